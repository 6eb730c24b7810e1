package org.tutela.measures.mappa;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.access.RelationToPerson;

/** The team that manages a person has its reason to open them; asked first, because the person's page shows all management anyway. */
@Component
@Order(1)
class ManagedByTeam implements RelationToPerson {
  private final ManagementStore store;

  ManagedByTeam(ManagementStore store) {
    this.store = store;
  }

  @Override
  public boolean has(Actor actor, UUID person) {
    return Passage.once(Mappa.STAYS, person, actor.id().value(), () -> store.all(new PersonId(person))).stream()
        .anyMatch(m -> m.to().isEmpty() && m.area().equals(actor.area()) && m.team().equalsIgnoreCase(actor.team()));
  }
}
