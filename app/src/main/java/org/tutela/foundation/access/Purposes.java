package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Statements of purpose: why this person, from somebody whose work does not already say so. One holds for an hour. */
@Service
public class Purposes {
  private static final Duration HOLDS = Duration.ofMinutes(60);
  private final Gate gate;
  private final PurposeStore store;
  private final Ids ids;
  private final Clock clock;

  Purposes(Gate gate, PurposeStore store, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<UUID> state(UUID person, PurposeCode code, String reason) {
    return gate.pass(Permission.STATE_PURPOSE, visit -> {
      if (reason.strip().length() < 15) return Outcome.refused("reason", "Say in 15 characters or more why you need to see this person");
      UUID id = ids.next();
      visit.concerning(Target.of("purpose", id, visit.actor().area()));
      visit.note("purpose", code.name());
      store.insert(id, visit.actor().id(), person, code, reason.strip(), clock.instant(), clock.instant().plus(HOLDS));
      return Outcome.done(id);
    });
  }

  /** The person for whom a purpose is wanted, when that is why the gate stopped somebody. */
  public static Optional<UUID> wanted(Outcome.Forbidden<?> why) {
    String start = AccessPolicy.PURPOSE + " ";
    return why.rule().startsWith(start) ? Optional.of(UUID.fromString(why.rule().substring(start.length()))) : Optional.empty();
  }

  /** Whether the gate stopped somebody because their clearance has ended. */
  public static boolean clearanceEnded(Outcome.Forbidden<?> why) {
    return why.rule().equals(AccessPolicy.CLEARANCE);
  }

  public static boolean stepUpWanted(Outcome.Forbidden<?> why) {
    return why.rule().equals(AccessPolicy.STEP_UP);
  }
}
