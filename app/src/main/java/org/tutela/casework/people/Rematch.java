package org.tutela.casework.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * A person who changes is compared again with every search that still matters (matching M-8): without it, a name
 * learnt next week is a miss for ever. A new strong hit opens a task for whoever made the search, or, when they may not
 * see the person, a check for the holders. How far the changes have been compared stands in the database, so that none
 * is forgotten when the service stops between a change and the comparing.
 */
@Component
class Rematch {
  private static final Logger LOG = LoggerFactory.getLogger(Rematch.class);
  private static final Duration TIME_TO_LOOK = Duration.ofHours(24);
  private static final int AT_ONCE = 100;
  static final String TASK = "LOOK_AGAIN";

  private final Gate gate;
  private final SearchStore searches;
  private final PeopleStore people;
  private final MatchStore changes;
  private final Matcher matcher;
  private final HolderChecks holders;
  private final Work work;
  private final ObjectProvider<OpenSearches> open;
  private final AfterCommit afterCommit;
  private final Clock clock;
  private final AtomicBoolean waiting = new AtomicBoolean();

  Rematch(Gate gate, SearchStore searches, PeopleStore people, MatchStore changes, Matcher matcher, HolderChecks holders,
          Work work, ObjectProvider<OpenSearches> open, AfterCommit afterCommit, Clock clock) {
    this.gate = gate;
    this.searches = searches;
    this.people = people;
    this.changes = changes;
    this.matcher = matcher;
    this.holders = holders;
    this.work = work;
    this.open = open;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** The person of this transaction is compared soon after it. */
  void afterCommit() {
    afterCommit.runSoon(waiting, this::again);
  }

  /** What an earlier run of the service left. */
  @EventListener(ApplicationReadyEvent.class)
  void catchUp() {
    afterCommit.now(this::again);
    afterCommit.now(holders::tell);
  }

  private record Left(String horizon, List<UUID> persons) {}

  /** Some at a time: a long transaction would hold up whoever waits until all before it are over. */
  void again() {
    try {
      // The horizon first: what is written while the changes are read is asked for again.
      var left = passing(_ -> new Left(changes.horizon(), changes.changedSinceCompared()));
      for (int from = 0; from < left.persons.size(); from += AT_ONCE) {
        var some = left.persons.subList(from, Math.min(from + AT_ONCE, left.persons.size()));
        passing(visit -> {
          changes.compareAlone();
          visit.shown(compare(people.summaries(some)));
          return true;
        });
      }
      passing(_ -> changes.comparedUpTo(left.horizon));
    } catch (Exception e) {
      LOG.error("changed persons could not be matched again; they will be with the next change or start", e);
    }
  }

  private <T> T passing(Function<Visit, T> work) throws Exception {
    return Acting.as(Acting.system(new AreaCode("ALL")), "match",
        () -> gate.pass(Permission.SEARCH_PEOPLE, visit -> Outcome.done(work.apply(visit)))).orThrow();
  }

  private int compare(List<PersonSummary> persons) {
    var searched = open.stream().flatMap(o -> o.openSearches().stream()).collect(Collectors.groupingBy(OpenSearches.OpenSearch::search));
    if (searched.isEmpty() || persons.isEmpty()) return 0;
    var byId = persons.stream().collect(Collectors.toMap(person -> person.id().value(), person -> person));
    var register = matcher.now();
    int hits = 0;
    for (var made : searches.find(searched.keySet())) {
      for (var hit : register.match(made.asked(), byId.keySet())) {
        if (hit.band() != Band.STRONG || isKnown(made.id(), hit)) continue;
        searched.get(made.id()).forEach(asked -> tell(asked, hit, byId.get(hit.person())));
        hits++;
      }
    }
    return hits;
  }

  private boolean isKnown(SearchId search, Found.Hit hit) {
    return searches.shown(search).stream().anyMatch(c -> c.person().equals(hit.person()) && c.band() == Band.STRONG);
  }

  private void tell(OpenSearches.OpenSearch asked, Found.Hit hit, PersonSummary person) {
    // Whoever made the search must not learn of a person of another area, or of a restricted one, from a task.
    if (person.restricted() || !person.area().equals(asked.area())) {
      holders.raise(asked.search(), List.of(hit));
      return;
    }
    work.open(new OpenTask(TASK, Permission.REVIEW_CANDIDATE, asked.title(), Urgency.ROUTINE, asked.area(), asked.team(), Optional.empty(), "search", asked.search().value(),
        asked.path(), Optional.empty(), clock.instant().plus(TIME_TO_LOOK)));
  }
}
