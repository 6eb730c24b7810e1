package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.UserId;

/**
 * A version of a risk management plan, as it was written.
 *
 * @param acts what became of it, in order
 */
public record HeldPlan(int number, RiskPlan plan, UserId by, Instant at, List<Act> acts) {

  public enum What { AGREED, SENT_BACK, LOOKED }

  /** @param next by when it is looked at again; only where it was looked at, and stands */
  public record Act(What what, String words, Optional<LocalDate> next, Instant at, UserId by) {}

  HeldPlan and(HeldPlan more) {
    return new HeldPlan(number, plan, by, at, Stream.concat(acts.stream(), more.acts.stream()).toList());
  }

  /** That it was agreed or sent back; empty while it waits. */
  public Optional<Act> decided() {
    return acts.stream().filter(act -> act.what() != What.LOOKED).findFirst();
  }

  public boolean agreed() {
    return decided().filter(act -> act.what() == What.AGREED).isPresent();
  }

  public List<Act> looks() {
    return acts.stream().filter(act -> act.what() == What.LOOKED).toList();
  }

  /** As it was planned last. */
  public LocalDate nextLook() {
    return acts.stream().flatMap(act -> act.next().stream()).reduce((_, last) -> last).orElse(plan.nextLook());
  }

  /** Until when what was recorded could be taken into account. */
  Instant known() {
    var looks = looks();
    return looks.isEmpty() ? at : looks.getLast().at();
  }

  /** Another with each thing that becomes of it. */
  public int version() {
    return number * 1000 + acts.size();
  }
}
