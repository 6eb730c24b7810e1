package org.tutela.casework.people.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.tutela.casework.people.names.Similarity;

/** What two births say of each other. */
final class Births {
  /** @param relation in words */
  record Likeness(double weight, String relation) {}

  private static final double DAYS_OF_LIFE = 16_500;

  private Births() {}

  static Likeness of(Span asked, Span held) {
    boolean days = asked.kind() == Span.Kind.DATE && held.kind() == Span.Kind.DATE;
    return days ? days(asked.from(), held.from()) : spans(asked, held);
  }

  private static Likeness days(LocalDate asked, LocalDate held) {
    if (asked.equals(held)) return new Likeness(13.5, "the same");
    boolean year = asked.getYear() == held.getYear();
    boolean month = asked.getMonthValue() == held.getMonthValue();
    boolean day = asked.getDayOfMonth() == held.getDayOfMonth();
    if (year && asked.getDayOfMonth() == held.getMonthValue() && asked.getMonthValue() == held.getDayOfMonth()) {
      return new Likeness(9, "day and month swapped");
    }
    if (year && month) return new Likeness(6, ChronoUnit.DAYS.between(asked, held) * ChronoUnit.DAYS.between(asked, held) == 1 ? "one day apart" : "another day");
    if (year && day) return new Likeness(6, "another month");
    if (month && day) return new Likeness(6, "another year");
    if (Similarity.oneEdit(DateTimeFormatter.BASIC_ISO_DATE.format(asked), DateTimeFormatter.BASIC_ISO_DATE.format(held))) {
      return new Likeness(5, "one digit differs");
    }
    if (Math.abs(ChronoUnit.DAYS.between(asked, held)) == 1) return new Likeness(5, "one day apart");
    if (year) return new Likeness(1.5, "the same year");
    int years = Math.abs(asked.getYear() - held.getYear());
    if (years <= 2) return new Likeness(-2.5, "within two years");
    if (years <= 5) return new Likeness(-4.5, "within five years");
    return new Likeness(-8, years + " years apart");
  }

  private static Likeness spans(Span asked, Span held) {
    long gap = gap(asked, held);
    if (gap == 0) return new Likeness(Math.min(worth(asked), worth(held)), "fits");
    if (gap <= 366) return new Likeness(2.2, "a year out");
    if (gap <= 3 * 366) return new Likeness(0.5, "up to three years out");
    if (gap <= 6 * 366) return new Likeness(-3, "up to six years out");
    return new Likeness(-7, gap / 365 + " years out");
  }

  static long gap(Span a, Span b) {
    if (a.to().isBefore(b.from())) return ChronoUnit.DAYS.between(a.to(), b.from());
    if (b.to().isBefore(a.from())) return ChronoUnit.DAYS.between(b.to(), a.from());
    return 0;
  }

  private static double worth(Span span) {
    return switch (span.kind()) {
      case DATE -> 13.5;
      case MONTH -> 8;
      case YEAR -> 5;
      case AGE -> 4.2;
      case ABOUT -> 2.7;
      case RANGE -> Math.clamp(Weights.bits(DAYS_OF_LIFE / (1 + ChronoUnit.DAYS.between(span.from(), span.to()))), 0, 8);
    };
  }
}
