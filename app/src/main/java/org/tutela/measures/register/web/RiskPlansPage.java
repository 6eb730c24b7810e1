package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.register.HeldPlan;
import org.tutela.measures.register.HeldPlans;
import org.tutela.ui.Page;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;

/** Every version of a registrant's risk management plan as it was written, and what became of it. */
public record RiskPlansPage(PersonId person, HeldPlans held) implements Page {
  @Override
  public String template() {
    return "register/plans.jte";
  }

  @Override
  public String title() {
    return "Risk management plan: every version";
  }

  public String back() {
    return "/people/" + person.value() + "#risk-plan";
  }

  /** The last first. */
  public List<HeldPlan> versions() {
    return held.plans().reversed();
  }

  public String heading(HeldPlan plan) {
    boolean inForce = held.inForce().filter(plan::equals).isPresent();
    boolean last = held.last().filter(plan::equals).isPresent();
    return "Version %d: %s".formatted(plan.number(), inForce ? "in force" : plan.agreed() ? "was in force" : plan.decided().isPresent() ? "sent back" : last ? "waits for a supervisor" : "replaced before it was agreed");
  }

  public SummaryList list(HeldPlan plan) {
    return list(plan, held);
  }

  static SummaryList list(HeldPlan plan, HeldPlans held) {
    var rows = new ArrayList<>(RiskPlanPanel.rows(plan, held));
    rows.add(Row.of("To be looked at again", "By " + Days.of(plan.nextLook())));
    return SummaryList.of(rows);
  }
}
