package org.tutela.measures.register;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/** Works out afresh what everybody owes whom rules with another day concern: some at a time, so that nobody waits for it, and on where it stopped. */
@Component
class RulesRound {
  private static final Logger LOG = LoggerFactory.getLogger(RulesRound.class);
  private static final int AT_ONCE = 50;

  private final Gate gate;
  private final RegistrantGate persons;
  private final CommencementStore store;
  private final Recount recount;
  private final Clock clock;

  RulesRound(Gate gate, RegistrantGate persons, CommencementStore store, Recount recount, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.recount = recount;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final RulesRound round;

    Round(RulesRound round) {
      this.round = round;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void round() {
      round.run();
    }
  }

  /** Until nothing is left to do. @return of how many it was worked out */
  int run() {
    int worked = 0;
    while (waits()) worked += some();
    return worked;
  }

  /** Asked every few seconds: that nothing waits is no act that the log keeps. */
  private boolean waits() {
    return held().isPresent();
  }

  private Optional<CommencementStore.Round> held() {
    return as(() -> gate.unattended(store::hold));
  }

  /** Of whom it cannot be worked out stops no other. */
  private int some() {
    try {
      return step(AT_ONCE, Optional.empty());
    } catch (RuntimeException e) {
      int worked = 0;
      for (int i = 0; i < AT_ONCE; i++) worked += single();
      return worked;
    }
  }

  private int single() {
    var seen = held();
    try {
      return step(1, Optional.empty());
    } catch (RuntimeException e) {
      LOG.warn("what one registrant owes could not be worked out afresh by the rules of another day", e);
      return step(1, seen);
    }
  }

  /** @param leaveOut the round as it was before its next was found to be in the way: where another node has gone on meanwhile, the next is somebody else */
  private int step(int most, Optional<CommencementStore.Round> leaveOut) {
    return as(() -> gate.pass(Permission.RECOUNT_REGISTER, visit -> {
      var held = store.hold();
      if (held.isEmpty()) return Outcome.done(0);
      var round = held.get();
      if (!leaveOut.map(round::equals).orElse(true)) return Outcome.done(0);
      int people = round.people().orElseGet(() -> store.count(round));
      var next = store.next(round, most);
      if (leaveOut.isEmpty()) {
        persons.hold(next);
        next.forEach(recount::after);
      }
      if (next.isEmpty()) store.finish(round, people, clock.instant());
      else store.save(round, people, next.getLast(), leaveOut.isPresent() ? 0 : next.size(), leaveOut.isPresent() ? next.size() : 0);
      visit.shown(next.size());
      return Outcome.done(next.size());
    }).orThrow());
  }

  static <T> T as(Callable<T> work) {
    try {
      return Acting.as(Acting.system(new AreaCode("ALL")), "RULES", work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
