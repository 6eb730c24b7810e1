package org.tutela.tracking.message;

/**
 * The time, told by whoever has a clock.
 *
 * @param now what is due by then is told
 * @param sealed everything received before this instant has been applied; what depends on it alone is final and is let go
 */
public record Clock(long now, long sealed) implements Message {

  public static Clock at(long now) {
    return new Clock(now, Long.MIN_VALUE);
  }
}
