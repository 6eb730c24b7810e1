package org.tutela.ui.component;

import java.util.Map;
import java.util.function.Function;

/** Reads the options of the macros that say something. */
final class ContentOptions {
  static final Map<String, Function<Options, Object>> READERS = Map.ofEntries(
      Map.entry("tag", ContentOptions::tag),
      Map.entry("panel", ContentOptions::panel),
      Map.entry("warning-text", ContentOptions::warning),
      Map.entry("inset-text", o -> new InsetText(o.prose(), o.text("id"), o.classes(), o.attrs())),
      Map.entry("notification-banner", ContentOptions::banner),
      Map.entry("details", o -> new Details(o.prose("summaryHtml", "summaryText"), o.prose(), o.truthy("open"), o.text("id"), o.classes(), o.attrs())),
      Map.entry("summary-list", ContentOptions::summaryList),
      Map.entry("table", ContentOptions::table),
      Map.entry("tabs", ContentOptions::tabs),
      Map.entry("task-list", ContentOptions::taskList),
      Map.entry("accordion", ContentOptions::accordion));

  private ContentOptions() {}

  static Tag tag(Options o) {
    return new Tag(o.prose(), o.classes(), o.attrs());
  }

  private static Panel panel(Options o) {
    var actions = o.child("actions", a -> new Panel.Actions(a.list("items", i -> new Panel.Action(i.text("text"), i.text("href"), i.text("type"), i.classes(), i.attrs())), a.classes(), a.attrs()));
    return new Panel(o.prose("titleHtml", "titleText"), o.prose(), o.truthy("headingLevel") ? o.number("headingLevel") : 1, o.classes(), o.attrs(), actions);
  }

  private static WarningText warning(Options o) {
    return new WarningText(o.prose(), o.text("iconFallbackText", "Warning"), o.classes(), o.attrs());
  }

  private static NotificationBanner banner(Options o) {
    boolean success = "success".equals(o.text("type"));
    var title = o.truthy("titleHtml") || o.truthy("titleText") ? o.prose("titleHtml", "titleText") : Prose.of(success ? "Success" : "Important");
    return new NotificationBanner(o.proseOrNull(), title, success, o.text("role", success ? "alert" : "region"), o.text("titleId", "govuk-notification-banner-title"),
        o.truthy("titleHeadingLevel") ? o.number("titleHeadingLevel") : 2, o.classes(), Attrs.NONE.and("data-disable-auto-focus", o.given("disableAutoFocus")).and(o.attrs()));
  }

  private static SummaryList summaryList(Options o) {
    return new SummaryList(o.list("rows", ContentOptions::row), o.child("card", ContentOptions::card), o.classes(), o.attrs());
  }

  private static SummaryList.Row row(Options o) {
    var actions = o.inside("actions");
    return new SummaryList.Row(o.inside("key").prose(), o.inside("value").prose(), actions.list("items", ContentOptions::action), o.classes(),
        o.inside("key").classes(), o.inside("value").classes(), actions.classes());
  }

  private static SummaryList.Action action(Options o) {
    return new SummaryList.Action(o.prose(), o.text("href", ""), o.text("visuallyHiddenText"), o.classes(), o.attrs());
  }

  private static SummaryList.Card card(Options o) {
    var title = o.inside("title");
    return new SummaryList.Card(o.truthy("title") ? title.prose() : null, title.truthy("headingLevel") ? title.number("headingLevel") : 2, title.classes(),
        o.inside("actions").list("items", ContentOptions::action), o.inside("actions").classes(), o.classes(), o.attrs());
  }

  private static Table table(Options o) {
    var rows = new java.util.ArrayList<java.util.List<Table.Cell>>();
    for (var row : o.node().path("rows")) {
      if (!row.isArray()) {
        rows.add(null);
        continue;
      }
      var cells = new java.util.ArrayList<Table.Cell>();
      row.forEach(cell -> cells.add(cell(new Options(cell))));
      rows.add(cells);
    }
    return new Table(o.text("caption"), o.text("captionClasses"), o.present("head") ? o.list("head", ContentOptions::cell) : null, rows, o.truthy("firstCellIsHeader"), o.classes(), o.attrs());
  }

  private static Table.Cell cell(Options o) {
    var text = !o.truthy("html") && o.given("text") != null ? Prose.of(o.given("text")) : o.prose();
    return new Table.Cell(text, o.text("format"), o.classes(), o.number("colspan"), o.number("rowspan"), o.attrs());
  }

  private static Tabs tabs(Options o) {
    return new Tabs(o.text("title", "Contents"), o.text("idPrefix"), o.list("items", t -> new Tabs.Tab(t.text("label"), t.inside("panel").proseOrNull(), t.text("id"), t.attrs(), t.inside("panel").attrs())),
        o.text("id"), o.classes(), o.attrs());
  }

  private static TaskList taskList(Options o) {
    return new TaskList(o.list("items", ContentOptions::task), o.text("idPrefix", "task-list"), o.classes(), o.attrs());
  }

  private static TaskList.Task task(Options o) {
    var status = o.inside("status");
    return new TaskList.Task(o.inside("title").prose(), o.inside("title").classes(), o.text("href"), o.child("hint", Options::prose), status.prose(), status.child("tag", ContentOptions::tag),
        status.classes(), o.classes());
  }

  private static Accordion accordion(Options o) {
    var names = Map.of("hideAllSectionsText", "hide-all-sections", "hideSectionText", "hide-section", "hideSectionAriaLabelText", "hide-section-aria-label",
        "showAllSectionsText", "show-all-sections", "showSectionText", "show-section", "showSectionAriaLabelText", "show-section-aria-label");
    return new Accordion(o.text("id"), o.list("items", s -> new Accordion.Section(s.inside("heading").prose(), s.inside("summary").proseOrNull(), s.inside("content").proseOrNull(), s.truthy("expanded"))),
        o.truthy("headingLevel") ? o.number("headingLevel") : 2, o.choice("rememberExpanded"), o.translations(names), o.classes(), o.attrs());
  }
}
