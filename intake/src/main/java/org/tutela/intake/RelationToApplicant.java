package org.tutela.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What the person asked about is to the applicant. */
public enum RelationToApplicant implements Labelled {
  SPOUSE("Husband, wife or civil partner", "Gŵr, gwraig neu bartner sifil"),
  PARTNER("Partner who lives with me", "Partner sy’n byw gyda mi"),
  BOYFRIEND_GIRLFRIEND("Boyfriend or girlfriend", "Cariad"),
  FORMER_PARTNER("My former partner", "Fy nghyn-bartner"),
  PARTNER_OF_FORMER("My former partner’s new partner", "Partner newydd fy nghyn-bartner"),
  FAMILY("A member of my family", "Aelod o’m teulu"),
  FRIEND("Friend", "Ffrind"),
  NEIGHBOUR("Neighbour", "Cymydog"),
  OTHER("Something else", "Rhywbeth arall"),
  @JsonEnumDefaultValue
  NOT_SAID("Not said", "Heb ei ddweud");

  private final String en;
  private final String cy;

  RelationToApplicant(String en, String cy) {
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
