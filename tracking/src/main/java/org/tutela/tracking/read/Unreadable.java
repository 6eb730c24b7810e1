package org.tutela.tracking.read;

/** A text that is not what it should be; the message says where, to whoever made it. */
public final class Unreadable extends Exception {
  public Unreadable(String message) {
    super(message);
  }
}
