package org.tutela.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.read.Rules;

/** Walks that can be told for days gone by, and go on. */
class WearerTest {
  private static final List<Town> TOWNS = Towns.all(7);
  /** A Tuesday, and so a day of work. */
  private static final Instant DAY = Instant.parse("2026-06-02T00:00:00Z");

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
    assertThat(walker.at(DAY.plus(Duration.ofHours(2))).to(walker.home())).isLessThan(10);
    assertThat(walker.at(DAY.plus(Duration.ofHours(12))).to(walker.out().getLast())).isLessThan(10);
    assertThat(walker.moves(DAY.plus(Duration.ofHours(12)))).isFalse();
    boolean there = false;
    for (int minute = 0; minute < 60; minute++) there |= walker.at(DAY.plus(Duration.ofMinutes(15 * 60 + 40 + minute))).to(Wearer.SCHOOL) < 10;
    assertThat(there).isTrue();
    assertThat(walker.at(DAY.plus(Duration.ofHours(20))).to(walker.home())).isLessThan(10);
  }

  @Test
  void one_battery_runs_down_until_the_device_is_silent_and_one_strap_is_cut_once() {
    var flat = wearer(Wearer.BAD_BATTERY).readings(DAY, DAY.plus(Duration.ofDays(7)), DAY.plus(Duration.ofDays(7)));
    assertThat(flat).anyMatch(each -> each.report().battery() <= 10).hasSizeLessThan(7 * 720);
    var cut = wearer(Wearer.LATE_AND_CUT).readings(DAY, DAY.plus(Duration.ofDays(7)), DAY.plus(Duration.ofDays(7)));
    assertThat(cut.stream().filter(each -> Flag.STRAP_TAMPER.in(each.report().flags()))).hasSize(1);
  }

  @Test
  void the_engine_reads_the_zones() {
    var read = Rules.read(wearer(0).circle(Wearer.SCHOOL, 90, "\"kind\":\"exclusion\""));
    assertThat(read.errors()).isEmpty();
    assertThat(read.warnings()).isEmpty();
  }
}
