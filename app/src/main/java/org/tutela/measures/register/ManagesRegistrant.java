package org.tutela.measures.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.ManagedBy;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.RelationToPerson;
import org.tutela.foundation.kernel.UserId;

/** Whoever manages a registrant has their reason to open them, and looks at their warnings again. */
@Component
class ManagesRegistrant implements RelationToPerson, ManagedBy {
  private final SupervisionStore store;

  ManagesRegistrant(SupervisionStore store) {
    this.store = store;
  }

  @Override
  public boolean has(Actor actor, UUID person) {
    return store.of(new PersonId(person)).filter(one -> one.manager().equals(actor.id())).isPresent();
  }

  @Override
  public Optional<UserId> manager(PersonId person) {
    return store.of(person).map(Supervision::manager);
  }
}
