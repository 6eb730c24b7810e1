package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.tracking.alert.Severity;

/** An alert that nobody acknowledged in time is put before others, step by step of the force's chain, and says so; one that becomes graver begins anew. */
@Component
class Escalations {
  private static final int AT_ONCE = 100;
  private final Gate gate;
  private final CardStore store;
  private final ChainStore chains;
  private final People people;
  private final Managers managers;
  private final Clock clock;

  Escalations(Gate gate, CardStore store, ChainStore chains, People people, Managers managers, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.chains = chains;
    this.people = people;
    this.managers = managers;
    this.clock = clock;
  }

  /** @return how many alerts were put before others */
  int due() {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "TRACKING", () -> {
        gate.unattended(() -> store.absences(AT_ONCE)).forEach(this::lasts);
        return (int) gate.unattended(() -> store.unacknowledged(clock.instant(), AT_ONCE)).stream().filter(this::escalated).count();
      });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Within the transaction that makes it so. */
  void graver(CardId id, int severity) {
    var card = store.find(id).filter(each -> each.open() && severity < each.severity());
    if (card.isEmpty()) return;
    var now = clock.instant();
    var next = chains.of(card.get().area()).next(severity, 0).map(step -> now.plus(Duration.ofMinutes(step.minutes())));
    store.graver(card.get(), severity, next, "Severity " + severity + ", " + card.get().severity() + " before", now, Acting.actor().id());
  }

  /** The engine says nothing while an absence only goes on, and it becomes graver by that alone. */
  private void lasts(CardStore.Absence absence) {
    int severity = Severity.of(absence.episode(), null, clock.millis());
    if (severity >= absence.severity()) return;
    try {
      gate.unattended(() -> {
        graver(absence.card(), severity);
        store.lasts(absence, severity);
        return true;
      });
    } catch (ConcurrencyFailureException somebodyWasFaster) {
      // it is looked at again in a moment
    }
  }

  private boolean escalated(Card card) {
    try {
      return gate.unattended(() -> {
        var chain = chains.of(card.area());
        // the chain can be another since, and the alert more severe
        var whom = chain.next(card.severity(), card.step()).map(Chain.Step::whom).orElse(Chain.Whom.SUPERVISORS);
        var next = chain.next(card.severity(), card.step() + 1).map(step -> card.countsFrom().plus(Duration.ofMinutes(step.minutes())));
        store.step(card, next, "Nobody acknowledged it in time. Put before " + whom.title(), clock.instant(), Acting.actor().id());
        managers.notAcknowledged(people.find(card.person()).orThrow(), card.id(), card.kind(), whom);
        return true;
      });
    } catch (ConcurrencyFailureException somebodyWasFaster) {
      return false;
    }
  }
}
