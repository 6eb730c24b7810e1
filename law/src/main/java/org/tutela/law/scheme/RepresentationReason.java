package org.tutela.law.scheme;

import java.util.Arrays;
import java.util.Optional;

/** Why the subject was not asked for representations (REP-4). */
public enum RepresentationReason {
  EMERGENCY,
  RISK_TO_CHILD,
  RISK_TO_APPLICANT,
  PREJUDICES_INVESTIGATION,
  NOT_LOCATABLE,
  OTHER;

  public static Optional<RepresentationReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
  }
}
