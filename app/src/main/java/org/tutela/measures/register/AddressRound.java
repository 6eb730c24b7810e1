package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.people.UnverifiedAddress;
import org.tutela.foundation.kernel.UserId;

/**
 * Which addresses of an area's registrants are to be verified: by officer, the longest unverified first, one page of it.
 *
 * @param months after how many an address is verified again
 * @param stated whether the area said so itself
 * @param officers each with how many, by name
 * @param of one officer alone
 * @param page from 0
 * @param total of those asked for
 * @param chosenFirst the area has so many registrants that an officer is to be chosen before addresses are looked for
 */
public record AddressRound(List<Line> lines, Map<PersonId, PersonSummary> persons, int months, boolean stated, List<Officer> officers, Optional<UserId> of, LocalDate today, int page, int total, boolean chosenFirst) {
  public static final int PAGE = 50;
  /** Our own rule, until an area states its own: practice, not law. */
  public static final int MONTHS = 12;

  public record Line(UnverifiedAddress address, Officer officer) {}

  /** @param people whom the officer manages @param addresses of them, to be verified @param never of these, never looked at */
  public record Officer(UserId id, String name, int people, int addresses, int never) {}

  public int people() {
    return officers.stream().mapToInt(Officer::people).sum();
  }

  public int all() {
    return officers.stream().mapToInt(Officer::addresses).sum();
  }
}
