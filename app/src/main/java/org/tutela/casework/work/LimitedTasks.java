package org.tutela.casework.work;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.AccessLists;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.events.AccessRestricted;

/**
 * A task about a person whose owner may not see that person any more is on nobody's list. In the transaction that
 * limits the record it goes back to the team, where those who may see it find it.
 */
@Component
class LimitedTasks {
  private final WorkStore store;
  private final AccessLists lists;
  private final Clock clock;

  LimitedTasks(WorkStore store, AccessLists lists, Clock clock) {
    this.store = store;
    this.lists = lists;
    this.clock = clock;
  }

  @EventListener
  void on(AccessRestricted limited) {
    for (Task task : store.ownedAbout(limited.person())) {
      if (!lists.letIn(limited.person(), task.owner().orElseThrow())) {
        store.change(task.givenTo(task.team(), Optional.empty()), "GIVEN", "Its owner may not see the person any more", Acting.actor().id(), clock.instant());
      }
    }
  }
}
