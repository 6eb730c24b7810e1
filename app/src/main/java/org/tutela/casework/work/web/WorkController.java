package org.tutela.casework.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.work.Reassign;
import org.tutela.casework.work.TaskId;
import org.tutela.casework.work.Work;
import org.tutela.casework.work.Worklist;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Alerts;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

@Controller
class WorkController {
  private final Work work;
  private final Staffing staffing;
  private final Alerts alerts;
  private final Clock clock;

  WorkController(Work work, Staffing staffing, Alerts alerts, Clock clock) {
    this.work = work;
    this.staffing = staffing;
    this.alerts = alerts;
    this.clock = clock;
  }

  @GetMapping("/work")
  Answer list(Typed typed) {
    return Answer.read(work.list(asked(typed)), list -> page(list, asked(typed), Typed.nothing()));
  }

  @PostMapping("/work/reassign")
  Answer reassign(Typed typed) {
    var command = read(typed);
    var asked = asked(typed);
    return Answer.to(work.list(asked), list -> {
      if (command.isEmpty()) return Answer.mend(page(list, asked, typed));
      return Answer.from(work.reassign(command.get()), typed, moved -> Answer.go(WorkPage.address(asked.whose(), asked.overdueOnly(), 0),
          moved == 1 ? "1 task has changed hands" : moved + " tasks have changed hands"), () -> page(list, asked, typed));
    });
  }

  private WorkPage page(Worklist list, Worklist.Asked asked, Typed typed) {
    var names = staffing.names(list.tasks().stream().flatMap(task -> task.owner().stream()).collect(Collectors.toSet()));
    Optional<List<Member>> takers = Acting.may(Permission.REASSIGN_TASKS) ? Optional.of(work.takers(Acting.actor().area())) : Optional.empty();
    return new WorkPage(list, asked, clock.instant(), names, takers, alerts.waiting(Acting.actor()), typed);
  }

  private static Optional<Reassign> read(Typed typed) {
    var tasks = typed.all("tasks").stream().flatMap(text -> uuid(text).stream()).map(TaskId::new).distinct().toList();
    if (tasks.isEmpty()) typed.problem("tasks", "Choose at least one task");
    String to = typed.raw("to");
    Optional<UserId> owner = to.equals(WorkPage.NOBODY) ? Optional.empty() : uuid(to).map(UserId::new);
    if (!to.equals(WorkPage.NOBODY) && owner.isEmpty()) typed.problem("to", "Choose who takes the tasks over");
    String reason = typed.required("reason", Typed.LINE, "Say why the tasks change hands");
    return typed.hasErrors() ? Optional.empty() : Optional.of(new Reassign(tasks, owner, reason));
  }

  /** What is no option or no number counts as not asked (B76, B77). */
  private static Worklist.Asked asked(Typed typed) {
    var whose = Typed.constant(Worklist.Whose.class, typed.raw("whose")).orElse(Worklist.Whose.TEAM);
    String page = typed.raw("page");
    return new Worklist.Asked(whose, typed.chose("overdue", "yes"), page.matches("[0-9]{1,5}") ? Integer.parseInt(page) - 1 : 0);
  }

  private static Optional<UUID> uuid(String text) {
    if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) return Optional.empty();
    return Optional.of(UUID.fromString(text));
  }
}
