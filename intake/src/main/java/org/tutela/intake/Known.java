package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** An answer that people may honestly not have. */
public enum Known implements Labelled {
  YES("Yes", "Ie"),
  NO("No", "Na"),
  NOT_SURE("I am not sure", "Dydw i ddim yn siŵr"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  Known(String en, String cy) {
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
