package org.tutela.foundation.access;

import java.time.Instant;
import java.util.List;

/**
 * Who was appointed, each with a code of their own to set up how they sign in.
 *
 * @param waits the administrator's role counts when the force's information officer has granted it
 */
public record Appointed(List<Somebody> people, Instant codesHoldUntil, boolean waits) {
  public record Somebody(Role role, String name, String email, String code) {}
}
