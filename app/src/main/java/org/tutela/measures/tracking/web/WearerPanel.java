package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.tracking.Activation;
import org.tutela.measures.tracking.Fittings;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.Wearers;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What the person wears, on the person's page. */
@Component
class WearerPanel implements PersonPanel {
  private final Fittings fittings;
  private final Wearers wearers;

  WearerPanel(Fittings fittings, Wearers wearers) {
    this.fittings = fittings;
    this.wearers = wearers;
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(fittings.ofPerson(person) instanceof Outcome.Done<List<Activation>>(var worn))) return Optional.empty();
    var parts = new ArrayList<Part>();
    if (worn.isEmpty()) parts.add(new Part.Words(Prose.of("Wears no device.")));
    else parts.add(new Part.Grid(Table.of("Devices worn", "Device", "From", "To", "What is done").hiddenCaption().rows(worn, each -> row(person, each))));
    if (!worn.isEmpty() && wearers.violations(person) instanceof Outcome.Done<List<Monitoring.Violation>>(var violations) && !violations.isEmpty()) parts.add(new Part.Grid(WearerPage.violations(violations)));
    if (!worn.isEmpty()) parts.add(new Part.Way("Zones, alerts and trail", "/people/" + person.value() + "/tracking"));
    if (Acting.may(Permission.FIT_DEVICE)) parts.add(new Part.Way("Fit a device", "/people/" + person.value() + "/devices"));
    return Optional.of(new Panel("tracking", "Tracking", parts));
  }

  private static List<Cell> row(PersonId person, Activation each) {
    boolean can = each.to().isEmpty() && Acting.may(Permission.FIT_DEVICE);
    return List.of(Cell.of(each.number() + (each.model().isEmpty() ? "" : ", " + each.model())), Cell.of(Moments.of(each.from())), Cell.of(each.to().map(Moments::of).orElse("now")),
        can ? Cell.of(Prose.link("Take off", "/people/" + person.value() + "/devices/" + each.id().value(), each.number())) : Cell.of(each.endedBecause()));
  }
}
