package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.time.Interval;

/**
 * How many alerts a changed rule would have made: the past is told twice, and what begins within a period is counted.
 *
 * @param before what the rules in force tell; {@code after} with the changed rule in the place of the one of its name, or added
 */
public record DryRun(Map<Kind, Integer> before, Map<Kind, Integer> after) {

  public static DryRun of(Watch watch, Rule changed, Collection<Report> history, Interval period) {
    var rules = new ArrayList<>(watch.rules());
    rules.removeIf(rule -> rule.id().equals(changed.id()));
    rules.add(changed);
    var with = new Watch(watch.worn(), rules, watch.parameters());
    return new DryRun(count(watch, changed.id(), history, period), count(with, changed.id(), history, period));
  }

  private static Map<Kind, Integer> count(Watch watch, String rule, Collection<Report> history, Interval period) {
    List<Finding> story = new Engine(watch).replay(history, period.to());
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    for (var finding : story) {
      var episode = finding.episode();
      if (episode.rule().equals(rule) && period.contains(episode.at())) counts.merge(episode.kind(), 1, Integer::sum);
    }
    return counts;
  }
}
