package org.tutela.guard;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tutela.As;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

/** One real member of staff a role, all of one force and team. */
final class Staff {
  static final List<Role> ROLES = Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
  private final Map<Role, Hired> hired = new EnumMap<>(Role.class);
  private final Map<Role, As> asking = new EnumMap<>(Role.class);

  Staff(Staffing staffing, Sessions sessions) {
    ROLES.forEach(role -> hired.put(role, Hired.as(role, staffing, sessions)));
  }

  Hired hired(Role role) {
    return hired.get(role);
  }

  /** Without a session: what is asked of sessions only (step-up, purpose, browsing) is tried elsewhere. */
  As as(Role role) {
    return asking.computeIfAbsent(role, _ -> {
      var who = hired.get(role).actor();
      return new As(new Actor(who.id(), who.name(), who.area(), who.team(), Set.of(role), Optional.empty()), "CASE_WORK");
    });
  }
}
