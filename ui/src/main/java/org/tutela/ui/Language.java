package org.tutela.ui;

/** The two languages of the public's pages and letters. The staff service speaks English. */
public enum Language {
  EN("en", "English"),
  CY("cy", "Cymraeg");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** For the lang attribute. */
  public String code() {
    return code;
  }

  public String ownName() {
    return ownName;
  }
}
