package org.tutela.law.scheme;

/** What is held about the subject. Cautions, reprimands and final warnings count as convictions do (Kent, para 3.2). */
public enum Held {
  CHILD_SEX_OFFENCES,
  OTHER_RELEVANT,
  NOTHING_RELEVANT
}
