package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Known;
import org.tutela.measures.register.Premises;
import org.tutela.measures.register.Register;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Where a registrant went, or is to go, to private premises with children, once rules ask for it. */
@Component
class PremisesPanel extends RegistrantPanel {
  private final Premises premises;

  PremisesPanel(Register register, Premises premises) {
    super(register);
    this.premises = premises;
  }

  @Override
  public int order() {
    return 18;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(premises.of(person) instanceof Outcome.Done<Optional<List<Premises.Judged>>>(var asked)) || asked.isEmpty()) return Optional.empty();
    var parts = new ArrayList<Part>();
    if (asked.get().isEmpty()) parts.add(new Part.Words(Prose.of("None recorded.")));
    else parts.add(new Part.Grid(Table.of("Premises with children", "When", "Where", "Children", "Told", "To be told?").rows(asked.get().reversed(), PremisesPanel::row)));
    if (Acting.may(Permission.TAKE_NOTIFICATION)) parts.add(new Part.Way("Record going to private premises with children", "/people/" + person.value() + "/premises"));
    return Optional.of(new Panel("premises", "Private premises with children", parts));
  }

  private static List<Cell> row(Premises.Judged each) {
    var facts = each.facts();
    return List.of(Cell.of(JourneyPanel.MOMENT.format(facts.going().enters())), Cell.of(Prose.lines(facts.place() + (facts.details().isEmpty() ? "" : "\n" + facts.details()))),
        Cell.of(words(facts.going().children())), Cell.of(facts.told().map(JourneyPanel::told).orElse("Not told")), Cell.of(Prose.lines(toBeTold(each))));
  }

  private static String words(Known children) {
    return switch (children) {
      case YES -> "Yes";
      case NO -> "None";
      case UNKNOWN -> "Not known";
    };
  }

  private static String toBeTold(Premises.Judged each) {
    String why = each.duty().reasons().stream().map(reason -> "%s (%s)".formatted(reason.text(), reason.source())).collect(Collectors.joining("\n"));
    return (each.duty().required() ? "Asked by " + JourneyPanel.MOMENT.format(each.duty().tellBy()) : "No") + "\n" + why;
  }
}
