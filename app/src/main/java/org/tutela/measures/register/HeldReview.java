package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.law.register.IndefiniteReview;

/** @param next the first day to apply again, where the person remains subject */
public record HeldReview(ReviewId id, LocalDate applied, LocalDate bodiesTold, Optional<Determined> determined) {
  public record Determined(boolean remains, String reasons, LocalDate on, Optional<LocalDate> next) {}

  public IndefiniteReview.Timetable timetable() {
    return IndefiniteReview.Timetable.of(applied, bodiesTold);
  }
}
