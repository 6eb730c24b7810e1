package org.tutela.measures.tracking.scene;

/** The types of crime that are matched. */
public enum CrimeType {
  RB("Robbery"), BIAD("Burglary in a dwelling"), AB("Aggravated burglary"), BOTD("Burglary other than in a dwelling"), TOMV("Theft of a motor vehicle"),
  TFP("Theft from the person"), TFMV("Theft from a motor vehicle");

  private final String title;

  CrimeType(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
