package org.tutela.casework.convictions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.BirthStep;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Facts;

/** Nobody offended before they were born, nor was convicted, cautioned or found to have done it. */
@Component
class BornBeforeDecided implements BirthStep {
  private final ConvictionStore store;

  BornBeforeDecided(ConvictionStore store) {
    this.store = store;
  }

  @Override
  public Outcome<?> corrected(PersonId person, Birth birth) {
    for (var one : store.of(person).stream().filter(held -> held.struck().isEmpty()).map(Conviction::facts).toList()) {
      if (birth.from().isAfter(one.decidedOn())) return Outcome.refused("born", "Born on %s, after the decision of %s".formatted(birth.from(), one.decidedOn()));
      for (var unborn : one.offenceFrom().map(day -> Facts.offence(birth.from(), day)).orElse(List.of())) return Outcome.refused("born", unborn.text());
    }
    return Outcome.done(person);
  }
}
