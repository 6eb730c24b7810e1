package org.tutela.law.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;

/**
 * Whether an event makes a person subject, from which date and for how long.
 *
 * @param subject unknown while a fact is missing
 * @param relevantDate from which the period runs; empty unless subject
 */
@Cites(value = "SOA 2003 ss.80-82, 103G, 122H, 132", rules = {"1 conviction", "1 insanity", "1 disability", "1 caution", "1 1997 Act", "1 SHPO", "1 SRO", "s.132", "P-R3", "P-R5"})
public record BecomingSubject(
    Known subject, Optional<LocalDate> relevantDate, Basis basis, Optional<PeriodFinding> period, List<Reason> reasons) {

  private static final LocalDate ACT_1997_BEGAN = LocalDate.of(1997, 9, 1);

  public enum Basis { CONVICTION, FINDING, CAUTION, THRESHOLD_MET, ORDER_SERVED }

  public static BecomingSubject judge(Event event, RuleSet ruleSet) {
    if (event.ground() == Ground.CAUTION && !ruleSet.cautionsCount()) {
      return no(event, List.of(RegisterRule.EVENT_CAUTION.because("A police warning in %s does not make a person subject".formatted(event.place().title()))));
    }
    if (event.ground().byOrder()) {
      var lasts = new NotificationPeriod.WhileOrderLasts(event.orderUntil());
      return yes(event.on(), Basis.ORDER_SERVED, new PeriodFinding.Determined(lasts, List.of()), List.of(event.ground().rule().reason()));
    }
    if (event.ground() == Ground.ACT_1997) return byAct1997(event);
    if (!event.ground().needsListedOffence()) {
      return yes(event.on(), basis(event), period(event, event.on()), List.of(event.ground().rule().reason()));
    }
    if (event.offence().isEmpty()) {
      return unknown(event, List.of(event.ground().rule().missing("offence", "The offence is not recorded")));
    }
    return byOffence(event, event.offence().get());
  }

  /** Only with a period that still ran when this Act began; whether a conviction before the earlier Act counts depends on how its sentence stood then. */
  private static BecomingSubject byAct1997(Event event) {
    var period = period(event, event.on());
    if (period instanceof PeriodFinding.Determined(var length, _) && ranOut(event, length).isPresent()) return no(event, List.of(ranOut(event, length).get()));
    if (event.on().isBefore(ACT_1997_BEGAN)) {
      return unknown(event, List.of(event.ground().rule().missing("sentence",
          "Before 1 September 1997: only if the person was then still to be dealt with, serving the sentence, or under supervision")));
    }
    return yes(event.on(), basis(event), period, List.of(event.ground().rule().reason()));
  }

  /** What speaks against a period under the 1997 Act that was over when this Act began. */
  public static Optional<Reason> ranOut(Event event, NotificationPeriod period) {
    return Optional.of(event).filter(one -> one.ground() == Ground.ACT_1997).flatMap(one -> period.lastDay(one.on())).filter(Schedule3.BEGAN::isAfter)
        .map(last -> RegisterRule.EVENT_1997.because("The period under the 1997 Act ended on %s, before 1 May 2004".formatted(last)));
  }

  /** Among other terms for listed offences: its own term has met the threshold, and the period follows from all of them as one (s.82(3)-(4)). */
  public BecomingSubject among(List<EffectiveTerm.Running> terms, LocalDate born) {
    String whole = EffectiveTerm.hasTwoReadings(terms) ? ", and %s with the extensions".formatted(words(EffectiveTerm.whole(terms))) : "";
    return among(terms, PeriodFinding.of(terms, age(born, relevantDate.orElseThrow()) < 18), whole);
  }

  /** The same of a detention and training order. @param terms its own with the detention part as the term, and the rest of the order as what extends it */
  public BecomingSubject trainingAmong(List<EffectiveTerm.Running> terms, LocalDate born) {
    return among(terms, PeriodFinding.withTraining(terms, age(born, relevantDate.orElseThrow()) < 18), " with the detention part, and %s with the whole order".formatted(words(EffectiveTerm.whole(terms))));
  }

  private BecomingSubject among(List<EffectiveTerm.Running> terms, PeriodFinding together, String whole) {
    var all = new ArrayList<>(reasons);
    all.removeAll(period.orElseThrow().reasons());
    all.add(RegisterRule.P_R3.because("The %d terms for listed offences are %s together%s".formatted(terms.size(), words(EffectiveTerm.of(terms)), whole)));
    all.addAll(together.reasons());
    return new BecomingSubject(subject, relevantDate, basis, Optional.of(together), List.copyOf(all));
  }

  private static String words(Term term) {
    return "%d months%s".formatted(term.months(), term.days() == 0 ? "" : " and %d %s".formatted(term.days(), term.days() == 1 ? "day" : "days"));
  }

  private static BecomingSubject byOffence(Event event, Offence offence) {
    var listing = Schedule3.list(offence, event.disposal(), event.on());
    var reasons = new ArrayList<Reason>(listing.reasons());
    return switch (listing.registrable()) {
      case NO -> no(event, reasons);
      case UNKNOWN -> unknown(event, reasons);
      case YES -> {
        reasons.addFirst(event.ground().rule().reason());
        boolean later = listing.dependsOnSentence() && event.dealtWith().isPresent();
        if (later) reasons.add(RegisterRule.S_132.reason());
        reasons.add(RegisterRule.RELEVANT_DATE.reason());
        var from = later ? event.dealtWith().get() : event.on();
        yield yes(from, later ? Basis.THRESHOLD_MET : basis(event), period(event, from), reasons);
      }
    };
  }

  private static PeriodFinding period(Event event, LocalDate relevantDate) {
    return PeriodFinding.of(event.disposal(), age(event.born(), relevantDate) < 18);
  }

  /** In whole years; one born on 29 February is a year older on 1 March of a common year. */
  public static int age(LocalDate born, LocalDate day) {
    return Period.between(born, day).getYears();
  }

  /** The day on which somebody reaches an age. */
  static LocalDate birthday(LocalDate born, int age) {
    var day = born.plusYears(age);
    return age(born, day) < age ? day.plusDays(1) : day;
  }

  private static Basis basis(Event event) {
    return switch (event.ground()) {
      case CONVICTION -> Basis.CONVICTION;
      // by way of a notice or of the earlier Act a caution counts too, and is no conviction
      case ACT_1997, ABROAD_NOTICE -> event.disposal() instanceof Disposal.Caution ? Basis.CAUTION : Basis.CONVICTION;
      case INSANITY, DISABILITY -> Basis.FINDING;
      case CAUTION -> Basis.CAUTION;
      case PREVENTION_ORDER, RISK_ORDER_BREACH -> Basis.ORDER_SERVED;
    };
  }

  private static BecomingSubject yes(LocalDate from, Basis basis, PeriodFinding period, List<Reason> reasons) {
    var all = new ArrayList<>(reasons);
    all.addAll(period.reasons());
    return new BecomingSubject(Known.YES, Optional.of(from), basis, Optional.of(period), all.stream().distinct().toList());
  }

  private static BecomingSubject no(Event event, List<Reason> reasons) {
    return new BecomingSubject(Known.NO, Optional.empty(), basis(event), Optional.empty(), List.copyOf(reasons));
  }

  private static BecomingSubject unknown(Event event, List<Reason> reasons) {
    return new BecomingSubject(Known.UNKNOWN, Optional.empty(), basis(event), Optional.empty(), List.copyOf(reasons));
  }
}
