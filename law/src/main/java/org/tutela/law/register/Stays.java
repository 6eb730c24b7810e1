package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tutela.law.Cites;

/** The days spent at one place that has not been notified. */
@Cites(value = "SOA 2003 s.84(1)(c), (6)", rules = "C3")
public final class Stays {
  static final int QUALIFYING_DAYS = 7;
  private final NavigableSet<LocalDate> days;

  private Stays(Collection<LocalDate> days) {
    this.days = new TreeSet<>(days);
  }

  public static Stays on(Collection<LocalDate> days) {
    return new Stays(days);
  }

  /** Days counted in the twelve months that end with a day. */
  public int inTwelveMonthsTo(LocalDate day) {
    return days.subSet(day.minusYears(1), false, day, true).size();
  }

  /** The day on which the qualifying period is reached. */
  public Optional<LocalDate> completedOn() {
    return completedSince(LocalDate.MIN);
  }

  /** As {@link #completedOn}, on a day or later: what was reached before there was anything to notify is reached again by a further day. */
  public Optional<LocalDate> completedSince(LocalDate first) {
    return days.tailSet(first, true).stream().filter(day -> inTwelveMonthsTo(day) >= QUALIFYING_DAYS).findFirst();
  }

  public Duty duty(List<Away> aways) {
    return completedOn().map(day -> Duty.due(Counting.counted(day, 3, aways), RegisterRule.C3.reason()))
        .orElseGet(() -> Duty.notRequired(RegisterRule.C3.because("Never %d days in twelve months".formatted(QUALIFYING_DAYS))));
  }
}
