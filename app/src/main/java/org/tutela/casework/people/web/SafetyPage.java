package org.tutela.casework.people.web;

import java.util.List;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.PersonPanel;
import org.tutela.casework.people.Safety.Encountered;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;

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

  public boolean nothing() {
    return person.markers().isEmpty() && parts.isEmpty();
  }
}
