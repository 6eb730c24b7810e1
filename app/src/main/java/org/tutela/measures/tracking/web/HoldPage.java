package org.tutela.measures.tracking.web;

import java.util.ArrayList;
import org.tutela.measures.tracking.Hold;
import org.tutela.measures.tracking.Holds;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** One legal hold, and how it is lifted. */
public record HoldPage(Holds.Opened opened, Hold hold, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/hold.jte";
  }

  @Override
  public String title() {
    return "Legal hold on record " + opened.reference();
  }

  public String holds() {
    return "/people/" + opened.person().value() + "/holds";
  }

  public String path() {
    return holds() + "/" + hold.id().value();
  }

  public SummaryList facts() {
    var rows = new ArrayList<SummaryList.Row>();
    rows.add(SummaryList.Row.of("Placed", Moments.of(hold.placedAt()) + " by " + hold.placedBy()));
    rows.add(SummaryList.Row.of("Why", hold.reason()));
    rows.add(SummaryList.Row.of("State", HoldsPage.state(hold)));
    hold.asked().ifPresent(asked -> rows.add(SummaryList.Row.of("Asked to lift it", asked.byName() + ", " + Moments.of(asked.at()) + ": " + asked.reason())));
    return SummaryList.of(rows.toArray(SummaryList.Row[]::new));
  }

  public boolean mayAsk() {
    return hold.stands() && hold.asked().isEmpty();
  }

  public boolean mayAnswer() {
    return hold.stands() && hold.asked().isPresent();
  }

  /** Whoever asked may take it back, and no more. */
  public boolean mayLift() {
    return hold.asked().filter(asked -> !asked.by().equals(opened.reader())).isPresent();
  }

  public Textarea reason() {
    return Textarea.of("lift-reason", "Why it is not needed any more").from(typed);
  }
}
