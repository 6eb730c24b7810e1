package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Zones around all places of a kind, for several wearers.
 *
 * @param draft what it is to be, until that is put in force @param versions as it was and is, the newest first
 */
public record Template(TemplateId id, String name, Optional<Around> draft, List<Version> versions, int version) {
  public record Version(int no, Around around, String reason, Instant from) {}

  /** What it is about to be, or is. */
  public Around around() {
    return draft.orElseGet(() -> versions.getFirst().around());
  }

  int number() {
    return versions.isEmpty() ? 0 : versions.getFirst().no();
  }
}
