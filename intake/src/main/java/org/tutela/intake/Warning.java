package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What the applicant was told before sending, and accepted. */
public enum Warning implements Labelled {
  TRUE_ACCOUNT("What I have told you is true as far as I know. I understand that action may be taken if I lie.", "Mae’r hyn yr wyf wedi’i ddweud yn wir hyd y gwn i. Rwy’n deall y gellir cymryd camau os byddaf yn dweud celwydd."),
  MAY_BE_SHARED("I understand that the police may share what I have said with others who protect children.", "Rwy’n deall y gall yr heddlu rannu’r hyn yr wyf wedi’i ddweud ag eraill sy’n amddiffyn plant."),
  NO_ANSWER_NOW("I understand that I will be told nothing about the person now, and may be told nothing later.", "Rwy’n deall na fyddaf yn cael gwybod dim am y person nawr, ac efallai na chaf wybod dim yn nes ymlaen."),
  KEEP_CONFIDENTIAL("I understand that anything I am told is only for protecting the child, and that legal action may be taken if I pass it on.", "Rwy’n deall mai dim ond er mwyn amddiffyn y plentyn y mae unrhyw beth y caf ei wybod, ac y gellir cymryd camau cyfreithiol os byddaf yn ei drosglwyddo i eraill."),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  Warning(String en, String cy) {
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
