package org.tutela.bench;

import java.nio.file.Path;
import java.util.HashMap;
import org.tutela.bench.quality.QualityRun;
import org.tutela.bench.quality.Traces;

/** {@code ./tutela bench TrackQuality FOLDER}: false and found zone alerts on real tracks; docs/benchmarks-tracking.md says how. */
public final class TrackQuality {
  private TrackQuality() {}

  /** {@code FOLDER [--seed N] [--rounds N] [--zones N] [--misses N]} */
  public static void main(String[] words) throws Exception {
    if (words.length == 0 || words[0].startsWith("--")) {
      System.err.println("Usage: ./tutela bench TrackQuality FOLDER [--seed N] [--rounds N] [--zones N] [--misses N]; the folder holds GPX, CSV, PLT or the telephone's JSON.");
      System.exit(2);
    }
    var options = new HashMap<String, Integer>();
    for (int i = 1; i + 1 < words.length; i += 2) options.put(words[i], Integer.parseInt(words[i + 1]));
    var traces = Traces.in(Path.of(words[0]));
    System.out.println(traces.summary());
    if (traces.all().isEmpty()) System.exit(1);
    new QualityRun(traces.all(), options.getOrDefault("--seed", 1), options.getOrDefault("--rounds", 20), options.getOrDefault("--zones", 10),
        options.getOrDefault("--misses", 10)).run();
  }
}
