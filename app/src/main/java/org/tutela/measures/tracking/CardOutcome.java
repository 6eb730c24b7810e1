package org.tutela.measures.tracking;

/** What a person found an alert to be. */
public enum CardOutcome {
  VIOLATION("A violation, confirmed"),
  EXCUSED("It happened, with a reasonable excuse"),
  AUTHORISED("It was allowed beforehand"),
  FAULT("The device or its reception was at fault"),
  FALSE("It did not happen"),
  INFORMATION("To be known, and nothing more");

  private final String title;

  CardOutcome(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
