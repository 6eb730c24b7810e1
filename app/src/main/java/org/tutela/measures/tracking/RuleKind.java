package org.tutela.measures.tracking;

import java.util.List;

/** What a rule asks about its place. */
public enum RuleKind {
  EXCLUSION("To stay out"),
  CURFEW("To be there at the hours ordered"),
  ATTENDANCE("To attend"),
  /** Not about a place, so it is not drawn. */
  PROXIMITY("To keep apart from another wearer");

  private final String title;

  RuleKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static List<RuleKind> ofPlaces() {
    return List.of(EXCLUSION, CURFEW, ATTENDANCE);
  }
}
