package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tutela.tracking.message.Report;

/** Where it was that an alert says something of: the positions that decided it, and the zones that it is about. */
@Component
class Deciding {
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

  private List<Report> reports(Card card) {
    var deciding = spells.deciding(card.id());
    if (deciding.isEmpty()) return List.of();
    var times = deciding.stream().map(fix -> Long.parseLong(fix.substring(fix.lastIndexOf('@') + 1))).toList();
    var from = Instant.ofEpochMilli(times.stream().min(Long::compare).orElseThrow());
    var to = Instant.ofEpochMilli(times.stream().max(Long::compare).orElseThrow() + 1);
    return trail.reports(card.person(), from, to).stream().filter(report -> report.placed() && deciding.contains(report.activation() + "@" + report.fixTime())).toList();
  }
}
