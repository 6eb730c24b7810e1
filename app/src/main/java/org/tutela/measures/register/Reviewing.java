package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Reason;

/**
 * Whether and when somebody subject indefinitely may ask that it end.
 *
 * @param earliest the first day; empty until there is a first notification
 * @param against what stands against applying today
 */
public record Reviewing(Optional<LocalDate> earliest, List<Reason> against, List<HeldReview> reviews, LocalDate today) {
  public Optional<HeldReview> open() {
    return reviews.stream().filter(one -> one.determined().isEmpty()).findFirst();
  }
}
