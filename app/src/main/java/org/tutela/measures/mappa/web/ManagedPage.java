package org.tutela.measures.mappa.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Area;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.mappa.Managed;
import org.tutela.measures.mappa.Management;
import org.tutela.measures.mappa.Transfer;
import org.tutela.ui.Page;
import org.tutela.ui.component.Clock;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Those managed in the reader's area, the next review first, fifty a page (security A-10). */
public record ManagedPage(List<Managed> managed, List<Transfer> offers, List<Area> areas, int number, LocalDate today) implements Page {
  static final int ROWS = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

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
    return Table.of("Managed now, the next review first", "Person", "Next review", "Category", "Level", "Lead agency", "What is done").classes("tutela-worklist").rows(rows, this::row).stacking();
  }

  public Table offered() {
    return Table.of("Offered by other areas", "Person", "From", "Category", "Level", "Answer").rows(offers, t -> List.of(Cell.of(t.reference()), Cell.of(name(t.from())),
        Cell.number(t.category().number()), Cell.number(t.level().number()), answer(t)));
  }

  private static Cell answer(Transfer transfer) {
    if (!Acting.may(Permission.MANAGE_PERSON)) return Cell.of("Not answered yet");
    return Cell.of(output -> {
      Prose.link("Take up", "/mappa/transfers/" + transfer.id(), transfer.reference()).writeTo(output);
      output.writeContent(" or ");
      Prose.link("refuse", "/mappa/transfers/" + transfer.id() + "/refuse", transfer.reference()).writeTo(output);
    });
  }

  private String name(AreaCode code) {
    return areas.stream().filter(area -> area.code().equals(code)).map(area -> area.name().en()).findFirst().orElseThrow();
  }

  private List<Cell> row(Managed each) {
    var m = each.management();
    String name = each.person().restricted() ? "Restricted person" : each.person().name();
    return List.of(Cell.link(name + ", " + each.person().reference(), "/people/" + m.person().value()), review(m), Cell.number(m.category().number()),
        Cell.number(m.level().number()), Cell.of(m.leadAgency()), Cell.of(Prose.link("Management", "/mappa/" + m.id().value(), "of " + each.person().reference())));
  }

  private Cell review(Management m) {
    return m.nextReview().map(day -> day.isBefore(today) ? Cell.of(Clock.overdue(DAY.format(day) + ", overdue")) : Cell.of(DAY.format(day))).orElse(Cell.of("None set"));
  }

  public Pagination pagination() {
    return Pagination.of(page(), pages(), n -> "/mappa?page=" + n);
  }
}
