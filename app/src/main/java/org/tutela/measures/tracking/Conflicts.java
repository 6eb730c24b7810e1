package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;

/** Two different uploads under one number become an alert of whoever wears the device, once an hour at most. */
@Component
class Conflicts {
  private static final Duration LOOKED_BACK = Duration.ofHours(2);
  private final Gate gate;
  private final MonitoringStore store;
  private final Alerts alerts;
  private final Clock clock;

  Conflicts(Gate gate, MonitoringStore store, Alerts alerts, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** @return how many stand of the last hours */
  int due() {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", () -> gate.unattended(() -> {
        var found = store.conflicts(clock.instant().minus(LOOKED_BACK));
        for (var each : found) alerts.conflict(each.person(), each.activation(), each.device(), each.hour(), each.last());
        return found.size();
      }));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
