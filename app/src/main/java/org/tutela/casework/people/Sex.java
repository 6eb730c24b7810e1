package org.tutela.casework.people;

/** Shown beside a candidate, never counted for or against (matching E-7). */
public enum Sex {
  FEMALE("Female"),
  MALE("Male"),
  OTHER("Other"),
  NOT_KNOWN("Not known");

  private final String title;

  Sex(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
