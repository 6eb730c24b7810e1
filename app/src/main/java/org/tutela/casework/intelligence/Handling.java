package org.tutela.casework.intelligence;

/** Whether it may be passed on: the last part of a grade. */
public enum Handling {
  PERMITTED('P', "Lawful sharing permitted"), CONDITIONS('C', "Lawful sharing permitted with conditions");

  private final char code;
  private final String title;

  Handling(char code, String title) {
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
