package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.Away;

/** What speaks against a time away: the sentence that it is to serve, and other times away. */
@Component
class TimesAway {
  private final EpisodeStore episodes;
  private final FactStore facts;

  TimesAway(EpisodeStore episodes, FactStore facts) {
    this.episodes = episodes;
    this.facts = facts;
  }

  Optional<Problem> against(RecordAway command) {
    return command.until().flatMap(until -> released(command.person(), command.kind(), until)).or(() -> elsewhere(command));
  }

  /** Nobody is released from a sentence before it was passed; custody before that is remand. */
  Optional<Problem> released(PersonId person, Away.Kind kind, LocalDate until) {
    if (kind != Away.Kind.IMPRISONMENT) return Optional.empty();
    return Recount.counting(episodes.of(person)).stream().map(one -> one.episode().relevantDate()).min(Comparator.naturalOrder()).filter(until::isBefore)
        .map(decided -> new Problem("until", "Released on %s, before the conviction or sentence of %s: custody before it is remand".formatted(until, decided)));
  }

  private Optional<Problem> elsewhere(RecordAway command) {
    return facts.aways(command.person()).stream().map(HeldAway::away).filter(one -> one.kind() == command.kind() && meets(one, command)).findFirst()
        .map(one -> new Problem("from", "%s from %s%s is recorded, and this begins on %s".formatted(one.kind().title(), one.from(), one.until().map(day -> " to " + day).orElse(""), command.from())));
  }

  /** Of one kind: somebody who serves a sentence can be remanded for something else, or be taken to hospital. Released from one and taken into the next on one day is no contradiction. */
  private static boolean meets(Away one, RecordAway other) {
    return one.until().filter(end -> !end.isAfter(other.from())).isEmpty() && other.until().filter(end -> !end.isAfter(one.from())).isEmpty();
  }
}
