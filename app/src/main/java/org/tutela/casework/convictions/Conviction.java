package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.foundation.kernel.StruckOut;

/** A conviction, caution or finding as held, with the last opinion on it where it is foreign. @param struck when it counts no more @param quashedOn on appeal; else what is struck out was recorded wrongly */
public record Conviction(ConvictionId id, RecordConviction facts, Optional<ForeignOpinion> opinion, Optional<StruckOut> struck, Optional<LocalDate> quashedOn) {
  public Conviction(ConvictionId id, RecordConviction facts, Optional<ForeignOpinion> opinion) {
    this(id, facts, opinion, Optional.empty(), Optional.empty());
  }
}
