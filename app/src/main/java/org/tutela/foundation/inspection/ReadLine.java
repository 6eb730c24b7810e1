package org.tutela.foundation.inspection;

import java.time.Instant;
import org.tutela.foundation.audit.LogLine;

/** A line of the log with the name of whoever acted: "" when nobody was signed in. */
public record ReadLine(LogLine line, String who) {
  public Instant at() {
    return line.at();
  }

  /** A permission's name. */
  public String action() {
    return line.action();
  }

  public String purpose() {
    return line.purpose();
  }

  public boolean allowed() {
    return line.allowed();
  }
}
