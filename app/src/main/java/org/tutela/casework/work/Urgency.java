package org.tutela.casework.work;

public enum Urgency {
  ROUTINE,
  /** A child may be in danger now: stands above everything else, whatever its due time. */
  IMMEDIATE
}
