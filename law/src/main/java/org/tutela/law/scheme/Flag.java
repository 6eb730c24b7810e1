package org.tutela.law.scheme;

/** What may stand beside a stage. {@link #OVERDUE} is computed from the clocks, never stored as a fact. */
public enum Flag {
  IMMEDIATE_RISK,
  SAFEGUARDING,
  EXTENDED,
  OVERDUE,
  CROSS_BORDER
}
