package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.field.Batch;
import org.tutela.tracking.field.Crowd;
import org.tutela.tracking.field.ZoneField;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Place;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.plain.PlainStory;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** The hours of a zone begin or end between the first fix outside and the one that confirms it. A leaving is dated at the first. */
class FieldHoursTest {
  private static final Circle ZONE = Circle.of(52, -1.5, 200).shapeOrThrow();
  private static final double INSIDE = 52;
  private static final double OUTSIDE = 52.005;

  private final Folded folded = new Folded();
  private final List<Report> trail = new ArrayList<>();
  private final Calendar hours;
  private final Crowd crowd;

  /** On 1 June 2026, in London: 10:00 to 10:59, 11:00 to 11:02, and from 11:04. */
  FieldHoursTest() {
    var rows = Stream.of("10:00 10:59", "11:00 11:02", "11:04 20:00").map(row -> row.split(" "))
        .map(row -> new Row(EnumSet.allOf(DayOfWeek.class), new LocalHours(LocalTime.parse(row[0]), LocalTime.parse(row[1])))).toList();
    hours = new Calendar(Timetable.weekly(Timetable.LONDON, rows));
    crowd = new Crowd(ZoneField.of(List.of(ZONE)), new Calendar[] {hours}, new boolean[1], 1, Parameters.DEFAULT);
  }

  @Test
  void a_leaving_confirmed_after_the_hours_ended_is_dated_at_its_first_fix() {
    fix("10:50:00", INSIDE);
    fix("10:58:20", OUTSIDE);
    tell("10:59:30");
    fix("10:59:40", OUTSIDE);
    assertTold("10:50:00 to 10:58:20");
  }

  @Test
  void hours_that_began_after_a_leaving_s_first_fix_tell_of_nothing() {
    fix("10:50:00", INSIDE);
    fix("10:59:20", OUTSIDE);
    tell("11:00:30");
    fix("11:01:00", OUTSIDE);
    assertTold("10:50:00 to 10:59:00");
  }

  @Test
  void hours_that_ended_and_began_again_and_again_since_a_leaving_s_first_fix_are_all_taken_back() {
    fix("10:50:00", INSIDE);
    fix("10:58:20", OUTSIDE);
    tell("11:04:30");
    fix("11:05:00", OUTSIDE);
    assertTold("10:50:00 to 10:58:20");
  }

  @Test
  void a_leaving_whose_first_fix_is_at_the_instant_that_the_hours_begin_leaves_nothing_of_them() {
    fix("10:50:00", INSIDE);
    fix("11:00:00", OUTSIDE);
    tell("11:02:30");
    fix("11:03:00", OUTSIDE);
    assertTold("10:50:00 to 10:59:00");
  }

  @Test
  void what_was_told_of_hours_before_the_first_fix_outside_stays() {
    fix("10:58:00", INSIDE);
    tell("11:00:30");
    fix("11:01:00", OUTSIDE);
    tell("11:02:30");
    fix("11:03:00", OUTSIDE);
    assertTold("10:58:00 to 10:59:00", "11:00:00 to 11:01:00");
  }

  @Test
  void a_return_inside_after_the_hours_ended_leaves_them_as_told() {
    fix("10:50:00", INSIDE);
    fix("10:58:20", OUTSIDE);
    tell("10:59:30");
    fix("10:59:40", INSIDE);
    tell("11:00:30");
    fix("11:01:00", OUTSIDE);
    fix("11:01:30", OUTSIDE);
    assertTold("10:50:00 to 10:59:00", "11:00:00 to 11:01:00");
  }

  private static long instant(String local) {
    return Instant.parse("2026-06-01T" + local + "+01:00").toEpochMilli();
  }

  private void fix(String local, double latitude) {
    long time = instant(local);
    var report = new Draft("A", time, time).at(latitude, -1.5).accuracy(8).report();
    trail.add(report);
    var place = Place.of(latitude, -1.5);
    var batch = new Batch(1);
    batch.add(0, time, place.latitude(), place.longitude(), report.accuracy());
    crowd.take(batch, folded);
  }

  private void tell(String local) {
    crowd.tell(instant(local), folded);
  }

  /** By both: the crowd may not be made to agree with what is wrong. */
  private void assertTold(String... stays) {
    long now = instant("11:30:00");
    crowd.tell(now, folded);
    var watch = new Watch(Set.of("A"), List.of(new Rule.Exclusion("zone0", Zone.of(ZONE), hours, 0, false, false)), Parameters.DEFAULT);
    var plain = PlainStory.of(watch, trail, now).stream().map(Finding::episode).map(e -> List.of(e.at(), e.clear())).toList();
    var expected = Stream.of(stays).map(stay -> stay.split(" to ")).map(stay -> List.of(instant(stay[0]), instant(stay[1]))).toList();
    assertThat(plain).as("the plain story").isEqualTo(expected);
    assertThat(folded.elsewhere).isEmpty();
    assertThat(folded.stays.get("0 zone0").stream().map(stay -> List.of(stay[0], stay[2])).toList()).as("the crowd").isEqualTo(expected);
  }
}
