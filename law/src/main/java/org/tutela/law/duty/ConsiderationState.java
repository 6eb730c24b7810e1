package org.tutela.law.duty;

/** Where a consideration stands (4.2). Overdue is computed and is not a state. The app stores the name. */
public enum ConsiderationState {
  DUE,
  OPEN,
  DECIDED_DISCLOSE,
  DECIDED_NOT,
  DISCLOSED,
  SUPERSEDED
}
