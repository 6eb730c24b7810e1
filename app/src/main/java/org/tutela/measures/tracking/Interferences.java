package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Outcome;

/** What operators see and do about devices that lost the satellites together: each alert in it is closed with it, by a person. */
@Service
public class Interferences {
  private final Gate gate;
  private final InterferenceStore store;
  private final Monitoring monitoring;
  private final Clock clock;

  Interferences(Gate gate, InterferenceStore store, Monitoring monitoring, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.monitoring = monitoring;
    this.clock = clock;
  }

  public record Opened(Interference interference, List<Monitoring.Opened> alerts) {}

  public Outcome<Opened> open(InterferenceId id) {
    return with(Permission.SEE_TRACKING, id, (interference, visit) -> alerts(id).map(alerts -> {
      visit.shown(alerts.size());
      return new Opened(interference, alerts);
    }));
  }

  /** A violation is somebody's own, and is confirmed where that alert is. */
  public Outcome<InterferenceId> close(InterferenceId id, CardOutcome outcome, String words, int version) {
    return with(Permission.ANSWER_ALERT, id, (interference, visit) -> {
      if (interference.version() != version || !interference.open()) return Outcome.conflict("this alert");
      if (outcome == CardOutcome.VIOLATION) return Outcome.refused("outcome", "A violation is confirmed at the wearer's own alert");
      if (words.isBlank()) return Outcome.refused("words", "Say what you found");
      return alerts(id).then(alerts -> {
        Outcome<InterferenceId> closed = Outcome.done(id);
        for (var each : alerts) {
          if (each.card().open()) closed = closed.then(_ -> monitoring.close(each.card().id(), outcome, words, "", each.card().version()).map(_ -> id));
        }
        return closed.map(_ -> {
          store.close(interference, outcome, words, clock.instant(), visit.actor().id());
          visit.note("outcome", outcome.name());
          return id;
        });
      });
    });
  }

  private Outcome<List<Monitoring.Opened>> alerts(InterferenceId id) {
    Outcome<List<Monitoring.Opened>> alerts = Outcome.done(new ArrayList<>());
    for (var card : store.cards(id)) {
      alerts = alerts.then(all -> monitoring.open(card).map(opened -> {
        all.add(opened);
        return all;
      }));
    }
    return alerts;
  }

  private interface Work<T> {
    Outcome<T> of(Interference interference, Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, InterferenceId id, Work<T> work) {
    return gate.pass(permission, visit -> {
      var found = store.find(id);
      if (found.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("interference", id.value(), found.get().area()));
      return work.of(found.get(), visit);
    });
  }
}
