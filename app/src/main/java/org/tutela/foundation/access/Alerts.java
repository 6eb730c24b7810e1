package org.tutela.foundation.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Outcome;

/** What the information officer, or a record's owner, should look at. */
@Service
public class Alerts {
  private final Gate gate;
  private final AlertStore store;
  private final Clock clock;

  Alerts(Gate gate, AlertStore store, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.clock = clock;
  }

  public Outcome<List<Alert>> open() {
    return gate.pass(Permission.SEE_ALERTS, visit -> {
      var open = store.open(visit.actor().area(), visit.actor().id(), visit.actor().is(Role.INFORMATION_OFFICER));
      visit.shown(open.size());
      return Outcome.done(open);
    });
  }

  public Outcome<Boolean> seen(UUID id) {
    return gate.pass(Permission.SEE_ALERTS, visit ->
        store.seen(id, visit.actor().area(), visit.actor().id(), visit.actor().is(Role.INFORMATION_OFFICER), clock.instant()) == 1
            ? Outcome.done(true) : Outcome.notFound());
  }
}
