package org.tutela.law.scheme;

import static org.tutela.law.Texts.unless;

import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** A subject who is a child too. No rule was found in the texts read, so these are the house's own. */
@Cites(value = "Design: subjects under 18", rules = "Y-1")
public final class YoungSubject {
  private YoungSubject() {}

  static List<Reason> againstAssessment(Assessment assessment) {
    boolean consulted = assessment.asked().contains(Assessment.Partner.YOUTH_JUSTICE)
        && assessment.asked().contains(Assessment.Partner.CHILDRENS_SERVICES);
    return consultation(assessment.subjectUnder18(), consulted);
  }

  public static List<Reason> consultation(boolean under18, boolean youthJusticeAndChildrensServicesConsulted) {
    return unless(!under18 || youthJusticeAndChildrensServicesConsulted,
        SchemeRule.Y_1.missing("partners", "Consult youth justice and children's services: the person is under 18"));
  }

  public static List<Reason> decider(boolean under18, boolean senior) {
    return unless(!under18 || senior, SchemeRule.Y_1.missing("decidedBy", "A senior officer decides: the person is under 18"));
  }
}
