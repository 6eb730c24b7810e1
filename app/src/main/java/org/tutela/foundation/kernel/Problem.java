package org.tutela.foundation.kernel;

/** One thing to mend: the form field it stands beside ("" for the whole page) and what to do, in plain English. */
public record Problem(String field, String message) {
  public Problem {
    message = DaysInWords.in(message);
  }
}
