package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.register.History.Gave;

/** Counts days as one does on a wall calendar, one after the other, knowing nothing of the code under test but its facts. */
final class OneByOne {
  private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
  private static final int DAYS = 12_000;

  private final History history;
  /** For each day, the time away at its midnight. */
  private final Away[] gone = new Away[DAYS];

  OneByOne(History history) {
    this.history = history;
    for (var away : history.aways()) {
      for (int day = number(away.from()); day < away.until().map(OneByOne::number).orElse(DAYS); day++) gone[day] = away;
    }
  }

  private static int number(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }

  /** Empty for the kinds that are not counted in days from an event. */
  Optional<Due> due(Obligation one) {
    return switch (one.kind()) {
      case INITIAL, RETURN -> Optional.of(new Due(count(one.arose(), 3, true), count(one.arose(), 3, false)));
      case CHANGE -> Optional.of(new Due(count(one.arose(), 3, true), doubted(one) ? LocalDate.MAX : count(one.arose(), 3, false)));
      case DID_NOT_HAPPEN -> Optional.of(new Due(count(one.arose(), 6, true), count(one.arose(), 6, false)));
      case PERIODIC -> Optional.of(new Due(periodic(one.arose(), true), periodic(one.arose(), false)));
      case RISK_ORDER, RISK_ORDER_CHANGE -> Optional.of(new Due(one.arose().plusDays(2), count(one.arose(), 3, false)));
      case TRAVEL, ABSENCE, NEW_NAME, PREMISES -> Optional.empty();
    };
  }

  /** Whether it had to be told at all is for a person. */
  private boolean doubted(Obligation one) {
    return RuleSets.KNOWN.governing(history.place(), one.arose()).doubtful().contains(ChangeKind.valueOf(one.about().split(" ")[0]));
  }

  private LocalDate count(LocalDate from, int days, boolean partDays) {
    int counted = 0;
    for (int day = number(from); day < DAYS; day++) {
      if (counts(day, number(from), partDays) && ++counted == days) return FIRST.plusDays(day);
    }
    return LocalDate.MAX;
  }

  private boolean counts(int day, int from, boolean partDays) {
    if (gone[day] == null) return true;
    boolean leftThatDay = number(gone[day].from()) == day && (gone[day].kind() == Away.Kind.ABROAD || day != from);
    return partDays && leftThatDay;
  }

  private LocalDate periodic(LocalDate from, boolean partDays) {
    int day = number(weekly(from) ? from.plusDays(7) : from.plusYears(1));
    while (true) {
      if (here(day, partDays)) return FIRST.plusDays(day);
      while (!here(day, partDays)) if (++day == DAYS) return LocalDate.MAX;
      day += 2;
    }
  }

  private boolean here(int day, boolean partDays) {
    return gone[day] == null || partDays && number(gone[day].from()) == day;
  }

  private boolean weekly(LocalDate from) {
    var rules = RuleSets.KNOWN.governing(history.place(), from);
    var last = history.facts().stream().filter(Gave.class::isInstance).map(Gave.class::cast)
        .filter(gave -> gave.kind().startsAgain() && gave.on().equals(from)).reduce((_, later) -> later).orElseThrow();
    return !last.mainResidence() && rules.daysWithoutResidence().isPresent();
  }

  boolean stillSubjectWhenDue(LocalDate from) {
    var due = periodic(from, false);
    return due.equals(LocalDate.MAX) || history.registration().episodes().stream().anyMatch(episode ->
        !due.isBefore(episode.relevantDate()) && episode.lastDay().map(last -> !due.isAfter(last)).orElse(true));
  }
}
