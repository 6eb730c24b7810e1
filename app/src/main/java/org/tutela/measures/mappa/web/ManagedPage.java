package org.tutela.measures.mappa.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tutela.measures.mappa.Managed;
import org.tutela.measures.mappa.Transfer;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Those managed in the reader's area, the next review first, fifty a page (security A-10). */
public record ManagedPage(List<Managed> managed, List<Transfer> offers, int number, LocalDate today) implements Page {
  static final int ROWS = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  @Override
  public String template() {
    return "mappa/managed.jte";
  }

  @Override
  public String title() {
    return "People managed in the area";
  }

  public int pages() {
    return Math.max(1, (managed.size() + ROWS - 1) / ROWS);
  }

  /** The page asked for, or the nearest there is. */
  public int page() {
    return Math.clamp(number, 1, pages());
  }

  public Table table() {
    var rows = managed.subList((page() - 1) * ROWS, Math.min(managed.size(), page() * ROWS));
    return Table.of("Managed now, the next review first", "Person", "Category", "Level", "Lead agency", "Next review").rows(rows, this::row);
  }

  public Table offered() {
    return Table.of("Offered by other areas", "Person", "From", "Category", "Level", "Take up", "Refuse").rows(offers, t -> List.of(Cell.of(t.reference()), Cell.of(t.from().value()),
        Cell.number(t.category().number()), Cell.number(t.level().number()), Cell.of(Prose.link("Take up", "/mappa/transfers/" + t.id(), t.reference())),
        Cell.of(Prose.link("Refuse", "/mappa/transfers/" + t.id() + "/refuse", t.reference()))));
  }

  private List<Cell> row(Managed each) {
    var m = each.management();
    String review = m.nextReview().map(d -> DAY.format(d) + (d.isBefore(today) ? " (overdue)" : "")).orElse("");
    String name = each.person().restricted() ? "Restricted person" : each.person().name();
    return List.of(Cell.link(name + ", " + each.person().reference(), "/people/" + m.person().value()), Cell.number(m.category().number()), Cell.number(m.level().number()),
        Cell.of(m.leadAgency()), Cell.link(review, "/mappa/" + m.id().value()));
  }

  public Pagination pagination() {
    return Pagination.of(page(), pages(), n -> "/mappa?page=" + n);
  }
}
