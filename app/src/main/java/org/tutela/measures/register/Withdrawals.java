package org.tutela.measures.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tutela.casework.convictions.QuashConviction;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Episode;

/** Whoever was registered by mistake: the episode stays, struck out, and what is due is worked out afresh without it. Where a court quashed what it stands on, it ends. */
@Component
class Withdrawals {
  private final RegistrantGate persons;
  private final EpisodeStore episodes;
  private final CorrectionStore corrections;
  private final Recount recount;
  private final Clock clock;

  Withdrawals(RegistrantGate persons, EpisodeStore episodes, CorrectionStore corrections, Recount recount, Clock clock) {
    this.persons = persons;
    this.episodes = episodes;
    this.corrections = corrections;
    this.recount = recount;
    this.clock = clock;
  }

  /** What they stand on, a conviction or an order, was struck out. */
  Outcome<?> standingOn(PersonId person, UUID source, String reason) {
    persons.hold(person);
    return withdraw(person, episodes.of(person).stream().filter(stands(source)).toList(), reason);
  }

  /** An episode was recorded wrongly, with whatever replaced it or was replaced by it. */
  Outcome<?> episode(PersonId person, UUID episode, String reason) {
    var all = episodes.of(person);
    var wrong = all.stream().filter(one -> one.id().value().equals(episode)).findFirst();
    if (wrong.isEmpty()) return Outcome.conflict("this fact");
    if (wrong.get().ground().byOrder()) return Outcome.refused("reason", "It stands on an order: strike out the order, or the breach");
    return withdraw(person, wrong.get().source().map(source -> all.stream().filter(stands(source)).toList()).orElse(List.of(wrong.get())), reason);
  }

  /** What came of it ends on that day, and what was owed until then stays; what had ended otherwise stays as it ended. */
  Outcome<?> quashed(QuashConviction quashed) {
    var person = quashed.person();
    persons.hold(person);
    var running = Recount.counting(episodes.of(person)).stream().filter(stands(quashed.conviction().value()).and(one -> one.episode().ended().isEmpty())).toList();
    if (running.isEmpty()) return Outcome.done(person);
    var early = running.stream().map(one -> one.episode().relevantDate()).filter(quashed.on()::isBefore).findFirst();
    if (early.isPresent()) return Outcome.refused("on", "Quashed on %s, before the relevant date of %s".formatted(quashed.on(), early.get()));
    if (!Acting.may(Permission.END_REGISTRATION)) return Outcome.refused("reason", "The person is on the register because of it: a supervisor records that it was quashed");
    return persons.pass(Permission.END_REGISTRATION, person, (_, visit) -> {
      running.forEach(one -> episodes.end(new EndEpisode(person, one.id(), Episode.Why.QUASHED, quashed.on(), quashed.reason()), clock.instant(), visit.actor().id()));
      recount.after(person);
      return Outcome.done(person);
    });
  }

  private static Predicate<HeldEpisode> stands(UUID source) {
    return one -> one.source().filter(source::equals).isPresent();
  }

  private Outcome<?> withdraw(PersonId person, List<HeldEpisode> wrong, String reason) {
    if (wrong.isEmpty()) return Outcome.done(person);
    if (!Acting.may(Permission.END_REGISTRATION)) return Outcome.refused("reason", "The person is on the register because of it: a supervisor strikes it out");
    return persons.pass(Permission.END_REGISTRATION, person, (_, visit) -> {
      wrong.forEach(one -> corrections.insert(person, one.id().value(), RecordedFact.Kind.EPISODE, reason, clock.instant(), visit.actor().id()));
      recount.after(person);
      visit.note("withdrawn", "" + wrong.size());
      return Outcome.done(person);
    });
  }
}
