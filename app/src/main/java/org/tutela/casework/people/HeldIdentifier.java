package org.tutela.casework.people;

import java.util.UUID;

/** @param sound false when its own check letter or form says that it cannot be right: kept, but not used as evidence */
public record HeldIdentifier(UUID id, IdentifierKind kind, String raw, String normalised, boolean sound) {
  /** The last three characters, the rest hidden, until somebody asks. */
  public String masked() {
    return masked(raw);
  }

  static String masked(String raw) {
    int length = raw.codePointCount(0, raw.length());
    int shown = Math.min(3, length / 2);
    return "•".repeat(length - shown) + raw.substring(raw.offsetByCodePoints(0, length - shown));
  }
}
