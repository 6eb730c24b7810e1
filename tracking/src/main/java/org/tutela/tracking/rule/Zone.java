package org.tutela.tracking.rule;

import java.util.Comparator;
import java.util.List;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.time.Interval;

/** A shape that may change with time. */
public record Zone(List<Version> versions) {

  /** @param during as long as this shape is the zone's */
  public record Version(Interval during, Shape shape) {}

  public Zone {
    versions = versions.stream().sorted(Comparator.comparingLong(v -> v.during().from())).toList();
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i - 1).during().overlaps(versions.get(i).during())) throw new IllegalArgumentException("a zone has one shape at a time");
    }
  }

  public static Zone of(Shape shape) {
    return new Zone(List.of(new Version(new Interval(Interval.ALWAYS, Interval.OPEN), shape)));
  }

  /** The shape in force, or null. */
  public Shape at(long instant) {
    for (var version : versions) if (version.during().contains(instant)) return version.shape();
    return null;
  }

  /** The next instant after which the shape is another. */
  public long nextChange(long after) {
    long next = Interval.OPEN;
    for (var version : versions) {
      if (version.during().from() > after) next = Math.min(next, version.during().from());
      if (version.during().to() > after) next = Math.min(next, version.during().to());
    }
    return next;
  }

  public List<Interval> inForce() {
    return Interval.merged(versions.stream().map(Version::during).toList());
  }
}
