package org.tutela.foundation.access;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody opens a person with whom their team has no open case. */
public enum PurposeCode {
  MATCHING("Checking whether this is the person named in a request"),
  PARTNER_ASKED("A partner agency has asked about this person"),
  CHILD_AT_RISK("A child may be at risk"),
  ENCOUNTER("I am with this person, or about to meet them"),
  SUPERVISION("Supervising a colleague's work"),
  DATA_QUALITY("Putting the record right");

  private final String words;

  PurposeCode(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Empty for what no person states: a team's own case work, a job. */
  public static Optional<PurposeCode> of(String code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }
}
