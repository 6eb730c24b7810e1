package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;

/** What the engine watches about somebody: the rules that are live, silence, and what the device says, while a device is worn. */
@Component
class Watches {
  static final String SILENCE = "silence";
  static final String DEVICE = "device";
  private static final Interval ANY_TIME = new Interval(Interval.ALWAYS, Interval.OPEN);
  /** What was taken off, or ended, longer ago can change nothing that is still told. */
  private static final Duration MATTERS = Duration.ofDays(8);

  private final ActivationStore activations;
  private final RuleStore rules;
  private final LeaveStore leaves;
  private final Clock clock;

  Watches(ActivationStore activations, RuleStore rules, LeaveStore leaves, Clock clock) {
    this.activations = activations;
    this.rules = rules;
    this.leaves = leaves;
    this.clock = clock;
  }

  Watching of(PersonId person) {
    var now = clock.instant();
    var versions = rules.watched(person, now.minus(MATTERS));
    var known = new HashMap<PersonId, List<Activation>>();
    Function<PersonId, List<Activation>> others = other -> known.computeIfAbsent(other, this::worn);
    return new Watching(watch(worn(person), versions, leaves.ofPerson(person), others, now), Apart.heard(versions, others, now.minus(MATTERS)));
  }

  /** What was brought back of another force's record has been watched there. */
  private List<Activation> worn(PersonId person) {
    return activations.ofPerson(person).stream().filter(each -> !each.restored()).toList();
  }

  static Watch watch(List<Activation> all, List<RuleVersion> versions, List<Leave> leaves, Instant now) {
    return watch(all, versions, leaves, _ -> List.of(), now);
  }

  /** @param others what somebody else wears and wore, from whom the wearer is to keep apart */
  static Watch watch(List<Activation> all, List<RuleVersion> versions, List<Leave> leaves, Function<PersonId, List<Activation>> others, Instant now) {
    var worn = all.stream().filter(each -> each.to().isEmpty() || each.to().get().isAfter(now.minus(MATTERS))).sorted(Comparator.comparing(Activation::from)).toList();
    var names = new HashSet<String>();
    worn.forEach(each -> names.add(each.id().value().toString()));
    var watched = new ArrayList<Rule>();
    var when = Worn.of(worn);
    for (var version : versions) version.read().ifPresent(rule -> watched.add(when.without(leave(leaves, version)).narrowed(Apart.worn(rule, others), version.name(), version.during())));
    watched.add(new Rule.Gap(SILENCE, new Calendar(when.narrowed(Timetable.always(), ANY_TIME))));
    watched.add(new Rule.Device(DEVICE, Duration.ZERO));
    return new Watch(names, watched, Parameters.DEFAULT);
  }

  private static List<Interval> leave(List<Leave> leaves, RuleVersion version) {
    return leaves.stream().filter(leave -> leave.rule().equals(version.rule())).flatMap(leave -> leave.during().stream()).toList();
  }

  /** The times at which a device is worn; no rule is active outside them, nor during leave. Zones of one template are active alike, and share that. */
  private record Worn(List<Interval> times, List<Interval> leave, Map<Timetable, Calendar> calendars) {
    static Worn of(List<Activation> activations) {
      return new Worn(Interval.merged(activations.stream().map(each -> new Interval(each.from().toEpochMilli(), each.to().map(Instant::toEpochMilli).orElse(Interval.OPEN))).toList()), List.of(), new HashMap<>());
    }

    Worn without(List<Interval> leave) {
      return new Worn(times, leave, calendars);
    }

    Rule narrowed(Rule rule, String name, Interval during) {
      return switch (rule) {
        case Rule.Exclusion r -> new Rule.Exclusion(name, r.zone(), narrowed(r.when(), during), r.buffer(), r.crossings(), r.victim());
        case Rule.Curfew r -> new Rule.Curfew(name, r.zone(), narrowed(r.when(), during), r.grace(), r.limit(), r.period());
        case Rule.Attendance r -> new Rule.Attendance(name, r.zone(), r.windows().stream().filter(window -> during.contains(window.from())).toList(), r.dwell());
        case Rule.Proximity r -> new Rule.Proximity(name, r.partner(), r.radius(), narrowed(r.when(), during));
        case Rule.Gap r -> new Rule.Gap(name, narrowed(r.when(), during));
        case Rule.Device r -> new Rule.Device(name, r.separationGrace());
      };
    }

    private Calendar narrowed(Calendar calendar, Interval during) {
      return calendars.computeIfAbsent(narrowed(calendar.timetable(), during), Calendar::new);
    }

    Timetable narrowed(Timetable timetable, Interval during) {
      if (times.isEmpty()) return timetable.during(new Interval(0, 0));
      var order = timetable.order();
      var absences = new ArrayList<>(timetable.absences());
      absences.addAll(leave);
      for (int i = 1; i < times.size(); i++) absences.add(new Interval(times.get(i - 1).to(), times.get(i).from()));
      long from = Math.max(Math.max(order.from(), during.from()), times.getFirst().from());
      long to = Math.min(Math.min(order.to(), during.to()), times.getLast().to());
      return timetable.withAbsences(absences).during(new Interval(from, Math.max(from, to)));
    }
  }
}
