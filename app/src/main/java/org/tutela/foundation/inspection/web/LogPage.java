package org.tutela.foundation.inspection.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.foundation.audit.LogLine;
import org.tutela.foundation.inspection.LogPart;
import org.tutela.foundation.inspection.ReadLine;
import org.tutela.foundation.kernel.London;
import org.tutela.ui.Page;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Tag;

public record LogPage(LogForm form, LogPart part) implements Page {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);

  @Override
  public String template() {
    return "inspection/entries.jte";
  }

  @Override
  public String title() {
    return "Entries of the log";
  }

  public String found() {
    if (part.found() == 0) return "There are no entries.";
    if (part.found() == 1) return "1 entry.";
    return part.most() ? "More than 10,000 entries: the newest are shown. Choose dates to see older ones." : "%,d entries, the newest first.".formatted(part.found());
  }

  public Pagination pages() {
    return Pagination.of(part.page(), part.pages(), form::address);
  }

  public static List<Cell> cells(ReadLine read) {
    LogLine line = read.line();
    return List.of(
        Cell.of(TIME.format(line.at().atZone(London.ZONE))),
        line.actor().isPresent() ? Cell.link(read.who(), "/audit/entries?staff=" + line.actor().get().value()) : Cell.of("Nobody signed in"),
        line.allowed() ? Cell.of(did(line)) : Cell.of(Tag.of("Refused").red()),
        Cell.of(line.allowed() ? words(line.operation().name()) : words(line.action())),
        line.object().or(line::person).isPresent()
            ? Cell.link(about(read), "/audit/entries?about=" + line.object().or(line::person).get())
            : Cell.of(""),
        Cell.of(words(line.purpose())),
        Cell.of(line.number().map("%,d"::formatted).orElse("waiting")).numeric());
  }

  static String about(ReadLine read) {
    String kind = read.line().objectKind().isEmpty() && read.line().person().isPresent() ? "person" : read.line().objectKind();
    return (kind + " " + read.reference()).strip();
  }

  static Prose did(LogLine line) {
    return Prose.lines(line.parts().stream().map(part -> words(part.action()) + (part.count() == 1 ? "" : " (" + part.count() + ")")).collect(Collectors.joining("\n")));
  }

  /** {@code OPEN_PERSON} as "Open person". */
  static String words(String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
