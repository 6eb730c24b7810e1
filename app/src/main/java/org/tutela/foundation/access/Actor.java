package org.tutela.foundation.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * Who is acting: read afresh for each request, so that a change of role counts at once.
 *
 * @param session empty for a job or a command line; step-up is asked of sessions only
 * @param vettedUntil the last day on which the actor's vetting holds
 * @param provedAt when the actor last proved who they are (S-5)
 */
public record Actor(UserId id, String name, AreaCode area, String team, Set<Role> roles, Optional<UUID> session,
                    LocalDate vettedUntil, Optional<Instant> provedAt) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public Actor(UserId id, String name, AreaCode area, String team, Set<Role> roles, Optional<UUID> session) {
    this(id, name, area, team, roles, session, LocalDate.MAX, Optional.empty());
  }

  /** Whether the actor's clearance holds on a day. */
  public boolean cleared(LocalDate day) {
    return !day.isAfter(vettedUntil);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
