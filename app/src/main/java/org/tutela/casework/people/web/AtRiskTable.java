package org.tutela.casework.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.AtRisk;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** People at risk on the person's page. */
final class AtRiskTable {
  private AtRiskTable() {}

  /** Those still at risk first. @param others those who are held themselves, and whom the reader may see */
  static Table of(Person person, Map<PersonId, PersonSummary> others, LocalDate today) {
    boolean records = Acting.may(Permission.RECORD_PERSON);
    var head = new ArrayList<>(List.of(Cell.of("Who"), Cell.of("Why"), Cell.of("What whoever attends is to do"), Cell.of("Since"), Cell.of("Recorded, and what became of it")));
    if (records) head.add(Cell.of("Change"));
    var sorted = person.markers().stream().filter(one -> one.atRisk().isPresent()).sorted(Comparator.comparing((Marker one) -> !one.inForce())).toList();
    return Table.of("People at risk from this person", head).rows(sorted, one -> row(person, one, one.atRisk().orElseThrow(), others, today, records));
  }

  private static List<Cell> row(Person person, Marker one, AtRisk risk, Map<PersonId, PersonSummary> others, LocalDate today, boolean records) {
    var cells = new ArrayList<>(List.of(Cell.of(Prose.stack(who(risk, others), Prose.of(risk.words()))), Cell.of(Prose.lines(one.words())), Cell.of(Prose.lines(risk.toDo())),
        Cell.of(PersonPage.DAY.format(one.from())), Cell.of(Prose.lines(MarkerTable.became(one, today)))));
    if (records) cells.add(Cell.of(MarkerTable.look(person, one, risk.words())));
    return cells;
  }

  private static Prose who(AtRisk risk, Map<PersonId, PersonSummary> others) {
    if (risk.other().isEmpty()) return Prose.of(risk.who());
    return Optional.ofNullable(others.get(risk.other().get()))
        .map(seen -> Prose.link(seen.restricted() ? seen.reference() : seen.called(), "/people/" + seen.id().value()))
        .orElse(Prose.of("Somebody whose record you may not see"));
  }
}
