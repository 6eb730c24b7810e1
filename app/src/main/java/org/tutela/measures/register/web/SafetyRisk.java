package org.tutela.measures.register.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.SafetyPart;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.RiskBand;
import org.tutela.measures.register.Supervisions;
import org.tutela.ui.component.Prose;

/** How high the risk of somebody on the register is held to be, for whoever meets them. */
@Component
class SafetyRisk implements SafetyPart {
  private final Supervisions supervisions;

  SafetyRisk(Supervisions supervisions) {
    this.supervisions = supervisions;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<PersonPanel.Panel> of(PersonId person) {
    if (!(supervisions.band(person) instanceof Outcome.Done<Optional<RiskBand>>(var held))) return Optional.empty();
    return held.map(band -> PersonPanel.Panel.of("risk", "Risk", new PersonPanel.Part.Words(Prose.of(band.title()))));
  }
}
