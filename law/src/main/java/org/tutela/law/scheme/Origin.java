package org.tutela.law.scheme;

/** Right to ask, or right to know. They are counted apart (2.17). */
public enum Origin {
  APPLICATION,
  RIGHT_TO_KNOW
}
