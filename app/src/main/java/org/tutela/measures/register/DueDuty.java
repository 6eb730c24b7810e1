package org.tutela.measures.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Due;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Verdict;

/**
 * One thing due, with what a person decided about it when it was missed.
 *
 * @param reasons of the law, in words
 */
public record DueDuty(Obligation obligation, String reasons, Optional<DecideFailure.Decision> decision, String decidedBecause) {

  /** What a person decided about a duty. */
  record Decided(DecideFailure.Decision decision, String because) {}

  static DueDuty of(Obligation obligation, Optional<Decided> decided) {
    return new DueDuty(obligation, EpisodeWorking.words(obligation.reasons()), decided.map(Decided::decision), decided.map(Decided::because).orElse(""));
  }

  public Verdict verdict(LocalDate today) {
    return obligation.verdict(today, decision.filter(DecideFailure.Decision.EXCUSED::equals).isPresent());
  }

  /** Given later than the rule lets an excuse count, or not given by then: a decision stands beside it, and it stays what it was. */
  public boolean pastExcuse(LocalDate today) {
    return !obligation.due().keeps(Due.Limit.EXCUSE, obligation.given().orElse(today));
  }

  /** The same for the same duty, whenever it is worked out; says nothing of what it is about. */
  public UUID code(PersonId person) {
    var key = obligation.key();
    return UUID.nameUUIDFromBytes("%s %s %s %s".formatted(person.value(), key.kind(), key.arose(), key.about()).getBytes(StandardCharsets.UTF_8));
  }

  /** That a change told in advance did not happen is known when the days that the notice covers are over; until then nobody is reminded of it. */
  boolean arisen(LocalDate today) {
    return obligation.kind() != Obligation.Kind.DID_NOT_HAPPEN || today.isAfter(obligation.arose().plusDays(2));
  }

  public boolean open() {
    return obligation.given().isEmpty();
  }

  /** Late or missed on every reading of the days, whatever was decided about it. */
  boolean failed(LocalDate today) {
    return switch (obligation.verdict(today, false)) {
      case OVERDUE, BREACH_SUSPECTED -> true;
      case REVIEW, COMPLIANT, NOT_REQUIRED, PENDING, EXCUSED -> false;
    };
  }

  /** Late or missed on one reading of the days at least. */
  boolean toLookInto(LocalDate today) {
    return failed(today) || obligation.verdict(today, false) == Verdict.REVIEW;
  }

  /** Late or missed, and nobody has decided what it was. */
  public boolean toDecide(LocalDate today) {
    return decision.isEmpty() && switch (verdict(today)) {
      case OVERDUE, BREACH_SUSPECTED, REVIEW -> true;
      case COMPLIANT, NOT_REQUIRED, PENDING, EXCUSED -> false;
    };
  }
}
