package org.tutela.law.duty;

/** What was decided. To defer is a decision not to disclose yet. The app stores the name. */
public enum ConsiderationDecision {
  DISCLOSE,
  DISCLOSE_PART,
  NOT_DISCLOSE,
  DEFER;

  public boolean discloses() {
    return this == DISCLOSE || this == DISCLOSE_PART;
  }
}
