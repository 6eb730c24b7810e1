package org.tutela.law.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * How long an order, and a prohibition in it, lasts at least or at most. What the court made stands as the court made it: a length that does
 * not fit is for a person to look up in the order.
 */
@Cites(value = "SOA 2003 ss.103A-103K, 122A-122K; Abusive Behaviour and Sexual Harm (Scotland) Act 2016 ss.16-17", rules = {"13 SHPO length", "13 interim length", "13 travel length", "13 SRO length", "12 orders Scotland"})
public enum OrderLength {
  PREVENTION, INTERIM_PREVENTION, RISK, INTERIM_RISK, SCOTTISH, OTHER;

  private static final Period PREVENTION_AT_LEAST = Period.ofYears(5);
  private static final Period RISK_AT_LEAST = Period.ofYears(2);
  private static final Period TRAVEL_AT_MOST = Period.ofYears(5);

  /** Of such an order made elsewhere: of those of Scotland only how long a travel prohibition lasts was read, of those of Northern Ireland nothing. */
  public OrderLength madeIn(Jurisdiction place) {
    return switch (place) {
      case ENGLAND_AND_WALES -> this;
      case SCOTLAND -> this == OTHER ? OTHER : SCOTTISH;
      case NORTHERN_IRELAND -> OTHER;
    };
  }

  /** @param until empty until further order */
  public List<Reason> against(LocalDate from, Optional<LocalDate> until) {
    return switch (this) {
      case PREVENTION -> shorter(from, until, PREVENTION_AT_LEAST, RegisterRule.SHPO_LENGTH);
      case INTERIM_PREVENTION -> until.isPresent() ? List.of() : List.of(RegisterRule.INTERIM_LENGTH.reason());
      case RISK -> shorter(from, until, RISK_AT_LEAST, RegisterRule.SRO_LENGTH);
      case INTERIM_RISK, SCOTTISH, OTHER -> List.of();
    };
  }

  /** Of a prohibition in it with a last day of its own; one without lasts as long as the order. */
  public List<Reason> againstProhibition(LocalDate from, LocalDate until) {
    return this == PREVENTION ? shorter(from, Optional.of(until), PREVENTION_AT_LEAST, RegisterRule.SHPO_LENGTH) : List.of();
  }

  /** @param until its own last day, or that of the order; empty until further order */
  public List<Reason> againstTravelProhibition(LocalDate from, Optional<LocalDate> until) {
    if (this == OTHER) return List.of();
    return until.filter(last -> !last.isAfter(Counting.lastDay(TRAVEL_AT_MOST, from))).isPresent() ? List.of()
        : List.of((this == SCOTTISH ? RegisterRule.ORDERS_SCOTLAND : RegisterRule.TRAVEL_LENGTH).reason());
  }

  private static List<Reason> shorter(LocalDate from, Optional<LocalDate> until, Period least, RegisterRule rule) {
    return until.filter(last -> last.isBefore(Counting.lastDay(least, from))).isPresent() ? List.of(rule.reason()) : List.of();
  }
}
