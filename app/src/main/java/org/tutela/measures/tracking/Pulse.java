package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;

/** Whether the engine runs and whether anything changed: asked four times a second at most, however many screens watch. It names nobody. */
@Component
public class Pulse {
  private static final long OLD = 250;
  private final Gate gate;
  private final MonitoringStore store;
  private final Clock clock;
  private volatile Beat last = new Beat(0, false, 0, Map.of());

  Pulse(Gate gate, MonitoringStore store, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.clock = clock;
  }

  public record Beat(long at, boolean watching, int unevaluated, Map<String, Long> changes) {
    public long change(String area) {
      return changes.getOrDefault(area, 0L);
    }
  }

  public Beat now() {
    long now = clock.millis();
    var known = last;
    if (now >= known.at && now - known.at < OLD) return known;
    try {
      return last = Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", () -> gate.unattended(() ->
          new Beat(now, store.leased().isAfter(Instant.ofEpochMilli(now)), store.unevaluated(), store.changes())));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
