package org.tutela.measures.register;

/** How high the risk is held to be, by the assessment that is named with it. */
public enum RiskBand {
  VERY_HIGH("Very high"),
  HIGH("High"),
  MEDIUM("Medium"),
  LOW("Low"),
  NOT_ASSESSED("Not assessed");

  private final String title;

  RiskBand(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
