package org.tutela.measures.enquiry;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.RelationToPerson;

/** An open application about a person, of the officer's own or of their team, is a reason to open that person's record. */
@Component
class OwnCases implements RelationToPerson {
  private final ListStore store;

  OwnCases(ListStore store) {
    this.store = store;
  }

  @Override
  public boolean has(Actor actor, UUID person) {
    return store.openFor(actor, person);
  }
}
