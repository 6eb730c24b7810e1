package org.tutela.measures.register;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** What waits for a supervisor among those who are managed reactively. The review itself is the plan, set anew: see {@link Visits#plan}. */
@Service
public class ReactiveReviews {
  private final Gate gate;
  private final ReactiveStore store;
  private final People people;
  private final Staffing staffing;
  private final Clock clock;

  ReactiveReviews(Gate gate, ReactiveStore store, People people, Staffing staffing, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** Of the reader's area. @param page from 0 */
  public Outcome<ToReview> waiting(int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      var today = London.date(clock.instant());
      int at = Math.clamp(page, 0, 10_000);
      var all = store.waiting(area, today);
      var lines = all.stream().skip((long) at * ToReview.PAGE).limit(ToReview.PAGE).toList();
      visit.shown(lines.size());
      return people.find(lines.stream().map(ToReview.Line::person).toList()).map(persons -> new ToReview(lines.stream().filter(line -> persons.containsKey(line.person())).toList(),
          persons, staffing.names(lines.stream().map(ToReview.Line::manager).distinct().toList()), today, at, all.size()));
    });
  }
}
