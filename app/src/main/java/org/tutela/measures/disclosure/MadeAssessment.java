package org.tutela.measures.disclosure;

import java.time.Instant;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** A risk assessment as recorded. @param area the force that made it, which may have handed the case over since */
public record MadeAssessment(RecordAssessment.Risks risks, AreaCode area, Instant madeAt, UserId madeBy) {}
