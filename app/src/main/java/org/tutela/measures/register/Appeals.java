package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.Reason;
import org.tutela.law.register.Episode;
import org.tutela.law.register.ReviewAppeal;

/** Appeals to a magistrates' court against the determination that a person remain subject: made when and where, and what each does to the period that was reviewed. */
@Service
public class Appeals {
  private final RegistrantGate persons;
  private final ReviewStore reviews;
  private final AppealStore store;
  private final EpisodeStore episodes;
  private final ReviewDays days;
  private final Recount recount;
  private final Ids ids;
  private final Clock clock;

  Appeals(RegistrantGate persons, ReviewStore reviews, AppealStore store, EpisodeStore episodes, ReviewDays days, Recount recount, Ids ids, Clock clock) {
    this.persons = persons;
    this.reviews = reviews;
    this.store = store;
    this.episodes = episodes;
    this.days = days;
    this.recount = recount;
    this.ids = ids;
    this.clock = clock;
  }

  /** For the form: what can be appealed against. */
  public Outcome<HeldReview> appealable(PersonId person, ReviewId id) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, _) -> determined(person, id));
  }

  /** One made too late is recorded too: whether a court hears it is not for the police. */
  public Outcome<UUID> make(MakeAppeal command) {
    return persons.pass(Permission.RECORD_REVIEW, command.person(), (_, visit) -> determined(command.person(), command.review()).then(review -> {
      var determined = review.determined().orElseThrow();
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      var ruling = ReviewAppeal.make(determined.remains(), determined.on(), determined.received(), command.on());
      if (!ruling.isAllowed()) return Outcome.refused(ruling.reasons().stream().map(reason -> new Problem(reason.about(), reason.text())).toList());
      var id = ids.next();
      store.insert(id, determined.id(), command, clock.instant(), visit.actor().id());
      if (!ruling.reasons().isEmpty()) visit.note("verdict", "REVIEW");
      recount.after(command.person());
      return Outcome.done(id);
    }));
  }

  public record Appealed(HeldReview review, HeldAppeal appeal) {}

  /** For the form: an appeal of which the outcome is still to come. */
  public Outcome<Appealed> pending(PersonId person, ReviewId id, UUID appeal) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, _) -> find(person, id, appeal));
  }

  /** Dismissed or withdrawn, the determination stands with its day to apply again; allowed, the person ceases to be subject from the day that the court says. */
  public Outcome<UUID> decide(DecideAppeal command) {
    return persons.pass(Permission.RECORD_REVIEW, command.person(), (_, visit) -> find(command.person(), command.review(), command.appeal()).then(found -> {
      var pending = (ReviewAppeal.Pending) found.appeal().appeal();
      var problems = new ArrayList<Problem>();
      boolean allowed = command.what() == DecideAppeal.What.ALLOWED;
      if (command.on().isAfter(today())) problems.add(new Problem("on", "The date must be today or in the past"));
      if (allowed && command.ceases().isEmpty()) problems.add(new Problem("ceases", "Enter the first day without the requirements, as the court says"));
      if (!allowed && command.ceases().isPresent()) problems.add(new Problem("ceases", "Leave it empty: the requirements cease only where the court allows the appeal"));
      if (problems.isEmpty()) ruling(command, pending, found.review().determined().orElseThrow().on()).forEach(reason -> problems.add(new Problem(reason.about(), reason.text())));
      if (!problems.isEmpty()) return Outcome.refused(problems);
      visit.note("outcome", command.what().name());
      return allowed ? allow(command) : decided(command, visit);
    }));
  }

  private static List<Reason> ruling(DecideAppeal command, ReviewAppeal.Pending pending, LocalDate determined) {
    var ruling = switch (command.what()) {
      case DISMISSED -> pending.dismissed(command.on());
      case WITHDRAWN -> pending.withdrawn(command.on());
      case ALLOWED -> pending.allowed(command.on(), determined, command.ceases().orElseThrow());
    };
    return ruling.isAllowed() ? List.of() : ruling.reasons();
  }

  private Outcome<UUID> allow(DecideAppeal command) {
    if (!Acting.may(Permission.END_REGISTRATION)) return Outcome.refused("what", "The person leaves the register by it: a supervisor records that the court allowed it");
    return persons.pass(Permission.END_REGISTRATION, command.person(), (_, visit) -> {
      var running = days.indefinite(command.person());
      var outcome = ids.next();
      store.decide(outcome, command, clock.instant(), visit.actor().id());
      running.forEach(one -> episodes.end(new EndEpisode(command.person(), one.id(), Episode.Why.APPEAL, command.ceases().orElseThrow(), "Allowed on appeal"), Optional.empty(), Optional.of(outcome),
          clock.instant(), visit.actor().id()));
      recount.after(command.person());
      return Outcome.done(outcome);
    });
  }

  private Outcome<UUID> decided(DecideAppeal command, Visit visit) {
    var outcome = ids.next();
    store.decide(outcome, command, clock.instant(), visit.actor().id());
    recount.after(command.person());
    return Outcome.done(outcome);
  }

  private Outcome<HeldReview> determined(PersonId person, ReviewId id) {
    var review = reviews.of(person).stream().filter(one -> one.id().equals(id) && one.byApplication() && one.determined().isPresent()).findFirst();
    if (review.isEmpty()) return Outcome.notFound();
    var determined = review.get().determined().get();
    return determined.remains() && !determined.toAppeal() ? Outcome.conflict("this determination") : Outcome.done(review.get());
  }

  private Outcome<Appealed> find(PersonId person, ReviewId id, UUID appeal) {
    var found = reviews.of(person).stream().filter(one -> one.id().equals(id)).flatMap(one -> one.determined().stream().flatMap(determined -> determined.appeals().stream())
        .filter(each -> each.id().equals(appeal)).map(each -> new Appealed(one, each))).findFirst();
    if (found.isEmpty()) return Outcome.notFound();
    return found.get().appeal().appeal().pending() ? Outcome.done(found.get()) : Outcome.conflict("this appeal");
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
