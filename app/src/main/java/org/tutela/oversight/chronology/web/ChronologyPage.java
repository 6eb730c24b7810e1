package org.tutela.oversight.chronology.web;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.foundation.kernel.London;
import org.tutela.oversight.chronology.Kind;
import org.tutela.oversight.chronology.Line;
import org.tutela.oversight.chronology.Look;
import org.tutela.ui.Page;
import org.tutela.ui.component.Checkboxes;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Pagination;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.form.Typed;

/** @param home the page of the thing @param reference of the thing; never a name */
public record ChronologyPage(String home, String reference, org.tutela.oversight.chronology.Timeline timeline, boolean compact) implements Page {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(London.ZONE);

  @Override
  public String template() {
    return "chronology/chronology.jte";
  }

  @Override
  public String title() {
    return (home.startsWith("/people") ? "Chronology of person " : "Chronology of application ") + reference;
  }

  public org.tutela.ui.component.Timeline shown() {
    return org.tutela.ui.component.Timeline.of(timeline.lines().stream().map(line -> new org.tutela.ui.component.Timeline.Entry(
        Prose.link(line.what(), line.href()), line.who().isEmpty() ? null : line.who(), line.at(), MOMENT.format(line.at()),
        line.detail().isEmpty() ? Prose.of(line.kind().title()) : Prose.lines(line.kind().title() + "\n" + line.detail()), null)).toList());
  }

  public Table shortly() {
    return Table.of("What happened, the newest first", "When", "What", "Who").hiddenCaption().rows(timeline.lines(), ChronologyPage::cells);
  }

  private static List<Cell> cells(Line line) {
    return List.of(Cell.of(MOMENT.format(line.at())), Cell.link(line.what(), line.href()), Cell.of(line.who()));
  }

  public Table looks() {
    return Table.of("Who read and changed it, the newest first", "When", "Who", "What", "Purpose").rows(timeline.looks(), ChronologyPage::cells);
  }

  static List<Cell> cells(Look look) {
    return List.of(Cell.of(MOMENT.format(look.at())), Cell.of(look.who()), Cell.of(Prose.lines(look.actions().stream().map(ChronologyPage::spelt).collect(Collectors.joining("\n")) + (look.allowed() ? "" : " (turned away)"))),
        Cell.of(spelt(look.purpose())));
  }

  public Checkboxes kinds() {
    var typed = Typed.of(java.util.Map.of("kind", timeline.asked().kinds().stream().map(Enum::name).sorted().toList()));
    return Checkboxes.of("kind", "Show only", Arrays.stream(Kind.values()).map(kind -> Item.of(kind, kind.title())).toArray(Item[]::new)).small().from(typed);
  }

  public Pagination pages() {
    return Pagination.of(timeline.asked().page(), timeline.pages(), page -> address(compact, page));
  }

  /** The same lines in the other view. */
  public String otherView() {
    return address(!compact, timeline.asked().page());
  }

  private String address(boolean compactly, int page) {
    String kinds = timeline.asked().kinds().stream().map(Enum::name).sorted().map(kind -> "&kind=" + kind).collect(Collectors.joining());
    return home + "/chronology?view=" + (compactly ? "compact" : "full") + kinds + "&page=" + page;
  }

  private static String spelt(String code) {
    if (code.isEmpty()) return "";
    return code.charAt(0) + code.substring(1).toLowerCase(Locale.UK).replace('_', ' ');
  }
}
