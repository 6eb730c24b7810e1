package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registered;
import org.tutela.measures.register.StaysElsewhere;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A registrant's stays at places that have not been notified, counted place by place. */
@Component
class StayPanel implements PersonPanel {
  private final StaysElsewhere stays;
  private final Register register;

  StayPanel(StaysElsewhere stays, Register register) {
    this.stays = stays;
    this.register = register;
  }

  @Override
  public int order() {
    return 18;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(register.of(person) instanceof Outcome.Done<Registered>(var registered)) || registered.episodes().isEmpty()) return Optional.empty();
    if (!(stays.of(person) instanceof Outcome.Done<StaysElsewhere.Counted>(var counted))) return Optional.empty();
    var parts = new ArrayList<Part>();
    if (counted.places().isEmpty()) parts.add(new Part.Words(Prose.of("None recorded.")));
    else parts.add(new Part.Grid(Table.of("Days at each place", "Place", "Days in the last twelve months", "Last day there", "Seven days reached").rows(counted.places(), each -> List.of(
        Cell.of(each.place()), Cell.number(each.days(counted.today())), Cell.of(Days.of(each.last())), Cell.of(each.qualified().map(Days::of).orElse("Not within twelve months"))))));
    if (Permission.TAKE_NOTIFICATION.heldBy(Acting.actor())) parts.add(new Part.Way("Record a stay elsewhere", "/people/" + person.value() + "/stays"));
    return Optional.of(new Panel("stays", "Stays elsewhere", parts));
  }
}
