package org.tutela.measures.register.web;

import java.util.List;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.register.Travellers;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** Who of an area is abroad or about to leave, and who notifies weekly. */
public record TravellersPage(Travellers.Listed listed) implements Page {
  @Override
  public String template() {
    return "register/travellers.jte";
  }

  @Override
  public String title() {
    return "Travellers and weekly notifications";
  }

  public Table travellers() {
    return Table.of("Abroad, or leaving within four weeks", "Person", "Risk", "Where", "Leaves", "Back", "Manager").rows(listed.travellers(), each -> List.of(
        person(each.person()), Cell.of(each.band().title()), where(each), Cell.of(Days.of(each.left())),
        Cell.of(back(each)), manager(each.manager())));
  }

  private Cell where(Travellers.Traveller each) {
    var listed = this.listed.highRisk(each);
    return Cell.of(Prose.stack(Prose.of(each.country().isEmpty() ? "Not known" : each.country()), Prose.of(listed.isEmpty() ? "" : "On the list of high risk: " + String.join(", ", listed))));
  }

  public boolean paged() {
    return listed.pages() > 1;
  }

  public Pagination pagination() {
    return Pagination.of(listed.page() + 1, listed.pages(), n -> "/register/travellers?page=" + n);
  }

  private String back(Travellers.Traveller each) {
    if (each.left().isAfter(listed.today())) return "Not left yet" + each.back().map(day -> "; back " + Days.of(day)).orElse("");
    return each.back().map(day -> day.isBefore(listed.today()) ? "Was due " + Days.ago(day, listed.today()) : "Due " + Days.of(day)).orElse("Not told");
  }

  public Table weekly() {
    return Table.of("No sole or main residence: weekly", "Person", "Risk", "Last notified", "Next due", "Manager").rows(listed.weekly(), each -> List.of(
        person(each.person()), Cell.of(each.band().title()), Cell.of(Days.of(each.last())),
        Cell.of(each.due().map(day -> day.isBefore(listed.today()) ? Days.ago(day, listed.today()) : Days.of(day)).orElse("When released or back")), manager(each.manager())));
  }

  private Cell person(PersonId id) {
    return PersonCell.of(listed.persons().get(id), "journeys");
  }

  private Cell manager(UserId id) {
    return Cell.of(listed.managers().getOrDefault(id, "A colleague"));
  }
}
