package org.tutela.measures.tracking.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.measures.tracking.Appointment;
import org.tutela.measures.tracking.Card;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.CaseloadSummary;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.Sheet;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.explain.Words;

/** The tables of the pages of wearers, to take away. A name of its own says nothing of whose it is. */
final class Figures {
  private Figures() {}

  static Sheet of(Wearers.Raised raised) {
    return new Sheet("alerts", List.of("raised", "what", "severity", "acknowledged", "minutes_to_acknowledge", "closed", "minutes_to_close", "outcome"), raised.cards().stream().map(Figures::card).toList());
  }

  private static List<Object> card(Card card) {
    return row(card.raisedAt(), Words.of(card.kind()), card.severity(), card.acknowledgedAt().orElse(null), after(card, card.acknowledgedAt()), card.closedAt().orElse(null), after(card, card.closedAt()),
        card.outcome().map(CardOutcome::title).orElse(null));
  }

  private static Long after(Card card, Optional<Instant> at) {
    return at.map(moment -> Math.max(0, Duration.between(card.countsFrom(), moment).toMinutes())).orElse(null);
  }

  static Sheet of(Wearers.Wearer wearer) {
    var rows = new ArrayList<List<Object>>();
    wearer.curfew().forEach(each -> rows.add(spell("curfew", each, zone(each, wearer), null)));
    wearer.appointments().forEach(each -> rows.add(appointment(each, wearer)));
    wearer.gaps().forEach(each -> rows.add(spell("silence", each, null, null)));
    wearer.battery().forEach(each -> rows.add(spell("battery", each, null, each.amount() < 0 ? null : each.amount())));
    return new Sheet("tracking-figures", List.of("of", "what", "called", "from", "to", "minutes", "percent"), rows);
  }

  /** When the wearer was to be there, and for how long they were. */
  private static List<Object> appointment(Appointment each, Wearers.Wearer wearer) {
    var window = each.window(wearer.rules());
    return row("appointment", each.kept() ? "Kept" : "Missed", zone(each.told(), wearer), window.map(time -> Instant.ofEpochMilli(time.from())).orElse(null),
        window.map(time -> Instant.ofEpochMilli(time.to())).orElse(null), each.told().amount() / 60, null);
  }

  private static List<Object> spell(String of, HeldAlert each, String zone, Long percent) {
    var minutes = each.clearAt().filter(clear -> percent == null && clear.isAfter(each.at())).map(clear -> Duration.between(each.at(), clear).toMinutes()).orElse(null);
    return row(of, WearerPage.said(each), zone, each.at(), each.clearAt().orElse(null), minutes, percent);
  }

  private static String zone(HeldAlert each, Wearers.Wearer wearer) {
    return wearer.rules().stream().filter(rule -> each.rule().filter(rule.id()::equals).isPresent()).findFirst().map(HeldRule::name).orElse(null);
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  static Sheet of(CaseloadSummary summary) {
    return new Sheet("caseload", List.of("wearer", "managed_by", "open_severity_1", "open_severity_2", "open_severity_3", "open_severity_4", "violations", "curfew_minutes", "absences", "minutes_away", "kept_percent",
        "gaps", "minutes_silent", "worn", "battery_percent", "last_heard"), summary.lines().stream().map(Figures::line).toList());
  }

  private static List<Object> line(CaseloadSummary.Line each) {
    return row(each.person().reference(), each.manager(), open(each, 1), open(each, 2), open(each, 3), open(each, 4), each.violations(), each.ordered().toMinutes(), each.absences(), each.away().toMinutes(),
        each.kept().map(kept -> kept / 10.0).orElse(null), each.gaps(), each.silent().toMinutes(), each.worn(), each.battery().orElse(null), each.heard().orElse(null));
  }

  private static int open(CaseloadSummary.Line each, int severity) {
    return each.open().getOrDefault(severity, 0);
  }
}
