package org.tutela.law.duty;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/** Whether a step of a consideration is allowed now, and if not, why not. */
@Cites(value = "Design: which steps each state of a consideration has", rules = "4.2")
public record PossibleStep(Step step, boolean inThisState, List<Reason> against) {

  /** The steps of 4.2. The app stores the name in its history. */
  public enum Step { START, DECIDE_DISCLOSE, DECIDE_NOT, CARRIED_OUT, NEW_FACTS, SUPERSEDE }

  public PossibleStep {
    against = List.copyOf(against);
  }

  public boolean allowed() {
    return inThisState && against.isEmpty();
  }

  /** Judged with a draft of the record, which may be null: then the decisions are missing one. */
  public static List<PossibleStep> of(ConsiderationState state, ConsiderationRecord draft) {
    return Arrays.stream(Step.values()).map(step -> steps(state).contains(step)
        ? new PossibleStep(step, true, against(step, draft))
        : new PossibleStep(step, false, List.of(DutyRule.MACHINE.because(step + " is not possible in " + state)))).toList();
  }

  public static Set<Step> steps(ConsiderationState state) {
    return switch (state) {
      case DUE -> EnumSet.of(Step.START, Step.SUPERSEDE);
      case OPEN -> EnumSet.of(Step.DECIDE_DISCLOSE, Step.DECIDE_NOT, Step.SUPERSEDE);
      case DECIDED_DISCLOSE -> EnumSet.of(Step.CARRIED_OUT, Step.NEW_FACTS);
      case DECIDED_NOT, DISCLOSED, SUPERSEDED -> EnumSet.noneOf(Step.class);
    };
  }

  private static List<Reason> against(Step step, ConsiderationRecord draft) {
    if (step != Step.DECIDE_DISCLOSE && step != Step.DECIDE_NOT) return List.of();
    if (draft == null) return List.of(DutyRule.RECORD.missing("record", "The record is not filled in"));
    boolean disclosing = step == Step.DECIDE_DISCLOSE;
    var opened = new Consideration.Opened(new ConsiderationFile("", Trigger.FIRST_MANAGEMENT, draft.on(), "", List.of(), java.util.Optional.empty(), ""));
    Ruling<? extends Consideration> ruling = disclosing ? opened.disclose(draft) : opened.doNotDisclose(draft);
    return ruling instanceof Ruling.NotAllowed<?>(var reasons) ? reasons : List.of();
  }
}
