package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * One event's own time on the register.
 *
 * @param from the first day subject: the relevant date, or the police's notice for an offence abroad
 * @param ended before its period ran out; no supervisor can shorten a period by hand
 */
@Cites(value = "SOA 2003 ss.80-82, 91C", rules = {"P-R8", "P-R9"})
public record Episode(LocalDate relevantDate, LocalDate from, NotificationPeriod period, Optional<Ended> ended) {

  public record Ended(Why why, LocalDate on) {}

  /** The only ways out before time. */
  public enum Why {
    QUASHED, DETERMINATION, APPEAL, DEATH, ORDER_DISCHARGED;

    /** What speaks against recording by hand that what came of a ground ended so; empty where nothing does. @param basis what was decided: a caution, wherever it was given, is no conviction */
    public Optional<Reason> against(Ground ground, BecomingSubject.Basis basis) {
      String words = switch (this) {
        case DEATH -> "";
        case QUASHED -> ground.byOrder() ? "There is no conviction or finding to be quashed: an order is discharged"
            : basis == BecomingSubject.Basis.CAUTION ? "There is no conviction or finding to be quashed: a caution that was set aside is struck out" : "";
        case ORDER_DISCHARGED -> ground.byOrder() ? "" : "There is no order to be discharged. The ground is: " + ground.rule().text();
        case DETERMINATION -> "Determined only where a review is recorded, and its determination with it";
        case APPEAL -> "Allowed on appeal only where a review is recorded, and the outcome of the appeal with it";
      };
      return words.isEmpty() ? Optional.empty() : Optional.of(RegisterRule.P_R9.missing("why", words));
    }
  }

  public static Episode of(LocalDate relevantDate, NotificationPeriod period) {
    return new Episode(relevantDate, relevantDate, period, Optional.empty());
  }

  /** Subject only from a later day, while the period runs from the relevant date. */
  public Episode since(LocalDate day) {
    return new Episode(relevantDate, day, period, ended);
  }

  public Episode end(Why why, LocalDate on) {
    return new Episode(relevantDate, from, period, Optional.of(new Ended(why, on)));
  }

  /** A term varied on appeal: the same relevant date, another period. */
  public Episode varied(NotificationPeriod other) {
    return new Episode(relevantDate, from, other, ended);
  }

  /** The last day subject; empty without an end. A determination takes effect on the day the notice is received. */
  public Optional<LocalDate> lastDay() {
    var runsOut = period.lastDay(relevantDate);
    if (ended.isEmpty()) return runsOut;
    var cut = ended.get().on().minusDays(1);
    return Optional.of(runsOut.filter(day -> day.isBefore(cut)).orElse(cut));
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && lastDay().map(last -> !day.isAfter(last)).orElse(true);
  }
}
