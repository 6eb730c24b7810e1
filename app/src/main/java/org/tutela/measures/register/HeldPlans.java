package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/**
 * The risk management plan of a registrant.
 *
 * @param plans versions in order; where not all were asked for, from the one in force on
 * @param afterChange by when what was recorded since asks for a look at the one in force
 */
public record HeldPlans(List<HeldPlan> plans, Optional<LocalDate> afterChange, Map<UserId, String> names, LocalDate today) {
  public Optional<HeldPlan> inForce() {
    return plans.stream().filter(HeldPlan::agreed).reduce((_, last) -> last);
  }

  public Optional<HeldPlan> last() {
    return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
  }

  /** The last version, for a supervisor to agree to. */
  public Optional<HeldPlan> waiting() {
    return last().filter(plan -> plan.decided().isEmpty());
  }

  public Optional<HeldPlan> sentBack() {
    return last().filter(plan -> plan.decided().isPresent() && !plan.agreed());
  }

  /** By when the one in force is looked at again. */
  public Optional<LocalDate> look() {
    return inForce().map(plan -> afterChange.filter(plan.nextLook()::isAfter).orElse(plan.nextLook()));
  }

  public int version() {
    return last().map(HeldPlan::version).orElse(0);
  }

  public String name(UserId colleague) {
    return names.getOrDefault(colleague, "A colleague");
  }
}
