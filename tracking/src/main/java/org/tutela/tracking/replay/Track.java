package org.tutela.tracking.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.alert.Explanation;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Table;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.engine.Rejected;
import org.tutela.tracking.explain.Explain;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.signs.Signs;
import org.tutela.tracking.signs.Suspicion;
import org.tutela.tracking.story.Fix;

/** A whole track, told: the alerts as they stand at its end, the fixes, used and not, and whether to doubt them. */
record Track(Watch watch, List<Operation> alerts, List<Fix> kept, List<Rejected> rejected, List<Suspicion> suspicions) {

  /** @param until up to when; null for the last report */
  static Track of(Watch watch, List<Report> reports, Instant until) {
    var engine = new Engine(watch);
    var state = engine.start();
    var messages = new ArrayList<Message>(reports);
    long end = until != null ? until.toEpochMilli() : reports.stream().mapToLong(r -> Math.max(r.receivedTime(), r.fixTime())).max().orElse(0);
    messages.add(Clock.at(end));
    var table = new Table();
    engine.advanceAll(state, messages).forEach(table::take);
    var alerts = table.operations().stream().filter(o -> o.verb() != Operation.Verb.WITHDRAW).toList();
    var suspicions = Suspicion.of(Signs.of(engine.story(state), reports));
    return new Track(watch, alerts, engine.kept(state), engine.rejected(state), suspicions);
  }

  Explanation explain(Operation alert) {
    Map<FixId, Fix> byId = new HashMap<>();
    for (var fix : kept) byId.put(fix.id(), fix);
    return Explain.explain(alert, byId::get);
  }
}
