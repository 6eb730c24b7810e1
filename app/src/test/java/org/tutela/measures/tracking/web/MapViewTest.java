package org.tutela.measures.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.read.Json;

/** What the map's script is told, and the same in words. */
class MapViewTest {
  private static final Instant BASE = Instant.parse("2026-06-01T09:00:00Z");

  @Test
  void a_trail_is_six_whole_numbers_a_position_and_words_once_each() throws Exception {
    long at = BASE.toEpochMilli() + 60_000;
    var report = new Draft("a", at, at).at(52.123456, -1.5).accuracy(8).speed(1.4).report();
    var unknown = new Draft("a", at + 30_000, at).at(52.2, -1.5).accuracy(120).report();
    var trail = new MapTrail("P-1", BASE).fix(report, true, "").marked("A1").fix(unknown, false, "Not used").fix(unknown, false, "Not used");
    String json = MapView.empty().trail(trail).json();
    assertThat(json).contains("\"fixes\":[60,52123456,-1500000,8,140,1,90,52200000,-1500000,120,-1,2,90,52200000,-1500000,120,-1,2]", "\"words\":[\"Not used\"]", "\"marks\":[0,\"A1\"]");
    assertThat(Json.read(json)).isNotNull();
  }

  @Test
  void a_zone_keeps_its_measures_and_a_name_cannot_break_out() throws Exception {
    var view = MapView.empty().zone("\"</section><script>", RuleKind.EXCLUSION, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52]},\"properties\":{\"radius\":90,\"buffer\":60}}");
    assertThat(view.json()).contains("\"radius\":90.0,\"buffer\":60.0", "\"name\":\"\\\"</section><script>\"");
    assertThat(Json.read(view.json())).isNotNull();
    assertThat(MapView.empty().zone("Torn", RuleKind.CURFEW, "{\"type\"").zones()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"type\":\"Point\",\"coordinates\":[-1.5,52]} | \"radius\":90,\"buffer\":60 | 90 m around 52.00000, -1.50000; warning from 60 m around it",
      "{\"type\":\"LineString\",\"coordinates\":[[-1.5,52],[-1.4,52]]} | \"width\":20.5 | A way 20.5 m wide: 52.00000, -1.50000; 52.00000, -1.40000",
      "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]],[[0.2,0.1],[0.3,0.1],[0.3,0.2]]]} | | the corners 0.00000, 0.00000; 0.00000, 1.00000; 1.00000, 1.00000, without a hole in it"})
  void where_a_zone_is_stands_in_words(String geometry, String properties, String words) {
    assertThat(Where.of("{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + (properties == null ? "" : properties) + "}}")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"The outer ring cannot be drawn: it crosses itself | 1 | 1 | null", "Ring 3, a hole, cannot be drawn: it has no area | 1 | 3 | null",
      "Ring 3 of area 2, a hole, cannot be drawn: it has no area | 2 | 3 | null", "Enter the places, one a line | 0 | 0 | null", "'' | 0 | 0 | null",
      "The outer ring of area 12 (“Park (south), a hole”) cannot be drawn: a ring crosses itself at 52.05000, -1.25000 | 12 | 1 | [-1.25000,52.05000]", "Ring 2 of “Park”, a hole, cannot be drawn: it has no area | 1 | 2 | null"})
  void the_ring_at_fault_is_told_from_the_words(String words, int area, int ring, String place) {
    assertThat(DrawnRing.refused(words)).isEqualTo(new DrawnRing(area, ring, place));
  }
}
