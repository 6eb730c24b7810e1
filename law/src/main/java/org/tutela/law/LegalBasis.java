package org.tutela.law;

/** The two routes to disclosure. They have different tests and are never mixed in one decision. */
public enum LegalBasis {
  COMMON_LAW,
  S327A
}
