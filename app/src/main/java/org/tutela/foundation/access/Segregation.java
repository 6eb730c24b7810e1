package org.tutela.foundation.access;

import java.util.EnumSet;
import java.util.Set;

/** Which roles nobody combines. */
final class Segregation {
  private static final Set<Role> CASE_ACCESS = EnumSet.of(Role.CALL_TAKER, Role.MONITORING_OPERATOR, Role.RESPONSE_OFFICER, Role.OFFICER, Role.INTELLIGENCE_OFFICER, Role.DECISION_MAKER, Role.SUPERVISOR);
  private static final Set<Role> ALONE = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.SYSTEM);

  private Segregation() {}

  static boolean allows(Set<Role> roles) {
    if (roles.stream().anyMatch(ALONE::contains)) return roles.size() == 1;
    // the information officer grants roles and reviews broken glass, so must not work cases
    return !roles.contains(Role.INFORMATION_OFFICER) || roles.stream().noneMatch(CASE_ACCESS::contains);
  }
}
