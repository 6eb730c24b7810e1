package org.tutela.measures.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.HeldPlan;
import org.tutela.measures.register.HeldPlans;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.RiskPlans;
import org.tutela.measures.register.VisitPlan;
import org.tutela.ui.component.Prose;
import org.tutela.ui.component.SummaryList;
import org.tutela.ui.component.SummaryList.Row;

/** The risk management plan of a registrant that is in force, when it is looked at again, and what waits for somebody. */
@Component
class RiskPlanPanel extends RegistrantPanel {
  private final RiskPlans plans;

  RiskPlanPanel(Register register, RiskPlans plans) {
    super(register);
    this.plans = plans;
  }

  @Override
  public int order() {
    return 18;
  }

  @Override
  Optional<Panel> ofRegistrant(PersonId person) {
    if (!(plans.of(person) instanceof Outcome.Done<Optional<HeldPlans>>(var found)) || found.isEmpty()) return Optional.empty();
    var held = found.get();
    String path = "/people/" + person.value() + "/risk/plan";
    var parts = new ArrayList<Part>();
    if (held.inForce().isPresent()) {
      var rows = new ArrayList<>(rows(held.inForce().get(), held));
      rows.add(Row.of("To be looked at again", Prose.lines(look(held))));
      parts.add(new Part.Facts(SummaryList.of(rows)));
    } else {
      parts.add(new Part.Words(Prose.of("No risk management plan is in force.")));
    }
    held.waiting().ifPresent(plan -> parts.add(new Part.Words(Prose.of("Version %d waits for a supervisor: written by %s, %s.".formatted(plan.number(), held.name(plan.by()), Moments.of(plan.at()))))));
    held.sentBack().flatMap(HeldPlan::decided).ifPresent(act -> parts.add(new Part.Warning("Version %d was sent back by %s, %s: %s".formatted(held.last().orElseThrow().number(), held.name(act.by()), Moments.of(act.at()), act.words()))));
    if (held.waiting().isPresent() && Acting.may(Permission.AGREE_RISK_PLAN)) parts.add(new Part.Way("Agree to the plan, or send it back", path + "/decision"));
    if (held.inForce().isPresent() && Acting.may(Permission.WRITE_RISK_PLAN)) parts.add(new Part.Way("Record that the plan was looked at and stands", path + "/look"));
    if (Acting.may(Permission.WRITE_RISK_PLAN)) parts.add(new Part.Way(held.last().isPresent() ? "Write the plan anew" : "Write a risk management plan", path));
    if (held.last().isPresent()) parts.add(new Part.Way("Every version of the plan", "/people/" + person.value() + "/risk/plans"));
    return Optional.of(new Panel("risk-plan", "Risk management plan", parts));
  }

  /** What a version says, who wrote it and what became of it. */
  static List<Row> rows(HeldPlan held, HeldPlans all) {
    var plan = held.plan();
    return List.of(Row.of("Version", Prose.lines(held.number() + "\nWritten by " + all.name(held.by()) + ", " + Moments.of(held.at()) + decided(held, all))),
        Row.of("Supervision", Prose.lines(plan.supervision())), Row.of("Monitoring and control", Prose.lines(plan.monitoring())), Row.of("Interventions and treatment", Prose.lines(plan.interventions())),
        Row.of("Victim safety", Prose.lines(plan.victimSafety())), Row.of("To be looked at again if", Prose.lines(plan.triggers())), Row.of("Home visits", sentence(VisitPlan.often(plan.everyWeeks()))));
  }

  private static String decided(HeldPlan held, HeldPlans all) {
    var said = new StringBuilder();
    for (var act : held.acts()) {
      String what = switch (act.what()) {
        case AGREED -> "Agreed by ";
        case SENT_BACK -> "Sent back by ";
        case LOOKED -> "Looked at again, and stands: ";
      };
      said.append("\n").append(what).append(all.name(act.by())).append(", ").append(Moments.of(act.at())).append(act.words().isEmpty() ? "" : ": " + act.words());
    }
    return said.toString();
  }

  private static String look(HeldPlans held) {
    String planned = Days.of(held.inForce().orElseThrow().nextLook()) + (held.inForce().orElseThrow().nextLook().isBefore(held.today()) ? " (overdue)" : "");
    return held.afterChange().map(by -> "By " + Days.of(by) + ", after a change" + (by.isBefore(held.today()) ? " (overdue)" : "") + "\nAs planned: by " + planned).orElse("By " + planned);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
