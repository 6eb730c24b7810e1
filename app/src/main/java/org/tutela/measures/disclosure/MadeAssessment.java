package org.tutela.measures.disclosure;

import java.time.Instant;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.CaseFile;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.WrongPerson;

/** A risk assessment as recorded. @param area the force that made it, which may have handed the case over since */
public record MadeAssessment(RecordAssessment.Risks risks, Held held, AreaCode area, Instant madeAt, UserId madeBy) {
  /** The person whom it weighs was found to be the wrong one. */
  public boolean aboutSomebodyElse(CaseFile file) {
    return file.latest(WrongPerson.class).filter(found -> madeAt.isBefore(found.at())).isPresent();
  }
}
