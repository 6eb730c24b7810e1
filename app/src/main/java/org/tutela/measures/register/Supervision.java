package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * @param made the last assessment; of whoever was not assessed yet it says nothing
 * @param assessBy when it is to be assessed again, as the officer planned
 * @param assessAfterChange by when what was recorded since the last assessment asks for another
 * @param planLookAfterChange by when what was recorded since asks for a look at the risk management plan in force
 * @param flag on the local intelligence system
 */
public record Supervision(PersonId person, AreaCode area, UserId manager, RiskBand band, RiskAssessment made, Optional<LocalDate> assessedOn, Optional<LocalDate> assessBy, Optional<LocalDate> assessAfterChange, Optional<LocalDate> planLookAfterChange, int version, LocalFlag flag) {
  /** The next row of the same: it tells more of the flag. */
  Supervision and(Supervision more) {
    return new Supervision(person, area, manager, band, made, assessedOn, assessBy, assessAfterChange, planLookAfterChange, version, flag.and(more.flag));
  }
}
