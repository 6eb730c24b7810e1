package org.tutela.casework.papers;

/** What a file on somebody's record is. */
public enum FileKind {
  FACE("Photograph of the face"), MARK("Photograph of a mark, scar or tattoo"), PICTURE("Photograph of something else"), ORDER("Order as made"), LETTER("Letter"), OTHER("Another document");

  private final String title;

  FileKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** It stands in the series of photographs. */
  public boolean isPhotograph() {
    return this == FACE || this == MARK || this == PICTURE;
  }
}
