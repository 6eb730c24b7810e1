package org.tutela.casework.people;

public enum IdentifierKind {
  PNC("PNC identifier"),
  CRO("CRO number"),
  PHONE("Telephone number"),
  EMAIL("E-mail address"),
  ONLINE_NAME("Online name"),
  VEHICLE("Vehicle registration");

  private final String title;

  IdentifierKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
