package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Devices within an area lost the satellites together.
 *
 * @param at when the first was lost, at {@code latitude} and {@code longitude} in 1e-7 degree; {@code raisedAt} the one that made them many
 * @param wearers of those whom the reader may see
 */
public record Interference(InterferenceId id, AreaCode area, Instant at, Instant raisedAt, int latitude, int longitude, Optional<CardOutcome> outcome, String words, Optional<Instant> closedAt, int wearers,
                           int version) {
  public boolean open() {
    return closedAt.isEmpty();
  }
}
