package org.tutela.measures.disclosure;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.duty.Trigger;
import org.tutela.law.register.Item;
import org.tutela.measures.register.RegisterStep;

/** Something that was told to the register, or became known otherwise, puts the duty to consider on the list, in the same transaction, with the fact as its reason (C-TRIG). */
@Component
class RegisterTriggers implements RegisterStep {
  private final Considerations considerations;

  RegisterTriggers(Considerations considerations) {
    this.considerations = considerations;
  }

  @Override
  public Outcome<?> on(Step step) {
    return considerations.trigger(new OpenConsideration(step.person(), step.area(), trigger(step.item()),
        "Became known: " + step.item().title().toLowerCase(Locale.UK), step.on(), Optional.empty()));
  }

  private static Trigger trigger(Item item) {
    return switch (item) {
      case HOME, OTHER_ADDRESS -> Trigger.CHANGE_OF_ADDRESS;
      case HOUSEHOLD -> Trigger.CHANGE_OF_HOUSEHOLD;
      case RELATIONSHIP -> Trigger.CHANGE_OF_RELATIONSHIP;
      default -> Trigger.NEW_INTELLIGENCE;
    };
  }
}
