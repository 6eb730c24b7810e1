package org.tutela.casework.people.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;

/** Leads from a person's page to who may see it, for those who keep the lists. */
@Component
class LimitPanel implements PersonPanel {
  @Override
  public int order() {
    return 95;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    return Acting.may(Permission.LIMIT_RECORD)
        ? Optional.of(Panel.of("limits", "Who may see this record", new Part.Way("Limit it, or change who may see it", "/limits/" + person.value())))
        : Optional.empty();
  }
}
