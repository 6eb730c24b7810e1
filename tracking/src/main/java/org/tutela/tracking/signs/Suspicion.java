package org.tutela.tracking.signs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Signs that agree: worth an alert.
 *
 * @param at the first of them; {@code raised} the one that made them agree, {@code last} the last
 */
public record Suspicion(String activation, long at, long raised, long last, Set<Sign> signs) {
  /** Signs agree that are no further apart. */
  public static final long APART = 600_000;

  /** Of signs in the order of their times: where two of different kinds agree, or the device itself says so. */
  public static List<Suspicion> of(List<Seen> signs) {
    Map<String, List<Seen>> runs = new HashMap<>();
    var suspicions = new ArrayList<Suspicion>();
    for (var seen : signs) {
      var run = runs.computeIfAbsent(seen.activation(), a -> new ArrayList<>());
      if (!run.isEmpty() && seen.at() - run.getLast().at() > APART) {
        add(suspicions, run);
        run.clear();
      }
      run.add(seen);
    }
    runs.values().forEach(run -> add(suspicions, run));
    suspicions.sort(Comparator.comparingLong(Suspicion::at).thenComparing(Suspicion::activation));
    return suspicions;
  }

  private static void add(List<Suspicion> suspicions, List<Seen> run) {
    var signs = EnumSet.noneOf(Sign.class);
    long raised = Long.MIN_VALUE;
    for (var seen : run) {
      signs.add(seen.sign());
      if (raised == Long.MIN_VALUE && (signs.size() > 1 || signs.contains(Sign.DEVICE_SAYS))) raised = seen.at();
    }
    if (raised != Long.MIN_VALUE) suspicions.add(new Suspicion(run.getFirst().activation(), run.getFirst().at(), raised, run.getLast().at(), signs));
  }
}
