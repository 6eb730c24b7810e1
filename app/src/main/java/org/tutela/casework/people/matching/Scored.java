package org.tutela.casework.people.matching;

import java.util.List;
import java.util.UUID;

/**
 * @param unnamed no part of the name agrees: found by birth, place or identifier (channel U)
 * @param more something beside a name and a year agrees, without which nobody is called strong
 */
public record Scored(UUID person, double weight, boolean unnamed, boolean more, List<Term> why, List<String> warnings) {
  public boolean strong() {
    return weight >= Weights.STRONG && more && warnings.isEmpty();
  }

  public boolean possible() {
    return weight >= Weights.POSSIBLE;
  }
}
