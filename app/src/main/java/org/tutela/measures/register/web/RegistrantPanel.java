package org.tutela.measures.register.web;

import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonPanel;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registered;

/** A part of the page of somebody who is, or was, on the register; of nobody else is anything more asked. */
abstract class RegistrantPanel implements PersonPanel {
  private final Register register;

  RegistrantPanel(Register register) {
    this.register = register;
  }

  @Override
  public final Optional<Panel> of(PersonId person) {
    return register.of(person) instanceof Outcome.Done<Registered>(var held) && concerns(held) ? ofRegistrant(person) : Optional.empty();
  }

  boolean concerns(Registered held) {
    return !held.episodes().isEmpty();
  }

  abstract Optional<Panel> ofRegistrant(PersonId person);
}
