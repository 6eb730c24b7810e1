package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.tutela.tracking.geometry.Box;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.time.Interval;

/**
 * The zones to stay out of, of which nothing is kept while somebody is outside and not on the way in: nothing that is told depends on how long
 * somebody has been there. A fix wakes those that it lies in, or in what is around them. Laid out once for a watch.
 */
final class Outlying {
  private final Parameters parameters;
  /** By the southern ends of what they reach. */
  private final Rule.Exclusion[] rules;
  private final int[] south;
  private final int[] north;
  private final int[] west;
  private final int[] width;
  private int tallest;
  private final List<Rule> attended = new ArrayList<>();

  Outlying(Watch watch) {
    record Reached(Rule.Exclusion rule, Box box) {}
    parameters = watch.parameters();
    var reached = new ArrayList<Reached>();
    for (var rule : watch.rules()) {
      var box = reach(rule);
      if (box != null) reached.add(new Reached((Rule.Exclusion) rule, box));
      else attended.add(rule);
    }
    reached.sort(Comparator.comparingInt(each -> each.box.south()));
    rules = reached.stream().map(Reached::rule).toArray(Rule.Exclusion[]::new);
    south = reached.stream().mapToInt(each -> each.box.south()).toArray();
    north = reached.stream().mapToInt(each -> each.box.north()).toArray();
    west = reached.stream().mapToInt(each -> each.box.west()).toArray();
    width = reached.stream().mapToInt(each -> each.box.width()).toArray();
    for (int i = 0; i < rules.length; i++) tallest = Math.max(tallest, north[i] - south[i]);
  }

  /** Where a fix is evidence of being in it; null for a rule that must see every fix. */
  private static Box reach(Rule rule) {
    if (!(rule instanceof Rule.Exclusion exclusion) || exclusion.crossings() || !constant(exclusion.zone())) return null;
    return exclusion.zone().versions().getFirst().shape().box().widened(exclusion.buffer());
  }

  private static boolean constant(Zone zone) {
    return zone.versions().size() == 1 && zone.versions().getFirst().during().equals(new Interval(Interval.ALWAYS, Interval.OPEN));
  }

  /** The rules that see every fix. */
  List<Rule> attended() {
    return attended;
  }

  Rule.Exclusion rule(int i) {
    return rules[i];
  }

  int size() {
    return rules.length;
  }

  ExclusionWatch watch(int i) {
    return new ExclusionWatch(rules[i], parameters);
  }

  /** Those that the fix is evidence of being in, each to be watched unless it is already. */
  void wake(Fix fix, SortedMap<Integer, ExclusionWatch> woken) {
    for (int i = first(fix.latitude()); i < rules.length && south[i] <= fix.latitude(); i++) {
      if (north[i] >= fix.latitude() && east(i, fix.longitude()) <= width[i] && in(rules[i], fix) && !woken.containsKey(i)) woken.put(i, watch(i));
    }
  }

  private int first(int latitude) {
    int at = Arrays.binarySearch(south, latitude - tallest);
    if (at < 0) return -at - 1;
    while (at > 0 && south[at - 1] == latitude - tallest) at--;
    return at;
  }

  private long east(int i, int longitude) {
    long east = (long) longitude - west[i];
    return east < 0 ? east + 2L * Metric.HALF_TURN : east;
  }

  private static boolean in(Rule.Exclusion rule, Fix fix) {
    return rule.zone().versions().getFirst().shape().signedDistance(fix.latitude(), fix.longitude()) - rule.buffer() <= 0;
  }
}
