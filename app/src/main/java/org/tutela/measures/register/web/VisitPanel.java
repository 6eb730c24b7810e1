package org.tutela.measures.register.web;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.measures.register.RecordVisit;
import org.tutela.measures.register.RecordedFact;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.VisitPlan;
import org.tutela.measures.register.Visiting;
import org.tutela.measures.register.Visits;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Table;

/** A registrant's home visits, the plan they follow, and what is new since the last. */
@Component
class VisitPanel extends RegistrantPanel {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
  private static final int SHOWN = 12;
  private static final int FEWEST = 3;
  private static final int LAST = 6;
  private final Visits visits;

  VisitPanel(Register register, Visits visits) {
    super(register);
    this.visits = visits;
  }

  @Override
  public int order() {
    return 19;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(visits.of(person) instanceof Outcome.Done<Optional<Visiting>>(var held)) || held.isEmpty()) return Optional.empty();
    var visiting = held.get();
    String path = "/people/" + person.value() + "/visits";
    var parts = new ArrayList<Part>();
    String next = visiting.nextDue().map(day -> Days.of(day) + (visiting.overdue() ? " (overdue)" : "") + visiting.away().map(away -> ". " + away(away)).orElse("")).orElse("None planned");
    if (visiting.subject()) parts.add(new Part.Head("Next visit", Prose.link(next, "#visits")));
    var plan = SummaryList.Row.of("Plan", visiting.plan().map(set -> Prose.lines(plan(set) + "\n" + visiting.planned().map(Days::of).orElse("") + visiting.plannedBy().map(name -> ", " + name).orElse(""))).orElse(Prose.of("No plan set")));
    parts.add(new Part.Facts(SummaryList.of(Acting.may(Permission.PLAN_VISITS) ? plan.change(path + "/plan") : plan,
        SummaryList.Row.of("Next visit", next),
        SummaryList.Row.of("Recorded since the last visit", visiting.lastMade().isPresent() ? news(visiting.news()) : Prose.of("No visit has been made yet")))));
    if (visiting.visits().size() >= FEWEST) parts.add(new Part.Words(Prose.of(habit(visiting.visits().stream().limit(LAST).toList()))));
    if (!visiting.unreviewed().isEmpty()) {
      parts.add(new Part.Warning("Managed reactively since %s, and since then was recorded: %s. Whether visits begin again is to be reviewed; a supervisor who keeps it so sets the plan anew."
          .formatted(Days.of(visiting.planned().orElseThrow()), String.join("; ", lines(visiting.unreviewed())))));
    }
    if (visiting.onIntelligence()) {
      parts.add(new Part.Warning("Managed reactively since %s, and since then intelligence was recorded. Whether visits begin again is to be reviewed; a supervisor who keeps it so sets the plan anew. Others are not told of this."
          .formatted(Days.of(visiting.planned().orElseThrow()))));
    }
    if (visiting.failedInARow() >= 2) {
      parts.add(new Part.Warning("Two attempts or more without getting in. Whether to ask for a warrant under section 96B is for an officer; the conditions have not been verified here."));
    }
    if (!visiting.visits().isEmpty()) parts.add(new Part.Grid(Table.of("Visits and attempts", "When", "Outcome", "What was seen and said").rows(visiting.visits(), VisitPanel::row)));
    if (Acting.may(Permission.RECORD_VISIT)) parts.add(new Part.Way("Record a home visit", path));
    return Optional.of(new Panel("visits", "Home visits", parts));
  }

  /** Visits are to vary by day and time and mostly to be unannounced (practice, not law): how the last ones were, for whoever plans the next. */
  private static String habit(List<RecordVisit> last) {
    var days = last.stream().collect(Collectors.groupingBy(one -> one.at().getDayOfWeek(), TreeMap::new, Collectors.counting()));
    String on = days.entrySet().stream().map(each -> "%s %d".formatted(each.getKey().getDisplayName(TextStyle.FULL, Locale.UK), each.getValue())).collect(Collectors.joining(", "));
    var times = last.stream().map(one -> one.at().toLocalTime()).sorted().toList();
    return "Of the last %d visits and attempts %d were announced. By day: %s; between %s and %s.".formatted(last.size(), last.stream().filter(RecordVisit::announced).count(), on, times.getFirst(), times.getLast());
  }

  /** Why somebody cannot be visited at home now. */
  static String away(Away away) {
    String where = switch (away.kind()) {
      case CUSTODY -> "In custody";
      case IMPRISONMENT -> "In prison";
      case HOSPITAL -> "In hospital";
      case ABROAD -> "Abroad";
    };
    return where + away.until().map(back -> " from %s until %s".formatted(Days.of(away.from()), Days.of(back))).orElse(" since " + Days.of(away.from()));
  }

  private static Prose news(List<RecordedFact> news) {
    return news.isEmpty() ? Prose.of("Nothing") : Prose.lines(String.join("\n", lines(news)));
  }

  /** Each kind of thing once, and no more than a reader takes in. */
  static List<String> lines(List<RecordedFact> news) {
    var lines = news.stream().map(FactsPage::what).distinct().toList();
    return lines.size() <= SHOWN ? lines : Stream.concat(lines.stream().limit(SHOWN), Stream.of("and %d more".formatted(lines.size() - SHOWN))).toList();
  }

  private static String plan(VisitPlan plan) {
    return (plan.everyWeeks() == 0 ? "No visits: managed reactively" : plan.everyWeeks() == 1 ? "Every week" : "Every " + plan.everyWeeks() + " weeks") + ": " + plan.reasons();
  }

  private static List<Cell> row(RecordVisit each) {
    String seen = String.join("\n", Stream.of(said("Present", each.present()), said("Children", each.children()), said("Devices", each.devices()),
        said("Vehicles", each.vehicles()), said("Demeanour", each.demeanour()), each.note()).filter(line -> !line.isEmpty()).toList());
    return List.of(Cell.of(MOMENT.format(each.at())), Cell.of(each.outcome().title() + (each.announced() ? ", announced" : ", unannounced")), Cell.of(Prose.lines(seen)));
  }

  private static String said(String label, String words) {
    return words.isEmpty() ? "" : label + ": " + words;
  }
}
