package org.tutela.foundation.access;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Words;

/**
 * The first people of a force.
 *
 * @param force its name, when it is not known yet
 * @param informationOfficer who grants roles; empty when the force has one
 */
public record Appoint(AreaCode area, Optional<Words> force, Somebody administrator, Optional<Somebody> informationOfficer, LocalDate vettedUntil) {
  public record Somebody(String name, String email) {}
}
