package org.tutela.law.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * Notice of a journey abroad: required or not, and the two moments between which a person decides.
 *
 * @param safeUntil on the strict reading
 * @param arguableUntil on the reading that favours the traveller
 * @param excusableUntil the last moment at which a reasonable excuse helps
 */
@Cites(value = "SOA 2003 s.86; SI 2004/1220", rules = {"T1", "T4", "T5", "T6", "D5", "D6", "12"})
public record TravelDuty(boolean required, ZonedDateTime safeUntil, ZonedDateTime arguableUntil, ZonedDateTime excusableUntil, List<Reason> reasons) {
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);
  private static final int DAYS = 7;
  private static final int HOURS_WITH_EXCUSE = 24;
  /** With an excuse for a correction; none helps later. */
  private static final int HOURS_AT_LEAST = 12;

  /**
   * Which journeys need notice.
   *
   * @param days of at least so many
   * @param irelandDays the same for the Republic of Ireland
   * @param hours before the date, where it became known late
   * @param arguableHours before leaving, until which it is for a person
   */
  public record Rule(int days, int irelandDays, int hours, int arguableHours) {
    static final Rule ANY_JOURNEY = new Rule(1, 1, 12, 12);
    /** Only of 3 days or longer. */
    static final Rule THREE_DAYS = new Rule(3, 3, 12, 12);
  }

  public static TravelDuty of(Journey journey, RuleSet ruleSet) {
    var leaves = Counting.at(journey.departs());
    if (!ruleSet.travelNeedsNotice(journey)) {
      return new TravelDuty(false, leaves, leaves, leaves, List.of(RegisterRule.OTHER_PARTS.because("A journey to %s this short needs no notice".formatted(journey.country()))));
    }
    if (journey.knownOn().isBefore(journey.departsOn().minusDays(DAYS))) {
      return new TravelDuty(true, endOf(Counting.clearDaysBefore(journey.departsOn(), DAYS)), endOf(journey.departsOn().minusDays(DAYS)), leaves.minusHours(HOURS_WITH_EXCUSE),
          List.of(RegisterRule.T1.reason(), RegisterRule.T4.reason(), RegisterRule.D5.reason()));
    }
    return hoursBefore(journey, ruleSet.travel().hours(), ruleSet.travel().arguableHours(), RegisterRule.T4);
  }

  /** A detail that was notified became wrong before leaving: from 24 hours before on it takes an excuse, as late notice of the journey does, and none helps in the last 12. */
  public static TravelDuty ofCorrection(Journey journey, RuleSet ruleSet) {
    if (!ruleSet.travelNeedsNotice(journey)) return of(journey, ruleSet);
    return hoursBefore(journey, HOURS_WITH_EXCUSE, HOURS_WITH_EXCUSE, RegisterRule.T5);
  }

  private static TravelDuty hoursBefore(Journey journey, int hours, int arguable, RegisterRule rule) {
    var strictly = Counting.hoursBefore(journey.departsOn(), hours);
    var arguably = Counting.at(journey.departs()).minusHours(arguable);
    return new TravelDuty(true, strictly, arguably, Counting.at(journey.departs()).minusHours(HOURS_AT_LEAST), List.of(RegisterRule.T1.reason(), rule.reason(),
        RegisterRule.D6.because("%d hours before the date: until %s; %d hours before leaving: until %s".formatted(hours, MOMENT.format(strictly), arguable, MOMENT.format(arguably)))));
  }

  private static ZonedDateTime endOf(LocalDate day) {
    return Counting.at(day.plusDays(1).atStartOfDay()).minusNanos(1);
  }

  /** @param excused an officer accepted a reasonable excuse */
  public Verdict verdict(Optional<LocalDateTime> given, LocalDateTime now, boolean excused) {
    if (!required) return Verdict.NOT_REQUIRED;
    var moment = Counting.at(given.orElse(now));
    if (!moment.isAfter(safeUntil)) return given.isPresent() ? Verdict.COMPLIANT : Verdict.PENDING;
    if (excused && !moment.isAfter(excusableUntil)) return Verdict.EXCUSED;
    if (!moment.isAfter(arguableUntil)) return Verdict.REVIEW;
    return given.isPresent() ? Verdict.BREACH_SUSPECTED : Verdict.OVERDUE;
  }

  Due days(Optional<LocalDateTime> told) {
    return Due.byHour(safeUntil, arguableUntil, Optional.of(excusableUntil), told);
  }

  /** Telling of the return. */
  public static Duty ofReturn(Journey journey, RuleSet ruleSet, List<Away> aways) {
    if (!ruleSet.travelNeedsNotice(journey) || journey.returned().isEmpty()) return Duty.notRequired(RegisterRule.T6.because("No return to notify"));
    if (journey.returnGiven().equals(journey.returned())) return Duty.notRequired(RegisterRule.T6.because("Given before leaving, and happened as given"));
    return Duty.due(Counting.counted(journey.returned().get(), 3, aways), RegisterRule.T6.reason());
  }
}
