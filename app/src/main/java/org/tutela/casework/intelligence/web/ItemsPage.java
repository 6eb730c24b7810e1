package org.tutela.casework.intelligence.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tutela.casework.intelligence.HeldItem;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Which items there are on a person, without what they say. */
public record ItemsPage(UUID person, List<HeldItem> items) implements Page {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  @Override
  public String template() {
    return "intelligence/items.jte";
  }

  @Override
  public String title() {
    return "Intelligence";
  }

  static String path(UUID person) {
    return "/people/" + person + "/intelligence";
  }

  public String path() {
    return path(person);
  }

  public String back() {
    return "/people/" + person + "#intelligence";
  }

  public Table table() {
    return Table.of("Items, the last received first", "Received", "Grade", "Recorded", "Item").rows(items, one -> {
      String which = "the item received " + DAY.format(one.receivedOn()) + ", graded " + one.grade();
      String own = path() + "/" + one.id();
      return List.of(Cell.of(DAY.format(one.receivedOn())), Cell.of(Prose.lines(one.grade() + "\n" + one.source().title() + "\n" + one.assessment().title() + "\n" + one.handling().title())),
          Cell.of(DAY.format(one.recordedOn()) + (one.by().isEmpty() ? "" : ", " + one.by())),
          Cell.of(Prose.stack(Prose.of(one.struck() ? "Struck out" : ""), Prose.link("Read it", own, which), one.struck() ? Prose.of("") : Prose.link("Strike out", own + "/strike", which))));
    });
  }
}
