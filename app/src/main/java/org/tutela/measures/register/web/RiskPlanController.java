package org.tutela.measures.register.web;

import static org.tutela.ui.EntryPage.day;
import static org.tutela.ui.EntryPage.line;
import static org.tutela.ui.EntryPage.lines;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.DecidePlan;
import org.tutela.measures.register.HeldPlan;
import org.tutela.measures.register.HeldPlans;
import org.tutela.measures.register.LookAtPlan;
import org.tutela.measures.register.RiskPlan;
import org.tutela.measures.register.RiskPlans;
import org.tutela.measures.register.WritePlan;
import org.tutela.ui.EntryPage;
import org.tutela.ui.component.DateInput;
import org.tutela.ui.component.Input;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** The risk management plan of a registrant: written, agreed to or sent back, looked at again. */
@Controller
class RiskPlanController {
  private final RiskPlans plans;

  RiskPlanController(RiskPlans plans) {
    this.plans = plans;
  }

  @GetMapping("/people/{id}/risk/plan")
  Answer form(@PathVariable UUID id) {
    return held(id, held -> Answer.show(writing(id, begun(held))));
  }

  @PostMapping("/people/{id}/risk/plan")
  Answer write(@PathVariable UUID id, Typed typed) {
    return held(id, held -> {
      String supervision = typed.required("supervision", Typed.TEXT, "Say how the person is supervised");
      String monitoring = typed.required("monitoring", Typed.TEXT, "Say how the person is monitored and controlled");
      String interventions = typed.required("interventions", Typed.TEXT, "Say which interventions and treatment there are, or that there are none");
      String victims = typed.required("victims", Typed.TEXT, "Say what is done for the safety of victims, or that nothing is needed");
      String triggers = typed.required("triggers", Typed.TEXT, "Say what makes it be looked at again");
      var weeks = BecomeSubjectEntry.number(typed, "weeks", "Enter the weeks from 0 to 104");
      var next = typed.date("next", "Enter by when it is looked at again");
      if (typed.hasErrors()) return Answer.mend(writing(id, typed), typed, held.version(), "this plan");
      var plan = new RiskPlan(supervision, monitoring, interventions, victims, triggers, weeks.orElseThrow(), next.orElseThrow());
      return Answer.from(plans.write(new WritePlan(new PersonId(id), plan, typed.version())), typed, _ -> back(id, "Plan written: a supervisor agrees to it"), () -> writing(id, typed));
    });
  }

  /** Whoever comes when nothing waits any more sees how it stands. */
  @GetMapping("/people/{id}/risk/plan/decision")
  Answer decisionForm(@PathVariable UUID id) {
    return held(id, held -> held.waiting().map(plan -> Answer.show(new PlanDecisionPage(id, held, plan, with(plan)))).orElseGet(() -> back(id, "")));
  }

  @PostMapping("/people/{id}/risk/plan/decision")
  Answer decide(@PathVariable UUID id, Typed typed) {
    return held(id, held -> held.waiting().map(plan -> {
      var agreed = typed.yesNo("agreed", "Choose whether you agree");
      String words = agreed.orElse(true) ? typed.optional("words", Typed.TEXT).orElse("") : typed.required("words", Typed.TEXT, "Say why it is sent back");
      if (typed.hasErrors()) return Answer.mend(new PlanDecisionPage(id, held, plan, typed), typed, plan.version(), "this plan");
      return Answer.from(plans.decide(new DecidePlan(new PersonId(id), agreed.orElseThrow(), words, typed.version())), typed, _ -> back(id, agreed.orElseThrow() ? "Agreed: the plan is in force" : "Sent back"), () -> new PlanDecisionPage(id, held, plan, typed));
    }).orElseGet(() -> Answer.stop(new Outcome.Conflict<>("this plan"))));
  }

  @GetMapping("/people/{id}/risk/plan/look")
  Answer lookForm(@PathVariable UUID id) {
    return held(id, held -> held.inForce().map(plan -> Answer.show(looking(id, plan, with(plan)))).orElseGet(() -> back(id, "")));
  }

  @PostMapping("/people/{id}/risk/plan/look")
  Answer look(@PathVariable UUID id, Typed typed) {
    return held(id, held -> held.inForce().map(plan -> {
      String words = typed.required("words", Typed.TEXT, "Say why it stands as it is");
      var next = typed.date("next", "Enter by when it is looked at again");
      if (typed.hasErrors()) return Answer.mend(looking(id, plan, typed), typed, plan.version(), "this plan");
      return Answer.from(plans.look(new LookAtPlan(new PersonId(id), words, next.orElseThrow(), typed.version())), typed, _ -> back(id, "Recorded: the plan stands"), () -> looking(id, plan, typed));
    }).orElseGet(() -> Answer.stop(new Outcome.Conflict<>("this plan"))));
  }

  @GetMapping("/people/{id}/risk/plans")
  Answer all(@PathVariable UUID id) {
    return Answer.to(plans.all(new PersonId(id)), held -> held.map(all -> Answer.show(new RiskPlansPage(new PersonId(id), all))).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private Answer held(UUID id, Function<HeldPlans, Answer> next) {
    return Answer.to(plans.of(new PersonId(id)), held -> held.map(next).orElseGet(() -> Answer.stop(new Outcome.NotFound<>())));
  }

  private static Answer back(UUID id, String done) {
    return Answer.go("/people/" + id + "#risk-plan", done);
  }

  private static Typed with(HeldPlan plan) {
    return Typed.nothing().with("version", "" + plan.version());
  }

  /** With the words of the last version, for what is the same. */
  private static Typed begun(HeldPlans held) {
    var typed = Typed.nothing().with("version", "" + held.version());
    held.last().map(HeldPlan::plan).ifPresent(plan -> typed.with("supervision", plan.supervision()).with("monitoring", plan.monitoring()).with("interventions", plan.interventions())
        .with("victims", plan.victimSafety()).with("triggers", plan.triggers()).with("weeks", "" + plan.everyWeeks()));
    return typed;
  }

  private static EntryPage writing(UUID id, Typed typed) {
    return EntryPage.of("Write the risk management plan", "/people/" + id, "/people/" + id + "/risk/plan", typed, "Write it",
        lines(Textarea.of("supervision", "Supervision").hint("Who sees the person, where, how often, and with which other agencies").from(typed)),
        lines(Textarea.of("monitoring", "Monitoring and control").hint("Conditions, devices, checks, tags, places and people to be kept away from").from(typed)),
        lines(Textarea.of("interventions", "Interventions and treatment").from(typed)),
        lines(Textarea.of("victims", "Victim safety").hint("What is done, not where a victim lives: a victim’s address does not stand in this plan").from(typed)),
        lines(Textarea.of("triggers", "What makes it be looked at again before its day").hint("One a line").from(typed)),
        line(Input.of("weeks", "A home visit every how many weeks?").hint("0 for none: managed reactively").width(4).wholeNumber().from(typed)),
        day(DateInput.of("next", "To be looked at again by").from(typed))).version(typed.version())
        .lead("A supervisor who did not write it agrees to it; until then the plan before it stays in force. How often the person is visited follows from the plan, not from a table. Earlier versions stay readable.");
  }

  private static EntryPage looking(UUID id, HeldPlan plan, Typed typed) {
    return EntryPage.of("Look again at the risk management plan", "/people/" + id, "/people/" + id + "/risk/plan/look", typed, "Record",
        lines(Textarea.of("words", "Why it stands as it is").from(typed)), day(DateInput.of("next", "To be looked at again by").from(typed))).version(typed.version())
        .lead("Version %d stays in force as it is. If something in it is to be otherwise, write it anew instead.".formatted(plan.number()));
  }
}
