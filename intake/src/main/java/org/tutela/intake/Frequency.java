package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How often the person asked about sees or speaks to the child. */
public enum Frequency implements Labelled {
  DAILY("Every day or nearly", "Bob dydd neu bron bob dydd"),
  WEEKLY("Every week", "Bob wythnos"),
  LESS("Less often", "Yn llai aml"),
  NOT_YET("Not yet, but they may soon", "Ddim eto, ond efallai’n fuan"),
  NOT_SURE("I am not sure", "Dydw i ddim yn siŵr"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  Frequency(String en, String cy) {
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
