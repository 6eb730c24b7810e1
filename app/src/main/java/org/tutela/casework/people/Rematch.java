package org.tutela.casework.people;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
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
  private static final int AT_ONCE = 100;
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

  /** Some at a time: a long transaction would hold up whoever waits until all before it are over. */
  private void again() {
    while (!changed.isEmpty()) {
      var persons = new LinkedHashSet<PersonId>();
      while (persons.size() < AT_ONCE && !changed.isEmpty()) persons.add(changed.remove());
      again(persons);
    }
  }

  private void again(Set<PersonId> persons) {
    try {
      Acting.as(Acting.system(new AreaCode("ALL")), "match", () -> gate.pass(Permission.SEARCH_PEOPLE, visit -> {
        int hits = compare(people.summaries(persons.stream().map(PersonId::value).toList()));
        visit.shown(hits);
        return Outcome.done(hits);
      }));
    } catch (Exception e) {
      LOG.error("changed persons could not be matched again", e);
    }
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
    work.open(new OpenTask(TASK, asked.title(), Urgency.ROUTINE, asked.area(), asked.team(), Optional.empty(), "search", asked.search().value(),
        asked.path(), Optional.empty(), clock.instant().plus(TIME_TO_LOOK)));
  }
}
