package org.tutela.law.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.tutela.law.Cites;

/** How long a person stays subject. */
@Cites(value = "SOA 2003 ss.82(1), 82(6), 103G", rules = {"D4", "s.82(6)", "1 SHPO"})
public sealed interface NotificationPeriod {
  record Indefinite() implements NotificationPeriod {}

  record Fixed(Period length) implements NotificationPeriod {}

  /** Empty when the order has no end of its own ("until further order"). */
  record WhileOrderLasts(Optional<LocalDate> until) implements NotificationPeriod {}

  /** Subject already, and not yet sentenced. */
  record NotYetKnown() implements NotificationPeriod {}

  static Fixed years(int years, boolean halved) {
    return new Fixed(Period.ofMonths(halved ? years * 6 : years * 12));
  }

  /** The last day subject; empty without an end. */
  default Optional<LocalDate> lastDay(LocalDate relevantDate) {
    return switch (this) {
      case Indefinite _, NotYetKnown _ -> Optional.empty();
      case Fixed(Period length) -> Optional.of(Counting.lastDay(length, relevantDate));
      case WhileOrderLasts(var until) -> until;
    };
  }

  /** "10 years", "3 years 6 months", "indefinitely" */
  default String words() {
    return switch (this) {
      case Indefinite _ -> "indefinitely";
      case NotYetKnown _ -> "for a time not yet known";
      case WhileOrderLasts _ -> "for as long as the order lasts";
      case Fixed(Period length) -> length(length.normalized());
    };
  }

  private static String length(Period length) {
    var words = new StringBuilder();
    add(words, length.getYears(), "year");
    add(words, length.getMonths(), "month");
    add(words, length.getDays(), "day");
    return words.toString().strip();
  }

  private static void add(StringBuilder words, int number, String unit) {
    if (number != 0) words.append(' ').append(number).append(' ').append(unit).append(number == 1 ? "" : "s");
  }
}
