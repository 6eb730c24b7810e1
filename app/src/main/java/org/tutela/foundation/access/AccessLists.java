package org.tutela.foundation.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Whom the lists of a record let in, for modules that give people work: nobody is given what they cannot see. */
@Component
public class AccessLists {
  private final StandingStore standings;
  private final LimitStore limits;
  private final Clock clock;

  AccessLists(StandingStore standings, LimitStore limits, Clock clock) {
    this.standings = standings;
    this.limits = limits;
    this.clock = clock;
  }

  /** Only those on a list may see the record. */
  public boolean keptToList(UUID person) {
    return limits.find(person).filter(LimitStore.Limited::restricted).isPresent();
  }

  /** Whether anybody at work in a force may see a record that is kept to a list. */
  public boolean letsInSomebodyOf(AreaCode area, UUID person) {
    return limits.listedIn(area, person);
  }

  /** Of a record that is not limited, always. */
  public boolean letIn(UUID person, UserId staff) {
    var now = clock.instant();
    return standings.of(person, staff, now, now).listed();
  }
}
