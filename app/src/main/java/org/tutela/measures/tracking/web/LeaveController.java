package org.tutela.measures.tracking.web;

import static org.tutela.ui.EntryPage.lines;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Leave;
import org.tutela.measures.tracking.LeaveId;
import org.tutela.measures.tracking.Leaves;
import org.tutela.measures.tracking.RuleId;
import org.tutela.measures.tracking.Zones;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

@Controller
class LeaveController {
  private final Zones zones;
  private final Leaves leaves;

  LeaveController(Zones zones, Leaves leaves) {
    this.zones = zones;
    this.leaves = leaves;
  }

  @PostMapping("/people/{id}/zones/{rule}/leave")
  Answer grant(@PathVariable UUID id, @PathVariable UUID rule, Typed typed) {
    return Answer.to(zones.open(new PersonId(id), new RuleId(rule)), opened -> {
      var from = Moments.typed(typed, "from", "from-time", "Enter the day on which the leave begins", "Enter the time");
      var to = Moments.typed(typed, "to", "to-time", "Enter the day on which it ends", "Enter the time");
      String reason = typed.required("leave-reason", Typed.TEXT, "Say who allows it, and why");
      if (typed.hasErrors()) return Answer.mend(new RulePage(opened, typed));
      return Answer.from(leaves.grant(new PersonId(id), new RuleId(rule), from.orElseThrow(), to.orElseThrow(), reason), typed,
          _ -> Answer.go("/people/" + id + "/zones/" + rule, "Leave granted"), () -> new RulePage(opened, typed));
    });
  }

  @GetMapping("/people/{id}/leave/{leave}")
  Answer withdrawForm(@PathVariable UUID id, @PathVariable UUID leave) {
    return Answer.read(leaves.find(new PersonId(id), new LeaveId(leave)), found -> page(id, found, Typed.nothing()));
  }

  @PostMapping("/people/{id}/leave/{leave}")
  Answer withdraw(@PathVariable UUID id, @PathVariable UUID leave, Typed typed) {
    String reason = typed.required("reason", Typed.TEXT, "Say why it is withdrawn");
    return Answer.to(leaves.find(new PersonId(id), new LeaveId(leave)), found -> {
      if (found.withdrawnAt().isPresent()) return Answer.stop(new Outcome.Conflict<>("this leave"));
      if (typed.hasErrors()) return Answer.mend(page(id, found, typed));
      return Answer.from(leaves.withdraw(new PersonId(id), found.id(), reason), typed, _ -> Answer.go("/people/" + id + "/zones/" + found.rule().value(), "Leave withdrawn"), () -> page(id, found, typed));
    });
  }

  private static EntryPage page(UUID id, Leave leave, Typed typed) {
    return EntryPage.of("Withdraw leave", "/people/" + id + "/tracking", "/people/" + id + "/leave/" + leave.id().value(), typed, "Withdraw", lines(Textarea.of("reason", "Why").from(typed)))
        .lead(leave.ruleName() + ", from " + Moments.of(leave.from()) + " to " + Moments.of(leave.to()) + ". It is none from now on; whoever wears the device must be told.");
  }
}
