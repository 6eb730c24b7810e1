package org.tutela.law.duty;

import java.time.LocalDate;
import java.time.Period;
import org.tutela.law.Cites;

/** How often disclosure is reviewed at each MAPPA level. No frequency is in the statute: these are settings of an area. */
@Cites(value = "Design default: no frequency in statute", rules = "MP-8")
public record ReviewFrequency(Period level1, Period level2, Period level3) {
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

  public static final ReviewFrequency DEFAULT = new ReviewFrequency(Period.ofMonths(12), Period.ofWeeks(16), Period.ofWeeks(8));

  public ReviewFrequency {
    if (ANY_DAY.plus(level1).isAfter(ANY_DAY.plusMonths(12))) {
      throw new IllegalArgumentException("level 1 is reviewed at least every 12 months");
    }
  }

  public LocalDate next(int level, LocalDate last) {
    return last.plus(switch (level) {
      case 1 -> level1;
      case 2 -> level2;
      case 3 -> level3;
      default -> throw new IllegalArgumentException("no MAPPA level " + level);
    });
  }
}
