package org.tutela.foundation.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Limited records that somebody answers for. They never go back to a list: without a successor they stay, marked, for the information officer. */
@Component
class OwnedLimits implements Owned {
  private final LimitStore store;
  private final Clock clock;

  OwnedLimits(LimitStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String words(int count) {
    return count == 1 ? "limited record to answer for" : "limited records to answer for";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public int count(UserId staff) {
    return store.ownedBy(staff).size();
  }

  @Override
  public Outcome<Integer> giveOver(UserId from, Successor to, String reason) {
    int moved = 0;
    for (var limited : store.ownedBy(from)) {
      var successor = to.of(Optional.of(limited.person()));
      if (successor.isEmpty()) continue;
      store.owner(limited.person(), successor.get(), Acting.actor().id(), clock.instant(), reason);
      moved++;
    }
    return Outcome.done(moved);
  }
}
