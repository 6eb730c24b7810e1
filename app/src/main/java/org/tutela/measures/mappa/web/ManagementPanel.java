package org.tutela.measures.mappa.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.mappa.Management;
import org.tutela.measures.mappa.Mappa;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Management on the person's page. */
@Component
class ManagementPanel implements PersonPanel {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private final Mappa mappa;

  ManagementPanel(Mappa mappa) {
    this.mappa = mappa;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Panel> of(PersonId person) {
    if (!(mappa.history(person) instanceof Outcome.Done<List<Management>>(var stays))) return Optional.empty();
    var parts = new ArrayList<Part>();
    if (stays.isEmpty()) parts.add(new Part.Words(Prose.of("Not managed.")));
    else parts.add(new Part.Grid(Table.of("Management under section 325 of the Criminal Justice Act 2003", "From", "To", "Category", "Level", "Lead agency", "Next review").hiddenCaption()
        .rows(stays, ManagementPanel::row)));
    var now = stays.stream().filter(m -> m.to().isEmpty()).findFirst();
    if (now.isPresent() && Acting.may(Permission.MANAGE_PERSON)) parts.add(new Part.Way("Offer to another area", "/mappa/" + now.get().id().value() + "#transfer"));
    if (now.isEmpty() && Acting.may(Permission.MANAGE_PERSON)) parts.add(new Part.Way("Begin management", "/people/" + person.value() + "/management"));
    return Optional.of(new Panel("management", "Management", parts));
  }

  private static List<Cell> row(Management m) {
    return List.of(Cell.link(DAY.format(m.from()), "/mappa/" + m.id().value()), Cell.of(m.to().map(DAY::format).orElse("now")), Cell.number(m.category().number()),
        Cell.number(m.level().number()), Cell.of(m.leadAgency()), Cell.of(m.nextReview().map(DAY::format).orElse("")));
  }
}
