package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Operation.Verb;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.engine.State;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Period;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;

/** What time brings about though no device says anything, and what a report says of it afterwards. */
class TimeAloneTest {
  private static final long TEN = 1_780_308_000_000L;
  private static final Circle HERE = Circle.of(52, -1.5, 200).shapeOrThrow();
  private static final Circle ELSEWHERE = Circle.of(52.1, -1.5, 200).shapeOrThrow();

  private static long minute(int minute) {
    return TEN + minute * 60_000L;
  }

  private static Report at(int minute, int received, double north) {
    return new Draft("A", minute(minute), minute(received)).at(52 + north / 111_195, -1.5).accuracy(8).report();
  }

  private static Watch watch(Rule rule) {
    return new Watch(Set.of("A"), List.of(rule), Parameters.DEFAULT);
  }

  private static List<Operation> tell(Engine engine, State state, Message... messages) {
    var operations = new ArrayList<Operation>();
    for (var message : messages) engine.advance(state, message, operations);
    return operations;
  }

  @Test
  void an_appointment_is_missed_by_somebody_of_whom_nothing_was_ever_heard() {
    var engine = new Engine(watch(new Rule.Attendance("clinic", Zone.of(HERE), List.of(new Interval(minute(0), minute(60))), Duration.ofMinutes(20))));
    assertThat(tell(engine, engine.start(), Clock.at(minute(61)))).singleElement().satisfies(o -> assertThat(o.episode().kind()).isEqualTo(Kind.MISSED));
  }

  @Test
  void a_zone_that_moved_after_a_fix_that_came_late_is_told_by_that_fix() {
    var zone = new Zone(List.of(new Zone.Version(new Interval(Interval.ALWAYS, minute(5)), ELSEWHERE), new Zone.Version(new Interval(minute(5), Interval.OPEN), HERE)));
    var engine = new Engine(watch(new Rule.Exclusion("zone", zone, new Calendar(Timetable.always()), 0, false, false)));
    var state = engine.start();
    assertThat(tell(engine, state, at(0, 0, 0), at(1, 1, 0), Clock.at(minute(6)))).extracting(Operation::verb).containsExactly(Verb.RAISE);
    assertThat(tell(engine, state, at(4, 7, 1_000))).extracting(Operation::verb).containsExactly(Verb.WITHDRAW);
  }

  @Test
  void absence_before_a_leave_counts_to_when_the_limit_is_reached_after_it() {
    var when = new Calendar(Timetable.always().withAbsences(List.of(new Interval(minute(21), minute(40)))));
    var engine = new Engine(watch(new Rule.Curfew("home", Zone.of(ELSEWHERE), when, Duration.ofHours(2), Duration.ofMinutes(25), Period.WEEK)));
    var state = engine.start();
    tell(engine, state, at(1, 1, 0), at(2, 2, 0), Clock.at(minute(41)));
    assertThat(engine.nextDue(state)).isLessThanOrEqualTo(minute(45) + 1);
    assertThat(tell(engine, state, Clock.at(minute(46)))).extracting(o -> o.episode().kind()).containsExactly(Kind.CURFEW_CUMULATIVE);
  }
}
