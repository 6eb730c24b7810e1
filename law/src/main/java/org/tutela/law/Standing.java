package org.tutela.law;

/** How far a rule may be relied on. Only {@link #VERIFIED} may be shown as law or guidance. */
public enum Standing {
  VERIFIED("Verified"),
  SECONDARY("Not verified: read only in a secondary source"),
  NOT_VERIFIED("Not verified"),
  HOUSE_RULE("Tutela's own rule, not law");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
