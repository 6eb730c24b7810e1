package org.tutela.law.register;

import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** The notification period for a disposal: determined, or for a person to say where the law asks for judgement. */
@Cites(value = "SOA 2003 s.82(1)-(2)",
    rules = {"P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P-R1", "P-R2", "P-R4", "P-R5", "P-R6", "P-R7"})
public sealed interface PeriodFinding {
  List<Reason> reasons();

  record Determined(NotificationPeriod period, List<Reason> reasons) implements PeriodFinding {}

  /** Two readings give two periods: a person chooses one, and who chose is recorded. */
  record Choose(List<Reading> readings, List<Reason> reasons) implements PeriodFinding {}

  /** Nothing is computed. */
  record AskAPerson(List<Reason> reasons) implements PeriodFinding {}

  record Reading(String code, String words, NotificationPeriod period) {}

  /** @param under18 on the relevant date, not at the offence */
  static PeriodFinding of(Disposal disposal, boolean under18) {
    return switch (disposal) {
      case Disposal.Life _ -> indefinite(RegisterRule.P1);
      case Disposal.LifelongRestriction _ -> indefinite(RegisterRule.P2);
      case Disposal.Custody(Term term) -> custody(term, under18);
      case Disposal.Hospital(boolean restricted) -> restricted ? indefinite(RegisterRule.P3) : years(7, under18, RegisterRule.P6);
      case Disposal.Extended _, Disposal.DetentionAndTraining _ -> readings(under18, disposal.readings());
      case Disposal.Caution(boolean youth) -> youth ? years(2, under18, RegisterRule.P7, RegisterRule.P_R7) : years(2, under18, RegisterRule.P7);
      case Disposal.ConditionalDischarge(Term term) -> itsLength(term);
      case Disposal.PaybackSupervision(Term term) -> itsLength(term);
      case Disposal.Community _, Disposal.Other _, Disposal.ServiceDetention _ -> years(5, under18, RegisterRule.P9);
      case Disposal.AbsoluteDischarge _ -> new AskAPerson(List.of(RegisterRule.P_R6.missing("disposal", RegisterRule.P_R6.text())));
      case Disposal.NotYet _ -> new Determined(new NotificationPeriod.NotYetKnown(),
          List.of(RegisterRule.RELEVANT_DATE.because("Subject from the relevant date; how long depends on the sentence")));
    };
  }

  private static Determined custody(Term term, boolean under18) {
    if (term.atLeast(30)) return indefinite(RegisterRule.P1);
    return term.moreThan(6) ? years(10, under18, RegisterRule.P4) : years(7, under18, RegisterRule.P5);
  }

  /** Of several terms as one; an extended sentence among them has two readings, and so have all of them together. */
  static PeriodFinding of(List<EffectiveTerm.Running> terms, boolean under18) {
    var custodial = EffectiveTerm.of(terms);
    return EffectiveTerm.hasTwoReadings(terms) ? readings(under18, Disposal.extended(EffectiveTerm.whole(terms), custodial)) : custody(custodial, under18);
  }

  /** How a detention and training order is put together with other terms was not read: a person chooses, even where its two readings agree. */
  static PeriodFinding withTraining(List<EffectiveTerm.Running> terms, boolean under18) {
    return new Choose(List.of(new Reading("DETENTION", "The detention part put together with the other terms", custody(EffectiveTerm.of(terms), under18).period()),
        new Reading("WHOLE", "The whole order put together with the other terms", custody(EffectiveTerm.whole(terms), under18).period())),
        List.of(RegisterRule.P_R5.missing("reading", "How a detention and training order is put together with other terms was not read: a person chooses, and the choice is recorded")));
  }

  private static PeriodFinding readings(boolean under18, List<Disposal.Reading> two) {
    var one = two.getFirst();
    var other = two.getLast();
    var first = custody(one.term(), under18);
    var second = custody(other.term(), under18);
    // readings that agree ask nothing
    if (first.period().equals(second.period())) return first;
    return new Choose(List.of(new Reading(one.code(), one.words(), first.period()), new Reading(other.code(), other.words(), second.period())),
        List.of(RegisterRule.P_R5.missing("reading", RegisterRule.P_R5.text())));
  }

  private static Determined indefinite(RegisterRule rule) {
    return new Determined(new NotificationPeriod.Indefinite(), List.of(rule.reason()));
  }

  private static Determined itsLength(Term term) {
    return new Determined(new NotificationPeriod.Fixed(term.period()), List.of(RegisterRule.P8.reason()));
  }

  private static Determined years(int years, boolean halved, RegisterRule... rules) {
    var reasons = new ArrayList<Reason>();
    for (var rule : rules) reasons.add(rule.reason());
    if (halved) reasons.add(RegisterRule.P_R2.reason());
    return new Determined(NotificationPeriod.years(years, halved), List.copyOf(reasons));
  }
}
