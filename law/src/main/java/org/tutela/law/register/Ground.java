package org.tutela.law.register;

/** The ways of becoming subject. */
public enum Ground {
  CONVICTION(RegisterRule.EVENT_CONVICTION),
  INSANITY(RegisterRule.EVENT_INSANITY),
  DISABILITY(RegisterRule.EVENT_DISABILITY),
  CAUTION(RegisterRule.EVENT_CAUTION),
  ACT_1997(RegisterRule.EVENT_1997),
  ABROAD_NOTICE(RegisterRule.EVENT_ABROAD),
  PREVENTION_ORDER(RegisterRule.EVENT_SHPO),
  RISK_ORDER_BREACH(RegisterRule.EVENT_SRO);

  private final RegisterRule rule;

  Ground(RegisterRule rule) {
    this.rule = rule;
  }

  public RegisterRule rule() {
    return rule;
  }

  /** It lasts as long as the order, whatever the offence. */
  public boolean byOrder() {
    return this == PREVENTION_ORDER || this == RISK_ORDER_BREACH;
  }

  /** An offence of Schedule 3 has to be behind it. */
  public boolean needsListedOffence() {
    return switch (this) {
      case CONVICTION, INSANITY, DISABILITY, CAUTION -> true;
      case ACT_1997, ABROAD_NOTICE, PREVENTION_ORDER, RISK_ORDER_BREACH -> false;
    };
  }
}
