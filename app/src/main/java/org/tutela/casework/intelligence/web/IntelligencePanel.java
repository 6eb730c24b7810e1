package org.tutela.casework.intelligence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.intelligence.HeldItem;
import org.tutela.casework.intelligence.Intelligence;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.component.Prose;

/** How many items there are, for whoever has the right to them; nobody else's page is asked for it or has a place where it would stand. */
@Component
class IntelligencePanel implements PersonPanel {
  private final Intelligence intelligence;

  IntelligencePanel(Intelligence intelligence) {
    this.intelligence = intelligence;
  }

  @Override
  public int order() {
    return 86;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!Acting.may(Permission.SEE_INTELLIGENCE) || !(intelligence.of(person) instanceof Outcome.Done<List<HeldItem>>(var items))) return Optional.empty();
    var parts = new ArrayList<Part>();
    long counting = items.stream().filter(one -> !one.struck()).count();
    parts.add(new Part.Words(Prose.of(counting == 0 ? "None held." : counting == 1 ? "1 item." : counting + " items.")));
    parts.add(new Part.Way("See intelligence", ItemsPage.path(person.value())));
    return Optional.of(new Panel("intelligence", "Intelligence", parts));
  }
}
