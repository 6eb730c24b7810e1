package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The language the applicant prefers to be spoken and written to in. */
public enum Tongue implements Labelled {
  ENGLISH("English", "Saesneg"),
  WELSH("Welsh", "Cymraeg"),
  OTHER("Another language", "Iaith arall"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  Tongue(String en, String cy) {
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
