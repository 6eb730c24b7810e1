package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.History;
import org.tutela.law.register.Obligations;
import org.tutela.law.register.RuleSets;

/** What one person owed on a day, or had missed or given late, by some rules: each fact judged by those of its own day. */
@Component
class DueOn {
  private final DueStore store;
  private final FactStore facts;

  DueOn(DueStore store, FactStore facts) {
    this.store = store;
    this.facts = facts;
  }

  /** @param then as it was known on the day */
  List<DueDuty> of(PersonId person, History then, RuleSets known, LocalDate day) {
    var decided = store.decided(person, London.endOf(day));
    return Recount.ours(Obligations.of(then, known), facts.askedFrom(person)).stream()
        .map(one -> DueDuty.of(one, Optional.ofNullable(decided.get(one.key())))).filter(one -> !one.obligation().lapsed(then.registration(), day))
        .filter(one -> one.open() && one.arisen(day) || one.toDecide(day) || one.decision().isPresent()).toList();
  }
}
