package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.read.Fixes;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** Nothing that anybody may put into a file makes a reader throw; {@code tutela.tracking.fuzz} sets how many tries a form gets. */
@Tag("slow")
class FuzzTest {
  private static final int TRIES = Integer.getInteger("tutela.tracking.fuzz", 20_000);
  private static final String CSV = """
      device,time,lat,lon,accuracy,source,speed,battery,charging,flags
      A,2026-06-01T10:00:00Z,52.0,-1.494157,8,GPS,1.5,40,false,
      "A",1780308060,52.0,-1.4956,8,,,,,STRAP_TAMPER
      """;
  private static final String GPX = """
      <?xml version="1.0"?><gpx><trk><trkseg>
      <trkpt lat="52.0" lon="-1.49"><time>2026-06-01T10:00:00Z</time><hdop>1.2</hdop></trkpt>
      <trkpt lat="52.1" lon="-1.48"><time>2026-06-01T10:01:00Z</time><speed>1</speed></trkpt>
      </trkseg></trk></gpx>
      """;
  private static final String PHONE = """
      [{"device_id": "A", "location": {"timestamp": "2026-06-01T10:00:00Z", "coords": {"latitude": 52.0, "longitude": -1.5,
        "accuracy": 8, "speed": -1}, "is_moving": true, "mock": false, "battery": {"level": 0.5, "is_charging": true}}, "alarm": "sos"}]
      """;
  private static final String RULES = """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-1.5, 52.0]}, "properties": {"kind": "exclusion", "radius": 200,
          "buffer": 100, "schedule": [{"days": ["mon"], "start": "08:00", "end": "16:00"}], "exceptions": [{"date": "2026-06-01", "hours": []}]}},
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[-1.5, 52.0], [-1.4, 52.0], [-1.4, 52.1]]]},
          "properties": {"kind": "curfew", "grace_minutes": 5, "absences": [["2026-06-01T10:00:00Z", 1780308060]]}},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[-1.5, 52.0], [-1.4, 52.0]]}, "properties": {"kind": "attendance",
          "width": 50, "windows": [[1780308000, 1780311600]], "dwell_minutes": 20}},
        {"type": "Feature", "geometry": null, "properties": {"kind": "gap"}}]}
      """;

  @Test
  void whole_texts_are_read_whole() {
    assertThat(Fixes.read(CSV).reports()).hasSize(2);
    assertThat(Fixes.read(GPX).reports()).hasSize(2);
    assertThat(Fixes.read(PHONE).reports()).hasSize(1);
    assertThat(Rules.read(RULES).rules()).hasSize(4);
    assertThat(List.of(Fixes.read(CSV).errors(), Fixes.read(GPX).errors(), Fixes.read(PHONE).errors(), Rules.read(RULES).errors())).allMatch(List::isEmpty);
  }

  @Test
  void a_spoilt_table_is_read_or_refused() {
    fixes(CSV, 1);
  }

  @Test
  void a_spoilt_gpx_file_is_read_or_refused() {
    fixes(GPX, 2);
  }

  @Test
  void a_spoilt_telephone_message_is_read_or_refused() {
    fixes(PHONE, 3);
  }

  @Test
  void spoilt_rules_are_read_or_refused_and_what_is_read_can_be_applied() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    var fixes = Fixes.read(CSV).reports();
    for (int i = 0; i < TRIES; i++) {
      var read = Rules.read(spoil(RULES, random));
      assertThat(read.rules().size() + read.errors().size()).isPositive();
      if (i % 20 == 0) new Engine(new Watch(java.util.Set.of("A"), read.rules(), Parameters.DEFAULT)).replay(fixes, 1_780_320_000_000L);
    }
  }

  private static void fixes(String text, long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var engine = new Engine(new Watch(java.util.Set.of("A"),
        List.of(new Rule.Gap("gap", new Calendar(Timetable.always())), new Rule.Device("device", java.time.Duration.ZERO)), Parameters.DEFAULT));
    for (int i = 0; i < TRIES; i++) {
      var read = Fixes.read(spoil(text, random));
      if (i % 20 != 0) continue;
      var state = engine.start();
      for (var report : read.reports()) state = engine.apply(state, report).state();
      engine.apply(state, new Clock(Long.MAX_VALUE, Long.MAX_VALUE));
    }
  }

  /** Some bytes changed, left out, put twice, or a number made absurd. */
  private static String spoil(String text, RandomGenerator random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(out.length());
      switch (random.nextInt(6)) {
        case 0 -> out.setCharAt(at, (char) random.nextInt(256));
        case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(12)));
        case 2 -> out.insert(at, out.substring(at, Math.min(out.length(), at + 1 + random.nextInt(30))));
        case 3 -> out.insert(at, ABSURD[random.nextInt(ABSURD.length)]);
        case 4 -> digits(out, at, ABSURD[random.nextInt(ABSURD.length)]);
        default -> out.setLength(Math.max(1, at));
      }
      if (out.isEmpty()) return "";
    }
    return out.toString();
  }

  private static final String[] ABSURD = {"NaN", "-Infinity", "1e308", "-1e308", "99999999999999999999", "0", "-0", "4102444800", "null", "{", "]", "\"", "\\u00", "180", "-180", "90.0000001", "2038-01-19T03:14:08Z", "+999999999-01-01T00:00:00Z"};

  private static void digits(StringBuilder out, int from, String absurd) {
    int start = from;
    while (start < out.length() && !Character.isDigit(out.charAt(start))) start++;
    int end = start;
    while (end < out.length() && (Character.isDigit(out.charAt(end)) || out.charAt(end) == '.')) end++;
    out.replace(start, end, absurd);
  }
}
