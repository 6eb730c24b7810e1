package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.casework.people.Birth;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Registration;

/**
 * The record of somebody who is or was on the register: whether it counts as archived, when it is reviewed, and what was decided. That it is kept until the
 * person is 100 and reviewed every ten years is practice and not law (register K1).
 *
 * @param holds that stand
 */
public record HeldRecord(Days days, Optional<Birth> born, List<LegalHolds.Held> holds, Map<UserId, String> names, LocalDate today) {
  public static final int YEARS = 10;
  public static final int AGE = 100;

  public enum Decision { RETAIN, DISPOSE }

  /** @param next of what is kept */
  public record Review(Decision decision, String reason, Optional<LocalDate> next, LocalDate on, Instant at, UserId by) {}

  /** @param why before its time; empty where the period ran out @param died where that is recorded */
  public record Archived(LocalDate since, Optional<Episode.Why> why, Optional<LocalDate> died) {}

  /**
   * @param archived empty while it is in use
   * @param began the first day subject, from which the first review is counted
   * @param reviews in order
   */
  record Days(Optional<Archived> archived, LocalDate began, List<Review> reviews) {
    private Optional<Review> last() {
      return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }

    /** That it may go counts until it is in use again. */
    private Optional<Review> referred() {
      return last().filter(review -> review.decision() == Decision.DISPOSE && archived.filter(ended -> !ended.since().isAfter(review.on())).isPresent());
    }

    Optional<LocalDate> due() {
      if (referred().isPresent()) return Optional.empty();
      return Optional.of(last().map(review -> review.next().orElse(review.on())).orElse(began.plusYears(YEARS)));
    }
  }

  static Optional<LocalDate> began(List<HeldEpisode> counting) {
    return counting.stream().map(one -> one.episode().from()).min(Comparator.naturalOrder());
  }

  /** By the register's own reckoning: nothing is stored, so that another registration brings the record back at once. */
  static Optional<Archived> archived(List<HeldEpisode> counting, LocalDate today) {
    var episodes = counting.stream().map(HeldEpisode::episode).toList();
    if (!(new Registration(episodes).end() instanceof Registration.End.LastDay(var last)) || !last.isBefore(today)) return Optional.empty();
    var ended = episodes.stream().filter(one -> one.lastDay().filter(last::equals).isPresent()).flatMap(one -> one.ended().stream()).filter(end -> end.on().minusDays(1).equals(last))
        .map(Episode.Ended::why).findFirst();
    var died = episodes.stream().flatMap(one -> one.ended().stream()).filter(end -> end.why() == Episode.Why.DEATH).map(Episode.Ended::on).min(Comparator.naturalOrder());
    return Optional.of(new Archived(last.plusDays(1), ended, died));
  }

  public Optional<Archived> archived() {
    return days.archived;
  }

  public List<Review> reviews() {
    return days.reviews;
  }

  public Optional<Review> referred() {
    return days.referred();
  }

  /** When it is to be reviewed; empty where it may go. */
  public Optional<LocalDate> due() {
    return days.due();
  }

  /** By the latest day on which the person can have been born. */
  public Optional<LocalDate> hundred() {
    return born.map(birth -> birth.to().plusYears(AGE));
  }

  public LocalDate nextAtLatest() {
    return today.plusYears(YEARS);
  }

  /** The day to which the form is filled in: in ten years, or when the person is 100 if that comes first. */
  public LocalDate proposed() {
    return hundred().filter(day -> day.isAfter(today) && day.isBefore(nextAtLatest())).orElse(nextAtLatest());
  }

  /** Why nobody can record now that it may go, and what to do; empty where somebody can. */
  public Optional<String> againstDisposal() {
    if (archived().isEmpty()) return Optional.of("The record is in use: the person has duties still. Retain it");
    if (!holds.isEmpty()) {
      return Optional.of("A legal hold stands since %s. Retain the record until the hold is lifted: one person asks for that under “Legal holds”, another lifts it".formatted(London.date(holds.getFirst().since())));
    }
    if (hundred().isEmpty()) return Optional.of("It is not recorded when the person was born. Record that first, or retain the record");
    return hundred().filter(today::isBefore).map("The record is kept until the person is 100, on %s (practice, not law: check your force’s policy). Retain it"::formatted);
  }
}
