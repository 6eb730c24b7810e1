package org.tutela.casework.people;

public enum AddressKind {
  HOME("Home address"),
  OTHER("Other address where they stay"),
  FORMER("Former address"),
  /** A place named instead of an address; no postcode is wanted. */
  NO_FIXED_ABODE("No fixed abode");

  private final String title;

  AddressKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
