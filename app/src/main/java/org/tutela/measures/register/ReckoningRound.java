package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Commencement;
import org.tutela.law.register.History;
import org.tutela.law.register.RuleSets;

/** Works out what was due in an area on a day: some people at a time, on where it stopped. It reads of people and writes only what it found, so nobody waits for it. */
@Component
class ReckoningRound extends Stepwise<HeldReckoning> {
  private final Gate gate;
  private final ReckoningStore store;
  private final Histories histories;
  private final DueOn dueOn;
  private final Rules rules;
  private final Clock clock;

  ReckoningRound(Gate gate, ReckoningStore store, Histories histories, DueOn dueOn, Rules rules, Clock clock) {
    super(gate);
    this.gate = gate;
    this.store = store;
    this.histories = histories;
    this.dueOn = dueOn;
    this.rules = rules;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final ReckoningRound round;

    Round(ReckoningRound round) {
      this.round = round;
    }

    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT2S")
    void round() {
      round.run();
    }
  }

  @Override
  Optional<HeldReckoning> hold() {
    return store.hold();
  }

  @Override
  Outcome<Integer> step(int most, Optional<HeldReckoning> leaveOut) {
    return gate.pass(Permission.RECOUNT_REGISTER, visit -> {
      var held = store.hold();
      if (held.isEmpty() || leaveOut.isPresent() && !leaveOut.equals(held)) return Outcome.done(0);
      var reckoning = held.get();
      int people = reckoning.people().orElseGet(() -> store.people(reckoning.area()));
      var next = store.next(reckoning, most);
      if (leaveOut.isEmpty()) store.insert(reckoning, next.stream().flatMap(person -> found(person, reckoning.asked()).stream()).toList());
      if (next.isEmpty()) store.finish(reckoning, people, clock.instant());
      else store.save(reckoning, people, next.getLast(), leaveOut.isPresent() ? 0 : next.size(), leaveOut.isPresent() ? next.size() : 0);
      visit.shown(next.size());
      return Outcome.done(next.size());
    });
  }

  private List<ReckoningStore.Found> found(PersonId person, AskReckoning asked) {
    var day = asked.on();
    var known = known(asked);
    var then = histories.of(person, known).map(history -> day.isBefore(today()) ? history.knownOn(day) : history).filter(History::asksForSomething);
    var found = new ArrayList<ReckoningStore.Found>();
    then.ifPresent(history -> dueOn.of(person, history, known, day).forEach(one -> found.add(new ReckoningStore.Found(person, found.size(), one.obligation().kind(), one.obligation().arose(),
        one.obligation().due().remindBy(), one.verdict(day)))));
    return found;
  }

  /** On a day to come, as they are known today. */
  private RuleSets known(AskReckoning asked) {
    return asked.commences().map(day -> RuleSets.KNOWN.commencing(RuleSets.KNOWN.waiting().stream().map(set -> new Commencement(set.id(), day, Set.of())).toList()))
        .orElseGet(() -> asked.on().isBefore(today()) ? rules.knownOn(asked.on()) : rules.now());
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
