package org.tutela.foundation.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Things other than people that staff call by a reference. Implemented by the module that holds them, reading its store
 * directly, inside the asker's passage: row-level security leaves out what is of another area.
 */
public interface Referenced {
  Optional<UUID> byReference(String reference);

  Map<UUID, String> references(Collection<UUID> ids);
}
