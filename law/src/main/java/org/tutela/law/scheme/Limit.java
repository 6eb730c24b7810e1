package org.tutela.law.scheme;

/** The steps that have a time limit. The app stores the name, for instance in OVERDUE(clock). */
public enum Limit {
  INITIAL_CHECKS,
  INTERVIEW,
  RISK_ASSESSMENT,
  DECISION,
  CLOSE
}
