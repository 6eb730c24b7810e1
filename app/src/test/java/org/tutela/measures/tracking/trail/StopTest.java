package org.tutela.measures.tracking.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Report;

class StopTest {
  private static final double METRE = 1 / 111_195.0;
  private final List<Report> fixes = new ArrayList<>();

  private StopTest at(int minute, int north) {
    fixes.add(new Draft("a", minute * 60_000L, minute * 60_000L).at(52 + north * METRE, -1.5).accuracy(8).report());
    return this;
  }

  @Test
  void ten_minutes_within_fifty_metres_are_a_stop_in_the_middle_of_its_positions() {
    at(0, 500).at(1, 0).at(5, 40).at(11, 20).at(12, 300);
    assertThat(Stop.of(fixes)).singleElement().satisfies(stop -> {
      assertThat(stop.from()).isEqualTo(60_000);
      assertThat(stop.to()).isEqualTo(11 * 60_000);
      assertThat(stop.positions()).isEqualTo(3);
      assertThat(stop.latitude()).isCloseTo((int) Math.round((52 + 20 * METRE) * 1e7), org.assertj.core.data.Offset.offset(2));
    });
  }

  @Test
  void a_minute_less_or_ten_metres_more_is_none() {
    at(1, 0).at(5, 40).at(10, 20).at(12, 300);
    assertThat(Stop.of(fixes)).isEmpty();
    fixes.clear();
    at(1, 0).at(5, 60).at(12, 0);
    assertThat(Stop.of(fixes)).isEmpty();
  }

  @Test
  void of_what_was_in_a_long_silence_nothing_is_said() {
    at(0, 0).at(8, 0).at(24, 0).at(30, 0);
    assertThat(Stop.of(fixes)).isEmpty();
  }

  @Test
  void whoever_walks_slowly_stops_nowhere_and_whoever_goes_on_may_stop_again() {
    for (int minute = 0; minute < 60; minute++) at(minute, minute * 20);
    assertThat(Stop.of(fixes)).isEmpty();
    fixes.clear();
    for (int minute = 0; minute < 15; minute++) at(minute, 0);
    for (int minute = 15; minute < 30; minute++) at(minute, 400);
    assertThat(Stop.of(fixes)).hasSize(2);
    assertThat(Stop.of(List.of())).isEmpty();
  }
}
