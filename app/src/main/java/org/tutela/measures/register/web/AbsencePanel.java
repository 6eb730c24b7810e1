package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Reason;
import org.tutela.measures.register.Absences;
import org.tutela.measures.register.HeldAbsence;
import org.tutela.measures.register.Register;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A registrant's absences from home, where the rules of the place ask for them. */
@Component
class AbsencePanel extends RegistrantPanel {
  private final Absences absences;

  AbsencePanel(Register register, Absences absences) {
    super(register);
    this.absences = absences;
  }

  @Override
  public int order() {
    return 18;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(absences.of(person) instanceof Outcome.Done<Optional<List<Absences.Judged>>>(var asked)) || asked.isEmpty()) return Optional.empty();
    var parts = new ArrayList<Part>();
    if (asked.get().isEmpty()) parts.add(new Part.Words(Prose.of("None recorded.")));
    else parts.add(new Part.Grid(Table.of("Absences recorded", "Leaves", "Where", "Told", "To be told?", "Due back", "Return").rows(asked.get().reversed(), each -> row(person, each))));
    if (Acting.may(Permission.TAKE_NOTIFICATION)) parts.add(new Part.Way("Record an absence from home", "/people/" + person.value() + "/absences"));
    return Optional.of(new Panel("absences", "Absences from home", parts));
  }

  private static List<Cell> row(PersonId person, Absences.Judged each) {
    var facts = each.absence().facts();
    return List.of(Cell.of(JourneyPanel.MOMENT.format(facts.leaves())), Cell.of(facts.place()), Cell.of(facts.told().map(JourneyPanel::told).orElse("Not told")),
        Cell.of(Prose.lines(toBeTold(each))), Cell.of(Days.of(facts.expectedBack())), Cell.of(end(person, each.absence())));
  }

  private static String toBeTold(Absences.Judged each) {
    String why = String.join("\n", each.duty().reasons().stream().map(AbsencePanel::words).toList());
    return (each.duty().required() ? "Yes, by " + JourneyPanel.MOMENT.format(each.duty().tellBy()) : "No") + "\n" + why;
  }

  private static String words(Reason reason) {
    return reason.verified() ? reason.text() : "%s (%s)".formatted(reason.text(), reason.source());
  }

  private static Prose end(PersonId person, HeldAbsence each) {
    if (each.cancelled()) return Prose.of("Did not leave");
    if (each.returned().isPresent()) return Prose.of("Back " + Days.of(each.returned().get()));
    return Acting.may(Permission.TAKE_NOTIFICATION)
        ? Prose.link("Record how it ended", "/people/" + person.value() + "/absences/" + each.id(), "of " + Days.of(each.facts().leaves().toLocalDate())) : Prose.of("");
  }
}
