package org.tutela.bench;

import java.util.List;
import org.tutela.bench.zones.ReplayRun;

/** {@code ./tutela bench TrackBench}: a month of a wearer's messages, one by one, with every kind of rule on. */
public final class TrackBench {
  private TrackBench() {}

  public static void main(String[] words) throws Exception {
    System.exit(Jvm.of(ReplayRun.class, List.of("-Xmx2g", "-XX:TieredStopAtLevel=4"), words).inheritIO().start().waitFor());
  }
}
