package org.tutela.measures.tracking.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Appointment;
import org.tutela.measures.tracking.Card;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.HeldAlert;
import org.tutela.measures.tracking.HeldRule;
import org.tutela.measures.tracking.Sheet;
import org.tutela.measures.tracking.Wearers;
import org.tutela.tracking.explain.Words;

/** The tables of a wearer's pages for a spreadsheet. Times are in UTC; a name of its own says nothing of whose it is. */
final class FiguresFile {
  private FiguresFile() {}

  static Answer of(Wearers.Raised raised) {
    return answer(new Sheet("alerts", List.of("raised", "what", "severity", "acknowledged", "minutes_to_acknowledge", "closed", "minutes_to_close", "outcome"), raised.cards().stream().map(FiguresFile::card).toList()));
  }

  private static List<Object> card(Card card) {
    return row(card.raisedAt(), Words.of(card.kind()), card.severity(), card.acknowledgedAt().orElse(null), after(card, card.acknowledgedAt()), card.closedAt().orElse(null), after(card, card.closedAt()),
        card.outcome().map(CardOutcome::title).orElse(null));
  }

  private static Long after(Card card, Optional<Instant> at) {
    return at.map(moment -> Math.max(0, Duration.between(card.countsFrom(), moment).toMinutes())).orElse(null);
  }

  static Answer of(Wearers.Wearer wearer) {
    var rows = new ArrayList<List<Object>>();
    wearer.curfew().forEach(each -> rows.add(spell("curfew", each, zone(each, wearer), null)));
    wearer.appointments().forEach(each -> rows.add(appointment(each, wearer)));
    wearer.gaps().forEach(each -> rows.add(spell("silence", each, null, null)));
    wearer.battery().forEach(each -> rows.add(spell("battery", each, null, each.amount() < 0 ? null : each.amount())));
    return answer(new Sheet("tracking-figures", List.of("of", "what", "called", "from", "to", "minutes", "percent"), rows));
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

  private static Answer answer(Sheet sheet) {
    return new Answer.File(ArchiveFile.text(sheet).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", sheet.name() + ".csv");
  }
}
