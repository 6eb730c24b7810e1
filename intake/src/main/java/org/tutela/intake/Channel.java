package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How the contact reached the police. */
public enum Channel implements Labelled {
  ONLINE("Online form", "Ffurflen ar-lein"),
  PHONE("Telephone", "Ffôn"),
  FRONT_DESK("In person at a front desk", "Wyneb yn wyneb wrth ddesg flaen"),
  EMAIL("Email", "E-bost"),
  OTHER("Another way", "Ffordd arall"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  Channel(String en, String cy) {
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
