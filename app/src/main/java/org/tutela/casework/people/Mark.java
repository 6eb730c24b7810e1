package org.tutela.casework.people;

/** What a reviewer makes of a candidate (matching M-4). */
public enum Mark {
  SAME("The same person"),
  DIFFERENT("A different person"),
  ASK("Cannot tell yet: ask");

  private final String title;

  Mark(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
