package org.tutela.law.scheme;

import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** The full risk assessment with partners. */
public record Assessment(
    Instant at, Set<Partner> asked, Held held, Concerns concerns, boolean riskToThisChild, boolean disclosurePossible,
    boolean subjectUnder18) implements Entry {

  /** Who is asked for what they know. */
  public enum Partner { CHILDRENS_SERVICES, SCHOOL, PROBATION, HEALTH, YOUTH_JUSTICE, OTHER_FORCE, OTHER }

  public Assessment {
    asked = Set.copyOf(asked);
  }

  List<Reason> against() {
    return Texts.gather(
        unless(!asked.isEmpty(), SchemeRule.MACHINE.missing("partners", "Record which partners were asked")),
        YoungSubject.againstAssessment(this));
  }
}
