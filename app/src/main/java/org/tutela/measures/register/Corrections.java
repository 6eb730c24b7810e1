package org.tutela.measures.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;

/** What was recorded, by whom and when. What was recorded wrongly stays, struck out with the reason, and all that is due is worked out afresh. */
@Service
public class Corrections {
  private final RegistrantGate persons;
  private final CorrectionStore store;
  private final ReviewStore reviews;
  private final Recount recount;
  private final Withdrawals withdrawals;
  private final Staffing staffing;
  private final Clock clock;

  Corrections(RegistrantGate persons, CorrectionStore store, ReviewStore reviews, Recount recount, Withdrawals withdrawals, Staffing staffing, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.reviews = reviews;
    this.recount = recount;
    this.withdrawals = withdrawals;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** @param names of whoever recorded or struck out something */
  public record Recorded(List<RecordedFact> facts, Map<UserId, String> names) {
    public Optional<RecordedFact> find(UUID fact) {
      return Corrections.find(facts, fact);
    }
  }

  /** The end of an item is no fact to be struck out: the item is given anew. */
  private static Optional<RecordedFact> find(List<RecordedFact> facts, UUID fact) {
    return facts.stream().filter(one -> one.id().equals(fact) && one.kind() != RecordedFact.Kind.ITEM_END).findFirst();
  }

  /** The last recorded first. */
  public Outcome<Recorded> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      boolean withheld = persons.withholds(person, visit);
      var facts = store.of(person).stream().map(fact -> withheld ? fact.withheld() : fact).toList();
      visit.shown(facts.size());
      return Outcome.done(new Recorded(facts, staffing.names(facts.stream().flatMap(one -> Stream.concat(Stream.of(one.by()), one.struck().map(StruckOut::by).stream())).distinct().toList())));
    });
  }

  public Outcome<UUID> strikeOut(StrikeOut command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      var fact = find(store.of(command.person()), command.fact());
      if (fact.isEmpty()) return Outcome.notFound();
      if (fact.get().struck().isPresent()) return Outcome.conflict("this fact");
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say what was wrong, and how it is known");
      visit.note("kind", fact.get().kind().name());
      if (fact.get().kind() == RecordedFact.Kind.EPISODE) return withdrawals.episode(command.person(), command.fact(), command.reason()).map(_ -> command.fact());
      var against = against(fact.get(), command.person());
      if (against.isPresent()) return Outcome.refused("reason", against.get());
      store.insert(command.person(), command.fact(), fact.get().kind(), command.reason(), clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(command.fact());
    });
  }

  private Optional<String> against(RecordedFact fact, PersonId person) {
    if (fact.kind() == RecordedFact.Kind.DETERMINATION && !Acting.may(Permission.DETERMINE_REVIEW)) return Optional.of("A supervisor strikes out a determination");
    if (fact.endsRegistration() && !Acting.may(Permission.END_REGISTRATION)) return Optional.of("The person left the register by it: a supervisor strikes it out");
    return switch (fact.kind()) {
      case REVIEW -> reviews.of(person).stream().filter(one -> one.id().value().equals(fact.id())).flatMap(one -> one.determined().stream()).findFirst()
          .map(determined -> "It was determined on %s: strike out the determination first".formatted(determined.on()));
      case DETERMINATION -> determined(person).filter(one -> one.id().equals(fact.id())).flatMap(one -> one.appeals().stream()).findFirst()
          .map(appeal -> "An appeal of %s is against it: strike out the appeal first".formatted(appeal.appeal().made()));
      case APPEAL -> determined(person).flatMap(one -> one.appeals().stream()).filter(one -> one.id().equals(fact.id()) && !one.appeal().pending()).findFirst()
          .map(_ -> "Its outcome is recorded: strike out the outcome first");
      default -> Optional.empty();
    };
  }

  private Stream<HeldReview.Determined> determined(PersonId person) {
    return reviews.of(person).stream().flatMap(one -> one.determined().stream());
  }
}
