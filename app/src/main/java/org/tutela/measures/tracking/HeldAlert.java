package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.tracking.alert.Kind;

/** What stands told. @param withdrawn why it was taken back; "" while it stands */
public record HeldAlert(String alert, int revision, Optional<RuleId> rule, Kind kind, int severity, Instant at, Instant raisedAt, Optional<Instant> clearAt, boolean escalated,
                        boolean interrupted, boolean unconfirmed, String cause, long amount, String withdrawn, String words) {
  /** Why an alert was taken back, in words. */
  public static String takenBack(String withdrawn) {
    return switch (withdrawn) {
      case "RULE_CORRECTED" -> "the rule was corrected since";
      case "MERGED" -> "it is part of another alert";
      default -> "later evidence speaks against it";
    };
  }
}
