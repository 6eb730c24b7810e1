package org.tutela.law.register;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tutela.law.Cites;

/**
 * A stay in a private place where a child lives or stays.
 *
 * @param bornOn of everyone who lived or stayed there
 * @param notifiedBefore the same household had been notified already
 */
@Cites(value = "SI 2012/1876 reg 10", rules = {"N8", "C6"})
public record HouseholdStay(LocalDateTime from, LocalDateTime to, boolean publicHasAccess, List<LocalDate> bornOn, boolean notifiedBefore) {
  private static final Duration LONG_ENOUGH = Duration.ofHours(12);
  private static final int OF_AGE = 18;

  public boolean withChild() {
    return !publicHasAccess && !withYoungest().length().isZero();
  }

  public boolean longEnough() {
    return withYoungest().length().compareTo(LONG_ENOUGH) >= 0;
  }

  /** Hours as they pass, so that the nights on which the clocks change are counted right. */
  private record Hours(LocalDateTime from, LocalDateTime to) {
    Duration length() {
      return from.isBefore(to) ? Duration.between(Counting.at(from), Counting.at(to)) : Duration.ZERO;
    }
  }

  /** The part of the stay during which the youngest was born and not yet 18: who turns 18 at midnight is no child in the morning. */
  private Hours withYoungest() {
    var youngest = bornOn.stream().max(LocalDate::compareTo);
    if (youngest.isEmpty()) return new Hours(from, from);
    var born = youngest.get().atStartOfDay();
    var grown = BecomingSubject.birthday(youngest.get(), OF_AGE).atStartOfDay();
    return new Hours(born.isAfter(from) ? born : from, grown.isBefore(to) ? grown : to);
  }

  public Duty duty(RuleSet ruleSet, List<Away> aways) {
    if (!ruleSet.requires(ChangeKind.HOUSEHOLD)) return Duty.notRequired(RegisterRule.N8.because("Not a rule of this jurisdiction on that day"));
    if (!withChild()) return Duty.notRequired(RegisterRule.N8.because("No child under 18 lived or stayed there"));
    if (!longEnough()) return Duty.notRequired(RegisterRule.N8.because("Less than 12 hours where a child under 18 lived or stayed"));
    if (notifiedBefore) return new Duty.ForAPerson(List.of(RegisterRule.C6.reason()));
    var began = withYoungest().from();
    var completed = Counting.at(began).plus(LONG_ENOUGH).toLocalDate();
    var safe = Counting.counted(began.toLocalDate(), 3, aways).remindBy();
    return Duty.due(new Due(safe, Counting.counted(completed, 3, aways).breachAfter()), RegisterRule.N8.reason());
  }
}
