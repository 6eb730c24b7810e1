package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Drawing;
import org.tutela.tracking.geometry.Polygon;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.plain.PlainStory;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

class BadInputTest {
  private static final long NOW = 1_780_308_000_000L;
  private static final Watch WATCH = new Watch(Set.of("A"), List.of(new Rule.Exclusion("zone", Zone.of(Circle.of(52, -1.5, 200).shapeOrThrow()), new Calendar(Timetable.always()), 100, true, false),
          new Rule.Gap("gap", new Calendar(Timetable.always())), new Rule.Device("device", Duration.ZERO)), Parameters.DEFAULT);
  private static final Engine ENGINE = new Engine(WATCH);

  private static Verdict verdict(Report report) {
    return ENGINE.apply(ENGINE.start(), report).verdict();
  }

  @Test
  void a_position_that_is_none_is_left_out_and_the_rest_is_kept() {
    for (double[] place : new double[][] {{Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}, {90.1, 1}, {1, 180.1}, {1, Double.NEGATIVE_INFINITY}, {0, 0}}) {
      var draft = new Draft("A", NOW, NOW).at(place[0], place[1]).battery(5);
      assertThat(draft.misplaced()).isTrue();
      assertThat(draft.report().source()).isEqualTo(Source.NONE);
      assertThat(draft.report().battery()).isEqualTo(5);
      assertThat(verdict(draft.report())).isEqualTo(Verdict.NOWHERE);
    }
  }

  @Test
  void years_that_cannot_be_are_kept_as_evidence_and_marked() {
    assertThat(verdict(new Draft("A", 0, NOW).at(52, -1.5).report())).isEqualTo(Verdict.LATE);
    assertThat(verdict(new Draft("A", 2_147_483_648_000L, NOW).at(52, -1.5).report())).isEqualTo(Verdict.CLOCK_AHEAD);
    assertThat(verdict(new Draft("A", 4_070_908_800_000L, NOW).at(52, -1.5).report())).isEqualTo(Verdict.CLOCK_AHEAD);
    assertThat(verdict(new Draft("A", Long.MIN_VALUE, NOW).at(52, -1.5).report())).isEqualTo(Verdict.LATE);
    assertThat(verdict(new Draft("A", Long.MAX_VALUE, NOW).at(52, -1.5).report())).isEqualTo(Verdict.CLOCK_AHEAD);
    for (long received : new long[] {Long.MIN_VALUE, 0, 5_000_000_000_000L, Long.MAX_VALUE}) {
      assertThat(verdict(new Draft("A", NOW, received).at(52, -1.5).report())).isEqualTo(Verdict.UNDATED);
    }
  }

  @Test
  void thousands_of_repeats_are_one_report() {
    var reports = new ArrayList<Report>();
    for (int i = 0; i < 5_000; i++) reports.add(new Draft("A", NOW, NOW).at(52, -1.5).accuracy(8).report());
    assertThat(ENGINE.replay(reports, NOW)).singleElement().satisfies(finding -> assertThat(finding.episode().kind()).isEqualTo(Kind.EXCLUSION));
  }

  @Test
  void numbers_that_no_adaptor_would_write_are_taken_without_an_exception_and_tell_the_plain_story() {
    long[] absurd = {Long.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE, NOW - 1024L * 7 * 86_400_000, NOW, NOW + 60_000, NOW + 10 * 86_400_000L, 4_102_444_800_000L, Long.MAX_VALUE};
    int[] numbers = {Integer.MIN_VALUE, -900_000_001, -1, 0, 5, 520_000_000, -15_000_000, 900_000_000, 1_800_000_000, Integer.MAX_VALUE};
    for (int seed = 0; seed < 3_000; seed++) {
      var random = java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var reports = new ArrayList<Report>();
      var state = ENGINE.start();
      for (int i = 0; i < 12; i++) {
        var report = new Report("A", absurd[random.nextInt(absurd.length)] + random.nextInt(3), random.nextInt(3) == 0 ? absurd[random.nextInt(absurd.length)] : NOW + i * 60_000,
            numbers[random.nextInt(numbers.length)], numbers[random.nextInt(numbers.length)], numbers[random.nextInt(numbers.length)], Source.values()[random.nextInt(5)],
            numbers[random.nextInt(numbers.length)], numbers[random.nextInt(numbers.length)], Answer.values()[random.nextInt(3)], Answer.values()[random.nextInt(3)], random.nextInt());
        reports.add(report);
        state = ENGINE.apply(state, report).state();
      }
      state = ENGINE.read(ENGINE.write(ENGINE.apply(state, new Clock(NOW + 86_400_000, Long.MIN_VALUE)).state())).state();
      assertThat(ENGINE.story(state).stream().map(Finding::episode).toList()).as("seed %s", seed)
          .isEqualTo(PlainStory.of(WATCH, reports, NOW + 86_400_000).stream().map(Finding::episode).toList());
    }
  }

  @Test
  void nobody_watched_wears_it() {
    assertThat(verdict(new Draft("Z", NOW, NOW).at(52, -1.5).report())).isEqualTo(Verdict.UNHEARD);
  }

  @Test
  void a_zone_that_cannot_be_is_refused_with_the_reason() {
    assertThat(refused(List.of(corners(0, 0, 1, 1, 0, 1, 2, 0)))).isEqualTo("A ring crosses itself at 0.66667, 0.66667.");
    assertThat(refused(List.of(corners(0, 0, 1, 1)))).isEqualTo("A ring needs three corners or more.");
    assertThat(refused(List.of(corners(0, 0, 1, 1, 2, 2)))).isEqualTo("A ring encloses nothing.");
    assertThat(refused(List.of(corners(80, 0, 80, 120, 80, -120)))).isEqualTo("A ring goes round a pole.");
    assertThat(refused(List.of(corners(86, 0, 86, 1, 85.5, 1)))).isEqualTo("Zones beyond 85 degrees of latitude, or over a pole, cannot be drawn.");
    assertThat(refused(List.of(corners(0, Double.NaN, 1, 1, 0, 1)))).isEqualTo("Corner 1 is not a place on earth.");
    assertThat(refused(List.of(many(50_000)))).isEqualTo("A zone has at most 5,000 corners, and this has 50,000.");
    assertThat(refused(java.util.Collections.nCopies(65, corners(0, 0, 1, 1, 0, 1)))).isEqualTo("A zone has at most 64 rings.");
    assertThat(Polygon.of(List.of(many(5_000)))).isInstanceOf(Drawing.Drawn.class);
    assertThat(Circle.of(52, -1.5, Double.NaN)).isInstanceOf(Drawing.Refused.class);
    assertThat(Circle.of(52, -1.5, 0)).isInstanceOf(Drawing.Refused.class);
  }

  @Test
  void a_timetable_that_never_opens_is_never_active() {
    var never = new Calendar(Timetable.weekly(Timetable.LONDON, List.of()));
    assertThat(never.active(NOW)).isFalse();
    assertThat(never.timetable().active(NOW, NOW + 86_400_000)).isEmpty();
    assertThat(never.nextEdge(NOW)).isGreaterThan(NOW + 300L * 86_400_000);
  }

  private static String refused(List<List<double[]>> rings) {
    return Polygon.of(rings).fold(shape -> "drawn", reason -> reason);
  }

  private static List<double[]> corners(double... numbers) {
    var corners = new ArrayList<double[]>();
    for (int i = 0; i < numbers.length; i += 2) corners.add(new double[] {numbers[i], numbers[i + 1]});
    return corners;
  }

  private static List<double[]> many(int count) {
    var corners = new ArrayList<double[]>();
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      double reach = i % 2 == 0 ? 0.1 : 0.09;
      corners.add(new double[] {52 + reach * Math.sin(angle), -1.5 + reach * Math.cos(angle)});
    }
    return corners;
  }
}
