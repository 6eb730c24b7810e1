package org.tutela.measures.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Parameters;

/** Where it was that an alert says something of: the positions that decided it, and the zones that it is about. */
@Component
class Deciding {
  private static final Duration SHORTLY = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final SpellStore spells;
  private final TrailStore trail;
  private final RuleStore rules;

  Deciding(SpellStore spells, TrailStore trail, RuleStore rules) {
    this.spells = spells;
    this.trail = trail;
    this.rules = rules;
  }

  Monitoring.Seen of(Card card, List<HeldAlert> alerts) {
    var grounds = new ArrayList<Ground>();
    for (var alert : alerts) {
      alert.rule().flatMap(rules::find).map(rule -> Ground.between(List.of(rule), alert.at(), alert.at().plusMillis(1))).orElse(List.of())
          .stream().filter(ground -> !grounds.contains(ground)).forEach(grounds::add);
    }
    return new Monitoring.Seen(reports(card), grounds);
  }

  /** The usable positions that came shortly before or after one that decided. */
  List<Report> around(Card card, List<Report> decided) {
    if (decided.isEmpty()) return List.of();
    var times = decided.stream().map(Report::fixTime).collect(Collectors.toCollection(TreeSet::new));
    return trail.reports(card.person(), Instant.ofEpochMilli(times.first()).minus(SHORTLY), Instant.ofEpochMilli(times.last()).plus(SHORTLY)).stream()
        .filter(report -> Verdict.alone(report, Parameters.DEFAULT) == Verdict.KEPT && !decided.contains(report) && !times.subSet(report.fixTime() - SHORTLY.toMillis(), report.fixTime() + SHORTLY.toMillis()).isEmpty())
        .limit(MOST).toList();
  }

  private List<Report> reports(Card card) {
    var deciding = spells.deciding(card.id());
    if (deciding.isEmpty()) return List.of();
    var times = deciding.stream().map(fix -> Long.parseLong(fix.substring(fix.lastIndexOf('@') + 1))).toList();
    var from = Instant.ofEpochMilli(times.stream().min(Long::compare).orElseThrow());
    var to = Instant.ofEpochMilli(times.stream().max(Long::compare).orElseThrow() + 1);
    return trail.reports(card.person(), from, to).stream().filter(report -> report.placed() && deciding.contains(report.activation() + "@" + report.fixTime())).toList();
  }
}
