package org.tutela.measures.disclosure;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.tracking.AlertStep;

/**
 * What tracking tells puts the duty to consider on the list, in the same transaction (C-TRIG): a violation that a person confirmed is a breach, a
 * position near children is new intelligence. While one such consideration waits, others add nothing to it; one of something else is about
 * something else, and its reader would not learn of this.
 */
@Component
class TrackingTriggers implements AlertStep {
  private static final Map<AlertStep.Kind, String> TEXTS = Map.of(AlertStep.Kind.VIOLATION, "A violation was confirmed",
      AlertStep.Kind.NEAR_CHILDREN, "A device reported from a zone that protects children; nobody has looked yet");
  private final Considerations considerations;

  TrackingTriggers(Considerations considerations) {
    this.considerations = considerations;
  }

  @Override
  public Outcome<?> on(Step step) {
    return considerations.triggerOnce(new OpenConsideration(step.person(), step.area(), trigger(step.kind()), TEXTS.get(step.kind()), step.on(), Optional.empty()));
  }

  /** What it was that tracking told; empty where something else put it on the list. */
  static Optional<Kind> told(HeldConsideration consideration) {
    return Arrays.stream(Kind.values()).filter(kind -> trigger(kind) == consideration.trigger() && TEXTS.get(kind).equals(consideration.triggerText())).findFirst();
  }

  private static Trigger trigger(Kind kind) {
    return kind == Kind.VIOLATION ? Trigger.BREACH : Trigger.NEW_INTELLIGENCE;
  }
}
