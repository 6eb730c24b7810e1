package org.tutela.foundation.inspection.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tutela.foundation.inspection.LogPart;
import org.tutela.foundation.inspection.ReadLine;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;

/** What the log holds of its reader. */
public record OwnLogPage(LogPart part) implements Page {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);

  @Override
  public String template() {
    return "inspection/own.jte";
  }

  @Override
  public String title() {
    return "What the log holds of you";
  }

  public Pagination pages() {
    return Pagination.of(part.page(), part.pages(), page -> "/audit/own?page=" + page);
  }

  public static List<Cell> cells(ReadLine read) {
    var line = read.line();
    return List.of(
        Cell.of(TIME.format(line.at().atZone(London.ZONE))),
        line.allowed() ? Cell.of(LogPage.did(line)) : Cell.of(Tag.of("Refused").red()),
        Cell.of(line.allowed() ? LogPage.words(line.operation().name()) : LogPage.words(line.action())),
        Cell.of(LogPage.about(read)),
        Cell.of(LogPage.words(line.purpose())),
        Cell.of(line.number().map("%,d"::formatted).orElse("waiting")).numeric());
  }
}
