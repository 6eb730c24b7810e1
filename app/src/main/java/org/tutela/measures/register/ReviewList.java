package org.tutela.measures.register;

import java.time.Clock;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** What waits for whoever determines reviews of indefinite periods in an area. */
@Service
public class ReviewList {
  private final Gate gate;
  private final ReviewStore store;
  private final ReviewDueStore due;
  private final People people;
  private final Staffing staffing;
  private final Clock clock;

  ReviewList(Gate gate, ReviewStore store, ReviewDueStore due, People people, Staffing staffing, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.due = due;
    this.people = people;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** Of the reader's area, those to be determined first standing first. @param page from 0 */
  public Outcome<OpenReviews> open(int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      var today = London.date(clock.instant());
      int at = Math.clamp(page, 0, 10_000);
      // by when follows from the law, and they are few: sorted here and not in the query
      var all = store.open(area, today).stream().sorted(Comparator.comparing(one -> one.review().determineBy().orElse(one.review().begun()))).toList();
      var lines = all.stream().skip((long) at * OpenReviews.PAGE).limit(OpenReviews.PAGE).toList();
      visit.shown(lines.size());
      int overdue = (int) all.stream().filter(one -> one.review().overdue(today)).count();
      return people.find(lines.stream().map(OpenReviews.Line::person).distinct().toList()).map(persons -> new OpenReviews(lines.stream().filter(one -> persons.containsKey(one.person())).toList(),
          persons, staffing.names(lines.stream().map(OpenReviews.Line::manager).distinct().toList()), today, at, all.size(), overdue, due.count(area, today.plus(ReviewTasks.AHEAD), today)));
    });
  }
}
