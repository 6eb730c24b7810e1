package org.tutela.law.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/**
 * In Scotland the police review an indefinite period by themselves, and nobody has to apply. What is weighed, by when it is decided, how it can be appealed and when
 * it is reviewed again has not been read: a person says it.
 */
@Cites(value = "SOA 2003 ss.88A-88H (Scotland)", rules = {"12 review Scotland", "12 review abroad"})
public final class ReviewByPolice {
  private static final Period ADULT = Period.ofYears(15);
  private static final Period YOUNG = Period.ofYears(8);

  private ReviewByPolice() {}

  /**
   * The day of the review: years that begin with the relevant date, and leave out custody and hospital before the first notification. A day partly at liberty counts.
   *
   * @param notified the first notification on or after the relevant date; until there is one, nobody knows how much is left out
   */
  public static Ruling<LocalDate> on(LocalDate relevantDate, boolean under18, Optional<LocalDate> notified, List<Away> aways) {
    if (notified.isEmpty()) {
      return Ruling.notAllowed(RegisterRule.REVIEW_SCOTLAND.missing("notification", "No first notification is recorded since %s: custody and hospital before it do not count, so the day cannot be worked out yet".formatted(relevantDate)));
    }
    long held = days(relevantDate, notified.get(), aways, away -> away.kind() != Away.Kind.ABROAD);
    long abroad = days(relevantDate, notified.get(), aways, away -> away.kind() == Away.Kind.ABROAD);
    var reasons = new ArrayList<Reason>();
    reasons.add(RegisterRule.REVIEW_SCOTLAND.because("%d years from the relevant date of %s%s%s".formatted((under18 ? YOUNG : ADULT).getYears(), relevantDate, under18 ? ", on which the person was under 18" : "",
        held == 0 ? "; no custody or hospital before the first notification of %s is recorded".formatted(notified.get())
            : "; %,d %s in custody or hospital before the first notification of %s left out".formatted(held, held == 1 ? "day" : "days", notified.get()))));
    if (abroad > 0) reasons.add(RegisterRule.REVIEW_ABROAD.because("%,d %s abroad before the first notification: whether they are left out too has not been read, and they are counted. A person decides".formatted(abroad, abroad == 1 ? "day" : "days")));
    return new Ruling.Allowed<>(Counting.lastDay(under18 ? YOUNG : ADULT, relevantDate).plusDays(1 + held), reasons);
  }

  private static long days(LocalDate from, LocalDate until, List<Away> aways, Predicate<Away> which) {
    var some = aways.stream().filter(which).toList();
    return some.isEmpty() ? 0 : from.datesUntil(until).filter(day -> wholly(some, day, from)).count();
  }

  /** Or from one such time straight into another. */
  private static boolean wholly(List<Away> aways, LocalDate day, LocalDate beginning) {
    return aways.stream().anyMatch(away -> away.disregards(day, beginning, true))
        || aways.stream().anyMatch(away -> away.covers(day)) && aways.stream().anyMatch(away -> away.covers(day.minusDays(1)));
  }
}
