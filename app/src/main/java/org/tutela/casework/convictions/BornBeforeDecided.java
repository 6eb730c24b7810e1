package org.tutela.casework.convictions;

import org.springframework.stereotype.Component;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.BirthStep;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/** Nobody was convicted, cautioned or found to have done it before they were born. */
@Component
class BornBeforeDecided implements BirthStep {
  private final ConvictionStore store;

  BornBeforeDecided(ConvictionStore store) {
    this.store = store;
  }

  @Override
  public Outcome<?> corrected(PersonId person, Birth birth) {
    return store.of(person).stream().filter(one -> one.struck().isEmpty()).map(one -> one.facts().decidedOn()).filter(birth.from()::isAfter).findFirst()
        .<Outcome<?>>map(decided -> Outcome.refused("born", "Born on %s, after the decision of %s".formatted(birth.from(), decided)))
        .orElseGet(() -> Outcome.done(person));
  }
}
