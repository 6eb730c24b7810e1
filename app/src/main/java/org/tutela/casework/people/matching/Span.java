package org.tutela.casework.people.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The days on which somebody can have been born, and how that is known. */
public record Span(LocalDate from, LocalDate to, Kind kind) {
  public enum Kind { DATE, MONTH, YEAR, AGE, ABOUT, RANGE }

  /** Dates that systems write where they have none (bad-input catalogue B27). */
  private static final Set<LocalDate> PLACEHOLDERS = Set.of(LocalDate.of(1899, 12, 30), LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1),
      LocalDate.of(1901, 1, 1), LocalDate.of(1970, 1, 1), LocalDate.of(1, 1, 1));

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /** As a page shows it. */
  public String words() {
    return switch (kind) {
      case DATE -> DAY.format(from);
      case MONTH -> MONTH.format(from);
      case YEAR -> "in " + from.getYear();
      case AGE -> "between " + DAY.format(from) + " and " + DAY.format(to) + " (from their age)";
      case ABOUT -> "about " + from.getYear() + " to " + to.getYear();
      case RANGE -> "between " + DAY.format(from) + " and " + DAY.format(to);
    };
  }

  /** As evidence: a placeholder is none, and 1 January says no more than the year. */
  Optional<Span> evidence() {
    if (kind != Kind.DATE) return Optional.of(this);
    if (PLACEHOLDERS.contains(from)) return Optional.empty();
    if (from.getDayOfYear() == 1) return Optional.of(new Span(from, LocalDate.of(from.getYear(), 12, 31), Kind.YEAR));
    return Optional.of(this);
  }
}
