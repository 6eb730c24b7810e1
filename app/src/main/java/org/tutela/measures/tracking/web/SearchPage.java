package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Scenes;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** One search: its crimes, and the rows that could not be read. */
public record SearchPage(Scenes.Opened opened, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/search.jte";
  }

  @Override
  public String title() {
    return "A search by place and time";
  }

  public Scenes.Search search() {
    return opened.search();
  }

  public SummaryList facts() {
    return SummaryList.of(SummaryList.Row.of("Made", Moments.toTheSecond(search().at()) + (opened.asked().isEmpty() ? "" : ", by " + opened.asked())), SummaryList.Row.of("For", search().purpose()),
        search().batch().isEmpty() ? null : SummaryList.Row.of("Batch", search().batch()), search().wrong() > 0 || !search().batch().isEmpty() ? SummaryList.Row.of("What was read", read()) : null, SummaryList.Row.of("State", ScenesPage.state(search().state())));
  }

  /** Successful, partial or failed, as whoever sent it asks. */
  private String read() {
    if (search().scenes() == 0) return "Failed: no row could be read";
    return search().wrong() == 0 ? "Successful: every row" : "Partial: " + search().scenes() + (search().scenes() == 1 ? " row; " : " rows; ") + search().wrong() + (search().wrong() == 1 ? " is" : " are") + " wrong";
  }

  public String more() {
    return "The first " + opened.wrong().size() + " of " + search().wrong() + " rows that could not be read.";
  }

  public boolean made() {
    return search().state() == Scenes.State.DONE;
  }

  public Table crimes() {
    return Table.of("Places and times", "What", "From", "To", "Matches").rows(opened.crimes(), crime -> List.of(
        Cell.link(where(crime), "/tracking/scenes/" + search().id().value() + "/" + crime.id()), Cell.of(Moments.toTheSecond(crime.scene().from())),
        Cell.of(Moments.toTheSecond(crime.scene().to())), made() ? Cell.number(crime.matches()) : Cell.of("Not looked for"))).stacking();
  }

  /** Whoever is to agree to a search reads which place it asks about. */
  private static String where(Scenes.Crime crime) {
    return what(crime) + (crime.scene().reference().isEmpty() ? ": " + DayPage.degrees(crime.scene().latitude()) + ", " + DayPage.degrees(crime.scene().longitude()) : "");
  }

  public boolean mayExport() {
    return made() && !opened.crimes().isEmpty() && Acting.may(Permission.EXPORT_TRAIL);
  }

  static String what(Scenes.Crime crime) {
    Scene scene = crime.scene();
    if (scene.reference().isEmpty()) return "The place asked about";
    return scene.reference() + scene.type().map(type -> ", " + type.title().toLowerCase(java.util.Locale.UK)).orElse("") + (crime.version() > 1 ? ", version " + crime.version() : "");
  }

  public Table wrong() {
    return Table.of("Rows that could not be read", "Row", "Field", "Value", "Why").rows(opened.wrong(), each -> List.of(Cell.number(each.row()), Cell.of(each.field()), Cell.of(each.value()), Cell.of(each.why()))).stacking();
  }

  public boolean decidable() {
    return search().state() == Scenes.State.WAITS && !opened.own() && Acting.may(Permission.SECOND_SCENE_SEARCH);
  }

  public Radios agreed() {
    return Radios.of("agreed", "May the search be made?", Item.of("yes", "Yes, it is needed for its purpose"), Item.of("no", "No")).from(typed);
  }
}
