package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.register.Away;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.RegisterRule;
import org.tutela.law.register.ReviewByPolice;
import org.tutela.law.register.ReviewScheme;

/** How somebody's indefinite period comes to be reviewed, and on which day, as far as that follows from the facts. */
@Component
class ReviewDays {
  private final EpisodeStore episodes;
  private final ReviewStore reviews;
  private final NotificationStore notifications;
  private final FactStore facts;
  private final Rules rules;
  private final Clock clock;

  ReviewDays(EpisodeStore episodes, ReviewStore reviews, NotificationStore notifications, FactStore facts, Rules rules, Clock clock) {
    this.episodes = episodes;
    this.reviews = reviews;
    this.notifications = notifications;
    this.facts = facts;
    this.rules = rules;
    this.clock = clock;
  }

  /** @param on the first day to apply, or the day of the review; {@code reasons} say how it was worked out, or why it was not */
  record Day(ReviewScheme scheme, Optional<LocalDate> on, List<Reason> reasons) {}

  List<HeldEpisode> indefinite(PersonId person) {
    return Recount.counting(episodes.of(person)).stream()
        .filter(one -> one.episode().period() instanceof NotificationPeriod.Indefinite && one.episode().ended().isEmpty()).toList();
  }

  /** @param open the periods that run, of which a determination ends every one; @param birth as it is held now */
  Day of(PersonId person, List<HeldEpisode> open, List<HeldReview> held, Optional<Birth> birth) {
    var scheme = scheme(open);
    var again = held.stream().flatMap(one -> one.determined().stream()).flatMap(one -> one.again().stream()).findFirst();
    if (again.isPresent() || open.isEmpty()) return new Day(scheme, again, List.of());
    return switch (scheme) {
      case BY_APPLICATION -> new Day(scheme, forEach(open.stream().map(one -> toApply(person, one.episode().relevantDate(), birth)).toList()), List.of());
      case BY_POLICE -> byPolice(person, open);
      case NOT_WORKED_OUT -> new Day(scheme, Optional.empty(), List.of(notWorkedOut(open)));
    };
  }

  /** The day of a review that nobody asks for, of somebody for whom none is open. */
  Optional<LocalDate> toBegin(PersonId person) {
    var open = indefinite(person);
    if (open.isEmpty() || scheme(open) != ReviewScheme.BY_POLICE) return Optional.empty();
    var held = reviews.of(person);
    return held.stream().anyMatch(one -> one.determined().isEmpty()) ? Optional.empty() : of(person, open, held, Optional.empty()).on();
  }

  private ReviewScheme scheme(List<HeldEpisode> open) {
    var known = rules.now();
    return ReviewScheme.of(open.stream().map(one -> known.governing(one.place(), London.date(clock.instant())).review()).toList());
  }

  /** The years must be over for each of them. */
  private static Optional<LocalDate> forEach(List<Optional<LocalDate>> each) {
    return each.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : each.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  /** 15 or 8 years from the first notification after release. */
  private Optional<LocalDate> toApply(PersonId person, LocalDate relevant, Optional<Birth> birth) {
    return IndefiniteReview.released(relevant, aways(person)).flatMap(released -> notifiedSince(person, released))
        .map(first -> IndefiniteReview.earliest(first, birth.filter(known -> BecomingSubject.age(known.to(), relevant) < 18).isPresent()));
  }

  /** By the birth with which each period was worked out. */
  private Day byPolice(PersonId person, List<HeldEpisode> open) {
    var each = new ArrayList<Ruling<LocalDate>>();
    for (var one : open) {
      var relevant = one.episode().relevantDate();
      each.add(ReviewByPolice.on(relevant, BecomingSubject.age(one.born().to(), relevant) < 18, notifiedSince(person, relevant), aways(person)));
    }
    return new Day(ReviewScheme.BY_POLICE, forEach(each.stream().map(Ruling::answer).toList()), each.stream().flatMap(one -> one.reasons().stream()).toList());
  }

  private List<Away> aways(PersonId person) {
    return facts.aways(person).stream().map(HeldAway::away).toList();
  }

  private Optional<LocalDate> notifiedSince(PersonId person, LocalDate day) {
    return notifications.of(person).stream().filter(one -> one.kind().startsAgain() && !one.on().isBefore(day)).map(HeldNotification::on).findFirst();
  }

  private static Reason notWorkedOut(List<HeldEpisode> open) {
    var places = open.stream().map(HeldEpisode::place).distinct().sorted().toList();
    return places.size() == 1 ? RegisterRule.REVIEW_NORTHERN_IRELAND.reason()
        : RegisterRule.RULE_SETS.because("The indefinite periods follow from the rules of different places (%s): whose review counts is for a person to decide"
            .formatted(places.stream().map(Jurisdiction::title).collect(Collectors.joining("; "))));
  }
}
