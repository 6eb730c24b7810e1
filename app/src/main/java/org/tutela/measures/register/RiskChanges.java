package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty.Given;

/**
 * What was recorded since the risk was looked at last, and asks for another look. Within how long is practice, not verified, and for a force to set; no law says it.
 */
@Component
class RiskChanges {
  private final CorrectionStore facts;
  private final Period within;

  RiskChanges(CorrectionStore facts, @Value("${tutela.register.assess-within:P15D}") Period within) {
    this.facts = facts;
    this.within = within;
  }

  Period within() {
    return within;
  }

  /** By when the first of them asks for it; empty where nothing does. */
  Optional<LocalDate> by(PersonId person, Instant looked) {
    if (within.isZero()) return Optional.empty();
    return since(person, looked).stream().map(fact -> London.date(fact.at())).min(Comparator.naturalOrder()).map(day -> day.plus(within));
  }

  /** The last first. */
  List<RecordedFact> since(PersonId person, Instant looked) {
    var changes = facts.since(person, looked).stream().filter(RecordedFact::changesRisk).toList();
    if (changes.stream().noneMatch(fact -> fact.kind() == RecordedFact.Kind.ITEM)) return changes;
    // at the first notification address and identities are where the person starts from
    var start = facts.of(person).stream().filter(fact -> fact.kind() == RecordedFact.Kind.NOTIFICATION && fact.code().equals(Given.INITIAL.name())).map(RecordedFact::on).toList();
    return changes.stream().filter(fact -> fact.kind() != RecordedFact.Kind.ITEM || !start.contains(fact.on())
        || fact.code().equals(Item.HOUSEHOLD.name()) || fact.code().equals(Item.RELATIONSHIP.name())).toList();
  }
}
