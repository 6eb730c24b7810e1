package org.tutela.casework.people;

import org.tutela.casework.people.names.Identifiers;

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

  /** Whether what was typed has the form of such an identifier. */
  public boolean fits(String typed) {
    var read = Identifiers.read(name(), typed);
    return read.refusal().isEmpty() && read.sound();
  }
}
