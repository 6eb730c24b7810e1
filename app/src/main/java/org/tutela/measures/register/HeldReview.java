package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.ReviewScheme;

/**
 * @param begun when the application was received, or the review was begun without one
 * @param bodiesTold empty until it is known when responsible bodies were told; the law lets them be told, and does not require it
 */
public record HeldReview(ReviewId id, ReviewScheme scheme, LocalDate begun, Optional<LocalDate> bodiesTold, Optional<Determined> determined) {

  /**
   * @param next the first day to apply again, or of the next review, where the person remains subject
   * @param received when the person received the notice of it; empty until it is known
   * @param ends the first day without the requirements, as whoever decided without an application said
   */
  public record Determined(boolean remains, String reasons, LocalDate on, Optional<LocalDate> next, Optional<LocalDate> received, Optional<LocalDate> ends) {}

  public boolean byApplication() {
    return scheme == ReviewScheme.BY_APPLICATION;
  }

  /** Of an application; how long the police have otherwise has not been read. */
  public Optional<IndefiniteReview.Timetable> timetable() {
    return Optional.of(this).filter(HeldReview::byApplication)
        .map(_ -> bodiesTold.map(told -> IndefiniteReview.Timetable.of(begun, told)).orElseGet(() -> IndefiniteReview.Timetable.untold(begun)));
  }

  public Optional<LocalDate> determineBy() {
    return timetable().map(IndefiniteReview.Timetable::determineBy);
  }

  public boolean overdue(LocalDate today) {
    return determined.isEmpty() && determineBy().filter(today::isAfter).isPresent();
  }

  /** Whether it can still be said when the bodies were told. */
  public boolean toTell() {
    return byApplication() && bodiesTold.isEmpty() && determined.isEmpty();
  }
}
