package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.ReviewAppeal;
import org.tutela.law.register.ReviewScheme;

/**
 * @param begun when the application was received, or the review was begun without one
 * @param bodiesTold empty until it is known when responsible bodies were told; the law lets them be told, and does not require it
 * @param acknowledged empty until it is recorded that the application was
 */
public record HeldReview(ReviewId id, ReviewScheme scheme, LocalDate begun, Optional<LocalDate> bodiesTold, Optional<Acknowledged> acknowledged, Optional<Determined> determined) {

  /** How somebody was told that their application was received. */
  public enum Means { LETTER, E_MAIL, IN_PERSON }

  /** @param letter that was written here */
  public record Acknowledged(LocalDate on, Means means, Optional<UUID> letter) {}

  /**
   * @param next the first day to apply again, or of the next review, where the person remains subject; as it was determined, whatever a court said
   * @param received when the person received the notice of it; empty until it is known
   * @param ends the first day without the requirements, as whoever decided without an application said
   * @param appeals that count, the last first
   */
  public record Determined(
      UUID id, boolean remains, String reasons, LocalDate on, Optional<LocalDate> next, Optional<LocalDate> received, Optional<LocalDate> ends, List<HeldAppeal> appeals) {

    Determined appealed(List<HeldAppeal> against) {
      return new Determined(id, remains, reasons, on, next, received, ends, against);
    }

    /** From when to apply again, as long as no court has ended the requirements. */
    public Optional<LocalDate> again() {
      return next.filter(_ -> appeals.stream().noneMatch(one -> one.appeal() instanceof ReviewAppeal.Allowed));
    }

    /** Whether an appeal can be recorded: none is pending, and no court has decided one. */
    public boolean toAppeal() {
      return remains && appeals.stream().allMatch(one -> one.appeal().leavesRoom());
    }
  }

  HeldReview determined(Optional<Determined> with) {
    return new HeldReview(id, scheme, begun, bodiesTold, acknowledged, with);
  }

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

  /** Whether it can still be said that it was acknowledged, of one that was determined meanwhile too. */
  public boolean toAcknowledge() {
    return byApplication() && acknowledged.isEmpty();
  }
}
