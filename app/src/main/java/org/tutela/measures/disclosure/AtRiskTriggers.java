package org.tutela.measures.disclosure;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.AtRiskStep;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.duty.Trigger;

/** A child, or somebody with children, who is at risk from a person puts the duty to consider on the list, in the same transaction (C-TRIG). */
@Component
class AtRiskTriggers implements AtRiskStep {
  private final Considerations considerations;

  AtRiskTriggers(Considerations considerations) {
    this.considerations = considerations;
  }

  @Override
  public Outcome<?> on(Step step) {
    return considerations.triggerOnce(new OpenConsideration(step.person(), step.area(), Trigger.NEW_INTELLIGENCE, "A child, or somebody with children, was recorded as at risk", step.on(), Optional.empty()));
  }
}
