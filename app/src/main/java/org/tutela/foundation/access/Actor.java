package org.tutela.foundation.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Who is acting: read afresh for each request, so that a change of role counts at once. */
public record Actor(UserId id, String name, AreaCode area, String team, Set<Role> roles, Optional<UUID> session) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
