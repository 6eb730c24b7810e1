package org.tutela.measures.tracking.web;

import java.util.Arrays;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.Site;
import org.tutela.measures.tracking.SiteKind;
import org.tutela.measures.tracking.Sites;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** A force's places around which zones are made, and two ways to enter more. */
public record SitesPage(Sites.Held held, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/sites.jte";
  }

  @Override
  public String title() {
    return "Schools and other places";
  }

  public boolean mayKeep() {
    return Acting.may(Permission.KEEP_TEMPLATES);
  }

  public Table table() {
    return Table.of("Places of the force", "What", "Called", "Middle", "Reaches", "Change").rows(held.sites(), this::row).stacking();
  }

  private List<Cell> row(Site site) {
    return List.of(Cell.of(site.kind().title()), Cell.of(site.name()), Cell.of(DayPage.degrees(site.latitude()) + ", " + DayPage.degrees(site.longitude())), Cell.of(site.radius() + " m"),
        mayKeep() ? Cell.of(Prose.link("End", "/tracking/places/" + site.id().value(), site.name())) : Cell.of(""));
  }

  public Pagination pagination() {
    return Pagination.of(held.page() + 1, held.pages(), n -> "/tracking/places?page=" + n);
  }

  public Radios kinds(String field) {
    return Radios.of(field, "What is it?", Arrays.stream(SiteKind.values()).map(kind -> Item.of(kind, kind.title())).toList()).from(typed);
  }

  public Input line(String field, String label, int width) {
    var input = Input.of(field, label).from(typed);
    return width == 0 ? input : input.width(width);
  }

  public Input file() {
    return Input.of("file", "The file").hint("GeoJSON or KML with a name for each, or CSV with the columns name, latitude, longitude and radius; 1 MB at most. An area becomes the circle that covers it")
        .from(typed).type("file").classes("govuk-file-upload").value(null);
  }
}
