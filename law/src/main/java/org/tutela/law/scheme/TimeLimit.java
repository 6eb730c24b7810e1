package org.tutela.law.scheme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * How long a rule set gives for a step, and from what the time runs.
 *
 * @param length whole days for a limit in days, the exact hours for an elapsed one
 */
@Cites(value = "CSODS 2010 and 2023 time limits, as restated by forces", rules = {"K-1", "K-2", "K-3", "K-4", "K-5", "K-6"})
public record TimeLimit(RuleSet ruleSet, Limit limit, Anchor from, Duration length, boolean elapsed, SchemeRule rule) {

  /** The moment from which a limit runs. */
  public enum Anchor { FIRST_CONTACT, INTERVIEW_DONE, RISK_ASSESSMENT_DONE }

  /** No limit of the pilots was found, so PILOT08 has no rows. */
  public static final List<TimeLimit> TABLE = List.of(
      hours(RuleSet.CSODS10, Limit.INITIAL_CHECKS, 24, SchemeRule.K_1),
      days(RuleSet.CSODS10, Limit.INTERVIEW, Anchor.FIRST_CONTACT, 10, SchemeRule.K_2_2010),
      days(RuleSet.CSODS10, Limit.RISK_ASSESSMENT, Anchor.INTERVIEW_DONE, 10, SchemeRule.K_4),
      days(RuleSet.CSODS10, Limit.DECISION, Anchor.RISK_ASSESSMENT_DONE, 10, SchemeRule.K_4),
      hours(RuleSet.CSODS23, Limit.INITIAL_CHECKS, 24, SchemeRule.K_1),
      days(RuleSet.CSODS23, Limit.INTERVIEW, Anchor.FIRST_CONTACT, 10, SchemeRule.K_2),
      days(RuleSet.CSODS23, Limit.DECISION, Anchor.FIRST_CONTACT, 28, SchemeRule.K_3));

  /** CSODS10 only: the total depends on whether there are concerns (West Yorkshire). */
  static final TimeLimit CLOSE_NO_CONCERNS =
      days(RuleSet.CSODS10, Limit.CLOSE, Anchor.FIRST_CONTACT, 35, SchemeRule.K_5);
  static final TimeLimit CLOSE_CONCERNS =
      days(RuleSet.CSODS10, Limit.CLOSE, Anchor.FIRST_CONTACT, 45, SchemeRule.K_5);

  private static TimeLimit hours(RuleSet set, Limit limit, int hours, SchemeRule rule) {
    return new TimeLimit(set, limit, Anchor.FIRST_CONTACT, Duration.ofHours(hours), true, rule);
  }

  private static TimeLimit days(RuleSet set, Limit limit, Anchor from, int days, SchemeRule rule) {
    return new TimeLimit(set, limit, from, Duration.ofDays(days), false, rule);
  }

  /** Elapsed hours are instant arithmetic, so a change of the clocks moves the local time; days end at 23:59:59. */
  Instant dueAfter(Instant anchor) {
    if (elapsed) return anchor.plus(length);
    return LondonTime.endOf(LondonTime.day(anchor).plusDays(length.toDays()));
  }

  Optional<Instant> anchor(Progress progress) {
    return switch (from) {
      case FIRST_CONTACT -> Optional.of(progress.firstContact());
      case INTERVIEW_DONE -> progress.done(Limit.INTERVIEW);
      case RISK_ASSESSMENT_DONE -> progress.done(Limit.RISK_ASSESSMENT);
    };
  }

  public Reason reason() {
    return rule.reason();
  }
}
