package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.History;
import org.tutela.law.register.PeriodicDuty;

public record HeldNotification(
    NotificationId id, PersonId person, PeriodicDuty.Given kind, LocalDate on, String station, boolean mainResidence, boolean fingerprints,
    boolean photograph, String note, Telling telling, Instant recordedAt, UserId recordedBy) {

  /**
   * How it was told.
   *
   * @param change of which it told, once it had happened
   * @param whole everything that was held was gone through and given again (s.84(1)); empty where nobody said
   * @param parent who made it under a parental direction (s.89); "" for the person
   * @param remotely under what it was given otherwise than in person; "" for one in person
   * @param outside why it was at no station of the force's list; "" where it was, or the force kept none
   */
  public record Telling(Optional<ChangeKind> change, Optional<Boolean> whole, String parent, String outside, String remotely) {
    static final Telling NOTHING_SAID = new Telling(Optional.empty(), Optional.empty(), "", "", "");
  }

  History.Gave fact() {
    return new History.Gave(kind, on, mainResidence, telling.change(), Optional.of(recordedAt));
  }
}
