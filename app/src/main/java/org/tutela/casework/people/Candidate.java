package org.tutela.casework.people;

import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/**
 * One person who may be the one named.
 *
 * @param rank from 1, strongest first
 * @param unnamed found by birth, place or identifier with no name in common (channel U)
 * @param warnings twins, parent and child, namesakes (matching M-10)
 * @param seconded the second person who agreed that a strong candidate is somebody else
 */
public record Candidate(
    PersonSummary person,
    int rank,
    Band band,
    boolean unnamed,
    double weight,
    List<Evidence> why,
    List<String> warnings,
    Optional<Mark> mark,
    String reason,
    Optional<UserId> markedBy,
    Optional<UserId> seconded) {}
