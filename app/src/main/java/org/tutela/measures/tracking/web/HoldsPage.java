package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Hold;
import org.tutela.measures.tracking.Holds;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The legal holds on the record of one person. */
public record HoldsPage(Holds.Opened opened, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/holds.jte";
  }

  @Override
  public String title() {
    return "Legal holds on record " + opened.reference();
  }

  public String path() {
    return "/people/" + opened.person().value() + "/holds";
  }

  /** An information officer comes from what goes next, and opens nobody. */
  public String back() {
    return Acting.may(Permission.OPEN_PERSON) ? "/people/" + opened.person().value() : "/tracking/retention";
  }

  public Table table() {
    return Table.of("Holds", "Placed", "By", "Why", "State").rows(opened.holds(), hold -> List.of(Cell.of(Prose.link(Moments.of(hold.placedAt()), path() + "/" + hold.id().value())), Cell.of(hold.placedBy()),
        Cell.of(hold.reason()), Cell.of(state(hold)))).stacking();
  }

  static String state(Hold hold) {
    if (hold.liftedAt().isPresent()) return "Lifted " + Moments.of(hold.liftedAt().get()) + " by " + hold.liftedBy() + "; " + hold.liftingAskedBy() + " had asked: " + hold.liftedBecause();
    return hold.asked().isPresent() ? "Stands. Lifting waits for a second person" : "Stands";
  }

  public Textarea reason() {
    return Textarea.of("hold-reason", "Who needs it, and for what").hint("For instance an inquiry or a court, with its reference.").from(typed);
  }
}
