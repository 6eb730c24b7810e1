package org.tutela.tracking.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;

/** Findings in order. */
public final class Story {
  private Story() {}

  /** Of what was told twice, for instance by two devices, the one that was known first. */
  public static List<Finding> once(List<Finding> findings) {
    record Key(String rule, Kind kind, long at) {}
    var first = new HashMap<Key, Finding>();
    for (var finding : findings) {
      var e = finding.episode();
      first.merge(new Key(e.rule(), e.kind(), e.at()), finding, (a, b) -> b.episode().raised() < a.episode().raised() ? b : a);
    }
    return first.values().stream().sorted(Comparator.comparing(Finding::episode, Episode.IN_ORDER)).toList();
  }
}
