package org.tutela.law.scheme;

import org.tutela.law.Cites;

/**
 * What the applicant learns at the end. A third party learns the same whatever the outcome; so does a protector who
 * is told nothing: telling only good news would make silence an answer.
 */
@Cites(value = "Suffolk Police; Hertfordshire Police: what the applicant is told", rules = {"N-4", "N-5", "N-6"})
public enum ApplicantLearns {
  THE_DISCLOSURE,
  STANDARD_LETTER,
  NOT_TOLD_THE_OUTCOME;

  public static ApplicantLearns of(boolean applicantIsProtector, OutcomeCategory outcome) {
    if (!applicantIsProtector) return NOT_TOLD_THE_OUTCOME;
    return outcome.discloses() ? THE_DISCLOSURE : STANDARD_LETTER;
  }
}
