package org.tutela.foundation.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.UserId;

/** Whether the lists of a record let somebody in, for modules that give people work: nobody is given what they cannot see. */
@Component
public class AccessLists {
  private final StandingStore standings;
  private final Clock clock;

  AccessLists(StandingStore standings, Clock clock) {
    this.standings = standings;
    this.clock = clock;
  }

  /** Of a record that is not limited, always. */
  public boolean letIn(UUID person, UserId staff) {
    var now = clock.instant();
    return standings.of(person, staff, now, now).listed();
  }
}
