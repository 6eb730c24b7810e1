package org.tutela.foundation.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.London;

/** The one decision point: default deny. The database's row-level security is the second lock, not this one. */
@Component
class AccessPolicy {
  /** @param hidden the actor must not learn that the thing exists */
  record Refusal(String rule, boolean hidden) {}

  private final Clock clock;

  AccessPolicy(Clock clock) {
    this.clock = clock;
  }

  /** What can be said before anything is read: the role, and vetting valid today. */
  Optional<Refusal> entry(Actor actor, Permission permission) {
    if (!permission.heldBy(actor)) return Optional.of(new Refusal("A-1 role", false));
    if (London.date(clock.instant()).isAfter(actor.vettedUntil())) return Optional.of(new Refusal("A-2 vetting", false));
    return Optional.empty();
  }

  Optional<Refusal> refusal(Actor actor, Permission permission, Target target) {
    var entry = entry(actor, permission);
    if (entry.isPresent()) return entry;
    if (actor.is(Role.SYSTEM)) return Optional.empty();
    if (!actor.area().equals(target.area())) return Optional.of(new Refusal("A-1 area", true));
    return Optional.empty();
  }
}
