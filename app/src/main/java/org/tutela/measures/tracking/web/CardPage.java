package org.tutela.measures.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.ViolationStep;
import org.tutela.tracking.explain.Words;
import org.tutela.tracking.message.Report;
import org.tutela.ui.Page;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Select;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** One card: what was told and why, what was done, and what can be done. */
public record CardPage(Monitoring.Opened opened, Typed typed) implements Page {
  private static final Map<String, String> ACTS = Map.ofEntries(Map.entry("ACKNOWLEDGED", "Acknowledged"), Map.entry("ASSIGNED", "Given to"), Map.entry("CONTACTED", "Contact"), Map.entry("ESCALATED", "Escalated"),
      Map.entry("MOVED_IN", "Moved in from another area"), Map.entry("JOINED_OTHERS", "One of many at once"), Map.entry("GRAVER", "Graver than before"), Map.entry("TAKEN_BACK", "An alert was taken back"),
      Map.entry("TOLD_AGAIN", "An alert that had been taken back is told again"), Map.entry("OPEN_AGAIN", "Open again"), Map.entry("CLOSED", "Closed"));
  private static final Map<String, ViolationStep> STEPS = Arrays.stream(ViolationStep.values()).collect(Collectors.toMap(ViolationStep::act, step -> step));

  @Override
  public String template() {
    return "tracking/card.jte";
  }

  @Override
  public String title() {
    return "Tracking alert of " + opened.person().reference();
  }

  public String path() {
    return "/tracking/alerts/" + opened.card().id().value();
  }

  public String what() {
    return Words.of(opened.card().kind());
  }

  public SummaryList facts() {
    var card = opened.card();
    String name = opened.person().restricted() ? "Restricted person" : opened.person().name();
    var person = Acting.may(Permission.OPEN_PERSON) ? Prose.link(name, "/people/" + card.person().value()) : Prose.of(name);
    return SummaryList.of(SummaryList.Row.of("Person", person), SummaryList.Row.of("Severity", "" + card.severity() + " of 4"), SummaryList.Row.of("Raised", Moments.toTheSecond(card.raisedAt())),
        card.acknowledgedAt().map(at -> SummaryList.Row.of("Acknowledged", Moments.toTheSecond(at))).orElse(null),
        opened.owner().isEmpty() ? null : SummaryList.Row.of("With", opened.owner()),
        card.outcome().map(outcome -> SummaryList.Row.of("Closed as", outcome.title())).orElse(null),
        opened.violation().map(violation -> SummaryList.Row.of("Violated", violated(violation))).orElse(null),
        opened.violation().map(violation -> SummaryList.Row.of("What is done about it", violation.response())).orElse(null),
        opened.violation().map(violation -> SummaryList.Row.of("How that stands", ViolationStep.standing(violation.steps()))).orElse(null));
  }

  /** What can be said of a violation after what was said of it before. */
  private Set<ViolationStep> next() {
    return opened.violation().map(violation -> ViolationStep.after(violation.steps())).orElse(Set.of());
  }

  public boolean follows() {
    return !next().isEmpty() && Acting.may(Permission.CONFIRM_VIOLATION);
  }

  public Radios steps() {
    return Radios.of("step", "What became of the violation?", next().stream().sorted().map(step -> Item.of(step, step.title())).toList()).from(typed);
  }

  public Input reportedTo() {
    return Input.of("step-to", "To whom it was reported (if it was)").hint("Like the court, the probation service or the parole board").from(typed);
  }

  static String violated(Monitoring.Violation violation) {
    String from = "From " + Moments.toTheSecond(violation.from());
    return violation.to().map(to -> from + " to " + Moments.toTheSecond(to)).orElse(from + "; it went on when it was confirmed");
  }

  /** Each line of why, beginning with what. */
  public List<String> why(HeldAlert alert) {
    return alert.words().isEmpty() ? List.of(Where.WITHHELD + ", and what the positions say of it") : Arrays.asList(alert.words().split("\n"));
  }

  /** A person sees at once what the engine thinks of it by now. */
  public String stands(HeldAlert alert) {
    if (!alert.withdrawn().isEmpty()) return "Taken back: " + HeldAlert.takenBack(alert.withdrawn()) + ".";
    return alert.clearAt().map(at -> at.equals(alert.at()) ? "It happened once." : "It ended on " + Moments.toTheSecond(at) + ".").orElse("It goes on.");
  }

  /** What was known when: shown once the engine has said more than that it began. */
  public Table told() {
    var rows = opened.told().size() > opened.alerts().size() ? opened.told() : List.<Monitoring.Told>of();
    return Table.of("What was known when", "Told", "What", "From", "To").rows(rows, each -> List.of(Cell.of(Moments.toTheSecond(each.toldAt())), Cell.of(said(each)), Cell.of(Moments.toTheSecond(each.at())),
        Cell.of(each.clearAt().map(Moments::toTheSecond).orElse("it went on")))).stacking();
  }

  static String said(Monitoring.Told told) {
    return switch (told.verb()) {
      case RAISE -> "Raised";
      case UPDATE -> "Changed";
      case CLEAR -> "Over";
      case WITHDRAW -> "Taken back: " + HeldAlert.takenBack(told.reason());
    };
  }

  /** Where it was; for what has no place there is nothing to show. */
  public boolean placed() {
    return !opened.seen().fixes().isEmpty() || opened.seen().grounds().stream().anyMatch(ground -> !ground.feature().isEmpty());
  }

  public MapView map() {
    var view = MapView.of(opened.seen().grounds());
    if (opened.seen().fixes().isEmpty()) return view;
    var trail = new MapTrail(opened.person().reference(), Instant.ofEpochMilli(opened.seen().fixes().getFirst().fixTime()));
    var fixes = opened.seen().fixes();
    for (int i = 0; i < fixes.size(); i++) trail.fix(fixes.get(i), true, "Decided: " + what()).marked("" + (i + 1));
    return view.trail(trail);
  }

  public Table fixes() {
    var rows = new ArrayList<List<Cell>>();
    for (Report fix : opened.seen().fixes()) {
      rows.add(List.of(Cell.number(rows.size() + 1), Cell.of(Moments.toTheSecond(Instant.ofEpochMilli(fix.fixTime()))), Cell.of(DayPage.degrees(fix.latitude())).numeric(), Cell.of(DayPage.degrees(fix.longitude())).numeric(),
          Cell.number(Math.round(fix.accuracy() / 100.0))));
    }
    return Table.of("Positions that decided", "Number", "Time", "Latitude", "Longitude", "Confidence (m)").rows(rows, row -> row);
  }

  public Table grounds() {
    return DayPage.grounds(opened.seen().grounds());
  }

  public Table acts() {
    return Table.of("What was done", "When", "Who", "What").rows(opened.acts(), act -> List.of(Cell.of(Moments.toTheSecond(act.at())), Cell.of(act.by()), Cell.of(what(act)))).stacking();
  }

  static String what(Monitoring.Act act) {
    return (STEPS.containsKey(act.act()) ? STEPS.get(act.act()).title() : ACTS.getOrDefault(act.act(), act.act())) + (act.words().isEmpty() ? "" : ": " + act.words());
  }

  public boolean mayExport() {
    return Acting.may(Permission.EXPORT_TRAIL);
  }

  /** Before whom it was put and is to be put, while nobody acknowledges it. */
  public Table chain() {
    var card = opened.card();
    var table = Table.of("Before whom it is put while nobody acknowledges it", "Step", "At", "Whom", "State");
    int number = 0;
    for (var step : opened.chain().of(card.severity())) {
      number++;
      String state = number <= card.step() ? "Gone" : card.escalateAt().isEmpty() || !card.open() || card.acknowledgedAt().isPresent() ? "Not needed" : number == card.step() + 1 ? "Next" : "Later";
      table = table.row(Cell.number(number), Cell.of(Moments.time(card.countsFrom().plus(Duration.ofMinutes(step.minutes())))), Cell.of(sentence(step.whom().title())), Cell.of(state));
    }
    return table.stacking();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public boolean answerable() {
    return opened.card().open() && Acting.may(Permission.ANSWER_ALERT);
  }

  public Select colleagues() {
    var options = new ArrayList<>(List.of(Select.Option.of("", "Choose")));
    opened.colleagues().forEach(member -> options.add(Select.Option.of(member.id().value().toString(), member.name())));
    return Select.of("to", "To whom?", options).from(typed);
  }

  public Textarea words(String field, String label) {
    return Textarea.of(field, label).from(typed);
  }

  public Radios outcomes() {
    return Radios.of("outcome", "What was it?", Arrays.stream(CardOutcome.values()).filter(each -> each != CardOutcome.VIOLATION || Acting.may(Permission.CONFIRM_VIOLATION))
        .map(each -> Item.of(each, each.title())).toList()).from(typed);
  }
}
