package org.tutela.measures.tracking.web;

import java.util.List;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.Zones;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** The zones that a template made of one wearer, a hundred a page. */
public record TemplateZonesPage(Zones.OfTemplate held) implements Page {
  @Override
  public String template() {
    return "tracking/template-zones.jte";
  }

  @Override
  public String title() {
    return "Zones of a template";
  }

  public String person() {
    return "/people/" + held.person().id().value();
  }

  public Table table() {
    return Table.of(held.name(), "Called", "Where", "As it is since").rows(held.rules(), this::row).stacking();
  }

  private List<Cell> row(HeldRule rule) {
    return List.of(Cell.of(Prose.link(rule.name(), person() + "/zones/" + rule.id().value())), Cell.of(Where.of(rule.versions().getFirst().feature())), Cell.of(Moments.of(rule.versions().getFirst().from())));
  }

  public Pagination pagination() {
    return Pagination.of(held.page() + 1, held.pages(), n -> person() + "/templates/" + held.rules().getFirst().made().orElseThrow().template().value() + "?page=" + n);
  }
}
