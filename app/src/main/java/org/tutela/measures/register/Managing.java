package org.tutela.measures.register;

import java.util.List;
import java.util.Map;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.kernel.UserId;

/**
 * Whom one officer manages, to choose from who is given over.
 *
 * @param takers who may be given people
 * @param page from 0
 */
public record Managing(UserId officer, String name, List<Line> lines, Map<PersonId, PersonSummary> persons, List<Member> takers, int page, int total) {
  public static final int PAGE = 100;

  /** @param subject to the requirements; whose period has ended stays somebody's
   *  @param flagged on the local intelligence system */
  public record Line(PersonId person, RiskBand band, boolean subject, boolean flagged) {}

  public int pages() {
    return Math.max(page + 1, (total + PAGE - 1) / PAGE);
  }
}
