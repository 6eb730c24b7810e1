package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Rule;

/**
 * A zone as it was watched for a while.
 *
 * @param feature geometry, hours and parameters, as GeoJSON
 * @param to empty while it still is
 * @param made by a template, which may have made a thousand
 */
public record Ground(String name, RuleKind kind, String feature, Instant from, Optional<Instant> to, boolean made) {
  /** Of a template's zones, those within so many metres of where somebody was are worth a look. */
  private static final double NEAR = 1_000;

  /** What was watched at some time between two moments, the newer version first. */
  static List<Ground> between(List<HeldRule> rules, Instant from, Instant to) {
    return rules.stream().filter(rule -> rule.other().isEmpty()).flatMap(rule -> rule.versions().stream().filter(version -> version.from().isBefore(to) && version.to().map(from::isBefore).orElse(true))
        .map(version -> new Ground(rule.name(), rule.kind(), version.feature(), version.from(), version.to(), rule.made().isPresent()))).toList();
  }

  /** Whether some report is from within it or, by the box around it, not far away. */
  boolean near(List<Report> reports) {
    if (!(Features.read(feature).orElse(null) instanceof Rule.Zoned rule)) return true;
    var box = rule.zone().versions().getFirst().shape().box().widened(NEAR);
    return box == null || reports.stream().anyMatch(report -> report.placed() && box.contains(report.latitude(), report.longitude()));
  }
}
