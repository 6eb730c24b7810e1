package org.tutela.measures.register;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;

/** Works out afresh what everybody owes whom rules with another day concern: some at a time, so that nobody waits for it, and on where it stopped. */
@Component
class RulesRound extends Stepwise<CommencementStore.Round> {
  private final Gate gate;
  private final RegistrantGate persons;
  private final CommencementStore store;
  private final Recount recount;
  private final Clock clock;

  RulesRound(Gate gate, RegistrantGate persons, CommencementStore store, Recount recount, Clock clock) {
    super(gate);
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

  @Override
  Optional<CommencementStore.Round> hold() {
    return store.hold();
  }

  @Override
  Outcome<Integer> step(int most, Optional<CommencementStore.Round> leaveOut) {
    return gate.pass(Permission.RECOUNT_REGISTER, visit -> {
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
    });
  }
}
