package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;

/**
 * Records of registrants that are due for review in an area, one page, and those that may go.
 *
 * @param persons empty for an information officer, who knows a record by its reference alone
 * @param referred the first of those that may go, by the day on which that was decided
 * @param held those of the referred on whom a legal hold stands
 * @param page from 0
 */
public record RecordsToReview(List<Line> due, List<Line> referred, Map<PersonId, PersonSummary> persons, Set<PersonId> held, LocalDate today, int page, int dueInAll, int referredInAll) {
  public static final int PAGE = 50;

  /** @param due empty for what may go @param reviewed the last time */
  public record Line(PersonId person, String reference, Optional<LocalDate> due, Optional<LocalDate> reviewed, boolean archived) {}
}
