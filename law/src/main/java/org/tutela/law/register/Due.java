package org.tutela.law.register;

import java.time.LocalDate;

/**
 * When something is due. The two days differ only where a day was partly disregarded or a reading is arguable.
 *
 * @param remindBy on the safe reading
 * @param breachAfter on the reading that favours the person
 * @param excusableUntil the last day on which what is given late can still be excused; {@link LocalDate#MAX} where no day is set
 */
public record Due(LocalDate remindBy, LocalDate breachAfter, LocalDate excusableUntil) {
  public Due(LocalDate remindBy, LocalDate breachAfter) {
    this(remindBy, breachAfter, LocalDate.MAX);
  }

  public Due {
    if (breachAfter.isBefore(remindBy)) throw new IllegalArgumentException("the safe day comes first");
  }

  public static Due on(LocalDate day) {
    return new Due(day, day);
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
