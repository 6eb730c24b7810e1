package org.tutela.tracking.message;

/** What a device says to a question, if it says anything. */
public enum Answer {
  UNKNOWN, NO, YES;

  public static Answer of(Boolean answer) {
    return answer == null ? UNKNOWN : answer ? YES : NO;
  }
}
