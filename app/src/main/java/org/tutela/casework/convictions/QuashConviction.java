package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.List;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Problem;

/** @param reason with the court and its reference */
public record QuashConviction(PersonId person, ConvictionId conviction, LocalDate on, String reason) {
  /** What cannot be so. */
  List<Problem> against(RecordConviction facts, LocalDate today) {
    if (!facts.kind().quashable()) return List.of(new Problem("why", "There is no conviction or finding to be quashed: a caution that was set aside is struck out"));
    if (on.isAfter(today)) return List.of(new Problem("on", "The date must be today or in the past"));
    if (on.isBefore(facts.decidedOn())) return List.of(new Problem("on", "Quashed on %s, before the decision of %s".formatted(on, facts.decidedOn())));
    return List.of();
  }
}
