package org.tutela.law;

/** Yes, no, or not yet known. What is not known is never taken for a no. */
public enum Known {
  YES,
  NO,
  UNKNOWN;

  public static Known of(boolean fact) {
    return fact ? YES : NO;
  }

  /** A known no settles it; otherwise anything unknown keeps it open. */
  public Known and(Known other) {
    if (this == NO || other == NO) return NO;
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }

  public Known or(Known other) {
    if (this == YES || other == YES) return YES;
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
  }
}
