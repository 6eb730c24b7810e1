package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.plain.PlainStory;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** A fix that does not say how good it is, and lies apart from the one before, may be a leap: the next one says whether the way leads over it. */
class LeapTest {
  private static final long TEN = 1_780_308_000_000L;
  private final List<Report> trail = new ArrayList<>();
  private final Watch watch = new Watch(Set.of("A"), List.of(new Rule.Exclusion("school", Zone.of(Circle.of(52, -1.5, 200).shapeOrThrow()),
      new Calendar(Timetable.always()), 0, false, false)), Parameters.DEFAULT);

  @Test
  void a_lone_leap_deep_into_a_zone_is_no_alert_when_it_states_no_accuracy() {
    fix(0, 2_000, Double.NaN);
    fix(60, 100, Double.NaN);
    fix(120, 2_000, Double.NaN);
    fix(180, 2_010, Double.NaN);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_second_fix_inside_confirms_it_and_the_stay_is_dated_at_the_first() {
    fix(0, 2_000, Double.NaN);
    fix(60, 100, Double.NaN);
    fix(120, 90, Double.NaN);
    assertThat(told()).singleElement().satisfies(finding -> {
      assertThat(finding.episode().at()).isEqualTo(TEN + 60_000);
      assertThat(finding.episode().raised()).isEqualTo(TEN + 120_000);
    });
  }

  @Test
  void a_stated_accuracy_or_one_by_the_satellites_geometry_is_believed_whatever_the_speed() {
    fix(0, 2_000, 8);
    fix(60, 100, 8);
    fix(120, 2_000, 8);
    assertThat(told()).hasSize(1);
    trail.clear();
    fix(0, 2_000, Double.NaN);
    trail.add(draft(60, 100).hdop(2).report());
    fix(120, 2_000, Double.NaN);
    assertThat(told()).hasSize(1);
  }

  @Test
  void however_slow_a_leap_would_have_been_there_and_back_is_no_alert() {
    fix(0, 1_000, Double.NaN);
    fix(240, 100, Double.NaN);
    fix(480, 1_010, Double.NaN);
    fix(540, 1_000, Double.NaN);
    assertThat(told()).isEmpty();
  }

  @Test
  void whoever_goes_on_from_it_was_there_at_its_time_and_that_is_known_with_the_next_fix() {
    fix(0, 800, Double.NaN);
    fix(60, 100, Double.NaN);
    fix(120, -600, Double.NaN);
    fix(180, -1_300, Double.NaN);
    assertThat(told()).singleElement().satisfies(finding -> {
      assertThat(finding.episode().at()).isEqualTo(TEN + 60_000);
      assertThat(finding.episode().raised()).isEqualTo(TEN + 120_000);
      assertThat(finding.episode().clear()).isEqualTo(TEN + 120_000);
    });
  }

  @Test
  void one_fix_is_enough_beside_the_one_before_it_and_of_whoever_was_not_seen_before() {
    fix(0, 210, Double.NaN);
    fix(60, 165, Double.NaN);
    fix(120, 400, Double.NaN);
    fix(180, 410, Double.NaN);
    assertThat(told()).hasSize(1);
    trail.clear();
    fix(0, 100, Double.NaN);
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_fix_that_comes_more_than_ten_minutes_after_it_bears_nothing_out() {
    fix(0, 800, Double.NaN);
    fix(60, 100, Double.NaN);
    fix(720, -600, Double.NaN);
    assertThat(told()).isEmpty();
  }

  @Test
  void the_explanation_says_why_the_first_was_not_enough() {
    fix(0, 2_000, Double.NaN);
    fix(60, 100, Double.NaN);
    fix(120, 90, Double.NaN);
    var engine = new Engine(watch);
    var state = engine.start();
    var raised = engine.advanceAll(state, trail).getLast();
    assertThat(engine.explain(state, raised).sentences()).anyMatch(s -> s.contains("states no accuracy, and lies apart from the fix before"))
        .anyMatch(s -> s.contains("certainly inside"));
  }

  private List<Finding> told() {
    long now = TEN + 600_000;
    var told = new Engine(watch).replay(trail, now);
    assertThat(told).as("the plain story").isEqualTo(PlainStory.of(watch, trail, now));
    return told;
  }

  private void fix(int second, double east, double accuracy) {
    trail.add(draft(second, east).accuracy(accuracy).report());
  }

  private static Draft draft(int second, double east) {
    long time = TEN + second * 1_000L;
    return new Draft("A", time, time + 5_000).at(52, -1.5 + east / 68_459.6);
  }
}
