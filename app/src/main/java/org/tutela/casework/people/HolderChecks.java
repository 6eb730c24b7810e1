package org.tutela.casework.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * Hits that the searcher may not see go to those who hold the person (security A-5). The row is written in the
 * searcher's transaction; the holders' task follows on another thread under system authority, so that neither the
 * answer nor its time tells the searcher anything.
 */
@Service
public class HolderChecks {
  private static final Logger LOG = LoggerFactory.getLogger(HolderChecks.class);
  private static final Duration TIME_TO_ANSWER = Duration.ofHours(24);
  public static final String TASK = "ANSWER_HOLDER_CHECK";

  private final Gate gate;
  private final HolderCheckStore store;
  private final Work work;
  private final Clock clock;
  private final AfterCommit afterCommit;

  HolderChecks(Gate gate, HolderCheckStore store, Work work, Clock clock, AfterCommit afterCommit) {
    this.gate = gate;
    this.store = store;
    this.work = work;
    this.clock = clock;
    this.afterCommit = afterCommit;
  }

  void raise(SearchId search, List<Found.Hit> hidden) {
    store.raise(search, hidden, clock.instant());
    afterCommit.run(this::tell);
  }

  /** Opens a task for the holders of every hit that they have not been told of. */
  void tell() {
    try {
      Acting.as(Acting.system(new AreaCode("ALL")), "match", () -> gate.pass(Permission.ANSWER_HOLDER_CHECK, visit -> {
        store.tellAlone();
        var untold = store.untold();
        for (var check : untold) {
          var person = check.person();
          work.open(new OpenTask(TASK, Permission.ANSWER_HOLDER_CHECK, "Say whether " + person.reference() + " is the person named in a case", Urgency.ROUTINE, person.area(), "",
              Optional.empty(), "person", person.id().value(), "/people/" + person.id().value() + "/checks",
              Optional.of(person.id().value()), clock.instant().plus(TIME_TO_ANSWER)));
          store.told(check, clock.instant());
        }
        visit.shown(untold.size());
        return Outcome.done(untold.size());
      }));
    } catch (Exception e) {
      LOG.error("holders could not be told of a match; they will be with the next one", e);
    }
  }

  /** What the holders of a person have been asked and have not answered. */
  public Outcome<List<HolderCheck>> of(PersonId person) {
    return gate.pass(Permission.LIST_PEOPLE, visit -> {
      var checks = store.of(person);
      checks.stream().findFirst().ifPresent(c -> visit.concerning(target(c)));
      visit.shown(checks.size());
      return Outcome.done(checks);
    });
  }

  /** The holders' answer. After "the same person" the case stays waiting until they have spoken with its owners. */
  public Outcome<PersonId> answer(SearchId search, PersonId person, boolean same) {
    return gate.pass(Permission.ANSWER_HOLDER_CHECK, visit -> {
      var asked = store.of(person);
      var check = asked.stream().filter(c -> c.search().equals(search)).findFirst();
      if (check.isEmpty()) return Outcome.notFound();
      visit.concerning(target(check.get()));
      if (check.get().same().isPresent()) return Outcome.conflict("this check");
      store.answer(check.get(), same, clock.instant(), visit.actor().id());
      if (asked.stream().filter(c -> c.same().isEmpty()).count() == 1) work.done("person", person.value(), TASK);
      return Outcome.done(person);
    });
  }

  private static Target target(HolderCheck check) {
    return Target.about("holder check", check.search().value(), check.person().area(), check.person().id().value());
  }
}
