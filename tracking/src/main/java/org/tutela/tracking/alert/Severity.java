package org.tutela.tracking.alert;

import java.time.Duration;
import org.tutela.tracking.rule.Rule;

/** How soon somebody must look: 1 first, 4 last. */
public final class Severity {
  private static final long LONG_ABSENCE = Duration.ofMinutes(15).toMillis();

  private Severity() {}

  /** @param now how long what is open has lasted counts */
  public static int of(Episode episode, Rule rule, long now) {
    return switch (episode.kind()) {
      case STRAP_TAMPER, PROXIMITY, PANIC -> 1;
      case EXCLUSION -> rule instanceof Rule.Exclusion exclusion && exclusion.victim() ? 1 : 2;
      case SEPARATED -> 2;
      case CURFEW_ABSENCE -> Math.min(episode.clear(), now) - episode.at() > LONG_ABSENCE ? 2 : 4;
      case BUFFER, CRITICAL_BATTERY, POSITIONS_DOUBTED, UPLOAD_CONFLICT -> 3;
      case LOCATION_GAP -> episode.cause() == Cause.NO_CONTACT ? 3 : 4;
      case CONTACT_GAP -> 3;
      default -> 4;
    };
  }
}
