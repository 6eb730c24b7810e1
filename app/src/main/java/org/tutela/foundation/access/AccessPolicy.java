package org.tutela.foundation.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one decision point: default deny. The database's row-level security is the second lock, not this one. */
@Component
class AccessPolicy {
  /** @param hidden the actor must not learn that the thing exists */
  record Refusal(String rule, boolean hidden) {}

  Optional<Refusal> refusal(Actor actor, Permission permission, Target target) {
    if (!permission.heldBy(actor)) return Optional.of(new Refusal("A-1 role", false));
    if (actor.is(Role.SYSTEM)) return Optional.empty();
    if (!actor.area().equals(target.area())) return Optional.of(new Refusal("A-1 area", true));
    return Optional.empty();
  }
}
