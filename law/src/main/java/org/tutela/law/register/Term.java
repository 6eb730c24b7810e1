package org.tutela.law.register;

import java.time.Period;
import java.util.Comparator;

/** A length of a sentence as the court names it: 6 months and 1 day is more than 6 months. */
public record Term(int months, int days) implements Comparable<Term> {
  public static final Term NONE = new Term(0, 0);
  private static final Comparator<Term> ORDER = Comparator.comparingInt(Term::months).thenComparingInt(Term::days);

  public Term {
    if (months < 0 || days < 0) throw new IllegalArgumentException("a term is not negative");
  }

  public static Term ofMonths(int months) {
    return new Term(months, 0);
  }

  public boolean atLeast(int number) {
    return compareTo(ofMonths(number)) >= 0;
  }

  public boolean moreThan(int number) {
    return compareTo(ofMonths(number)) > 0;
  }

  public Term plus(Term other) {
    return new Term(months + other.months, days + other.days);
  }

  /** What is left; where days are short a month is taken as 30. Nothing left is no time. */
  public Term minus(Term other) {
    if (compareTo(other) <= 0) return NONE;
    int left = days - other.days;
    int borrowed = left < 0 ? (29 - left) / 30 : 0;
    return new Term(months - other.months - borrowed, left + 30 * borrowed);
  }

  public Period period() {
    return Period.of(0, months, days);
  }

  @Override
  public int compareTo(Term other) {
    return ORDER.compare(this, other);
  }
}
