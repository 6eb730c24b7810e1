package org.tutela.measures.tracking;

/** Whom a zone is there for. */
public enum Protects {
  NOBODY("Nobody in particular"),
  CHILDREN("Children: a school, a playground, a child's home"),
  VICTIM("A victim"),
  /** Shown to the holders of the wearer alone. */
  REFUGE("Somebody in a refuge or a safe house: the place is shown only to those who manage this person");

  private final String title;

  Protects(String title) {
    this.title = title;
  }

  /** Then one position that is certainly inside is enough. */
  public boolean victims() {
    return this == VICTIM || this == REFUGE;
  }

  public String title() {
    return title;
  }
}
