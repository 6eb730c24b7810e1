package org.tutela.casework.work;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Owned;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Open tasks, whose owner leaves or is away. */
@Component
class OwnedTasks implements Owned {
  private final WorkStore store;
  private final Clock clock;

  OwnedTasks(WorkStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String words(int count) {
    return count == 1 ? "open task" : "open tasks";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public int count(UserId staff) {
    return store.ownedBy(staff).size();
  }

  @Override
  public Outcome<Integer> giveOver(UserId from, Successor to, String reason) {
    List<Task> tasks = store.ownedBy(from);
    for (Task task : tasks) store.change(task.givenTo(task.team(), to.of(task.person())), "GIVEN", reason, Acting.actor().id(), clock.instant());
    return Outcome.done(tasks.size());
  }
}
