package org.tutela.measures.register.web;

import org.tutela.casework.people.PersonSummary;
import org.tutela.ui.component.Table.Cell;

/** Somebody in a list of the area's register. */
final class PersonCell {
  private PersonCell() {}

  /** @param part of the person's page that the list is about */
  static Cell of(PersonSummary person, String part) {
    return Cell.link(words(person), "/people/" + person.id().value() + "#" + part);
  }

  static String words(PersonSummary person) {
    return person.restricted() ? "Restricted person, " + person.reference() : person.name() + ", " + person.reference();
  }
}
