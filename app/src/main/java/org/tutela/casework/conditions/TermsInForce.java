package org.tutela.casework.conditions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Safety;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** What is forbidden to a person and required of them today, for whoever meets them: not who laid it on them, why, or what became of it. */
@Service
public class TermsInForce {
  private final Safety safety;
  private final ConditionStore store;
  private final Clock clock;

  TermsInForce(Safety safety, ConditionStore store, Clock clock) {
    this.safety = safety;
    this.store = store;
    this.clock = clock;
  }

  /** @param last the last day; empty until further order */
  public record Standing(InstrumentKind kind, Optional<LocalDate> last, List<HeldTerm> terms) {}

  public Outcome<List<Standing>> of(PersonId person) {
    return safety.of(person, visit -> {
      LocalDate today = London.date(clock.instant());
      var standing = store.of(person).instruments().stream().filter(one -> one.inForce(today))
          .map(one -> new Standing(one.facts().kind(), one.lastDay(), one.terms().stream().filter(term -> term.inForce(today)).toList())).toList();
      visit.shown(standing.size());
      return Outcome.done(standing);
    });
  }
}
