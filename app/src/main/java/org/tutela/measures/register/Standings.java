package org.tutela.measures.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.London;

/** How the registrants of an area stand, and who manages how many of them: see {@link Counts}. */
@Component
class Standings {
  private static final int WEEKS_BACK = 4;

  /** @param overdue what is, in the order of the list
   *  @param visits who should have been visited, in the order of that list; with those who are away, who are not counted
   *  @param assessments whose risk should have been assessed again, in the order of that list
   *  @param reactive who is managed reactively and waits for a review of that, in the order of that list */
  record Standing(List<Overdue.BandCount> bands, List<Overdue.Key> overdue, List<OverdueVisits.Key> visits, List<OverdueAssessments.Key> assessments, List<ToReview.Line> reactive, Instant at) {}

  private final SupervisionStore store;
  private final VisitStore visits;
  private final AssessmentStore assessments;
  private final ReactiveStore reactive;
  private final Clock clock;
  private final Counts<Standing> standings;
  private final Counts<Caseload.Numbers> managed;

  Standings(SupervisionStore store, VisitStore visits, AssessmentStore assessments, ReactiveStore reactive, @Value("${tutela.register.counted-every:PT30S}") Duration every, Clock clock) {
    this.store = store;
    this.visits = visits;
    this.assessments = assessments;
    this.reactive = reactive;
    this.clock = clock;
    this.standings = new Counts<>(every, clock);
    this.managed = new Counts<>(every, clock);
  }

  Standing of(Actor reader) {
    return standings.of(reader, this::count).value();
  }

  private Standing count(Actor reader) {
    var now = clock.instant();
    LocalDate today = London.date(now);
    // one list each: what is counted above is what stands beneath
    var overdue = store.overdue(reader.area(), today);
    var duties = overdue.stream().collect(Collectors.groupingBy(Overdue.Key::band, Collectors.counting()));
    var unvisited = visits.overdue(reader.area(), today);
    var homeVisits = unvisited.stream().filter(one -> !one.away()).collect(Collectors.groupingBy(OverdueVisits.Key::band, Collectors.counting()));
    var unassessed = assessments.overdue(reader.area(), today);
    var reassessments = unassessed.stream().collect(Collectors.groupingBy(OverdueAssessments.Key::band, Collectors.counting()));
    var bands = store.bands(reader.area(), today, today.minusWeeks(WEEKS_BACK)).stream().map(one -> one.overdue(duties.getOrDefault(one.band(), 0L), homeVisits.getOrDefault(one.band(), 0L), reassessments.getOrDefault(one.band(), 0L)))
        .sorted(Comparator.comparing(Overdue.BandCount::band)).toList();
    return new Standing(bands, overdue, unvisited, unassessed, reactive.waiting(reader.area(), today), now);
  }

  /** For each manager. */
  Counts.Count<Caseload.Numbers> managed(Actor reader) {
    return managed.of(reader, one -> store.numbers(one.area(), London.date(clock.instant())));
  }

  /** People have changed hands, by this reader. */
  void givenOver(Actor reader) {
    managed.forget(reader.id());
  }
}
