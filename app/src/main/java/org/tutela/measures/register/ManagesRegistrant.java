package org.tutela.measures.register;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.RelationToPerson;

/** Whoever manages a registrant has their reason to open them. */
@Component
class ManagesRegistrant implements RelationToPerson {
  private final SupervisionStore store;

  ManagesRegistrant(SupervisionStore store) {
    this.store = store;
  }

  @Override
  public boolean has(Actor actor, UUID person) {
    return store.of(new PersonId(person)).filter(one -> one.manager().equals(actor.id())).isPresent();
  }
}
