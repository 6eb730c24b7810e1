package org.tutela.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** Walks that can be told for days gone by, and go on. */
class WearerTest {
  private static final List<Town> TOWNS = Towns.all(7);
  /** A Tuesday, and so a day of work. */
  private static final Instant DAY = Instant.parse("2026-06-02T00:00:00Z");
  private static final Instant WEEK = DAY.plus(Duration.ofDays(7));

  private static Wearer wearer(int story) {
    return Wearer.of("CARROW", story, "K", DAY, TOWNS, 7);
  }

  @Test
  void the_same_seed_gives_the_same_walk_also_from_what_was_written_down() {
    var wearer = wearer(Wearer.BY_THE_SCHOOL);
    assertThat(Wearer.read(wearer.line(), TOWNS, 7)).isEqualTo(wearer);
    assertThat(wearer.readings(DAY, DAY.plus(Duration.ofDays(1)), DAY)).isEqualTo(wearer(Wearer.BY_THE_SCHOOL).readings(DAY, DAY.plus(Duration.ofDays(1)), DAY)).hasSize(720);
  }

  @Test
  void one_is_at_home_at_night_at_work_by_day_and_at_the_school_on_the_way_home() {
    var walker = wearer(Wearer.BY_THE_SCHOOL).walker();
    assertThat(walker.place(DAY.plus(Duration.ofHours(2))).to(walker.home())).isLessThan(10);
    assertThat(walker.place(DAY.plus(Duration.ofHours(12))).to(walker.out().getLast())).isLessThan(10);
    assertThat(walker.moves(DAY.plus(Duration.ofHours(12)))).isFalse();
    boolean there = false;
    for (int minute = 0; minute < 60; minute++) there |= walker.place(DAY.plus(Duration.ofMinutes(15 * 60 + 40 + minute))).to(Wearer.SCHOOL) < 10;
    assertThat(there).isTrue();
    assertThat(walker.place(DAY.plus(Duration.ofHours(20))).to(walker.home())).isLessThan(10);
  }

  @Test
  void one_battery_runs_down_until_the_device_is_silent_and_one_strap_is_cut_once() {
    var flat = wearer(Wearer.BAD_BATTERY).readings(DAY, DAY.plus(Duration.ofDays(7)), DAY.plus(Duration.ofDays(7)));
    assertThat(flat).anyMatch(each -> each.report().battery() <= 10).hasSizeLessThan(7 * 720);
    var cut = wearer(Wearer.LATE_AND_CUT).readings(DAY, DAY.plus(Duration.ofDays(7)), DAY.plus(Duration.ofDays(7)));
    assertThat(cut.stream().filter(each -> Flag.STRAP_TAMPER.in(each.report().flags()))).hasSize(1);
  }

  @Test
  void under_the_sound_only_a_mast_hears_of_one_who_comes_up_far_on_and_the_gap_says_so() {
    var wearer = wearer(Wearer.BY_THE_SCHOOL);
    var told = told(wearer, WEEK);
    assertThat(told).filteredOn(each -> each.kind() == Kind.LOCATION_GAP).hasSize(2).allSatisfy(gap -> {
      assertThat(gap.cause()).isEqualTo(Cause.NO_GPS);
      assertThat(Duration.ofMillis(gap.clear() - gap.at())).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(26));
      assertThat(wearer.walker().place(Instant.ofEpochMilli(gap.at())).to(wearer.walker().place(Instant.ofEpochMilli(gap.clear())))).isGreaterThan(4_000);
    });
    assertThat(told).extracting(Episode::kind).doesNotContain(Kind.CONTACT_GAP, Kind.OUTLIER, Kind.IMPOSSIBLE_SPEED);
  }

  @Test
  void what_a_device_kept_where_nobody_hears_it_comes_later_and_only_the_silence_is_told() {
    var told = told(wearer(Wearer.LATE_AND_CUT), WEEK);
    assertThat(told).extracting(Episode::kind).doesNotContain(Kind.LOCATION_GAP, Kind.LATE_EVIDENCE);
    assertThat(told).filteredOn(each -> each.kind() == Kind.CONTACT_GAP).singleElement().satisfies(gap -> assertThat(Instant.ofEpochMilli(gap.clear())).isEqualTo("2026-06-07T13:20:00Z"));
    var live = new ArrayList<Reading>();
    for (Instant at = DAY.plus(Duration.ofDays(5)); at.isBefore(DAY.plus(Duration.ofDays(6))); at = at.plusSeconds(60)) live.addAll(wearer(Wearer.LATE_AND_CUT).readings(at, at.plusSeconds(60), WEEK));
    assertThat(live).as("minute by minute, none is lost and none comes twice").hasSize(720).doesNotHaveDuplicates();
  }

  @Test
  void between_walls_a_position_wanders_within_what_the_receiver_says_and_nothing_false_is_told() {
    for (String area : List.of("NORTHMERE", "CARROW", "DYFFRYN")) {
      for (int story = 0; story < Wearing.OF_EACH_FORCE; story++) {
        var wearer = Wearer.of(area, story, "K", DAY, Towns.all(Caseload.SEED), Caseload.SEED);
        var wandered = new ArrayList<Double>();
        int wrong = 0, coarse = 0, stays = 0;
        for (Instant at = DAY; at.isBefore(WEEK); at = at.plusSeconds(120)) {
          var seen = wearer.walker().seen(at);
          double off = seen.place().to(wearer.walker().place(at));
          if (off > seen.accuracy()) wrong++;
          if (wearer.walker().moves(at)) continue;
          stays++;
          if (seen.accuracy() > 100) coarse++;
          else wandered.add(off);
        }
        assertThat(wrong).as("at most one in twenty is farther off than the receiver says").isLessThan(5_040 / 20);
        assertThat(coarse).isBetween(stays / 100, stays / 25);
        assertThat(wandered).anyMatch(off -> off > 15).allMatch(off -> off < 32);
        assertThat(zones(wearer, each -> wearer.walker().seen(each))).as("as if the receiver knew exactly where " + wearer.line() + " is")
            .isEqualTo(zones(wearer, each -> new Walker.Seen(wearer.walker().place(each), 5)));
      }
    }
  }

  /** What the zones of the demonstration tell, once a day: one who works at the edge of a zone may be told twice. */
  private static List<String> zones(Wearer wearer, Function<Instant, Walker.Seen> receiver) {
    var reports = new ArrayList<Report>();
    for (Instant at = DAY; at.isBefore(WEEK); at = at.plusSeconds(120)) {
      if (wearer.walker().isUnderGround(at)) continue;
      var seen = receiver.apply(at);
      double[] place = wearer.town().degrees(seen.place());
      reports.add(new Draft("worn", at.toEpochMilli(), at.toEpochMilli()).at(place[0], place[1]).accuracy(seen.accuracy()).report());
    }
    return engine(wearer).replay(reports, WEEK.toEpochMilli()).stream().map(Finding::episode).filter(each -> Set.of(Kind.EXCLUSION, Kind.CURFEW_ABSENCE).contains(each.kind()))
        .map(each -> each.rule() + " " + each.kind() + " " + Instant.ofEpochMilli(each.at()).truncatedTo(java.time.temporal.ChronoUnit.DAYS)).distinct().sorted().toList();
  }

  /** Received every twenty minutes, as the demonstration plays it. */
  private static List<Episode> told(Wearer wearer, Instant until) {
    var reports = new ArrayList<Report>();
    for (Instant at = DAY.plusSeconds(1_200); !at.isAfter(until); at = at.plusSeconds(1_200)) {
      long received = at.toEpochMilli();
      wearer.readings(at.minusSeconds(1_200), at, until).forEach(each -> reports.add(each.as("worn", received)));
    }
    return engine(wearer).replay(reports, until.toEpochMilli()).stream().map(Finding::episode).toList();
  }

  private static Engine engine(Wearer wearer) {
    var rules = new ArrayList<>(List.<Rule>of(new Rule.Gap("gaps", new Calendar(Timetable.always())), new Rule.Device("device", Duration.ZERO)));
    rules.addAll(Rules.read(wearer.circle(wearer.walker().home(), 60, "\"id\":\"home\",\"kind\":\"curfew\",\"schedule\":[{\"days\":[],\"start\":\"20:00\",\"end\":\"07:00\"}]")).rules());
    rules.addAll(Rules.read(wearer.circle(Wearer.SCHOOL, wearer.story() == Wearer.BY_THE_SCHOOL ? 90 : 150, "\"id\":\"school\",\"kind\":\"exclusion\"")).rules());
    return new Engine(new Watch(Set.of("worn"), rules, Parameters.DEFAULT));
  }

  @Test
  void the_engine_reads_the_zones() {
    var read = Rules.read(wearer(0).circle(Wearer.SCHOOL, 90, "\"kind\":\"exclusion\""));
    assertThat(read.errors()).isEmpty();
    assertThat(read.warnings()).isEmpty();
  }
}
