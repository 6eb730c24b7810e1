package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How the applicant came to know that they may ask. */
public enum Heard implements Labelled {
  POLICE("From the police", "Gan yr heddlu"),
  SCHOOL("From a school or nursery", "Gan ysgol neu feithrinfa"),
  SOCIAL_CARE("From a social worker", "Gan weithiwr cymdeithasol"),
  HEALTH("From a doctor, nurse or health visitor", "Gan feddyg, nyrs neu ymwelydd iechyd"),
  CHARITY("From a charity or helpline", "Gan elusen neu linell gymorth"),
  FAMILY_OR_FRIEND("From family or a friend", "Gan deulu neu ffrind"),
  MEDIA("In the news or online", "Yn y newyddion neu ar-lein"),
  OTHER("Somewhere else", "Rhywle arall"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  Heard(String en, String cy) {
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
