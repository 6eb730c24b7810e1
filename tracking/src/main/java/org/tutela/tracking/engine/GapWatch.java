package org.tutela.tracking.engine;

import java.util.List;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Silence;
import org.tutela.tracking.time.Interval;

/** Silence of position; that of the device itself is the business of {@link Contacts}. */
final class GapWatch extends RuleWatch {
  private final Rule.Gap rule;

  GapWatch(Rule.Gap rule) {
    this.rule = rule;
  }

  @Override
  void gap(Machine machine, Interval gap, boolean heard, List<FixId> deciding) {
    machine.close(told(machine, gap, heard, deciding, 0));
  }

  @Override
  void tell(Machine machine, long now, List<Finding> out) {
    var going = machine.gaps().going(now);
    if (going != null) out.addAll(told(machine, going, machine.heard(), machine.last(), now));
  }

  private List<Finding> told(Machine machine, Interval gap, boolean heard, List<FixId> deciding, long now) {
    return Silence.location(rule, gap, machine.parameters().locationGap().toMillis(), heard, deciding, now);
  }

  @Override
  long due(Machine machine, long now) {
    return machine.gaps().going(now) == null ? Interval.OPEN : rule.when().nextEdge(now);
  }

  @Override
  RuleWatch copy() {
    return this;
  }
}
