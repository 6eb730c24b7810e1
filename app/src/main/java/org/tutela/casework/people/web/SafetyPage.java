package org.tutela.casework.people.web;

import java.util.List;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.Safety.Encountered;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** What whoever meets a person has to know, and nothing else of them. */
public record SafetyPage(Encountered person, List<PersonPanel.Panel> parts) implements Page {
  @Override
  public String template() {
    return "people/safety.jte";
  }

  @Override
  public String title() {
    return "Before you meet " + person.reference();
  }

  static String path(Encountered person) {
    return "/people/" + person.id().value() + "/safety";
  }

  public SummaryList identity() {
    return SummaryList.of(SummaryList.Row.of("Born", person.born()));
  }

  public List<String> warnings() {
    return MarkerTable.warnings(person.markers());
  }

  public List<String> methods() {
    return person.markers().stream().filter(one -> one.kind() == Marker.Kind.METHOD).map(Marker::words).toList();
  }

  public boolean anybodyAtRisk() {
    return person.markers().stream().anyMatch(one -> one.atRisk().isPresent());
  }

  /** In what relation and what to do. Not who: whoever wrote what to do for those who attend has said in it what they need, and a name is more than that. */
  public Table atRisk() {
    return Table.of("People at risk from this person", "Who", "What to do").rows(person.markers().stream().flatMap(one -> one.atRisk().stream()).toList(),
        one -> List.of(Cell.of(one.words()), Cell.of(Prose.lines(one.toDo()))));
  }

  public boolean nothing() {
    return person.markers().isEmpty() && parts.isEmpty();
  }
}
