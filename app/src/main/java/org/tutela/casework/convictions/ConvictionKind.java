package org.tutela.casework.convictions;

/** What a court or the police found: the ways into being a child sex offender (CJA 2003 s.327B(4) and (9)). */
public enum ConvictionKind {
  CONVICTION("Convicted"),
  CAUTION("Cautioned"),
  REPRIMAND("Reprimanded"),
  WARNING("Warned"),
  FINDING_INSANITY("Not guilty by reason of insanity"),
  FINDING_DISABILITY("Under a disability, and did the act");

  private final String title;

  ConvictionKind(String title) {
    this.title = title;
  }

  /** What a court found: nobody appeals against a caution. */
  public boolean quashable() {
    return switch (this) {
      case CONVICTION, FINDING_INSANITY, FINDING_DISABILITY -> true;
      case CAUTION, REPRIMAND, WARNING -> false;
    };
  }

  public String title() {
    return title;
  }
}
