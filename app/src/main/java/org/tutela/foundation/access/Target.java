package org.tutela.foundation.access;

import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;

/**
 * What an action concerns.
 *
 * @param kind the thing's own name, for instance "application", "person", "letter"
 * @param area whose it is
 * @param person the held person it is about, if that is known: restrictions, purpose and the limits on
 *     browsing apply to them
 */
public record Target(String kind, UUID id, AreaCode area, Optional<UUID> person) {
  public static Target of(String kind, UUID id, AreaCode area) {
    return new Target(kind, id, area, Optional.empty());
  }

  public static Target about(String kind, UUID id, AreaCode area, UUID person) {
    return new Target(kind, id, area, Optional.of(person));
  }
}
