package org.tutela.casework.intelligence;

/** How the source came to know it: the second part of a grade. */
public enum Assessment {
  DIRECT('A', "Known directly to the source"), CORROBORATED('B', "Known indirectly to the source, but corroborated"), INDIRECT('C', "Known indirectly to the source"), NOT_KNOWN('D', "Not known"),
  SUSPECTED_FALSE('E', "Suspected to be false");

  private final char code;
  private final String title;

  Assessment(char code, String title) {
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
