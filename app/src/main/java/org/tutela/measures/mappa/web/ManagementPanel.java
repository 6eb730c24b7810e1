package org.tutela.measures.mappa.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
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
    boolean managed = stays.stream().anyMatch(m -> m.to().isEmpty());
    Part begin = new Part.Way("Begin management", "/people/" + person.value() + "/management");
    if (stays.isEmpty()) return Optional.of(Panel.of("management", "Management", new Part.Words(Prose.of("Not managed.")), begin));
    Part table = new Part.Grid(Table.of("Management under section 325 of the Criminal Justice Act 2003", "From", "To", "Category", "Level", "Lead agency", "Next review").hiddenCaption()
        .rows(stays, ManagementPanel::row));
    return Optional.of(managed ? Panel.of("management", "Management", table) : Panel.of("management", "Management", table, begin));
  }

  private static List<Cell> row(Management m) {
    return List.of(Cell.link(DAY.format(m.from()), "/mappa/" + m.id().value()), Cell.of(m.to().map(DAY::format).orElse("now")), Cell.number(m.category().number()),
        Cell.number(m.level().number()), Cell.of(m.leadAgency()), Cell.of(m.nextReview().map(DAY::format).orElse("")));
  }
}
