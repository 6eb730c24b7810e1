package org.tutela.tracking.story;

/** What one fix says about one zone. */
public enum Evidence {
  NONE, IN, CERTAIN_IN, OUT;

  /** @param distance signed, negative inside; {@code accuracy} the radius of the fix's circle */
  public static Evidence of(double distance, double accuracy) {
    if (distance <= -accuracy) return CERTAIN_IN;
    if (distance <= 0) return IN;
    return distance > accuracy ? OUT : NONE;
  }

  /** What it says where the fix may be a leap: one such is not enough. */
  public Evidence unless(boolean doubtful) {
    return doubtful && this == CERTAIN_IN ? IN : this;
  }

  public boolean in() {
    return this == IN || this == CERTAIN_IN;
  }
}
