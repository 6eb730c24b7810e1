package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.choice;
import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.CheckKind;
import org.tutela.measures.register.DecideFailure;
import org.tutela.measures.register.DueDuty;
import org.tutela.measures.register.Duties;
import org.tutela.measures.register.FailureChecks;
import org.tutela.measures.register.RecordCheck;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** A duty that was missed or met late: what was looked into, and what a person decides. */
@Controller
class FailureController {
  private final Duties duties;
  private final FailureChecks checks;

  FailureController(Duties duties, FailureChecks checks) {
    this.duties = duties;
    this.checks = checks;
  }

  private record Failure(UUID person, UUID code, DueDuty duty, Duties.Owed owed, FailureChecks.Looked looked) {
    FailurePage page(Typed typed) {
      return new FailurePage(person, code, duty, owed, looked, typed);
    }
  }

  @GetMapping("/people/{id}/duties/{duty}")
  Answer decisionForm(@PathVariable UUID id, @PathVariable UUID duty) {
    return with(id, duty, failure -> Answer.show(failure.page(Typed.nothing())));
  }

  @PostMapping("/people/{id}/duties/{duty}")
  Answer decide(@PathVariable UUID id, @PathVariable UUID duty, Typed typed) {
    return with(id, duty, failure -> {
      var decision = typed.choice("decision", DecideFailure.Decision.class, "Choose what you decide");
      String claimed = typed.optional("claimed", Typed.TEXT).orElse("");
      String evidence = typed.optional("evidence", Typed.TEXT).orElse("");
      String reasons = typed.required("reasons", Typed.TEXT, "Give your reasons");
      String rank = typed.required("rank", Typed.LINE, "Enter your rank or grade");
      if (typed.hasErrors()) return Answer.mend(failure.page(typed));
      var command = new DecideFailure(new PersonId(id), failure.duty().obligation().key(), decision.orElseThrow(), claimed, reasons, evidence, rank);
      return Answer.from(duties.decide(command), typed, _ -> Answer.go("/people/" + id + "#notifications", "Decision recorded"), () -> failure.page(typed));
    });
  }

  @GetMapping("/people/{id}/duties/{duty}/checks")
  Answer checkForm(@PathVariable UUID id, @PathVariable UUID duty) {
    return with(id, duty, failure -> Answer.show(checking(failure, now(failure.looked().now()))));
  }

  @PostMapping("/people/{id}/duties/{duty}/checks")
  Answer check(@PathVariable UUID id, @PathVariable UUID duty, Typed typed) {
    return with(id, duty, failure -> {
      var what = typed.choice("what", CheckKind.class, "Choose what was looked into");
      var found = typed.yesNo("found", "Say whether anything was found");
      String answer = typed.required("answer", Typed.TEXT, "Say who or what was asked, and what came back");
      var on = typed.date("on", "Enter the day");
      var time = typed.time("time", "Enter the time");
      if (typed.hasErrors()) return Answer.mend(checking(failure, typed));
      var command = new RecordCheck(new PersonId(id), failure.duty().obligation().key(), what.orElseThrow(), found.orElseThrow(), answer, on.orElseThrow().atTime(time.orElseThrow()));
      return Answer.from(checks.record(command), typed, _ -> Answer.go(FailurePage.path(id, duty), "Recorded"), () -> checking(failure, typed));
    });
  }

  private Answer with(UUID id, UUID code, Function<Failure, Answer> answer) {
    var person = new PersonId(id);
    return Answer.to(duties.of(person), owed -> owed.duties().stream().filter(one -> one.code(person).equals(code)).findFirst()
        .map(duty -> Answer.to(checks.of(person, duty), looked -> answer.apply(new Failure(id, code, duty, owed, looked)))).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static Typed now(LocalDateTime now) {
    return Typed.nothing().with("on", now.toLocalDate()).with("time", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
  }

  private static EntryPage checking(Failure failure, Typed typed) {
    String back = FailurePage.path(failure.person(), failure.code());
    return EntryPage.of("Record what was looked into", back, back + "/checks", typed, "Record",
        choice(Radios.of("what", "What did you look into?", Arrays.stream(CheckKind.values()).map(kind -> Item.of(kind, kind.title())).toList()).from(typed)),
        choice(Radios.of("found", "Was anything found?", Item.of("no", "Nothing found"), Item.of("yes", "Found")).hint("Of the risk: whether anything speaks for setting it anew").from(typed)),
        lines(Textarea.of("answer", "The answer").hint("Who or what was asked, and what came back").from(typed)),
        day(DateInput.of("on", "On which day?").from(typed)),
        line(Input.of("time", "Time").hint("Like 14:30").width(5).from(typed)))
        .lead(DutiesPanel.what(failure.duty().obligation()) + ". It is recorded under your name. What was found earlier stays.");
  }
}
