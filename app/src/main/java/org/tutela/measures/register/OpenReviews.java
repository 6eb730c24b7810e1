package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.UserId;

/**
 * Applications that an indefinite period end, and reviews without one, which have not been determined: one page of an area's list.
 *
 * @param page from 0
 * @param overdue of all, not of this page
 * @param toBegin those that nobody has to apply for, and that have not been begun
 */
public record OpenReviews(List<Line> lines, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, int page, int total, int overdue, ToBegin toBegin) {
  public static final int PAGE = 50;

  /** @param people whose day has come or comes within 12 weeks; @param late whose day is over */
  public record ToBegin(int people, int late) {}

  public record Line(PersonId person, UserId manager, RiskBand band, HeldReview review) {}
}
