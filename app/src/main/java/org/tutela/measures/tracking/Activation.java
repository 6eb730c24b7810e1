package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.casework.people.PersonId;

/** A device on a person, from one instant to another. */
public record Activation(ActivationId id, DeviceId device, String number, String model, PersonId person, Instant from, Optional<Instant> to, String endedBecause) {
  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && (to.isEmpty() || instant.isBefore(to.get()));
  }
}
