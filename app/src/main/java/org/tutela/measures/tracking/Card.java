package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.alert.Kind;

/**
 * What people work on: one alert, or several of a kind that followed each other closely.
 *
 * @param graverAt since when it has been as severe as it is, when it was less so at first
 * @param step how many steps of the chain have been gone @param escalateAt when the next is due, if any is
 */
public record Card(CardId id, PersonId person, AreaCode area, Kind kind, int severity, Instant raisedAt, Optional<Instant> graverAt, Optional<Instant> acknowledgedAt, Optional<UserId> owner,
                   Optional<CardOutcome> outcome, Optional<Instant> closedAt, int step, Optional<Instant> escalateAt, int version) {
  public boolean open() {
    return closedAt.isEmpty();
  }

  /** From when the steps of the chain count. */
  public Instant countsFrom() {
    return graverAt.orElse(raisedAt);
  }
}
