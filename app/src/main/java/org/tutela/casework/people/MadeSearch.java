package org.tutela.casework.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/**
 * A search, what it showed and how far its review has come.
 *
 * @param more candidates beyond those shown; the search must be narrowed or widened before it is closed
 * @param waiting another check is under way, as it may be for any case; says nothing about why
 * @param questions what would separate the candidates best, worded so that it hints at no hit (matching M-5)
 * @param obstacles what still stands against closing as "nobody found"; empty when nothing does
 */
public record MadeSearch(
    SearchId id,
    NamedPerson asked,
    Instant at,
    UserId by,
    boolean widened,
    int searched,
    List<Candidate> candidates,
    int more,
    boolean waiting,
    List<String> questions,
    List<String> obstacles,
    Optional<Instant> closedAt) {

  public List<Candidate> named() {
    return candidates.stream().filter(c -> !c.unnamed()).toList();
  }

  public List<Candidate> unnamed() {
    return candidates.stream().filter(Candidate::unnamed).toList();
  }
}
