package org.tutela.casework.people.web;

import java.util.List;
import org.tutela.casework.people.HolderCheck;
import org.tutela.casework.people.PersonSummary;
import org.tutela.ui.Page;
import org.tutela.ui.component.Radios;
import org.tutela.ui.form.Typed;

/** What the holders of a person are asked: a case that they cannot see may concern this person. */
public record ChecksPage(PersonSummary person, List<HolderCheck> checks, Typed typed) implements Page {
  @Override
  public String template() {
    return "people/checks.jte";
  }

  @Override
  public String title() {
    return "Checks on person " + person.reference();
  }

  public Radios same(HolderCheck check) {
    return Radios.yesNo("same-" + check.search().value(), "Is it the same person?").from(typed);
  }
}
