package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/** An appointment that was kept, or missed. @param decided when the positions were with which each stay at the place began, the first first */
public record Appointment(HeldAlert told, List<Instant> decided) {
  public boolean kept() {
    return told.kind() == Kind.ATTENDED;
  }

  /** From when to when the wearer was to be there; empty where the rule is gone, or is read no more. */
  public Optional<Interval> window(List<HeldRule> rules) {
    long at = told.at().toEpochMilli();
    return rules.stream().filter(rule -> told.rule().filter(rule.id()::equals).isPresent()).flatMap(rule -> rule.versions().stream())
        .flatMap(version -> version.read().stream()).filter(Rule.Attendance.class::isInstance).flatMap(rule -> ((Rule.Attendance) rule).windows().stream())
        .filter(window -> kept() ? window.from() < at && at <= window.to() : window.to() == at).findFirst();
  }
}
