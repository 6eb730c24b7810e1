package org.tutela.measures.register;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Owned;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Registrants whom somebody manages. Without a successor they stay, marked on the caseload page, for a supervisor to give over. */
@Component
class OwnedRegistrants implements Owned {
  private final SupervisionStore store;
  private final Chasing chasing;
  private final Clock clock;

  OwnedRegistrants(SupervisionStore store, Chasing chasing, Clock clock) {
    this.store = store;
    this.chasing = chasing;
    this.clock = clock;
  }

  @Override
  public String words(int count) {
    return count == 1 ? "registrant managed" : "registrants managed";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public int count(UserId staff) {
    return store.managedBy(staff).size();
  }

  @Override
  public Outcome<Integer> giveOver(UserId from, Successor to, String reason) {
    int moved = 0;
    for (var person : store.managedBy(from)) {
      var successor = to.of(Optional.of(person.value()));
      if (successor.isEmpty()) continue;
      store.giveOver(person, successor.get(), reason, clock.instant(), Acting.actor().id());
      chasing.givenOver(person, Acting.actor().area(), successor.get());
      moved++;
    }
    return Outcome.done(moved);
  }
}
