package org.tutela.foundation.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What access must know of held persons and does not hold: implemented by the module that does, reading its store directly. */
public interface PersonFacts {
  /** Read inside the asker's passage, for a person that they may see. */
  Optional<Facts> of(UUID person);

  /** @return the person with this reference, read with the system's authority; nothing else of them */
  Optional<Referred> byReference(String reference);

  record Referred(UUID person, org.tutela.foundation.kernel.AreaCode area) {}

  /** Whose these are and how staff call them, read with the system's authority; nothing else of them. */
  List<Known> known(Collection<UUID> persons);

  record Known(UUID person, String reference, org.tutela.foundation.kernel.AreaCode area) {}
}
