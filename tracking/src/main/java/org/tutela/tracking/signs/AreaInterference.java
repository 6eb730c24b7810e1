package org.tutela.tracking.signs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tutela.tracking.geometry.Metric;

/**
 * Many devices in one area lost the satellites together: one alert for the area, and none for each of them.
 *
 * @param at when the first was lost, {@code raised} the one that made it many; {@code lost} all of them
 */
public record AreaInterference(long at, long raised, List<Lost> lost) {
  public static final int MANY = 5;
  public static final double AREA = 2_000;
  public static final long TOGETHER = 300_000;

  /** @param single those that no area explains: each is an alert of its own */
  public record Told(List<AreaInterference> areas, List<Lost> single) {}

  public static Told of(List<Lost> losses) {
    var left = new ArrayList<>(losses);
    left.sort(Comparator.comparingLong(Lost::at).thenComparing(Lost::wearer));
    var areas = new ArrayList<AreaInterference>();
    var single = new ArrayList<Lost>();
    while (!left.isEmpty()) {
      var first = left.removeFirst();
      var together = new ArrayList<Lost>(List.of(first));
      for (int i = 0; i < left.size() && left.get(i).at() - first.at() <= TOGETHER; i++) if (near(first, left.get(i))) together.add(left.get(i));
      long raised = raised(together);
      if (raised == Long.MAX_VALUE) {
        single.add(first);
        continue;
      }
      areas.add(new AreaInterference(first.at(), raised, List.copyOf(together)));
      left.removeAll(together);
    }
    return new Told(List.copyOf(areas), List.copyOf(single));
  }

  private static boolean near(Lost a, Lost b) {
    return Metric.distance(a.latitude(), a.longitude(), b.latitude(), b.longitude()) <= AREA;
  }

  /** When it became many; one wearer's devices count once. */
  private static long raised(List<Lost> together) {
    Set<String> wearers = new HashSet<>();
    for (var lost : together) if (wearers.add(lost.wearer()) && wearers.size() == MANY) return lost.at();
    return Long.MAX_VALUE;
  }
}
