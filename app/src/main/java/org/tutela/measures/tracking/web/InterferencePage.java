package org.tutela.measures.tracking.web;

import java.util.Arrays;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.Interference;
import org.tutela.measures.tracking.Interferences;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.tracking.signs.AreaInterference;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Devices that lost the satellites together: which, whether they are back, and how all of it is closed at once. */
public record InterferencePage(Interferences.Opened opened, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/interference.jte";
  }

  @Override
  public String title() {
    return "Devices that lost the satellites together";
  }

  private Interference interference() {
    return opened.interference();
  }

  public String path() {
    return "/tracking/interferences/" + interference().id().value();
  }

  public String why() {
    return AreaInterference.MANY + " wearers or more lost the satellites within " + Math.round(AreaInterference.AREA / 1000) + " km and " + AreaInterference.TOGETHER / 60_000
        + " minutes, though their devices were heard. A building, a tunnel, somebody who drowns the signal out, or the satellites themselves may be the cause; none of the wearers explains it alone.";
  }

  public SummaryList facts() {
    var it = interference();
    return SummaryList.of(SummaryList.Row.of("First lost", Moments.toTheSecond(it.at())), SummaryList.Row.of("Many since", Moments.toTheSecond(it.raisedAt())),
        SummaryList.Row.of("Around", DayPage.degrees(it.latitude()) + ", " + DayPage.degrees(it.longitude())), SummaryList.Row.of("Wearers whom you may see", "" + it.wearers()),
        it.outcome().map(outcome -> SummaryList.Row.of("Closed as", outcome.title() + ": " + it.words())).orElse(null));
  }

  public Table alerts() {
    return Table.of("Alerts that are part of it", "Person", "Lost", "Positions again", "State").rows(opened.alerts(), this::row).stacking();
  }

  private List<Cell> row(Monitoring.Opened alert) {
    var spell = alert.alerts().stream().findFirst();
    return List.of(Cell.of(Prose.link(alert.person().reference(), "/tracking/alerts/" + alert.card().id().value())), Cell.of(spell.map(each -> Moments.toTheSecond(each.at())).orElse("")),
        Cell.of(spell.flatMap(HeldAlert::clearAt).map(Moments::toTheSecond).orElse("Not yet")), Cell.of(alert.card().open() ? "Open" : "Closed"));
  }

  public boolean answerable() {
    return interference().open() && Acting.may(Permission.ANSWER_ALERT);
  }

  public Radios outcomes() {
    return Radios.of("outcome", "What was it?", Arrays.stream(CardOutcome.values()).filter(each -> each != CardOutcome.VIOLATION).map(each -> Item.of(each, each.title())).toList()).from(typed);
  }

  public Textarea words() {
    return Textarea.of("words", "What you found").from(typed);
  }
}
