package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Episode;

/** A story, in the vectors' words. */
final class Expectation {
  private Expectation() {}

  /** Everything that the vector says, and nothing that it does not: no other episode, no flag more. */
  static void holds(Vector vector, List<Episode> told) {
    var expected = vector.expected().stream().map(TreeMap::new).sorted(Comparator.comparing(Expectation::key)).toList();
    var episodes = told.stream().map(Expectation::words).sorted(Comparator.comparing(Expectation::key)).toList();
    assertThat(episodes).as("%s: %s", vector, told).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      var episode = new TreeMap<>(episodes.get(i));
      var only = expected.get(i).keySet();
      var spare = new TreeMap<>(episode);
      spare.keySet().removeAll(only);
      spare.keySet().removeAll(List.of("rule", "raised", "clear", "at"));
      assertThat(spare).as("%s says nothing of this", vector).isEmpty();
      episode.keySet().retainAll(only);
      assertThat(episode).as(vector.toString()).isEqualTo(expected.get(i));
    }
  }

  private static String key(Map<String, Object> words) {
    return words.get("kind") + " " + words.getOrDefault("rule", "") + " " + words.get("at");
  }

  private static Map<String, Object> words(Episode episode) {
    var words = new TreeMap<String, Object>();
    boolean marks = List.of("LATE_EVIDENCE", "CLOCK_AHEAD", "OUTLIER", "IMPOSSIBLE_SPEED", "FROZEN_POSITION").contains(episode.kind().name());
    if (!marks) words.put("rule", episode.rule());
    words.put("kind", episode.kind().name());
    words.put("at", episode.at() / 1000.0);
    words.put("raised", episode.raised() / 1000.0);
    words.put("clear", episode.open() ? null : episode.clear() / 1000.0);
    if (episode.escalated()) words.put("escalated", true);
    if (episode.interrupted()) words.put("interrupted", true);
    if (episode.unconfirmed()) words.put("unconfirmed", true);
    if (episode.cause() != Cause.NONE) words.put("cause", episode.cause().name());
    if (episode.amount() >= 0) words.put(episode.kind().name().contains("BATTERY") ? "level" : "seconds", (double) episode.amount());
    return words;
  }
}
