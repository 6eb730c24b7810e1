package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/**
 * A device on a person, from one instant to another.
 *
 * @param device empty where it was another force's, of whose record it was brought back
 */
public record Activation(ActivationId id, Optional<DeviceId> device, String number, String model, PersonId person, Instant from, Optional<Instant> to, String endedBecause) {
  /** Of a record that was brought back: nothing reports to it any more. */
  boolean restored() {
    return device.isEmpty();
  }

  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && (to.isEmpty() || instant.isBefore(to.get()));
  }
}
