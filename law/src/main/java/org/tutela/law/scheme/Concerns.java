package org.tutela.law.scheme;

/** Whether the checks found concerns. Until it is known the shorter limit of the 2010 text is used. */
public enum Concerns {
  NOT_YET_KNOWN,
  NONE,
  FOUND
}
