package org.tutela.law.scheme;

import java.time.LocalDate;

/**
 * When one force took up each text. The forces differ and their dates are not verified, so each is a setting.
 *
 * @param csods10From the pilots' end is given only as March 2010 (not verified)
 */
public record Adoption(boolean pilotArea, LocalDate csods10From, LocalDate csods23From) {
  /** CSODS guidance updated 3 April 2023; circular 007/2010 of 30 March 2010. */
  public static final Adoption USUAL =
      new Adoption(false, LocalDate.of(2010, 4, 1), LocalDate.of(2023, 4, 3));

  public Adoption {
    if (csods23From.isBefore(csods10From)) throw new IllegalArgumentException("the 2023 text follows the 2010 text");
  }

  public Adoption switchingOn(LocalDate csods23) {
    return new Adoption(pilotArea, csods10From, csods23);
  }

  public Adoption asPilotArea() {
    return new Adoption(true, csods10From, csods23From);
  }
}
