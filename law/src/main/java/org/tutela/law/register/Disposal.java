package org.tutela.law.register;

import java.util.List;
import org.tutela.law.Known;

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

  /** Imprisonment of at least so many months; a sentence without an end is more than any number. Where its two readings differ it is not known. */
  default Known custodyOf(int months) {
    return switch (this) {
      case Life _, LifelongRestriction _ -> Known.YES;
      case Custody(Term term) -> Known.of(term.atLeast(months));
      case Extended _, DetentionAndTraining _ -> readings().stream().map(reading -> reading.term().atLeast(months)).distinct().count() > 1 ? Known.UNKNOWN
          : Known.of(readings().getFirst().term().atLeast(months));
      default -> Known.NO;
    };
  }

  /** A term as it can be read. */
  record Reading(String code, String words, Term term) {}

  /** The two ways to read the term of an extended sentence, or of a detention and training order; empty for what has one. */
  default List<Reading> readings() {
    return switch (this) {
      case Extended(Term custodial, Term extension) -> extended(custodial.plus(extension), custodial);
      case DetentionAndTraining(Term whole, Term detention) -> List.of(new Reading("DETENTION", "The detention part alone", detention), new Reading("WHOLE", "The whole order", whole));
      default -> List.of();
    };
  }

  /** @param whole with the extension; of several sentences all put together */
  static List<Reading> extended(Term whole, Term custodial) {
    return List.of(new Reading("WHOLE", "The custodial term with the extension", whole), new Reading("CUSTODIAL", "The custodial term alone", custodial));
  }
}
