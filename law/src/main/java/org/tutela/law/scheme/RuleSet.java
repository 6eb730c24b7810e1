package org.tutela.law.scheme;

import java.time.Instant;
import java.time.LocalDate;
import org.tutela.law.Cites;

/** The text of the scheme that governs a case, chosen by the date of first contact and never by today. */
@Cites(value = "Home Office circular 007/2010; CSODS guidance 2023", rules = "2.2")
public enum RuleSet {
  PILOT08,
  CSODS10,
  CSODS23;

  public static RuleSet governing(Instant firstContact, Adoption adoption) {
    LocalDate day = LondonTime.day(firstContact);
    if (!day.isBefore(adoption.csods23From())) return CSODS23;
    if (adoption.pilotArea() && day.isBefore(adoption.csods10From())) return PILOT08;
    return CSODS10;
  }
}
