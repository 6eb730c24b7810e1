package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What the applicant is to a child. */
public enum RelationToChild implements Labelled {
  PARENT("Parent", "Rhiant"),
  GUARDIAN("Guardian or foster carer", "Gwarcheidwad neu ofalwr maeth"),
  CARER("Someone else who looks after the child", "Rhywun arall sy’n gofalu am y plentyn"),
  GRANDPARENT("Grandparent", "Nain neu daid / mam-gu neu dad-cu"),
  OTHER_FAMILY("Another member of the family", "Aelod arall o’r teulu"),
  NEIGHBOUR("Neighbour", "Cymydog"),
  FRIEND("Friend of the family", "Ffrind i’r teulu"),
  PROFESSIONAL("I know the child through my work", "Rwy’n adnabod y plentyn drwy fy ngwaith"),
  OTHER("Something else", "Rhywbeth arall"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  RelationToChild(String en, String cy) {
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
