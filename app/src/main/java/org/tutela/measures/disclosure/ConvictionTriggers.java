package org.tutela.measures.disclosure;

import org.springframework.stereotype.Component;
import org.tutela.casework.convictions.ChildSexOffence;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionStep;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/**
 * A child sex offence, or what may be one, recorded of somebody who is managed already puts the duty to consider on the list, in the same transaction
 * (C-TRIG); so does the opinion that a foreign offence corresponds. A given opinion is asked for no more.
 */
@Component
class ConvictionTriggers implements ConvictionStep {
  private final Considerations considerations;

  ConvictionTriggers(Considerations considerations) {
    this.considerations = considerations;
  }

  @Override
  public Outcome<?> recorded(PersonId person, ChildSexOffence conviction) {
    return switch (conviction.answer()) {
      case YES -> considerations.convicted(person, "A child sex offence was recorded");
      case CANNOT_TELL -> considerations.convicted(person, "What may be a child sex offence was recorded");
      case NO -> Outcome.done(person);
    };
  }

  @Override
  public Outcome<?> opinionGiven(PersonId person, ChildSexOffence conviction) {
    return considerations.opinionsFormed(person).then(_ -> conviction.answer() == ChildSexOffence.Answer.NO ? Outcome.done(person)
        : considerations.convicted(person, "The opinion was given that a foreign offence corresponds"));
  }

  @Override
  public Outcome<?> struckOut(PersonId person, ConvictionId conviction, String reason) {
    return considerations.opinionsFormed(person);
  }
}
