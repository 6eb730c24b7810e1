package org.tutela.foundation.access;

import java.time.LocalDate;
import java.util.Set;
import org.tutela.foundation.kernel.AreaCode;

/**
 * Takes somebody on.
 *
 * @param level of their clearance, in the force's own words; "" where it is not recorded
 * @param roles asked for; an administrator's wait for a second person, the system's are granted at once
 * @param persona one of the demonstration's, signed in with a click
 */
public record Employ(String email, String name, AreaCode area, String team, LocalDate vettedUntil, String level, Set<Role> roles, boolean persona) {
  public Employ {
    roles = Set.copyOf(roles);
  }

  public Employ(String email, String name, AreaCode area, String team, LocalDate vettedUntil, Set<Role> roles, boolean persona) {
    this(email, name, area, team, vettedUntil, "", roles, persona);
  }
}
