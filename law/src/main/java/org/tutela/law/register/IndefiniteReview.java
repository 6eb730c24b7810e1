package org.tutela.law.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/** Asking that an indefinite period end: from when, and the police's clock. */
@Cites(value = "SOA 2003 ss.91A-91E", rules = {"R1", "R2", "R4", "R7", "R8"})
public final class IndefiniteReview {
  private static final Period ADULT = Period.ofYears(15);
  private static final Period YOUNG = Period.ofYears(8);
  private static final Period AGAIN = Period.ofYears(8);

  private IndefiniteReview() {}

  public enum Order { PREVENTION, INTERIM_PREVENTION, OLD_PREVENTION, INTERIM_OLD_PREVENTION, SENTENCING_CODE_PREVENTION }

  /** What the decision-maker takes into account, one by one (s.91D). */
  public enum Factor {
    SERIOUSNESS("Seriousness of the offence"), TIME_SINCE("Time since the offence"), OLD_BREACHES("Breaches of the 1997 Act"),
    BREACHES("Breaches of section 91"), AGE_AT_DATE("Age at the qualifying date"), AGE_AT_OFFENCE("Age at the offence"),
    VICTIM_AGE("The victim's age, and the difference"), MAPPA_ASSESSMENT("Assessment of the risk by the agencies"),
    VICTIM_SUBMISSIONS("What a victim submits"), CONVICTIONS("Other convictions, findings and cautions"),
    APPLICANT_SUBMISSIONS("What the applicant submits"), BODIES("What the responsible bodies say"), EFFECT("The effect on the offender"),
    OTHER("Other relevant evidence");

    private final String title;

    Factor(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * The first release after what was served for a conviction, from which the relevant notification is the first: remand on the day itself, and whatever custody or hospital
   * begins within a year, for whoever was on bail; one begun on the day that another ends goes on. Nobody who was sentenced to 30 months is out and held again within a year.
   *
   * @return the relevant date where no such time is known; empty while it lasts
   */
  public static Optional<LocalDate> released(LocalDate relevantDate, List<Away> aways) {
    var released = relevantDate;
    var bailed = relevantDate.plusYears(1);
    for (var away : aways.stream().filter(one -> one.kind() != Away.Kind.ABROAD).sorted(Comparator.comparing(Away::from)).toList()) {
      if (away.from().isAfter(bailed) && away.from().isAfter(released)) break;
      if (away.until().isEmpty()) return Optional.empty();
      if (away.until().get().isAfter(released)) released = away.until().get();
    }
    return Optional.of(released);
  }

  /** The first day on which an application may be made. {@code relevantNotification} is the first after release. */
  public static LocalDate earliest(LocalDate relevantNotification, boolean under18) {
    return Counting.lastDay(under18 ? YOUNG : ADULT, relevantNotification).plusDays(1);
  }

  /** The first day on which to apply again after it was determined that he remain subject. */
  public static LocalDate again(LocalDate determined) {
    return Counting.lastDay(AGAIN, determined).plusDays(1);
  }

  /** The last day to appeal to a magistrates' court, from the day on which the determination was received; not verified. */
  public static LocalDate appealBy(LocalDate received) {
    return Counting.after(received, 21);
  }

  /** The last day to which the next application can be put off; not verified. */
  public static LocalDate latestAgain(LocalDate determined) {
    return Counting.lastDay(ADULT, determined).plusDays(1);
  }

  public static Ruling<LocalDate> apply(NotificationPeriod period, Set<Order> inForce, LocalDate earliest, LocalDate day) {
    var against = new ArrayList<Reason>();
    if (!(period instanceof NotificationPeriod.Indefinite)) against.add(RegisterRule.R1.missing("period", "The period is not indefinite"));
    if (!inForce.isEmpty()) against.add(RegisterRule.R1.missing("orders", "A prevention order is in force"));
    if (day.isBefore(earliest)) against.add(RegisterRule.R2.missing("date", earliest.equals(LocalDate.MAX) ? "No notification after release is recorded from which the years could run" : "The first day to apply is " + earliest));
    return Ruling.unless(against, () -> day);
  }

  public record Timetable(LocalDate acknowledgeBy, LocalDate answerBy, LocalDate determineBy) {
    /** Before responsible bodies were told: as though they were on the last day to acknowledge, which makes 12 weeks in all. */
    public static Timetable untold(LocalDate applied) {
      return of(applied, Counting.after(applied, 14));
    }

    /** @param bodiesNotified when responsible bodies were told of the application */
    public static Timetable of(LocalDate applied, LocalDate bodiesNotified) {
      var answer = Counting.after(bodiesNotified, 28);
      return new Timetable(Counting.after(applied, 14), answer, Counting.after(answer, 42));
    }
  }
}
