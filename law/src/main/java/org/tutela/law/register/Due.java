package org.tutela.law.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When something is due. The first two days differ only where a day was partly disregarded or a reading is arguable.
 *
 * @param remindBy on the safe reading
 * @param breachAfter on the reading that favours the person
 * @param excusableUntil the last day on which what is given late can still be excused; {@link LocalDate#MAX} where no day is set
 * @param over those of them on whose day it was given, but after the hour
 */
public record Due(LocalDate remindBy, LocalDate breachAfter, LocalDate excusableUntil, Set<Limit> over) {
  /** What was given on a day, nobody knows at what hour. */
  public static final LocalTime HOUR_NOT_KNOWN = LocalTime.MAX;

  public enum Limit { REMINDER, BREACH, EXCUSE }

  public Due(LocalDate remindBy, LocalDate breachAfter) {
    this(remindBy, breachAfter, LocalDate.MAX, Set.of());
  }

  public Due {
    if (breachAfter.isBefore(remindBy)) throw new IllegalArgumentException("the safe day comes first");
    over = Set.copyOf(over);
  }

  public static Due on(LocalDate day) {
    return new Due(day, day);
  }

  /**
   * Counted in hours. Not given, the whole of each day is left; given on such a day at an hour that is not known, it was in time on the reading that favours the person, and not on the safe one.
   *
   * @param excusable empty where no moment is set
   */
  static Due byHour(ZonedDateTime safe, ZonedDateTime arguable, Optional<ZonedDateTime> excusable, Optional<LocalDateTime> told) {
    var over = EnumSet.noneOf(Limit.class);
    told.ifPresent(moment -> {
      boolean known = !moment.toLocalTime().equals(HOUR_NOT_KNOWN);
      if (after(moment, safe)) over.add(Limit.REMINDER);
      if (known && after(moment, arguable)) over.add(Limit.BREACH);
      if (known && excusable.filter(until -> after(moment, until)).isPresent()) over.add(Limit.EXCUSE);
    });
    return new Due(safe.toLocalDate(), arguable.toLocalDate(), excusable.map(ZonedDateTime::toLocalDate).orElse(LocalDate.MAX), over);
  }

  /** On one safe reading alone: what is later, or is not given, is for a person. */
  static Due thenForAPerson(LocalDate safe) {
    return new Due(safe, LocalDate.MAX);
  }

  /** The same, counted in hours. */
  static Due thenForAPerson(ZonedDateTime safe, Optional<LocalDateTime> told) {
    boolean late = told.filter(moment -> after(moment, safe)).isPresent();
    return new Due(safe.toLocalDate(), LocalDate.MAX, LocalDate.MAX, late ? Set.of(Limit.REMINDER) : Set.of());
  }

  private static boolean after(LocalDateTime moment, ZonedDateTime until) {
    return moment.toLocalDate().equals(until.toLocalDate()) && Counting.at(moment).isAfter(until);
  }

  /** Whether what was given on a day, or is not given by it, keeps within a limit. */
  public boolean keeps(Limit limit, LocalDate day) {
    var last = switch (limit) {
      case REMINDER -> remindBy;
      case BREACH -> breachAfter;
      case EXCUSE -> excusableUntil;
    };
    return day.isBefore(last) || day.equals(last) && !over.contains(limit);
  }

  /** On the reading that favours the person there is no end yet. */
  boolean open() {
    return breachAfter.equals(LocalDate.MAX);
  }

  /** While the person stays away without an end in sight, nothing falls due. */
  public boolean suspended() {
    return remindBy.equals(LocalDate.MAX);
  }
}
