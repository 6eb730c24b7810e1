package org.tutela.law.scheme;

/** Where an application stands (4.1). The app stores the name. */
public enum Stage {
  RECEIVED,
  CHECKING,
  NOT_IN_SCHEME,
  AWAIT_INTERVIEW,
  RISK_ASSESSMENT,
  DECISION,
  DISCLOSURE_PENDING,
  NON_DISCLOSURE_PENDING,
  CLOSED;

  public boolean isOpen() {
    return this != CLOSED;
  }

  /** The applicant may still withdraw: no decision stage has been reached and the request was not ruled out. */
  public boolean beforeDecision() {
    return switch (this) {
      case RECEIVED, CHECKING, AWAIT_INTERVIEW, RISK_ASSESSMENT -> true;
      case NOT_IN_SCHEME, DECISION, DISCLOSURE_PENDING, NON_DISCLOSURE_PENDING, CLOSED -> false;
    };
  }
}
