package org.tutela.foundation.access;

/** What can be done with one member of staff on the lists of a limited record. */
public enum LimitChange {
  LET_IN("Let them in", "ALLOW"),
  TAKE_OFF("Take them off the list of those let in", "NOT_ALLOW"),
  SHUT_OUT("Shut them out", "DENY"),
  LET_BACK("Shut them out no longer", "NOT_DENY"),
  OWNER("Make them answer for the record", "OWNER");

  private final String words;
  private final String event;

  LimitChange(String words, String event) {
    this.words = words;
    this.event = event;
  }

  public String words() {
    return words;
  }

  /** As its history names it. */
  String event() {
    return event;
  }
}
