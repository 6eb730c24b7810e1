package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A zone as it was watched for a while.
 *
 * @param feature geometry, hours and parameters, as GeoJSON
 * @param to empty while it still is
 */
public record Ground(String name, RuleKind kind, String feature, Instant from, Optional<Instant> to) {

  /** What was watched at some time between two moments, the newer version first. */
  static List<Ground> between(List<HeldRule> rules, Instant from, Instant to) {
    return rules.stream().flatMap(rule -> rule.versions().stream().filter(version -> version.from().isBefore(to) && version.to().map(from::isBefore).orElse(true))
        .map(version -> new Ground(rule.name(), rule.kind(), version.feature(), version.from(), version.to()))).toList();
  }
}
