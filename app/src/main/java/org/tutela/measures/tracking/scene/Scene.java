package org.tutela.measures.tracking.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where and when something happened.
 *
 * @param reference the force's own; "" for a place that somebody asked about
 * @param latitude in 1e-7 degree
 */
public record Scene(String reference, String batch, Optional<CrimeType> type, Instant from, Instant to, int latitude, int longitude) {
  /** What is another than it was sent before. */
  public List<String> changed(Scene before) {
    var changed = new ArrayList<String>();
    if (!type.equals(before.type)) changed.add("type");
    if (!from.equals(before.from)) changed.add("beginning");
    if (!to.equals(before.to)) changed.add("end");
    if (latitude != before.latitude || longitude != before.longitude) changed.add("place");
    return changed;
  }
}
