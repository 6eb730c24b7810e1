package org.tutela.measures.register;

/** What is looked into when a duty was missed or met late. */
public enum CheckKind {
  CUSTODY("Custody systems"),
  HOSPITAL("Hospital systems"),
  BORDER("Border"),
  RISK_REVIEW("Review of the risk"),
  MISSING_WANTED("Reported missing, or circulated as wanted");

  private final String title;

  CheckKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Found there, the person was away, and the days of a duty may leave that time out. */
  public boolean findsAway() {
    return this == CUSTODY || this == HOSPITAL || this == BORDER;
  }
}
