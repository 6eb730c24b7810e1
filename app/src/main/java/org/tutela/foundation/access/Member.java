package org.tutela.foundation.access;

import java.time.LocalDate;
import java.util.Set;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** A member of staff. */
public record Member(UserId id, String email, String name, AreaCode area, String team, Clearance clearance, boolean enabled,
                     boolean persona, Set<Role> roles, int version) {
  public Member {
    roles = Set.copyOf(roles);
  }

  public LocalDate vettedUntil() {
    return clearance.until();
  }
}
