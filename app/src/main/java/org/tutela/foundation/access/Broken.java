package org.tutela.foundation.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * One breaking of the glass: whose record, by whom, why, for how long, and what was thought of it afterwards.
 *
 * @param reference of the record, for a reader who may know of it
 */
public record Broken(UUID id, UUID person, UserId staff, String name, AreaCode area, GlassReason reason, String text, boolean needsConsent,
                     Instant askedAt, Optional<Instant> endsAt, Instant reviewDue, int version, String reference) {
  Broken called(String itsReference) {
    return new Broken(id, person, staff, name, area, reason, text, needsConsent, askedAt, endsAt, reviewDue, version, itsReference);
  }

  public boolean opened() {
    return endsAt.isPresent();
  }
}
