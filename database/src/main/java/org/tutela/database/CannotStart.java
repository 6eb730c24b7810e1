package org.tutela.database;

/** The database cannot run here; the message says in plain words why and what to do. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String why) {
    super(why);
  }

  CannotStart(String why, Throwable cause) {
    super(why, cause);
  }
}
