package org.tutela.casework.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** What is due, from whom, by when. A due date is a row; no job or timer has to run for a duty to exist. */
@Service
public class Work {
  private final Gate gate;
  private final WorkStore store;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Work(Gate gate, WorkStore store, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens the duty, or moves the one that is open already to the earlier of the two due times. */
  public Outcome<TaskId> open(OpenTask duty) {
    return gate.pass(Permission.OPEN_TASK, visit -> {
      var open = store.open(duty.sourceKind(), duty.source(), duty.kind());
      if (open.isPresent()) {
        Task task = open.get();
        visit.concerning(target(task));
        Task sooner = (duty.due().isBefore(task.due()) ? task.dueAt(duty.due()) : task).asUrgentAs(duty.urgency());
        if (!sooner.equals(task)) change(sooner, "DUE_MOVED", "needed sooner", visit);
        return Outcome.done(task.id());
      }
      var id = new TaskId(ids.next());
      visit.concerning(duty.person().map(person -> Target.about("task", id.value(), duty.area(), person))
          .orElseGet(() -> Target.of("task", id.value(), duty.area())));
      store.insert(id, duty, visit.actor().id(), clock.instant());
      return Outcome.done(id);
    });
  }

  /** Closes the duty as done; nothing happens when it is not open. */
  public Outcome<Boolean> done(String sourceKind, UUID source, String kind) {
    return close(sourceKind, source, kind, "DONE", "");
  }

  /** Closes the duty without its having been done, for a reason that stays on its record. */
  public Outcome<Boolean> cancel(String sourceKind, UUID source, String kind, String reason) {
    return close(sourceKind, source, kind, "CANCELLED", reason);
  }

  /** Cancels whatever is still open for a thing that has ended. */
  public Outcome<Integer> cancelAll(String sourceKind, UUID source, String reason) {
    return gate.pass(Permission.CLOSE_TASK, visit -> {
      var open = store.open(sourceKind, source);
      for (Task task : open) {
        visit.concerning(target(task));
        store.close(task, "CANCELLED", reason, visit.actor().id(), clock.instant());
      }
      visit.shown(open.size());
      return Outcome.done(open.size());
    });
  }

  /** Moves the due time; the first one is kept beside it. */
  public Outcome<Boolean> moveDue(String sourceKind, UUID source, String kind, Instant due, String reason) {
    return gate.pass(Permission.OPEN_TASK, visit -> {
      var open = store.open(sourceKind, source, kind);
      open.ifPresent(task -> {
        visit.concerning(target(task));
        change(task.dueAt(due), "DUE_MOVED", reason, visit);
      });
      return Outcome.done(open.isPresent());
    });
  }

  /** Gives every open task of a thing to another owner or team, when the thing itself changes hands. */
  public Outcome<Integer> follow(String sourceKind, UUID source, String team, Optional<UserId> owner) {
    return gate.pass(Permission.OPEN_TASK, visit -> {
      var open = store.open(sourceKind, source);
      for (Task task : open) {
        visit.concerning(target(task));
        change(task.givenTo(team, owner), "GIVEN", "", visit);
      }
      return Outcome.done(open.size());
    });
  }

  /**
   * Whom a case is about has become known, or has turned out otherwise: every open task that is done on its pages,
   * whichever part of it opened the task, shows to those who may see that person.
   *
   * @param path of the case's first page
   */
  public Outcome<Integer> about(String path, Optional<UUID> person) {
    return under(Permission.OPEN_TASK, path, _ -> true, (visit, task) -> change(task.about(person), "ABOUT", "", visit));
  }

  /**
   * A case passes from one officer or team to another, and with it what is to be done on its pages, whichever part of it opened the task: what
   * was that officer's or nobody's. What somebody else was given stays theirs.
   */
  public Outcome<Integer> followUnder(String path, Optional<UserId> from, String team, Optional<UserId> owner) {
    return under(Permission.OPEN_TASK, path, task -> task.owner().isEmpty() || task.owner().equals(from),
        (visit, task) -> change(task.givenTo(team, owner), "GIVEN", "", visit));
  }

  /** A case passes to another force, and with it what is to be done on its pages; for the system alone, which may write for both. */
  public Outcome<Integer> handOverUnder(String path, AreaCode to, Optional<UUID> person) {
    return under(Permission.OPEN_TASK, path, _ -> true, (visit, task) -> change(task.handedTo(to, person), "MOVED_IN", "", visit));
  }

  /** Cancels whatever is still open on one page of a case, whichever part of it opened the task. */
  public Outcome<Integer> cancelUnder(String path, String reason) {
    return under(Permission.CLOSE_TASK, path, _ -> true, (visit, task) -> store.close(task, "CANCELLED", reason, visit.actor().id(), clock.instant()));
  }

  private Outcome<Integer> under(Permission permission, String path, Predicate<Task> which, BiConsumer<Visit, Task> what) {
    return gate.pass(permission, visit -> {
      var open = store.openUnder(path).stream().filter(which).toList();
      for (Task task : open) {
        visit.concerning(target(task));
        what.accept(visit, task);
      }
      visit.shown(open.size());
      return Outcome.done(open.size());
    });
  }

  /** A person's record has passed to the reader's area, and their open tasks with it, to a team's list; those of an application stay where it is. */
  public Outcome<Integer> movedIn(UUID person, String team) {
    return gate.pass(Permission.OPEN_TASK, visit -> {
      visit.concerning(Target.about("person", person, visit.actor().area(), person));
      int moved = store.moveIn(person, team, visit.actor().id(), clock.instant());
      visit.shown(moved);
      return Outcome.done(moved);
    });
  }

  /** One person's tasks to another, or to nobody in particular (the team's list), all or none. */
  public Outcome<Integer> reassign(Reassign command) {
    return gate.pass(Permission.REASSIGN_TASKS, visit -> {
      if (command.tasks().isEmpty()) return Outcome.refused("tasks", "Choose at least one task to reassign");
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say why the tasks change hands");
      if (command.to().isPresent() && takers(visit.actor().area()).stream().noneMatch(member -> member.id().equals(command.to().get()))) {
        return Outcome.refused("to", "Choose a colleague of this force who works on cases");
      }
      for (var id : command.tasks()) {
        var task = store.find(id);
        if (task.isEmpty()) return Outcome.conflict("one of the tasks you chose");
        visit.concerning(target(task.get()));
        change(task.get().givenTo(task.get().team(), command.to()), "GIVEN", command.reason(), visit);
      }
      visit.shown(command.tasks().size());
      return Outcome.done(command.tasks().size());
    });
  }

  /** @param tasks open ones */
  public record Owner(UserId id, String name, boolean enabled, int tasks) {}

  /** Who owns open tasks of the reader's area, those who have left first. */
  public Outcome<List<Owner>> owners() {
    return gate.pass(Permission.REASSIGN_TASKS, visit -> {
      var owners = store.owners(visit.actor().area());
      visit.shown(owners.size());
      return Outcome.done(owners);
    });
  }

  /** Who may be given work in an area: those who may see it. */
  public List<Member> takers(AreaCode area) {
    return staffing.colleagues(area).stream().filter(member -> Permission.SEE_WORK.heldBy(member.roles())).toList();
  }

  public Outcome<Worklist> list(Worklist.Asked asked) {
    return gate.pass(Permission.SEE_WORK, visit -> {
      Worklist list = store.list(asked, visit.actor(), clock.instant());
      visit.shown(list.tasks().size());
      return Outcome.done(list);
    });
  }

  /** What is open for a thing, nearest first. */
  public Outcome<List<Task>> openFor(String sourceKind, UUID source) {
    return gate.pass(Permission.SEE_WORK, visit -> Outcome.done(store.open(sourceKind, source)));
  }

  private Outcome<Boolean> close(String sourceKind, UUID source, String kind, String event, String reason) {
    return gate.pass(Permission.CLOSE_TASK, visit -> {
      var open = store.open(sourceKind, source, kind);
      open.ifPresent(task -> {
        visit.concerning(target(task));
        store.close(task, event, reason, visit.actor().id(), clock.instant());
      });
      return Outcome.done(open.isPresent());
    });
  }

  private void change(Task changed, String event, String reason, Visit visit) {
    store.change(changed, event, reason, visit.actor().id(), clock.instant());
  }

  private static Target target(Task task) {
    return new Target("task", task.id().value(), task.area(), task.person());
  }
}
