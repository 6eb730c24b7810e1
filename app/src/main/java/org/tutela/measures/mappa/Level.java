package org.tutela.measures.mappa;

import java.time.Period;

/** How much multi-agency management a person needs, and how long after a review the next is due unless a date is set. */
public enum Level {
  ONE(1, "Ordinary management by the lead agency", Period.ofMonths(12)),
  TWO(2, "Multi-agency meetings", Period.ofWeeks(16)),
  THREE(3, "Multi-agency meetings with senior resources", Period.ofWeeks(8));

  private final int number;
  private final String title;
  private final Period reviewEvery;

  Level(int number, String title, Period reviewEvery) {
    this.number = number;
    this.title = title;
    this.reviewEvery = reviewEvery;
  }

  public int number() {
    return number;
  }

  public String title() {
    return "Level " + number + ": " + title;
  }

  public Period reviewEvery() {
    return reviewEvery;
  }

  static Level of(int number) {
    return values()[number - 1];
  }
}
