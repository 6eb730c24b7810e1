package org.tutela.measures.tracking;

/** What a rule asks about its place. */
public enum RuleKind {
  EXCLUSION("To stay out"),
  CURFEW("To be there at the hours ordered"),
  ATTENDANCE("To attend");

  private final String title;

  RuleKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
