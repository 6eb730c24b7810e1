package org.tutela.foundation.audit;

/** What was done: the six operations of DPA 2018 s.62(1), and those the system adds. */
public enum Operation {
  COLLECTION, ALTERATION, CONSULTATION, DISCLOSURE, COMBINATION, ERASURE, SIGN_IN, DENIED, APPROVAL, EXPORT, PRINT, KEY
}
