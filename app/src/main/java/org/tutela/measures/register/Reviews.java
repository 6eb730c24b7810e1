package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.Reason;
import org.tutela.law.register.BecomingSubject;
import org.tutela.law.register.Episode;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.NotificationPeriod;

/** Review of indefinite notification: the first day, the application, the factors, the determination with its reasons. */
@Service
public class Reviews {
  private final RegistrantGate persons;
  private final ReviewStore store;
  private final EpisodeStore episodes;
  private final NotificationStore notifications;
  private final FactStore facts;
  private final Conditions conditions;
  private final Recount recount;
  private final Ids ids;
  private final Clock clock;

  Reviews(RegistrantGate persons, ReviewStore store, EpisodeStore episodes, NotificationStore notifications, FactStore facts, Conditions conditions,
      Recount recount, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.notifications = notifications;
    this.facts = facts;
    this.conditions = conditions;
    this.recount = recount;
    this.ids = ids;
    this.clock = clock;
  }

  /** Empty for somebody who is not subject indefinitely. */
  public Outcome<Optional<Reviewing>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, _) -> Outcome.done(indefinite(person).isEmpty() && store.of(person).isEmpty() ? Optional.empty()
        : Optional.of(reviewing(held, today()))));
  }

  /** An application that was determined, with what each factor came to; {@code factors} is empty before. */
  public record Weighed(HeldReview review, Map<IndefiniteReview.Factor, String> factors) {}

  public Outcome<Weighed> weighed(PersonId person, ReviewId id) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, _) -> store.of(person).stream().filter(one -> one.id().equals(id)).findFirst()
        .map(review -> Outcome.done(new Weighed(review, store.factors(person, id)))).orElseGet(Outcome::notFound));
  }

  public Outcome<ReviewId> apply(ApplyForReview command) {
    return persons.pass(Permission.RECORD_REVIEW, command.person(), (held, visit) -> {
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      var told = command.bodiesTold().flatMap(day -> told(day, command.on()));
      if (told.isPresent()) return Outcome.refused(List.of(told.get()));
      var reviewing = reviewing(held, command.on());
      if (reviewing.open().isPresent()) return Outcome.conflict("this application");
      if (!reviewing.against().isEmpty()) return Outcome.refused(reviewing.against().stream().map(reason -> new Problem("on", reason.text())).toList());
      var id = new ReviewId(ids.next());
      store.insert(id, command, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  /** Responsible bodies were told of an application after it was entered, or it became known after that. */
  public Outcome<ReviewId> tell(PersonId person, ReviewId id, LocalDate on) {
    return persons.pass(Permission.RECORD_REVIEW, person, (_, visit) -> {
      var review = store.of(person).stream().filter(one -> one.id().equals(id)).findFirst();
      if (review.isEmpty()) return Outcome.notFound();
      if (!review.get().toTell()) return Outcome.conflict("this application");
      var told = told(on, review.get().applied());
      if (told.isPresent()) return Outcome.refused(List.of(told.get()));
      store.tell(person, id, on, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  private Optional<Problem> told(LocalDate on, LocalDate applied) {
    if (on.isBefore(applied)) return Optional.of(new Problem("told", "Told on %s, before the application of %s".formatted(on, applied)));
    return on.isAfter(today()) ? Optional.of(new Problem("told", "The date must be today or in the past")) : Optional.empty();
  }

  /** The requirements cease on the day the person receives the notice; if they remain, the law says when to apply again. */
  public Outcome<ReviewId> determine(Determine command) {
    return persons.pass(Permission.DETERMINE_REVIEW, command.person(), (_, visit) -> {
      var review = store.of(command.person()).stream().filter(one -> one.id().equals(command.review())).findFirst();
      if (review.isEmpty()) return Outcome.notFound();
      if (review.get().determined().isPresent()) return Outcome.conflict("this application");
      var problems = new ArrayList<Problem>();
      for (var factor : IndefiniteReview.Factor.values()) {
        if (command.factors().getOrDefault(factor, "").isBlank()) problems.add(new Problem(factor.name(), "Record this factor: " + factor.title().toLowerCase(Locale.UK)));
      }
      if (command.on().isAfter(today()) || command.on().isBefore(review.get().applied())) problems.add(new Problem("on", "The day lies between the application and today"));
      review.get().bodiesTold().filter(command.on()::isBefore)
          .ifPresent(told -> problems.add(new Problem("on", "Determined on %s, before the responsible bodies were told on %s".formatted(command.on(), told))));
      received(command).or(() -> command.remains() ? Optional.empty() : ceases(command)).ifPresent(problems::add);
      if (command.remains()) puttingOff(command).ifPresent(problems::add);
      if (!problems.isEmpty()) return Outcome.refused(problems);
      var id = ids.next();
      store.insert(id, command, command.remains() ? Optional.of(command.next().orElse(IndefiniteReview.again(command.on()))) : Optional.empty(), clock.instant(), visit.actor().id());
      visit.note("remains", Boolean.toString(command.remains()));
      if (!command.remains()) {
        for (var episode : indefinite(command.person())) {
          episodes.end(new EndEpisode(command.person(), episode.id(), Episode.Why.DETERMINATION, command.received().get(), "Determined on review"), Optional.of(id), clock.instant(), visit.actor().id());
        }
        recount.after(command.person());
      }
      return Outcome.done(command.review());
    });
  }

  private Optional<Problem> received(Determine command) {
    return command.received().filter(day -> day.isBefore(command.on()) || day.isAfter(today())).map(_ -> new Problem("received", "The day lies between the determination and today"));
  }

  private Optional<Problem> ceases(Determine command) {
    if (command.received().isEmpty()) return Optional.of(new Problem("received", "Enter the day on which the person received the notice"));
    return orders(command.person(), command.on()).isEmpty() ? Optional.empty() : Optional.of(new Problem("remains", "A prevention order is in force: the requirements cannot cease"));
  }

  private static Optional<Problem> puttingOff(Determine command) {
    var soonest = IndefiniteReview.again(command.on());
    return command.next().filter(next -> next.isBefore(soonest) || next.isAfter(IndefiniteReview.latestAgain(command.on())))
        .map(_ -> new Problem("next", "The day lies between " + soonest + " and " + IndefiniteReview.latestAgain(command.on())));
  }

  private Reviewing reviewing(PersonSummary person, LocalDate day) {
    var reviews = store.of(person.id());
    var open = indefinite(person.id());
    var earliest = earliest(person, open, reviews);
    var against = new ArrayList<Reason>();
    var period = open.isEmpty() ? NotificationPeriod.years(0, false) : new NotificationPeriod.Indefinite();
    against.addAll(IndefiniteReview.apply(period, orders(person.id(), day), earliest.orElse(LocalDate.MAX), day).reasons());
    return new Reviewing(earliest, against, reviews, today());
  }

  /** 15 or 8 years from the first notification after release, or as the last determination says. */
  private Optional<LocalDate> earliest(PersonSummary person, List<HeldEpisode> open, List<HeldReview> reviews) {
    var again = reviews.stream().flatMap(one -> one.determined().stream()).flatMap(one -> one.next().stream()).findFirst();
    if (again.isPresent() || open.isEmpty()) return again;
    // a determination ends every one of them, so the years must be over for each
    var each = open.stream().map(one -> earliest(person, one.episode().relevantDate())).toList();
    return each.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : each.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private Optional<LocalDate> earliest(PersonSummary person, LocalDate relevant) {
    return IndefiniteReview.released(relevant, facts.aways(person.id()).stream().map(HeldAway::away).toList())
        .flatMap(released -> notifications.of(person.id()).stream().filter(one -> one.kind().startsAgain() && !one.on().isBefore(released)).map(HeldNotification::on).findFirst())
        .map(first -> IndefiniteReview.earliest(first, person.birth().filter(birth -> BecomingSubject.age(birth.to(), relevant) < 18).isPresent()));
  }

  private List<HeldEpisode> indefinite(PersonId person) {
    return Recount.counting(episodes.of(person)).stream()
        .filter(one -> one.episode().period() instanceof NotificationPeriod.Indefinite && one.episode().ended().isEmpty()).toList();
  }

  private Set<IndefiniteReview.Order> orders(PersonId person, LocalDate day) {
    var orders = EnumSet.noneOf(IndefiniteReview.Order.class);
    for (var instrument : conditions.of(person).orThrow()) {
      if (!instrument.inForce(day)) continue;
      switch (instrument.facts().kind()) {
        case SHPO -> orders.add(IndefiniteReview.Order.PREVENTION);
        case INTERIM_SHPO -> orders.add(IndefiniteReview.Order.INTERIM_PREVENTION);
        case SOPO -> orders.add(IndefiniteReview.Order.OLD_PREVENTION);
        case INTERIM_SOPO -> orders.add(IndefiniteReview.Order.INTERIM_OLD_PREVENTION);
        case SRO, INTERIM_SRO, NOTIFICATION_ORDER, INTERIM_NOTIFICATION_ORDER, RSHO, FTO, LICENCE, COMMUNITY_ORDER -> { }
      }
    }
    return orders;
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
