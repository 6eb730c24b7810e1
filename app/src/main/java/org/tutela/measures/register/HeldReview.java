package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.register.IndefiniteReview;

/** @param bodiesTold empty until it is known when responsible bodies were told; the law lets them be told, and does not require it */
public record HeldReview(ReviewId id, LocalDate applied, Optional<LocalDate> bodiesTold, Optional<Determined> determined) {

  /**
   * @param next the first day to apply again, where the person remains subject
   * @param received when the person received the notice of it; empty until it is known
   */
  public record Determined(boolean remains, String reasons, LocalDate on, Optional<LocalDate> next, Optional<LocalDate> received) {}

  public IndefiniteReview.Timetable timetable() {
    return bodiesTold.map(told -> IndefiniteReview.Timetable.of(applied, told)).orElseGet(() -> IndefiniteReview.Timetable.untold(applied));
  }

  public boolean overdue(LocalDate today) {
    return determined.isEmpty() && today.isAfter(timetable().determineBy());
  }

  /** Whether it can still be said when the bodies were told. */
  public boolean toTell() {
    return bodiesTold.isEmpty() && determined.isEmpty();
  }
}
