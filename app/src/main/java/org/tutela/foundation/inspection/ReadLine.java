package org.tutela.foundation.inspection;

import java.time.Instant;
import java.util.List;
import org.tutela.foundation.audit.LogLine;

/**
 * A line of the log as people read it.
 *
 * @param who the name of whoever acted: "" when nobody was signed in
 * @param reference how staff call the person or the case concerned: "" for what has none, or is of another area
 */
public record ReadLine(LogLine line, String who, String reference) {
  public Instant at() {
    return line.at();
  }

  /** Permissions' names. */
  public List<String> actions() {
    return line.parts().stream().map(LogLine.Part::action).toList();
  }

  public String purpose() {
    return line.purpose();
  }

  public boolean allowed() {
    return line.allowed();
  }
}
