package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.register.Takings;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** What was taken away of the register as a list, and the way to ask for it. */
public record TakingsPage(Takings.Seen seen, Typed typed) implements Page {
  @Override
  public String template() {
    return "register/takings.jte";
  }

  @Override
  public String title() {
    return "Take registrants away as a list";
  }

  public Input reference() {
    return Input.of("reference", "Reference of one registrant").hint("Leave it empty for all registrants of your area. A second person then agrees first").from(typed);
  }

  public Textarea purpose() {
    return Textarea.of("purpose", "What is it for, and who gets it?").rows(3).from(typed);
  }

  public Radios financial() {
    return Radios.of("financial", "With bank and card details?", Acting.may(Permission.SEE_FINANCIAL) ? List.of(Item.of("no", "No"), Item.of("yes", "Yes, as far as they are held"))
        : List.of(Item.of("no", "No"))).from(typed);
  }

  public Table table() {
    return Table.of("Asked for", "Asked", "By", "Whom", "People", "State").rows(seen.takings(), each -> List.of(
        Cell.link(Moments.of(each.askedAt()), "/register/takings/" + each.id().value()), Cell.of(seen.names().getOrDefault(each.askedBy(), "A colleague")),
        Cell.of(each.one().isPresent() ? "One registrant" : "All of the area"), Cell.number(each.people()), Cell.of(each.state().title())));
  }
}
