package org.tutela.oversight.chronology.web;

import org.tutela.oversight.chronology.Chronologies;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table;

/** Everybody who read or changed a case or a person's record. @param home the page of the thing */
public record LookedPage(String home, Chronologies.Looked looked) implements Page {
  @Override
  public String template() {
    return "chronology/looked.jte";
  }

  @Override
  public String title() {
    return home.startsWith("/people") ? "Who looked at the record" : "Who looked at the application";
  }

  public String chronology() {
    return home + "/chronology";
  }

  public String found() {
    return looked.found() == 1 ? "1 entry of the log" : "%,d entries of the log, the newest first".formatted(looked.found());
  }

  public Table table() {
    return Table.of("Who read and changed it", "When", "Who", "What", "Purpose").hiddenCaption().rows(looked.looks(), ChronologyPage::cells);
  }

  public Pagination pages() {
    return Pagination.of(looked.page(), looked.pages(), page -> home + "/looked?page=" + page);
  }
}
