package org.tutela.oversight.chronology;

/** What a line of the timeline is about: the reader narrows by it. */
public enum Kind {
  CASE("The case"),
  CHECK("First checks and immediate risk"),
  PERSON("Who is meant"),
  INTERVIEW("Interview"),
  PARTNER("Partners"),
  RISK("Risk assessment"),
  DECISION("Decisions"),
  AFTERCARE("After a disclosure"),
  DUTY("The duty to consider"),
  LETTER("Letters"),
  TASK("Tasks"),
  TRANSFER("Other forces"),
  MANAGEMENT("Management"),
  TRACKING("Tracking"),
  CONVICTION("Convictions");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
