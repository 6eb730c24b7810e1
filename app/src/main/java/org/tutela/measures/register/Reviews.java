package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.Episode;
import org.tutela.law.register.IndefiniteReview;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.ReviewScheme;

/** Review of indefinite notification: its day, the application where the rules of the place ask for one, the factors, the determination with its reasons. */
@Service
public class Reviews {
  private final RegistrantGate persons;
  private final ReviewStore store;
  private final EpisodeStore episodes;
  private final ReviewDays days;
  private final Conditions conditions;
  private final Recount recount;
  private final ApplicationTasks applications;
  private final Ids ids;
  private final Clock clock;

  Reviews(RegistrantGate persons, ReviewStore store, EpisodeStore episodes, ReviewDays days, Conditions conditions,
      Recount recount, ApplicationTasks applications, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.days = days;
    this.conditions = conditions;
    this.recount = recount;
    this.applications = applications;
    this.ids = ids;
    this.clock = clock;
  }

  /** Empty for somebody who is not subject indefinitely. */
  public Outcome<Optional<Reviewing>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, _) -> Outcome.done(days.indefinite(person).isEmpty() && store.of(person).isEmpty() ? Optional.empty()
        : Optional.of(reviewing(held, today()))));
  }

  /** A review that was determined, with what each factor came to; {@code factors} is empty before, and where none has been read. */
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
      if (reviewing.open().isPresent()) return Outcome.conflict("this review");
      if (reviewing.running() && !reviewing.byApplication()) return Outcome.refused("on", "By the rules of the place nobody applies to have this period reviewed, or they are not worked out here");
      if (!reviewing.against().isEmpty()) return Outcome.refused(reviewing.against().stream().map(reason -> new Problem("on", reason.text())).toList());
      return begun(command, ReviewScheme.BY_APPLICATION, visit);
    });
  }

  /** A review for which nobody applies: the police begin it by themselves, or by rules that are not worked out here. */
  public Outcome<ReviewId> begin(PersonId person, LocalDate on) {
    return persons.pass(Permission.RECORD_REVIEW, person, (held, visit) -> {
      if (on.isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      var reviewing = reviewing(held, on);
      if (reviewing.open().isPresent()) return Outcome.conflict("this review");
      if (!reviewing.running()) return Outcome.refused("on", "No indefinite period is running");
      if (reviewing.byApplication()) return Outcome.refused("on", "By the rules of the place this period is reviewed where the person applies");
      if (reviewing.begins().filter(on::isBefore).isPresent()) {
        return Outcome.refused("on", "The review is due on %s, and is begun at most 12 weeks before (Tutela's own rule): from %s".formatted(reviewing.earliest().get(), reviewing.begins().get()));
      }
      return begun(new ApplyForReview(person, on, Optional.empty()), reviewing.scheme(), visit);
    });
  }

  private Outcome<ReviewId> begun(ApplyForReview command, ReviewScheme scheme, Visit visit) {
    var id = new ReviewId(ids.next());
    store.insert(id, scheme, command, clock.instant(), visit.actor().id());
    if (scheme == ReviewScheme.BY_APPLICATION) applications.look(command.person(), !days.indefinite(command.person()).isEmpty());
    else recount.after(command.person());
    return Outcome.done(id);
  }

  /** Responsible bodies were told of an application after it was entered, or it became known after that. */
  public Outcome<ReviewId> tell(PersonId person, ReviewId id, LocalDate on) {
    return persons.pass(Permission.RECORD_REVIEW, person, (_, visit) -> {
      var review = store.of(person).stream().filter(one -> one.id().equals(id)).findFirst();
      if (review.isEmpty()) return Outcome.notFound();
      if (!review.get().toTell()) return Outcome.conflict("this application");
      var told = told(on, review.get().begun());
      if (told.isPresent()) return Outcome.refused(List.of(told.get()));
      store.tell(person, id, on, clock.instant(), visit.actor().id());
      applications.look(person, !days.indefinite(person).isEmpty());
      return Outcome.done(id);
    });
  }

  private Optional<Problem> told(LocalDate on, LocalDate applied) {
    if (on.isBefore(applied)) return Optional.of(new Problem("told", "Told on %s, before the application of %s".formatted(on, applied)));
    return on.isAfter(today()) ? Optional.of(new Problem("told", "The date must be today or in the past")) : Optional.empty();
  }

  /** On an application the requirements cease on the day the person receives the notice, and if they remain, the law says when to apply again; without one a person says both. */
  public Outcome<ReviewId> determine(Determine command) {
    return persons.pass(Permission.DETERMINE_REVIEW, command.person(), (held, visit) -> {
      var review = store.of(command.person()).stream().filter(one -> one.id().equals(command.review())).findFirst();
      if (review.isEmpty()) return Outcome.notFound();
      if (review.get().determined().isPresent()) return Outcome.conflict("this review");
      boolean applied = review.get().byApplication();
      var problems = new ArrayList<Problem>();
      if (command.on().isAfter(today()) || command.on().isBefore(review.get().begun())) problems.add(new Problem("on", "The day lies between the %s and today".formatted(applied ? "application" : "beginning of the review")));
      problems.addAll(applied ? onApplication(command, review.get()) : withoutApplication(command, review.get(), held));
      if (!problems.isEmpty()) return Outcome.refused(problems);
      var id = ids.next();
      store.insert(id, command, command.remains() ? Optional.of(command.next().orElseGet(() -> IndefiniteReview.again(command.on()))) : Optional.empty(), clock.instant(), visit.actor().id());
      visit.note("remains", Boolean.toString(command.remains()));
      if (!command.remains()) {
        for (var episode : days.indefinite(command.person())) {
          episodes.end(new EndEpisode(command.person(), episode.id(), Episode.Why.DETERMINATION, command.ends().or(command::received).get(), "Determined on review"), Optional.of(id), Optional.empty(), clock.instant(), visit.actor().id());
        }
      }
      if (!command.remains() || !applied) recount.after(command.person());
      else applications.look(command.person(), !days.indefinite(command.person()).isEmpty());
      return Outcome.done(command.review());
    });
  }

  private List<Problem> onApplication(Determine command, HeldReview review) {
    var problems = new ArrayList<Problem>();
    for (var factor : IndefiniteReview.Factor.values()) {
      if (command.factors().getOrDefault(factor, "").isBlank()) problems.add(new Problem(factor.name(), "Record this factor: " + factor.title().toLowerCase(Locale.UK)));
    }
    review.bodiesTold().filter(command.on()::isBefore)
        .ifPresent(told -> problems.add(new Problem("on", "Determined on %s, before the responsible bodies were told on %s".formatted(command.on(), told))));
    received(command).or(() -> command.remains() ? Optional.empty() : ceases(command)).ifPresent(problems::add);
    if (command.remains()) puttingOff(command).ifPresent(problems::add);
    return problems;
  }

  /** Nothing of it is determined before its day, where that is known; from when it counts and when it is reviewed again is for a person to say. */
  private List<Problem> withoutApplication(Determine command, HeldReview review, PersonSummary person) {
    var problems = new ArrayList<Problem>();
    if (review.scheme() == ReviewScheme.BY_POLICE) {
      reviewing(person, command.on()).earliest().filter(command.on()::isBefore).ifPresent(day -> problems.add(new Problem("on", "Determined on %s, before the day of the review, %s".formatted(command.on(), day))));
    }
    if (command.remains()) {
      if (command.next().isEmpty()) problems.add(new Problem("next", "Enter the day of the next review"));
      command.next().filter(next -> !next.isAfter(command.on())).ifPresent(next -> problems.add(new Problem("next", "Reviewed again on %s, which is not after the determination of %s".formatted(next, command.on()))));
    } else {
      if (command.ends().isEmpty()) problems.add(new Problem("ends", "Enter the first day without the requirements"));
      command.ends().filter(day -> day.isBefore(command.on()) || day.isAfter(today())).ifPresent(_ -> problems.add(new Problem("ends", "The day lies between the determination and today")));
    }
    return problems;
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
    var open = days.indefinite(person.id());
    var due = days.of(person.id(), open, reviews, person.birth());
    var period = open.isEmpty() ? NotificationPeriod.years(0, false) : new NotificationPeriod.Indefinite();
    var against = IndefiniteReview.apply(period, orders(person.id(), day), due.on().orElse(LocalDate.MAX), day).reasons();
    return new Reviewing(due.scheme(), !open.isEmpty(), due.on(), due.reasons(), against, reviews, today());
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
