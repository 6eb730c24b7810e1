package org.tutela.measures.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.Card;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.explain.Words;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.Table;
import org.tutela.ui.component.Table.Cell;

/** A wearer: what is watched, and what was told. */
public record WearerPage(Wearers.Wearer wearer) implements Page {
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

  public boolean mayDraft() {
    return Acting.may(Permission.KEEP_RULES);
  }

  public Table rules() {
    return Table.of("Zones and hours", "Called", "Asks", "State").rows(wearer.rules(), rule -> List.of(Cell.of(Prose.link(rule.name(), person() + "/zones/" + rule.id().value())),
        Cell.of(rule.kind().title()), Cell.of(RulePage.state(rule))));
  }

  public Table cards() {
    return Table.of("The last alerts", "Raised", "What", "Severity", "State").rows(wearer.cards(), this::card);
  }

  private List<Cell> card(Card card) {
    String what = Words.of(card.kind());
    return List.of(Cell.of(Moments.of(card.raisedAt())),
        Acting.may(Permission.SEE_TRACKING) ? Cell.of(Prose.link(what, "/tracking/alerts/" + card.id().value(), "raised " + Moments.of(card.raisedAt()))) : Cell.of(what),
        Cell.number(card.severity()), Cell.of(card.outcome().map(CardOutcome::title).orElse(card.acknowledgedAt().isPresent() ? "Acknowledged" : "Not acknowledged")));
  }

  public String away() {
    long minutes = wearer.curfew().stream().filter(each -> each.amount() < 0).mapToLong(each -> Duration.between(each.at(), each.clearAt().orElse(wearer.now())).toMinutes()).sum();
    return wearer.curfew().isEmpty() ? "No absence longer than the grace in the last four weeks." : "In the last four weeks away for " + length(minutes) + " in all, counting absences longer than the grace.";
  }

  public Table curfew() {
    return Table.of("Absences during a curfew", "From", "To", "For", "What").rows(wearer.curfew(), this::spell);
  }

  public Table gaps() {
    return Table.of("Gaps", "From", "To", "For", "What").rows(wearer.gaps(), this::spell);
  }

  private List<Cell> spell(HeldAlert each) {
    return spell(each, wearer.now());
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
