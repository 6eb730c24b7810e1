package org.tutela.law.register;

/** What the court or the police did about a Schedule 3 offence. */
public sealed interface Disposal {

  /** Life, imprisonment for public protection, an indeterminate custodial sentence. */
  record Life() implements Disposal {}

  /** Scotland. */
  record LifelongRestriction() implements Disposal {}

  /** Imprisonment, detention in a young offender institution, detention of a young person; suspended or not. */
  record Custody(Term term) implements Disposal {}

  record Extended(Term custodial, Term extension) implements Disposal {}

  record DetentionAndTraining(Term whole, Term detention) implements Disposal {}

  record ServiceDetention(int days) implements Disposal {}

  record Hospital(boolean restricted) implements Disposal {}

  /** A caution, conditional caution, youth caution or youth conditional caution. */
  record Caution(boolean youth) implements Disposal {}

  record ConditionalDischarge(Term term) implements Disposal {}

  /** A community payback order with an offender supervision requirement (Scotland). */
  record PaybackSupervision(Term term) implements Disposal {}

  record Community(Term term) implements Disposal {}

  record AbsoluteDischarge() implements Disposal {}

  /** A fine, guardianship, a youth rehabilitation order or anything else. */
  record Other(String what) implements Disposal {}

  /** Convicted or found, and not yet dealt with. */
  record NotYet() implements Disposal {}

  default boolean isCustody() {
    return switch (this) {
      case Life _, LifelongRestriction _, Custody _, Extended _, DetentionAndTraining _ -> true;
      default -> false;
    };
  }

  /** Imprisonment of at least so many months; a sentence without an end is more than any number. */
  default boolean custodyOf(int months) {
    return switch (this) {
      case Life _, LifelongRestriction _ -> true;
      case Custody(Term term) -> term.atLeast(months);
      case Extended(Term custodial, _) -> custodial.atLeast(months);
      case DetentionAndTraining(Term whole, _) -> whole.atLeast(months);
      default -> false;
    };
  }
}
