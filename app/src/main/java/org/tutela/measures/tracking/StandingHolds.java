package org.tutela.measures.tracking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.register.LegalHolds;

/** A hold keeps all of a record, what the register holds of it too. */
@Component
class StandingHolds implements LegalHolds {
  private final HoldStore store;

  StandingHolds(HoldStore store) {
    this.store = store;
  }

  @Override
  public List<Held> standing(PersonId person) {
    return store.standing(person);
  }

  @Override
  public Set<PersonId> held(Collection<PersonId> persons) {
    return persons.isEmpty() ? Set.of() : store.held(persons);
  }
}
