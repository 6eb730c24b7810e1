package org.tutela.measures.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.Appointment;
import org.tutela.measures.tracking.Card;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.Hold;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.Restored;
import org.tutela.measures.tracking.ViolationStep;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.explain.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A wearer: what is watched, and what was told. */
public record WearerPage(Wearers.Wearer wearer) implements Page {
  static final List<Integer> PERIODS = List.of(1, 4, 12);

  @Override
  public String template() {
    return "tracking/wearer.jte";
  }

  @Override
  public String title() {
    return "Tracking of " + wearer.person().reference();
  }

  public String person() {
    return "/people/" + wearer.person().id().value();
  }

  public String today() {
    return person() + "/trail/" + London.date(wearer.now());
  }

  public boolean maySeeTrail() {
    return Acting.may(Permission.SEE_TRAIL);
  }

  public boolean mayTakeAway() {
    return Acting.may(Permission.EXPORT_TRAIL) && !wearer.worn().isEmpty();
  }

  /** Whatever of the period stands in a table. */
  public boolean hasFigures() {
    return Acting.may(Permission.EXPORT_TRAIL) && !(wearer.curfew().isEmpty() && wearer.appointments().isEmpty() && wearer.gaps().isEmpty() && wearer.battery().isEmpty());
  }

  public boolean mayRestore() {
    return Acting.may(Permission.RESTORE_RECORD);
  }

  public String restored(Restored record) {
    return RestorePage.said(record);
  }

  public boolean mayDraft() {
    return Acting.may(Permission.KEEP_RULES);
  }

  public boolean maySeeHolds() {
    return Acting.may(Permission.SEE_RETENTION);
  }

  public String held(Hold hold) {
    return "A legal hold stands since " + Moments.of(hold.placedAt()) + ": " + hold.reason();
  }

  public Table rules() {
    return Table.of("Zones and hours", "Called", "Asks", "State").rows(wearer.rules(), rule -> List.of(Cell.of(Prose.link(rule.name(), person() + "/zones/" + rule.id().value())),
        Cell.of(rule.kind().title()), Cell.of(RulePage.state(rule, wearer.leave(), wearer.now())))).stacking();
  }

  /** Zones of one template may be a thousand. */
  public Table templates() {
    return Table.of("Zones of templates", "Template", "Zones").rows(wearer.templates(), each -> List.of(Cell.of(Prose.link(each.name(), person() + "/templates/" + each.template().value())),
        Cell.number(each.zones()))).stacking();
  }

  public Table leave() {
    return LeaveRows.table("Leave", wearer.leave(), wearer.now(), true);
  }

  public Table cards() {
    return cards("The last alerts", wearer.cards());
  }

  static Table cards(String called, List<Card> cards) {
    return Table.of(called, "Raised", "What", "Severity", "Acknowledged after", "Closed after", "State").rows(cards, WearerPage::card).stacking();
  }

  private static List<Cell> card(Card card) {
    String what = Words.of(card.kind());
    return List.of(Cell.of(Moments.of(card.raisedAt())),
        Acting.may(Permission.SEE_TRACKING) ? Cell.of(Prose.link(what, "/tracking/alerts/" + card.id().value(), "raised " + Moments.of(card.raisedAt()))) : Cell.of(what),
        Cell.number(card.severity()), after(card, card.acknowledgedAt()), after(card, card.closedAt()), Cell.of(card.outcome().map(CardOutcome::title).orElse(card.acknowledgedAt().isPresent() ? "Acknowledged" : "Not acknowledged")));
  }

  /** From when it was as severe as it is. */
  private static Cell after(Card card, Optional<Instant> at) {
    return Cell.of(at.map(moment -> length(Math.max(0, Duration.between(card.countsFrom(), moment).toMinutes()))).orElse("not yet"));
  }

  public Table violations() {
    return violations(wearer.violations());
  }

  static Table violations(List<Monitoring.Violation> violations) {
    return Table.of("Violations that were confirmed", "From", "To", "What", "How it stands").rows(violations, each -> List.of(Cell.of(Moments.of(each.from())), Cell.of(each.to().map(Moments::of).orElse("went on when it was confirmed")),
        Acting.may(Permission.SEE_TRACKING) ? Cell.of(Prose.link(Words.of(each.kind()), "/tracking/alerts/" + each.card().value(), "violation from " + Moments.of(each.from()))) : Cell.of(Words.of(each.kind())),
        Cell.of(ViolationStep.standing(each.steps())))).stacking();
  }

  /** The last so many weeks, each but the one that is shown with a way to it. */
  public List<Integer> others() {
    return PERIODS.stream().filter(weeks -> weeks != wearer.weeks()).toList();
  }

  public String period() {
    return weeks(wearer.weeks());
  }

  public static String weeks(int weeks) {
    return weeks == 1 ? "the last week" : "the last " + weeks + " weeks";
  }

  /** So much of it as lies within the period. */
  public String away() {
    var since = wearer.now().minus(Duration.ofDays(7L * wearer.weeks()));
    long minutes = wearer.curfew().stream().filter(each -> each.amount() < 0).mapToLong(each -> Duration.between(each.at().isBefore(since) ? since : each.at(), each.clearAt().orElse(wearer.now())).toMinutes()).sum();
    long ordered = wearer.ordered().toMinutes();
    if (ordered == 0 && wearer.curfew().isEmpty()) return "No curfew was in force in " + period() + ".";
    String of = ordered == 0 ? "" : " of " + length(ordered) + " that were ordered" + (minutes <= ordered ? ", so kept for " + Math.floorDiv((ordered - minutes) * 1000, ordered) / 10.0 + "%" : "");
    return (minutes == 0 ? "No absence longer than the grace in " + period() + "," : "In " + period() + " away for " + length(minutes) + " in all, counting absences longer than the grace,") + of + ".";
  }

  public Table curfew() {
    return Table.of("Absences during a curfew", "From", "To", "For", "What").rows(wearer.curfew(), this::spell).stacking();
  }

  public String kept() {
    long kept = wearer.appointments().stream().filter(Appointment::kept).count(), missed = wearer.appointments().size() - kept;
    if (wearer.appointments().isEmpty()) return "No appointment was kept or missed in " + period() + ".";
    return "In " + period() + " " + (kept == 1 ? "1 appointment was kept" : kept + " appointments were kept") + " and " + missed + " missed.";
  }

  public Table appointments() {
    return Table.of("Kept and missed", "Was to be", "At", "What", "Came", "Was there for", "Positions that decided").rows(wearer.appointments(), this::appointment).stacking();
  }

  /** Whoever was there before it began came then. */
  private List<Cell> appointment(Appointment each) {
    var window = each.window(wearer.rules());
    String name = wearer.rules().stream().filter(rule -> each.told().rule().filter(rule.id()::equals).isPresent()).findFirst().map(HeldRule::name).orElse("");
    String was = window.map(time -> Moments.of(Instant.ofEpochMilli(time.from())) + " to " + Moments.time(Instant.ofEpochMilli(time.to()))).orElse("");
    return List.of(Cell.of(was), Cell.of(name), Cell.of(each.kept() ? "Kept" : "Missed"), each.decided().isEmpty() ? Cell.of("not seen there") : begun(wearer.person().id(), each.decided().getFirst()),
        Cell.of(length(each.told().amount() / 60)), Cell.of(each.decided().stream().map(Moments::toTheSecond).collect(Collectors.joining("\n"))).classes("tutela-lines"));
  }

  public Table gaps() {
    return Table.of("Gaps", "From", "To", "For", "What").rows(wearer.gaps(), this::spell).stacking();
  }

  public Table battery() {
    return Table.of("Battery and power", "When", "What").rows(wearer.battery(), each -> List.of(Cell.of(Moments.toTheSecond(each.at())),
        Cell.of(Words.of(each.kind()) + (each.amount() >= 0 ? " (" + each.amount() + "%)" : "")))).stacking();
  }

  /** With a way to the day, for whoever may see where the device was. */
  private List<Cell> spell(HeldAlert each) {
    var cells = new ArrayList<>(spell(each, wearer.now()));
    cells.set(0, begun(wearer.person().id(), each.at()));
    return cells;
  }

  static Cell begun(PersonId person, Instant at) {
    String moment = Moments.toTheSecond(at);
    return Acting.may(Permission.SEE_TRAIL) ? Cell.of(Prose.link(moment, "/people/" + person.value() + "/trail/" + London.date(at))) : Cell.of(moment);
  }

  static List<Cell> spell(HeldAlert each, Instant now) {
    return List.of(Cell.of(Moments.toTheSecond(each.at())), Cell.of(each.clearAt().map(Moments::toTheSecond).orElse("still")),
        Cell.of(length(Duration.between(each.at(), each.clearAt().orElse(now)).toMinutes())), Cell.of(said(each)));
  }

  /** With the cause of a silence. */
  static String said(HeldAlert each) {
    return Words.of(each.kind()) + switch (each.cause()) {
      case "NO_GPS" -> ", though the device was heard";
      case "NO_CONTACT" -> ", and the device was not heard";
      default -> "";
    };
  }

  static String length(long minutes) {
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
