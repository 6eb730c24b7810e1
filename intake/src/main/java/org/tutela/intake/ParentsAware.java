package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether the children’s parents know of the request. */
public enum ParentsAware implements Labelled {
  APPLICANT_IS_PARENT("I am a parent, and no one else needs to know", "Rwy’n rhiant, ac nid oes angen i neb arall wybod"),
  ALL("Yes, all of them know", "Ydyn, maent i gyd yn gwybod"),
  SOME("Some of them know", "Mae rhai ohonynt yn gwybod"),
  NONE("No, none of them knows", "Nac ydyn, nid oes yr un yn gwybod"),
  NOT_SURE("I am not sure", "Dydw i ddim yn siŵr"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  ParentsAware(String en, String cy) {
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
