package org.tutela.measures.register;

import java.time.Instant;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** What was entered, by whom, and what a second person said to it. */
public record HeldCommencement(int number, EnterCommencement entered, Instant at, UserId by, String byName, Optional<Answer> answer) {

  public record Answer(boolean agreed, Instant at, String byName) {}

  boolean agreed() {
    return answer.filter(Answer::agreed).isPresent();
  }

  boolean agreedBefore(Instant moment) {
    return answer.filter(one -> one.agreed() && one.at().isBefore(moment)).isPresent();
  }
}
