package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.work.Urgency;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;

/** An alert that nobody acknowledged in time is put before others, at once, and says so. */
@Component
class Escalations {
  static final String TASK = "ALERT_NOT_ACKNOWLEDGED";
  private static final int AT_ONCE = 100;
  private final Gate gate;
  private final CardStore store;
  private final People people;
  private final Managers managers;
  private final Clock clock;

  Escalations(Gate gate, CardStore store, People people, Managers managers, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.managers = managers;
    this.clock = clock;
  }

  /** @return how many alerts were put before others */
  int due() {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", () -> (int) gate.unattended(() -> store.unacknowledged(clock.instant(), AT_ONCE)).stream().filter(this::escalated).count());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean escalated(Card card) {
    try {
      return gate.unattended(() -> {
        store.act(card, new CardStore.Change(false, Optional.empty(), Optional.empty(), true), "ESCALATED", "Nobody acknowledged it in time", clock.instant(), Acting.actor().id());
        var person = people.find(card.person()).orThrow();
        managers.open(person, card.id(), TASK, "Nobody has acknowledged a tracking alert: " + person.reference(), Urgency.IMMEDIATE, Duration.ofMinutes(15));
        return true;
      });
    } catch (ConcurrencyFailureException somebodyWasFaster) {
      return false;
    }
  }
}
