package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/**
 * A rule as it stands from one moment to another.
 *
 * @param feature geometry, hours and parameters, as GeoJSON that the engine reads
 * @param to of the next version, or of the end
 */
public record RuleVersion(RuleId rule, int no, String feature, Instant from, Optional<Instant> to, String reason, Instant madeAt) {

  /** By which the engine knows it. */
  String name() {
    return rule.value() + "/" + no;
  }

  /** The rule that an engine's name stands for; empty for silence and the device's own words. */
  static Optional<RuleId> named(String name) {
    int slash = name.indexOf('/');
    return slash == 36 ? Optional.of(new RuleId(java.util.UUID.fromString(name.substring(0, slash)))) : Optional.empty();
  }

  Interval during() {
    return new Interval(from.toEpochMilli(), to.map(Instant::toEpochMilli).orElse(Interval.OPEN));
  }

  /** Empty when this version of the engine reads it no more. */
  public Optional<Rule> read() {
    return read(feature);
  }

  public static Optional<Rule> read(String feature) {
    return Features.read(feature);
  }
}
