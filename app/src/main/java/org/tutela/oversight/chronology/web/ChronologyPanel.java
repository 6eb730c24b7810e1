package org.tutela.oversight.chronology.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;

/** Leads from a person's page to their chronology. */
@Component
class ChronologyPanel implements PersonPanel {
  @Override
  public int order() {
    return 90;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    return Acting.may(Permission.SEE_CHRONOLOGY)
        ? Optional.of(Panel.of("chronology", "Chronology", new Part.Way("Everything that happened, in order", "/people/" + person.value() + "/chronology")))
        : Optional.empty();
  }
}
