package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.law.Reason;
import org.tutela.law.register.ReviewAppeal;

/** @param note what the record of its outcome rests on; "" while it is pending */
public record HeldAppeal(UUID id, String court, ReviewAppeal appeal, String note) {

  /** What a person has to look at. @param received the notice of what is appealed against */
  public Optional<Reason> forAPerson(Optional<LocalDate> received) {
    return ReviewAppeal.forAPerson(received, appeal.made());
  }
}
