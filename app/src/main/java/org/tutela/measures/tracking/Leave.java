package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.time.Interval;

/** Leave from a rule between two moments. @param withdrawnAt from when on it is none */
public record Leave(LeaveId id, PersonId person, RuleId rule, String ruleName, Instant from, Instant to, String reason, Instant grantedAt, String grantedBy, Optional<Instant> withdrawnAt, String withdrawnBecause) {

  /** As long as it holds, or held; empty when it was withdrawn before it began. */
  public Optional<Interval> during() {
    var end = withdrawnAt.filter(at -> at.isBefore(to)).orElse(to);
    return end.isAfter(from) ? Optional.of(new Interval(from.toEpochMilli(), end.toEpochMilli())) : Optional.empty();
  }

  /** Nothing is raised about its rule then. */
  public boolean runs(Instant now) {
    return during().filter(time -> time.contains(now.toEpochMilli())).isPresent();
  }

  public boolean open(Instant now) {
    return withdrawnAt.isEmpty() && now.isBefore(to);
  }
}
