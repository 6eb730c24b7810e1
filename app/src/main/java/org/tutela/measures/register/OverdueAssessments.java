package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.UserId;

/**
 * Whose risk should have been assessed again by now, as it was planned or because of a change: one page of the list that is counted by risk.
 *
 * @param page from 0
 * @param counted when; a line of the list is as it is now
 */
public record OverdueAssessments(List<Line> lines, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, int page, int total, Instant counted) {
  public static final int PAGE = 50;

  /** @param band of the person, when it was counted */
  record Key(PersonId person, RiskBand band, LocalDate due) {}

  /** @param assessed the last time; empty where there was none yet
   *  @param changed because of what was recorded since, and not as planned */
  public record Line(PersonId person, UserId manager, RiskBand band, RiskAssessment made, Optional<LocalDate> assessed, LocalDate due, boolean changed) {}
}
