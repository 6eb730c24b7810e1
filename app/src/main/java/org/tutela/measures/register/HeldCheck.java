package org.tutela.measures.register;

import java.time.LocalDateTime;
import org.tutela.foundation.kernel.UserId;

/** A check as it was recorded. @param by who made it */
public record HeldCheck(CheckKind kind, boolean found, String answer, LocalDateTime at, UserId by) {
  boolean says(RecordCheck check) {
    return kind == check.kind() && found == check.found() && answer.equals(check.answer()) && at.equals(check.at());
  }
}
