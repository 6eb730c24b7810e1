package org.tutela.casework.papers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on somebody's record, without what is in it.
 *
 * @param madeOn when the photograph was taken or the document made
 * @param shows what it shows, in a line
 * @param size in bytes
 * @param by the name of whoever added it
 */
public record HeldFile(UUID id, FileKind kind, String mediaType, LocalDate madeOn, String shows, int size, LocalDate addedOn, String by, Optional<Struck> struck) {

  /** @param by the name of whoever struck it out */
  public record Struck(String reason, LocalDate on, String by) {}

  public boolean counts() {
    return struck.isEmpty();
  }

  public boolean isPicture() {
    return !mediaType.equals(Content.PDF);
  }
}
