package org.tutela.measures.register;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.post.Letter;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendLetter;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.Language;

/** An application that an indefinite period end is acknowledged: when and how, with the letter where it is written here. */
@Service
public class Acknowledgements {
  private final RegistrantGate persons;
  private final ReviewStore reviews;
  private final AppealStore store;
  private final ReviewDays days;
  private final ApplicationTasks applications;
  private final Post post;
  private final Ids ids;
  private final Clock clock;

  Acknowledgements(RegistrantGate persons, ReviewStore reviews, AppealStore store, ReviewDays days, ApplicationTasks applications, Post post, Ids ids, Clock clock) {
    this.persons = persons;
    this.reviews = reviews;
    this.store = store;
    this.days = days;
    this.applications = applications;
    this.post = post;
    this.ids = ids;
    this.clock = clock;
  }

  /** For the form: the application, as long as nothing is recorded of it. */
  public Outcome<HeldReview> open(PersonId person, ReviewId id) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, _) -> toAcknowledge(person, id));
  }

  public Outcome<ReviewId> record(Acknowledge command) {
    return persons.pass(Permission.RECORD_REVIEW, command.person(), (held, visit) -> toAcknowledge(command.person(), command.review()).then(review -> {
      if (command.on().isBefore(review.begun())) return Outcome.refused("on", "Acknowledged on %s, before the application of %s".formatted(command.on(), review.begun()));
      if (command.on().isAfter(London.date(clock.instant()))) return Outcome.refused("on", "The date must be today or in the past");
      if (command.letter().isPresent() && review.determined().isPresent()) return Outcome.refused("means", "It has been determined: no letter says any more by when that will be");
      visit.note("means", command.means().name());
      var letter = command.letter().map(language -> write(held, review, language));
      if (letter.isPresent() && !(letter.get() instanceof Outcome.Done)) return letter.get().map(_ -> command.review());
      store.acknowledge(ids.next(), command, letter.map(Outcome::orThrow).map(LetterId::value), clock.instant(), visit.actor().id());
      applications.look(command.person(), !days.indefinite(command.person()).isEmpty());
      return Outcome.done(command.review());
    }));
  }

  /** Without an address on it: where somebody lives may be kept from whoever writes it, who hands it over or writes the envelope. */
  private Outcome<LetterId> write(PersonSummary person, HeldReview review, Language language) {
    return post.write(new SendLetter(new Letter.ReviewAcknowledged(person.reference(), review.begun(), review.determineBy().orElseThrow()), language, person.area(), person.name(), "",
        RegistrantLetters.KIND, person.id().value()));
  }

  private Outcome<HeldReview> toAcknowledge(PersonId person, ReviewId id) {
    var review = reviews.of(person).stream().filter(one -> one.id().equals(id)).findFirst();
    if (review.isEmpty()) return Outcome.notFound();
    return review.get().toAcknowledge() ? Outcome.done(review.get()) : Outcome.conflict("this application");
  }
}
