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

  static final String STEP_UP = "S-5 step-up";

  private final AccessSettings settings;
  private final Clock clock;

  AccessPolicy(AccessSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What can be said before anything is read: the role, and vetting valid today. */
  Optional<Refusal> entry(Actor actor, Permission permission) {
    if (!permission.heldBy(actor)) return Optional.of(new Refusal("A-1 role", false));
    if (London.date(clock.instant()).isAfter(actor.vettedUntil())) return Optional.of(new Refusal("A-2 vetting", false));
    return Optional.empty();
  }

  /** Asked of sessions only: a job or a command line has no factor to prove again. */
  Optional<Refusal> unproved(Actor actor) {
    if (actor.session().isEmpty()) return Optional.empty();
    boolean lately = actor.provedAt().filter(at -> clock.instant().isBefore(at.plus(settings.session().stepUp()))).isPresent();
    return lately ? Optional.empty() : Optional.of(new Refusal(STEP_UP, false));
  }

  Optional<Refusal> refusal(Actor actor, Permission permission, Target target) {
    var entry = entry(actor, permission);
    if (entry.isPresent()) return entry;
    if (actor.is(Role.SYSTEM)) return Optional.empty();
    if (!actor.area().equals(target.area())) return Optional.of(new Refusal("A-1 area", true));
    return Optional.empty();
  }
}
