package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.signs.AreaInterference;
import org.tutela.tracking.signs.Lost;
import org.tutela.tracking.signs.Seen;
import org.tutela.tracking.signs.Sign;
import org.tutela.tracking.signs.Signs;
import org.tutela.tracking.signs.Suspicion;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** One sign is shown, two that agree are an alert; many devices lost together are one alert. */
class SignsTest {
  private static final long TEN = 1_780_308_000_000L;
  private static final double METRE = 1 / 111_194.93;

  private final List<Report> reports = new ArrayList<>();

  private static Draft draft(double minute, double north) {
    long time = TEN + Math.round(minute * 60_000);
    return new Draft("A", time, time + 5_000).at(52 + north * METRE, -1.5).accuracy(8);
  }

  private List<Seen> signs() {
    var engine = new Engine(new Watch(Set.of("A"), List.of(new Rule.Device("device", Duration.ZERO)), Parameters.DEFAULT));
    return Signs.of(engine.replay(reports, TEN + 4 * 3_600_000), reports);
  }

  private List<Sign> kinds() {
    return signs().stream().map(Seen::sign).toList();
  }

  private void walk(int minutes) {
    for (int minute = 0; minute < minutes; minute++) reports.add(draft(minute, 60 * minute).speed(1).report());
  }

  @Test
  void a_host_that_feeds_one_wearer_at_a_time_asks_the_engine_for_suspicions_and_for_silences() {
    var engine = new Engine(new Watch(Set.of("A"), List.of(new Rule.Gap("silence", new Calendar(Timetable.always()))), Parameters.DEFAULT));
    walk(10);
    reports.add(draft(9.5, 0).flag(Flag.JAMMING).report());
    reports.add(new Draft("A", TEN + 15 * 60_000, TEN + 15 * 60_000).battery(50).report());
    var state = engine.start();
    engine.advanceAll(state, reports);
    assertThat(engine.suspicions(state)).singleElement().satisfies(suspicion -> assertThat(suspicion.signs()).containsExactly(Sign.DEVICE_SAYS));
    assertThat(engine.lost(state, "wearer")).isEmpty();
    engine.advanceAll(state, List.of(Clock.at(TEN + 40 * 60_000)));
    assertThat(engine.lost(state, "wearer")).singleElement().satisfies(lost -> assertThat(lost.wearer()).isEqualTo("wearer"));
    var five = IntStream.range(0, 5).boxed().flatMap(i -> engine.lost(state, "wearer " + i).stream()).toList();
    assertThat(AreaInterference.of(five).areas()).hasSize(1);
  }

  @Test
  void a_walk_has_no_sign() {
    walk(60);
    reports.add(draft(10.5, 900).source(Source.LBS).accuracy(800).report());
    assertThat(signs()).isEmpty();
  }

  @Test
  void a_leap_there_and_back_is_a_sign_only_where_the_speed_did_not_change() {
    walk(10);
    reports.add(draft(9.5, 30_000).speed(1.2).report());
    reports.add(draft(10, 600).speed(1).report());
    assertThat(kinds()).containsExactly(Sign.LEAP_AT_SAME_SPEED);
    reports.set(10, draft(9.5, 30_000).speed(40).report());
    assertThat(kinds()).isEmpty();
    reports.set(10, draft(9.5, 30_000).report());
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_mast_is_elsewhere_beyond_its_own_accuracy_and_two_kilometres_of_a_fix_at_its_time() {
    walk(10);
    reports.add(draft(5, 300 + 2_900).source(Source.LBS).accuracy(1_000).report());
    assertThat(kinds()).isEmpty();
    reports.add(draft(5.1, 300 + 3_100).source(Source.LBS).accuracy(1_000).report());
    assertThat(kinds()).containsExactly(Sign.MAST_ELSEWHERE);
    reports.add(draft(20, 300 + 30_000).source(Source.LBS).accuracy(1_000).report());
    assertThat(kinds()).containsExactly(Sign.MAST_ELSEWHERE);
  }

  @Test
  void one_sign_is_no_suspicion_two_that_agree_are_and_what_the_device_says_is() {
    for (int minute = 0; minute < 25; minute++) reports.add(draft(minute, 500).speed(3).report());
    assertThat(kinds()).containsExactly(Sign.FROZEN);
    assertThat(Suspicion.of(signs())).isEmpty();
    reports.add(draft(24.5, 9_000).source(Source.LBS).accuracy(500).report());
    assertThat(Suspicion.of(signs())).singleElement().satisfies(suspicion -> {
      assertThat(suspicion.signs()).containsExactly(Sign.FROZEN, Sign.MAST_ELSEWHERE);
      assertThat(suspicion.at()).isEqualTo(TEN + 19 * 60_000);
      assertThat(suspicion.raised()).isEqualTo(TEN + 24 * 60_000 + 30_000);
    });
    reports.set(25, draft(60, 9_000).source(Source.LBS).accuracy(500).report());
    assertThat(Suspicion.of(signs())).as("too far apart, and no fix at the mast's time").isEmpty();
    reports.add(draft(70, 500).flag(Flag.JAMMING).report());
    assertThat(Suspicion.of(signs())).singleElement().satisfies(suspicion -> assertThat(suspicion.signs()).containsExactly(Sign.DEVICE_SAYS));
  }

  @Test
  void positions_that_cease_in_motion_are_a_sign() {
    reports.add(draft(0, 0).motion(true).report());
    for (int minute = 1; minute < 40; minute++) reports.add(new Draft("A", TEN + minute * 60_000L, TEN + minute * 60_000L).motion(true).report());
    assertThat(kinds()).containsExactly(Sign.LOST_IN_MOTION);
  }

  private static Lost lost(int wearer, int second, double north) {
    return new Lost("w" + wearer, TEN + second * 1000L, (int) Math.round((52 + north * METRE) * 1e7), -15_000_000);
  }

  @Test
  void five_wearers_lost_together_in_one_area_are_one_alert_and_the_others_their_own_in_any_order() {
    var losses = new ArrayList<>(IntStream.range(0, 6).mapToObj(i -> lost(i, i * 50, i * 200)).toList());
    losses.add(lost(7, 100, 9_000));
    losses.add(lost(8, 900, 100));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(losses, new Random(seed));
      var told = AreaInterference.of(losses);
      assertThat(told.areas()).singleElement().satisfies(area -> {
        assertThat(area.lost()).hasSize(6);
        assertThat(area.at()).isEqualTo(TEN);
        assertThat(area.raised()).isEqualTo(TEN + 200_000);
      });
      assertThat(told.single()).extracting(Lost::wearer).containsExactly("w7", "w8");
    }
  }

  @Test
  void four_wearers_and_two_devices_of_one_of_them_are_not_many() {
    var losses = List.of(lost(1, 0, 0), lost(2, 10, 0), lost(3, 20, 0), lost(4, 30, 0), lost(4, 40, 0));
    assertThat(AreaInterference.of(losses).areas()).isEmpty();
    assertThat(AreaInterference.of(losses).single()).hasSize(5);
  }
}
