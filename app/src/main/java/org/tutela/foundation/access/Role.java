package org.tutela.foundation.access;

/** What a member of staff is for. Nobody combines {@code ADMINISTRATOR} or {@code AUDITOR} with case access. */
public enum Role {
  CALL_TAKER("Call taker"),
  /** Watches what devices report, answers alerts, and sees no more of a case. */
  MONITORING_OPERATOR("Monitoring operator"),
  /** Meets people on the street and at their door: sees what concerns the safety of whoever does, and nothing else of them. */
  RESPONSE_OFFICER("Response officer"),
  OFFICER("Public protection officer"),
  /** Reads and records what is known in confidence. Whoever works cases and needs that holds this role beside their own. */
  INTELLIGENCE_OFFICER("Intelligence officer"),
  DECISION_MAKER("Decision-maker"),
  SUPERVISOR("Supervisor"),
  INFORMATION_OFFICER("Information officer"),
  AUDITOR("Auditor"),
  ADMINISTRATOR("Administrator"),
  /** Jobs and the matcher; no person holds it. */
  SYSTEM("System");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
