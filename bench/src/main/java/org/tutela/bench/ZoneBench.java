package org.tutela.bench;

import java.util.List;
import org.tutela.bench.zones.ZoneRun;

/** {@code ./tutela bench ZoneBench}: the zone core, its limit and its peers; docs/benchmarks-tracking.md says what the figures are. */
public final class ZoneBench {
  private ZoneBench() {}

  /** In a process of its own, with the compiler and the memory that a service would give it. */
  public static void main(String[] words) throws Exception {
    var options = List.of("-Xmx5g", "-XX:TieredStopAtLevel=4", "-XX:+UseTransparentHugePages");
    System.exit(Jvm.of(ZoneRun.class, options, words).inheritIO().start().waitFor());
  }
}
