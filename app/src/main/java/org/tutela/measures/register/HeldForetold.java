package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.law.register.ChangeDuty.AdvanceNotice;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.History;

/**
 * A change told in advance.
 *
 * @param known the day on which what came of it was put on record; {@code happened} is empty when it did not happen
 */
public record HeldForetold(UUID id, ChangeKind kind, LocalDate given, LocalDate named, String about, Optional<LocalDate> known, Optional<LocalDate> happened) {
  History.Foretold fact() {
    return new History.Foretold(kind, new AdvanceNotice(given, named), happened, about, known.filter(_ -> happened.isEmpty()));
  }
}
