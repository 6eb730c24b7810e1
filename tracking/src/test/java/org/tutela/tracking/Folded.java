package org.tutela.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tutela.tracking.field.Hearing;
import org.tutela.tracking.time.Interval;

/** What is raised and cleared, folded; and who had to be judged elsewhere. */
final class Folded implements Hearing {
  final Map<String, List<long[]>> stays = new HashMap<>();
  final Set<Integer> elsewhere = new HashSet<>();

  @Override
  public void raised(int wearer, int zone, long at, long raised) {
    stays.computeIfAbsent(wearer + " zone" + zone, k -> new ArrayList<>()).add(new long[] {at, raised, Interval.OPEN});
  }

  @Override
  public void cleared(int wearer, int zone, long clear) {
    var list = stays.get(wearer + " zone" + zone);
    list.getLast()[2] = clear;
    if (clear <= list.getLast()[0]) list.removeLast();
  }

  @Override
  public void elsewhere(int wearer, long time, int latitude, int longitude, int accuracy) {
    elsewhere.add(wearer);
  }
}
