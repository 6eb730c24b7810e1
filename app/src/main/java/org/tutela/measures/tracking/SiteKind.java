package org.tutela.measures.tracking;

/** What kind of place it is. */
public enum SiteKind {
  SCHOOL("School", "All schools"),
  NURSERY("Nursery", "All nurseries"),
  PLAYGROUND("Playground or park", "All playgrounds and parks"),
  SWIMMING_POOL("Swimming pool or leisure centre", "All swimming pools and leisure centres"),
  OTHER("Another place", "All other places");

  private final String title;
  private final String all;

  SiteKind(String title, String all) {
    this.title = title;
    this.all = all;
  }

  public String title() {
    return title;
  }

  public String all() {
    return all;
  }

  Protects protects() {
    return this == OTHER ? Protects.NOBODY : Protects.CHILDREN;
  }
}
