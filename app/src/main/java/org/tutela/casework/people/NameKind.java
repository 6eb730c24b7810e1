package org.tutela.casework.people;

public enum NameKind {
  LEGAL("Legal name"),
  ALIAS("Alias"),
  FORMER("Former name"),
  KNOWN_AS("Known as");

  private final String title;

  NameKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
