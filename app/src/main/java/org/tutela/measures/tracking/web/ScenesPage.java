package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Scenes;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** Searches that were made, and two ways to make one. */
public record ScenesPage(List<Scenes.Search> searches, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/scenes.jte";
  }

  @Override
  public String title() {
    return "Who was near where something happened";
  }

  public boolean mayAsk() {
    return Acting.may(Permission.SEARCH_SCENE);
  }

  public Table table() {
    return Table.of("Searches of the force", "When", "What", "Purpose", "State").rows(searches, search -> List.of(Cell.link(Moments.toTheSecond(search.at()), "/tracking/scenes/" + search.id().value()),
        Cell.of(what(search)), Cell.of(search.purpose()),
        Cell.of(state(search.state())))).stacking();
  }

  /** A list of which no row could be read has no batch either. */
  private static String what(Scenes.Search search) {
    if (search.batch().isEmpty() && search.scenes() > 0) return "A place";
    return search.scenes() + (search.scenes() == 1 ? " crime" : " crimes") + (search.wrong() == 0 ? "" : ", " + search.wrong() + (search.wrong() == 1 ? " row wrong" : " rows wrong"));
  }

  static String state(Scenes.State state) {
    return switch (state) {
      case WAITS -> "Waits for a second person";
      case DONE -> "Made";
      case REFUSED -> "Refused by the second person";
    };
  }

  public Input line(String field, String label, int width) {
    return Input.of(field, label).width(width).from(typed);
  }

  public DateInput day(String field, String label) {
    return DateInput.of(field, label).from(typed);
  }

  public Textarea purpose(String field) {
    return Textarea.of(field, "What the search is for").hint("The crime or the inquiry, and why positions are needed; it is kept, and read by whoever checks").from(typed);
  }

  public Input file() {
    return Input.of("file", "The force's list").hint("Thirteen columns without a heading, in UTF-8").from(typed).type("file");
  }
}
