package org.tutela.measures.mappa;

/** Who is within the arrangements (CJA 2003 s.325). */
public enum Category {
  ONE(1, "Subject to notification requirements"),
  TWO(2, "Violent or other sexual offender"),
  THREE(3, "Other dangerous offender");

  private final int number;
  private final String title;

  Category(int number, String title) {
    this.number = number;
    this.title = title;
  }

  public int number() {
    return number;
  }

  public String title() {
    return "Category " + number + ": " + title;
  }

  static Category of(int number) {
    return values()[number - 1];
  }
}
