package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Reason;
import org.tutela.law.register.ReviewScheme;

/**
 * Whether and when an indefinite period is reviewed.
 *
 * @param running whether one runs at all
 * @param earliest the first day to apply, or the day of a review without an application; empty while it does not follow from the facts, or is not worked out here
 * @param reasons how the day was worked out, or why it was not
 * @param against what stands against applying today; where nobody applies, what a person looks at
 */
public record Reviewing(
    ReviewScheme scheme, boolean running, Optional<LocalDate> earliest, List<Reason> reasons, List<Reason> against, List<HeldReview> reviews, LocalDate today) {

  public Optional<HeldReview> open() {
    return reviews.stream().filter(one -> one.determined().isEmpty()).findFirst();
  }

  public boolean byApplication() {
    return scheme == ReviewScheme.BY_APPLICATION;
  }

  /** The first day on which a review without an application is begun. */
  public Optional<LocalDate> begins() {
    return earliest.map(day -> day.minus(ReviewTasks.AHEAD));
  }

  public boolean toBegin() {
    return running && open().isEmpty() && begins().filter(today::isBefore).isEmpty();
  }
}
