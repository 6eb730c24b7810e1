package org.tutela.casework.post;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Outcome;

/** Empties the outbox, one message a transaction, each tried five times with growing pauses. */
@Component
class Postman {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final int TRIES = 5;

  private final Gate gate;
  private final PostStore store;
  private final Carrier carrier;
  private final Areas areas;
  private final Clock clock;

  Postman(Gate gate, PostStore store, Carrier carrier, Areas areas, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.carrier = carrier;
    this.areas = areas;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  void round() throws Exception {
    var anywhere = Acting.system(areas.all().getFirst().code());
    while (Acting.as(anywhere, "POST", this::carryNext)) {
      // until the outbox is empty
    }
  }

  /** @return whether there was a message to carry */
  boolean carryNext() {
    return gate.pass(Permission.SEND_POST, visit -> {
      var next = store.takeNext(clock.instant());
      if (next.isEmpty()) return Outcome.<Boolean>notFound();
      Message message = next.get();
      visit.concerning(Target.of("message", message.id(), message.area()));
      try {
        carrier.carry(message);
        store.sent(message, clock.instant());
        visit.note("carried", message.channel().name());
      } catch (Exception fault) {
        boolean forGood = message.attempts() + 1 >= TRIES;
        store.failed(message, fault.getClass().getSimpleName(), forGood,
            clock.instant().plus(Duration.ofMinutes(1L << (2 * message.attempts()))));
        visit.note("fault", fault.getClass().getSimpleName());
        log.warn("message {} not carried: {}", message.id(), fault.getClass().getName());
      }
      return Outcome.done(true);
    }).isDone();
  }
}
