package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tutela.law.register.Away;

/**
 * A registrant's visits.
 *
 * @param visits the last first
 * @param planned on which day the plan was set, and by whom
 * @param news what was recorded after the last visit that was made, whenever it happened, the last first
 * @param away where somebody is whose visit is overdue, and who cannot be visited at home now
 * @param unreviewed what was recorded since it was decided to manage somebody reactively: any of it calls for a review of that
 * @param onIntelligence the same of intelligence, told to those alone who may know that there is any
 */
public record Visiting(Optional<VisitPlan> plan, Optional<LocalDate> planned, Optional<String> plannedBy, List<RecordVisit> visits, LocalDate subjectFrom, boolean subject, List<RecordedFact> news, List<RecordedFact> unreviewed, boolean onIntelligence, Optional<Away> away, LocalDate today) {
  public Optional<LocalDate> lastMade() {
    return lastMade(visits).map(LocalDateTime::toLocalDate);
  }

  static Optional<LocalDateTime> lastMade(List<RecordVisit> visits) {
    return visits.stream().filter(one -> one.outcome() == RecordVisit.Outcome.MADE).findFirst().map(RecordVisit::at);
  }

  /** By the plan of this person; without a plan there is nothing due but the plan itself, and of whoever is not subject any more nothing. */
  public Optional<LocalDate> nextDue() {
    return plan.filter(one -> subject && one.everyWeeks() > 0).map(one -> lastMade().orElse(subjectFrom).plusWeeks(one.everyWeeks()));
  }

  Visiting with(Optional<Away> found) {
    return new Visiting(plan, planned, plannedBy, visits, subjectFrom, subject, news, unreviewed, onIntelligence, found, today);
  }

  public boolean overdue() {
    return nextDue().filter(today::isAfter).isPresent();
  }

  /** Attempts in a row without getting in. */
  public long failedInARow() {
    return visits.stream().takeWhile(one -> one.outcome() != RecordVisit.Outcome.MADE).count();
  }
}
