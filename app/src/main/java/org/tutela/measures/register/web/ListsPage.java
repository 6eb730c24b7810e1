package org.tutela.measures.register.web;

import java.util.List;
import java.util.stream.Stream;
import org.tutela.measures.register.HeldList;
import org.tutela.measures.register.list.Column;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** Lists of registrants that came from another system, and the way to send one. */
public record ListsPage(List<HeldList> lists, Typed typed) implements Page {
  @Override
  public String template() {
    return "register/lists.jte";
  }

  @Override
  public String title() {
    return "Load registrants from a list";
  }

  public Input file() {
    return Input.of("file", "The list").hint("A CSV file in UTF-8 of 10 MB at most; a longer one can be sent compressed with gzip").type("file").classes("govuk-file-upload").from(typed).value(null);
  }

  public Table table() {
    return Table.of("Lists received", "Received", "People", "State", "Loaded", "To mend").rows(lists, each -> List.of(
        Cell.link(Moments.of(each.receivedAt()), "/register/lists/" + each.id().value()), Cell.number(each.people()), Cell.of(each.state().title()),
        Cell.number(each.loaded()), Cell.number(each.bad())));
  }

  public Table columns() {
    return Table.of("Columns", "Column", "In rows", "What it holds").rows(Stream.of(Column.values()).toList(), each ->
        List.of(Cell.of(each.title()), Cell.of(each.rows()), Cell.of(each.meaning()))).firstCellIsHeading();
  }
}
