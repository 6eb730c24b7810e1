package org.tutela.measures.tracking;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Outcome;

/** Before whom a force puts alerts that nobody acknowledges. It counts from the next step on, also of alerts that are open. */
@Service
public class Chains {
  private final Gate gate;
  private final ChainStore store;
  private final Clock clock;

  Chains(Gate gate, ChainStore store, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.clock = clock;
  }

  /** @param number 0 while it is the service's own */
  public record Held(Chain chain, int number) {}

  public Outcome<Held> held() {
    return gate.pass(Permission.SET_CHAIN, visit -> Outcome.done(new Held(store.of(visit.actor().area()), store.number(visit.actor().area()))));
  }

  public Outcome<Integer> set(Chain chain, String reason, int number) {
    return gate.pass(Permission.SET_CHAIN, visit -> {
      var area = visit.actor().area();
      if (reason.isBlank()) return Outcome.refused("reason", "Say why it is changed");
      if (store.number(area) != number) return Outcome.conflict("this chain");
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      store.insert(area, number + 1, chain, reason, clock.instant(), visit.actor().id());
      return Outcome.done(number + 1);
    });
  }
}
