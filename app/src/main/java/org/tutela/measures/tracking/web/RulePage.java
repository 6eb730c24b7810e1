package org.tutela.measures.tracking.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.Leave;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.measures.tracking.Zones;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.explain.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** One rule: what it is, what it was, and what its draft would have raised. */
public record RulePage(Zones.Opened opened, Typed typed) implements Page {
  @Override
  public String template() {
    return "tracking/rule.jte";
  }

  @Override
  public String title() {
    return rule().kind() == RuleKind.PROXIMITY ? "Two who are to keep apart" : "A zone and its hours";
  }

  public HeldRule rule() {
    return opened.rule();
  }

  public String path() {
    return "/people/" + rule().person().value() + "/zones/" + rule().id().value();
  }

  public SummaryList facts() {
    return SummaryList.of(SummaryList.Row.of("Called", rule().name()), SummaryList.Row.of("Asks", rule().kind().title()), about(),
        SummaryList.Row.of("State", state(rule(), opened.leave(), opened.now())), rule().made().map(made -> SummaryList.Row.of("Made by", template(made))).orElse(null));
  }

  private SummaryList.Row about() {
    if (rule().kind() != RuleKind.PROXIMITY) return SummaryList.Row.of("There for", rule().protects().title());
    return opened.other().map(other -> SummaryList.Row.of("From", Prose.link(other.restricted() ? other.reference() : other.name() + ", " + other.reference(), "/people/" + other.id().value() + "/tracking")))
        .orElse(SummaryList.Row.of("From", "Somebody whose record you may not see"));
  }

  /** Both must be seen by whoever is to say yes. */
  public boolean partHidden() {
    return rule().draft().isPresent() && opened.tried().isEmpty() && !rule().withheld();
  }

  private static Prose template(HeldRule.Made made) {
    return Acting.may(Permission.SEE_TEMPLATES) ? Prose.link(made.name(), "/tracking/templates/" + made.template().value()) : Prose.of(made.name());
  }

  /** What a template made is changed there, for all who have it. */
  public boolean redrawable() {
    return rule().made().isEmpty();
  }

  static String state(HeldRule rule) {
    return switch (rule.state()) {
      case DRAFT -> "Draft: not watched yet";
      case LIVE -> "Watched since " + Moments.of(rule.versions().getLast().from());
      case ENDED -> "Ended on " + Moments.of(rule.ended().orElseThrow());
    };
  }

  /** With the leave that suspends it now, or will. */
  static String state(HeldRule rule, List<Leave> leave, Instant now) {
    var next = leave.stream().filter(each -> each.rule().equals(rule.id()) && each.open(now)).min(Comparator.comparing(Leave::from));
    if (rule.state() != HeldRule.State.LIVE || next.isEmpty()) return state(rule);
    return next.get().runs(now) ? "Suspended by leave until " + Moments.of(next.get().to())
        : state(rule) + "; suspended by leave from " + Moments.of(next.get().from()) + " to " + Moments.of(next.get().to());
  }

  private String called() {
    return rule().name() + opened.leave().stream().filter(each -> each.runs(opened.now())).findFirst().map(each -> " (suspended until " + Moments.of(each.to()) + ")").orElse("");
  }

  /** The draft where there is one, and what is watched now. */
  public MapView map() {
    var view = MapView.empty();
    if (!rule().versions().isEmpty() && rule().ended().isEmpty()) view = view.zone(called(), rule().kind(), rule().versions().getFirst().feature());
    return rule().draft().isPresent() ? view.zone(rule().name() + " (draft)", rule().kind(), rule().draft().get()) : view;
  }

  public Table grounds() {
    var table = Table.of("Zones on the map", "Which", "Where");
    if (rule().kind() == RuleKind.PROXIMITY || rule().withheld()) return table;
    if (!rule().versions().isEmpty() && rule().ended().isEmpty()) table = table.row(Cell.of(state(rule(), opened.leave(), opened.now())), Cell.of(Where.of(rule().versions().getFirst().feature())));
    return rule().draft().isPresent() ? table.row(Cell.of("As drafted"), Cell.of(Where.of(rule().draft().get()))) : table;
  }

  public Table versions() {
    return Table.of("As it was watched", "From", "To", "Because", "Zone and hours").rows(rule().versions(), version -> List.of(Cell.of(Moments.of(version.from())),
        Cell.of(version.to().map(Moments::of).orElse("now")), Cell.of(version.reason()), Cell.of(String.join("\n", RuleWords.of(version.feature()))).classes("tutela-lines"))).stacking();
  }

  public List<String> drafted() {
    return RuleWords.of(rule().draft().orElseThrow());
  }

  public Table leave() {
    return LeaveRows.table("Leave from it", opened.leave(), opened.now(), false);
  }

  /** Nothing can be left from an appointment: it is another appointment. What was typed stays when the zone has ended meanwhile. */
  public boolean grantable() {
    return Acting.may(Permission.KEEP_RULES) && !rule().withheld() && rule().kind() != RuleKind.ATTENDANCE && (rule().state() == HeldRule.State.LIVE || typed.hasErrors());
  }

  /** Of two who are to keep apart each pair is a condition of its own. */
  public boolean copyable() {
    return Acting.may(Permission.KEEP_RULES) && rule().copied().isPresent();
  }

  public Input copyTo() {
    return Input.of("copy-to", "Reference of another wearer").hint("Left empty, it is copied for the same person").width(10).from(typed);
  }

  public DateInput day(String field, String label) {
    return DateInput.of(field, label).from(typed);
  }

  public Input time(String field, String label) {
    return Input.of(field, label).hint("Like 14:30").width(5).from(typed);
  }

  /** What the dry run says, in a sentence. */
  public String tried() {
    var tried = opened.tried().orElseThrow();
    if (tried.reports() == 0) return "Nothing is known of where the person was in the last 30 days, so nobody can say what this would have raised.";
    String would = "Tried on " + String.format(java.util.Locale.UK, "%,d", tried.reports()) + " reports of the last 30 days, it would have raised " + (tried.total() == 0 ? "nothing" : tried.total() == 1 ? "1 alert" : tried.total() + " alerts");
    return rule().versions().isEmpty() ? would + "." : would + "; as it is now it raises " + (tried.now() == 0 ? "nothing" : "" + tried.now()) + " on the same.";
  }

  public Table raised() {
    return Table.of("What it would have raised, the last first", "What", "From", "To").rows(opened.tried().orElseThrow().raised(), this::row).stacking();
  }

  private List<Cell> row(Episode episode) {
    return List.of(Cell.of(Words.of(episode.kind())), WearerPage.begun(rule().person(), Instant.ofEpochMilli(episode.at())),
        Cell.of(episode.open() ? "still" : Moments.toTheSecond(Instant.ofEpochMilli(episode.clear()))));
  }

  public boolean hideable() {
    return rule().hideable() && Acting.may(Permission.KEEP_RULES);
  }

  public String withheld() {
    return Where.WITHHELD + ".";
  }

  public boolean changeable() {
    return rule().ended().isEmpty() && !rule().withheld() && Acting.may(Permission.KEEP_RULES);
  }

  public Textarea words(String field, String label) {
    return Textarea.of(field, label).from(typed);
  }
}
