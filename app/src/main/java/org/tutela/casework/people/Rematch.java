package org.tutela.casework.people;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/**
 * A person who changes is compared again with every search that still matters (matching M-8): without it, a name
 * learnt next week is a miss for ever. A new strong hit opens a task for whoever made the search, or, when they may not
 * see the person, a check for the holders.
 */
@Component
class Rematch {
  private static final Logger LOG = LoggerFactory.getLogger(Rematch.class);
  private static final Duration TIME_TO_LOOK = Duration.ofHours(24);
  static final String TASK = "LOOK_AGAIN";

  private final Gate gate;
  private final SearchStore searches;
  private final PeopleStore people;
  private final Matcher matcher;
  private final HolderChecks holders;
  private final Work work;
  private final ObjectProvider<OpenSearches> open;
  private final AfterCommit afterCommit;
  private final Clock clock;
  private final Queue<PersonId> changed = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean waiting = new AtomicBoolean();

  Rematch(Gate gate, SearchStore searches, PeopleStore people, Matcher matcher, HolderChecks holders, Work work,
          ObjectProvider<OpenSearches> open, AfterCommit afterCommit, Clock clock) {
    this.gate = gate;
    this.searches = searches;
    this.people = people;
    this.matcher = matcher;
    this.holders = holders;
    this.work = work;
    this.open = open;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  void afterCommit(PersonId person) {
    afterCommit.run(() -> changed.add(person));
    afterCommit.runSoon(waiting, this::again);
  }

  private void again() {
    var persons = new LinkedHashSet<PersonId>();
    for (PersonId next = changed.poll(); next != null; next = changed.poll()) persons.add(next);
    try {
      Acting.as(Acting.system(new AreaCode("ALL")), "match", () -> gate.pass(Permission.SEARCH_PEOPLE, visit -> {
        var searched = open.stream().flatMap(o -> o.openSearches().stream()).toList();
        int hits = 0;
        if (!searched.isEmpty()) {
          for (var person : people.summaries(persons.stream().map(PersonId::value).toList())) {
            for (var asked : searched) if (hitsAnew(asked, person)) hits++;
          }
        }
        visit.shown(hits);
        return Outcome.done(hits);
      }));
    } catch (Exception e) {
      LOG.error("changed persons could not be matched again", e);
    }
  }

  private boolean hitsAnew(OpenSearches.OpenSearch asked, PersonSummary person) {
    var made = searches.find(asked.search());
    if (made.isEmpty()) return false;
    var hit = matcher.match(made.get().asked(), person.id()).filter(h -> h.band() == Band.STRONG);
    boolean known = searches.shown(asked.search()).stream().anyMatch(c -> c.person().equals(person.id().value()) && c.band() == Band.STRONG);
    if (hit.isEmpty() || known) return false;
    // Whoever made the search must not learn of a person of another area, or of a restricted one, from a task.
    if (person.restricted() || !person.area().equals(asked.area())) {
      holders.raise(asked.search(), List.of(hit.get()));
      return true;
    }
    work.open(new OpenTask(TASK, asked.title(), Urgency.ROUTINE, asked.area(), asked.team(), Optional.empty(), "search", asked.search().value(),
        asked.path(), Optional.empty(), clock.instant().plus(TIME_TO_LOOK)));
    return true;
  }
}
