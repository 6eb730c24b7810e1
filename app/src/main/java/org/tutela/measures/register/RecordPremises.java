package org.tutela.measures.register;

import java.time.LocalDateTime;
import java.util.Optional;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.PremisesDuty.Going;

/**
 * Going to private premises where children may be, told or found out.
 *
 * @param told when he told the police; empty when he did not; where the time is not known, the end of the day
 * @param details whose premises, which children
 */
public record RecordPremises(PersonId person, Going going, String place, Optional<LocalDateTime> told, String details) {
  RecordPremises withheld() {
    return new RecordPremises(person, going, HeldAddress.WITHHELD, told, "");
  }
}
