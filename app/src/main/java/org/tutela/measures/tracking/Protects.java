package org.tutela.measures.tracking;

/** Whom a zone is there for. */
public enum Protects {
  NOBODY("Nobody in particular"),
  CHILDREN("Children: a school, a playground, a child's home"),
  VICTIM("A victim");

  private final String title;

  Protects(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
