package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;

/**
 * Whose home visit is overdue by their own plan: one page of the list that is counted by risk.
 *
 * @param page from 0
 * @param total of the list; {@code away} of them cannot be visited at home now, and are not counted as overdue
 * @param counted when; a line of the list is as it is now
 */
public record OverdueVisits(List<Line> lines, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, int page, int total, int away, Instant counted) {
  public static final int PAGE = 50;

  /** @param band of the person, when it was counted
   *  @param away in custody, in hospital or abroad then */
  record Key(PersonId person, RiskBand band, LocalDate due, boolean away) {}

  /** @param made the last visit; empty where there was none yet
   *  @param away where they are, if that is not at home */
  public record Line(PersonId person, UserId manager, RiskBand band, int everyWeeks, Optional<LocalDate> made, LocalDate due, Optional<Away> away) {}
}
