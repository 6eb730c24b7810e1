package org.tutela.measures.mappa;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.RelationToPerson;

/** The team that manages a person has its reason to open them. */
@Component
class ManagedByTeam implements RelationToPerson {
  private final ManagementStore store;

  ManagedByTeam(ManagementStore store) {
    this.store = store;
  }

  @Override
  public boolean has(Actor actor, UUID person) {
    return store.current(new PersonId(person)).filter(m -> m.area().equals(actor.area()) && m.team().equalsIgnoreCase(actor.team())).isPresent();
  }
}
