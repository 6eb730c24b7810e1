package org.tutela.measures.register.web;

import java.util.List;
import java.util.UUID;
import org.tutela.measures.register.HeldPlan;
import org.tutela.measures.register.HeldPlans;
import org.tutela.ui.Page;
import org.tutela.ui.component.Item;
import org.tutela.ui.component.Radios;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.Textarea;
import org.tutela.ui.form.Typed;

/** A version of a risk management plan for a supervisor to read, and to agree to or send back. */
public record PlanDecisionPage(UUID person, HeldPlans held, HeldPlan plan, Typed typed) implements Page {
  @Override
  public String template() {
    return "register/plan-decision.jte";
  }

  @Override
  public String title() {
    return "Agree to the risk management plan";
  }

  public String back() {
    return "/people/" + person;
  }

  public String action() {
    return "/people/" + person + "/risk/plan/decision";
  }

  public SummaryList says() {
    return RiskPlansPage.list(plan, held);
  }

  public Radios agreed() {
    return Radios.of("agreed", "Do you agree to it?", List.of(Item.of("yes", "Yes, it is in force from now on"), Item.of("no", "No, it goes back to whoever wrote it"))).from(typed);
  }

  public Textarea words() {
    return Textarea.of("words", "Why it goes back, or what you say to it").from(typed);
  }
}
