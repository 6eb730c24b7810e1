package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.UserId;

/**
 * Who is managed reactively, not visited, and of whom something was recorded since that was decided: a supervisor reviews whether it stays so. One page of an area's list.
 *
 * @param lines who has waited longest first
 * @param page from 0
 */
public record ToReview(List<Line> lines, Map<PersonId, PersonSummary> persons, Map<UserId, String> managers, LocalDate today, int page, int total) {
  public static final int PAGE = 50;

  /** @param decided when it was decided last; @param facts recorded since then, the first first, without places */
  public record Line(PersonId person, UserId manager, RiskBand band, LocalDate decided, List<RecordedFact> facts) {
    public Instant since() {
      return facts.getFirst().at();
    }
  }
}
