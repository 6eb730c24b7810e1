package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.History;
import org.tutela.law.register.PeriodicDuty;

public record HeldNotification(
    NotificationId id, PersonId person, PeriodicDuty.Given kind, LocalDate on, String station, boolean mainResidence, boolean fingerprints,
    boolean photograph, String note, Instant recordedAt, UserId recordedBy) {

  History.Gave fact() {
    return new History.Gave(kind, on, mainResidence);
  }
}
