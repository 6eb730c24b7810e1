package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** A way of reaching the applicant that they say is safe (SC-1). */
public enum ContactMeans implements Labelled {
  PHONE("Telephone call", "Galwad ffôn"),
  TEXT("Text message", "Neges destun"),
  EMAIL("Email", "E-bost"),
  POST("Letter", "Llythyr"),
  OTHER("Another way", "Ffordd arall"),
  NONE("Please do not contact me", "Peidiwch â chysylltu â mi"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  ContactMeans(String en, String cy) {
    this.en = en;
    this.cy = cy;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String cy() {
    return cy;
  }
}
