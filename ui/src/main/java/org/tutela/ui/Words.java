package org.tutela.ui;

/** A text in both languages; there is no way to write only one. */
public record Words(String en, String cy) {
  public Words {
    if (en.isBlank() || cy.isBlank()) throw new IllegalArgumentException("both languages are needed");
  }

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case CY -> cy;
    };
  }
}
