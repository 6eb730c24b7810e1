package org.tutela.measures.register;

/** What an assessment of the risk was made with. What each gives is kept in its own words: none is scored here. */
public enum RiskTool {
  ARMS("ARMS"),
  OASYS("OASys"),
  RM2000("RM2000"),
  OSP("OSP"),
  OTHER("Another tool"),
  NONE("No tool");

  private final String title;

  RiskTool(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Has a version, and gives something of its own. */
  public boolean isTool() {
    return this != NONE;
  }
}
