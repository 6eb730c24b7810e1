package org.tutela.foundation.access;

/** Why somebody opens a person with whom their team has no open case. */
public enum PurposeCode {
  MATCHING("Checking whether this is the person named in a request"),
  PARTNER_ASKED("A partner agency has asked about this person"),
  CHILD_AT_RISK("A child may be at risk"),
  SUPERVISION("Supervising a colleague's work"),
  DATA_QUALITY("Putting the record right");

  private final String words;

  PurposeCode(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
