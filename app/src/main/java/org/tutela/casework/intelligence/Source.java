package org.tutela.casework.intelligence;

/** What is held of the source: the first part of a grade of the national intelligence report. */
public enum Source {
  RELIABLE(1, "Reliable"), UNTESTED(2, "Untested"), NOT_RELIABLE(3, "Not reliable");

  private final int code;
  private final String title;

  Source(int code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return "" + code;
  }

  public String title() {
    return code + ": " + title;
  }
}
