package org.tutela.casework.people;

import java.util.Optional;

/** A part of what whoever meets a person has to know, that another module fills (register G4). It asks its own service, through {@link Safety#of}. */
public interface SafetyPart {
  /** Face 1, children 5, risk 10, orders 20. */
  int order();

  /** Empty when there is nothing to show. */
  Optional<PersonPanel.Panel> of(PersonId person);
}
