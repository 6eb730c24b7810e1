package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.UserId;

/**
 * Applications that an indefinite period end, which have not been determined: one page of an area's list.
 *
 * @param page from 0
 * @param overdue of all, not of this page
 */
public record OpenReviews(List<Line> lines, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, int page, int total, int overdue) {
  public static final int PAGE = 50;

  public record Line(PersonId person, UserId manager, RiskBand band, HeldReview review) {}
}
