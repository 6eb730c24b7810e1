package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/** What an officer sees of a wearer: what is watched, what was told, and day by day where the device was. */
@Service
public class Wearers {
  private static final int CARDS = 20;
  private static final int SPELLS = 200;
  private static final int IN_A_FILE = 10_000;

  private final PersonGate persons;
  private final ActivationStore activations;
  private final RuleStore rules;
  private final LeaveStore leaves;
  private final HoldStore holds;
  private final CardStore cards;
  private final SpellStore spells;
  private final MonitoringStore notes;
  private final TrailStore trail;
  private final RecordStore records;
  private final Clock clock;

  Wearers(PersonGate persons, ActivationStore activations, RuleStore rules, LeaveStore leaves, HoldStore holds, CardStore cards, SpellStore spells, MonitoringStore notes, TrailStore trail, RecordStore records, Clock clock) {
    this.persons = persons;
    this.activations = activations;
    this.rules = rules;
    this.leaves = leaves;
    this.holds = holds;
    this.cards = cards;
    this.spells = spells;
    this.notes = notes;
    this.trail = trail;
    this.records = records;
    this.clock = clock;
  }

  /** @param rules that were drawn for this person alone @param ordered how long somebody had to be in during the period @param curfew absences, {@code gaps} and what became of the {@code battery} in it, the last first, as are the {@code appointments} that were kept or missed @param holds those that stand @param restored what was brought back of another system */
  public record Wearer(PersonSummary person, List<Activation> worn, List<HeldRule> rules, List<FromTemplate> templates, List<Leave> leave, List<Card> cards, List<Monitoring.Violation> violations, int weeks, Duration ordered, List<HeldAlert> curfew,
                       List<HeldAlert> gaps, List<HeldAlert> battery, List<Appointment> appointments, List<Hold> holds, List<Restored> restored, Instant now) {
    private int told() {
      return curfew.size() + gaps.size() + battery.size() + appointments.size();
    }
  }

  /** @param verdict what became of its place @param decided what was told because of it */
  public record Point(Report report, Verdict verdict, Set<Kind> decided) {}

  /**
   * @param days how many, of which {@code day} is the last
   * @param grounds the zones that were watched then; of those of templates, the ones that the person was near, and not the {@code far}
   * @param gaps when there was no position, the first first
   * @param leave by which a zone was suspended during the days, the last first
   */
  public record Day(PersonSummary person, LocalDate day, int days, List<Point> points, List<Ground> grounds, int far, List<HeldAlert> gaps, List<Leave> leave, Instant now) {
    public LocalDate first() {
      return day.minusDays(days - 1);
    }
  }

  /** @param weeks how long to look back */
  public Outcome<Wearer> of(PersonId person, int weeks) {
    return of(person, weeks, SPELLS);
  }

  /** For a file: all of the period. */
  public Outcome<Wearer> figures(PersonId person, int weeks) {
    return persons.pass(Permission.EXPORT_TRAIL, person, (_, visit) -> of(person, weeks, IN_A_FILE).map(wearer -> {
      visit.shown(wearer.told());
      return wearer;
    }));
  }

  private Outcome<Wearer> of(PersonId person, int weeks, int most) {
    return persons.pass(Permission.SEE_WEARER, person, (held, visit) -> {
      rules.open(person, visit);
      var now = clock.instant();
      var since = now.minus(Duration.ofDays(7L * weeks));
      var curfew = spells.since(person, since, List.of(Kind.CURFEW_ABSENCE, Kind.CURFEW_CUMULATIVE), most);
      var gaps = spells.since(person, since, List.of(Kind.LOCATION_GAP, Kind.CONTACT_GAP, Kind.NO_GPS_IN_MOTION), most);
      var battery = spells.since(person, since, List.of(Kind.LOW_BATTERY, Kind.CRITICAL_BATTERY, Kind.BATTERY_OK, Kind.CHARGE_MISSED, Kind.POWER_OFF, Kind.POWER_CUT), most);
      var appointments = spells.appointments(person, since, most);
      var worn = activations.ofPerson(person);
      var leave = leaves.ofPerson(person);
      var ruled = rules.drawn(person);
      var wearer = new Wearer(held, worn, ruled, rules.templates(person), leave, cards.ofPerson(person, CARDS), notes.violations(person, CARDS), weeks, ordered(worn, ruled.stream().filter(rule -> rule.kind() == RuleKind.CURFEW).flatMap(rule -> rule.versions().stream()).toList(), leave, since, now), curfew, gaps, battery, appointments,
          holds.ofPerson(person).stream().filter(Hold::stands).toList(), records.ofPerson(person), now);
      visit.shown(wearer.told());
      return Outcome.done(wearer);
    });
  }

  /** @param weeks how long to look back; 0 for always @param page which part of them stands in the cards, from 1 on */
  public record Raised(PersonSummary person, List<Card> cards, int weeks, int total, int page) {
    public int pages() {
      return pages(total);
    }

    private static int pages(int total) {
      return Math.max(1, (total + Monitoring.SHOWN - 1) / Monitoring.SHOWN);
    }
  }

  /** Every alert of a period, the last first. */
  public Outcome<Raised> raised(PersonId person, int weeks, int page) {
    return persons.pass(Permission.SEE_WEARER, person, (held, visit) -> {
      var since = since(weeks);
      int total = cards.raisedCount(person, since), shown = Math.clamp(page, 1, Raised.pages(total));
      var raised = cards.raised(person, since, Monitoring.SHOWN, (shown - 1) * Monitoring.SHOWN);
      visit.shown(raised.size());
      return Outcome.done(new Raised(held, raised, weeks, total, shown));
    });
  }

  /** For a file: all of them. */
  public Outcome<Raised> raised(PersonId person, int weeks) {
    return persons.pass(Permission.EXPORT_TRAIL, person, (held, visit) -> {
      var raised = cards.raised(person, since(weeks), Integer.MAX_VALUE, 0);
      visit.shown(raised.size());
      return Outcome.done(new Raised(held, raised, weeks, raised.size(), 1));
    });
  }

  private Instant since(int weeks) {
    return weeks == 0 ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(7L * weeks));
  }

  /** What a person found to be violations, the last first. */
  public Outcome<List<Monitoring.Violation>> violations(PersonId person) {
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> Outcome.done(notes.violations(person, CARDS)));
  }

  /** How long somebody had to be in by these versions of curfews, less leave, and while a device was worn. */
  static Duration ordered(List<Activation> worn, List<RuleVersion> versions, List<Leave> leave, Instant since, Instant now) {
    var hours = new ArrayList<Interval>();
    for (var rule : Watches.watch(worn, versions, leave, since).rules()) {
      if (rule instanceof Rule.Curfew curfew) hours.addAll(curfew.when().timetable().active(since.toEpochMilli(), now.toEpochMilli()));
    }
    return Duration.ofMillis(Interval.merged(hours).stream().mapToLong(each -> each.to() - each.from()).sum());
  }

  /** The days up to one, and that one. */
  public Outcome<Day> days(PersonId person, LocalDate day, int days) {
    return persons.pass(Permission.SEE_TRAIL, person, (held, visit) -> {
      rules.open(person, visit);
      Instant from = day.minusDays(days - 1).atStartOfDay(London.ZONE).toInstant(), to = day.plusDays(1).atStartOfDay(London.ZONE).toInstant();
      var points = points(person, from, to);
      visit.shown(points.size());
      var grounds = rules.grounds(person, from, to);
      var reports = points.stream().map(Point::report).toList();
      var shown = grounds.stream().filter(ground -> !ground.made() || ground.near(reports)).toList();
      return Outcome.done(new Day(held, day, days, points, shown, grounds.size() - shown.size(), spells.during(person, Kind.LOCATION_GAP, from, to, SPELLS),
          leaves.ofPerson(person).stream().filter(each -> each.during().filter(time -> time.from() < to.toEpochMilli() && time.to() > from.toEpochMilli()).isPresent()).toList(), clock.instant()));
    });
  }

  /** For a file: every report of the days up to one, and what became of each. */
  public Outcome<Day> export(PersonId person, LocalDate day, int days) {
    return persons.pass(Permission.EXPORT_TRAIL, person, (_, visit) -> days(person, day, days).map(taken -> {
      visit.shown(taken.points().size());
      return taken;
    }));
  }

  /** With an hour before and after, so that what stands at the edge is judged as it was. */
  private List<Point> points(PersonId person, Instant from, Instant to) {
    var reports = trail.reports(person, from.minus(Duration.ofHours(1)), to.plus(Duration.ofHours(1)));
    var engine = new Engine(Watches.watch(activations.ofPerson(person), List.of(), List.of(), from));
    var state = engine.start();
    engine.advanceAll(state, reports);
    Map<Report, Verdict> unused = new HashMap<>();
    engine.rejected(state).forEach(each -> unused.put(each.report(), each.verdict()));
    var kept = new HashSet<String>();
    engine.kept(state).forEach(fix -> kept.add(fix.activation() + "@" + fix.time()));
    var decided = spells.decided(person, from, to);
    var points = new ArrayList<Point>();
    for (var report : reports) {
      if (report.fixTime() < from.toEpochMilli() || report.fixTime() >= to.toEpochMilli()) continue;
      String id = report.activation() + "@" + report.fixTime();
      var verdict = unused.getOrDefault(report, kept.contains(id) ? Verdict.KEPT : Verdict.LATE);
      points.add(new Point(report, verdict, verdict == Verdict.KEPT ? decided.getOrDefault(id, Set.of()) : Set.of()));
    }
    points.sort(Comparator.comparingLong(point -> point.report().fixTime()));
    return points;
  }
}
