package org.tutela.tracking.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

class ReplayTest {
  private static final String RULES = """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-1.5, 52.0]},
         "properties": {"kind": "exclusion", "id": "school", "radius": 200, "buffer": 300}},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[-1.6, 52.0], [-1.6, 52.1]]},
         "properties": {"kind": "exclusion", "id": "path", "width": 40}}]}
      """;
  private static final String FIXES = """
      time,lat,lon,accuracy
      2026-06-01T10:00:00Z,52.0,-1.494157,8
      2026-06-01T10:01:00Z,52.0,-1.4956178,8
      2026-06-01T10:02:00Z,52.0,-1.4978089,8
      2026-06-01T10:03:00Z,52.0,-1.4985393,8
      2026-06-01T10:04:00Z,52.0,-1.4982471,8
      2026-06-01T10:05:00Z,52.0,-1.4956178,8
      2026-06-01T10:06:00Z,52.0,-1.494157,8
      """;

  @TempDir
  private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("rules.geojson"), RULES);
    Files.writeString(folder.resolve("fixes.csv"), FIXES);
  }

  private int replay(String... more) {
    var words = new java.util.ArrayList<>(java.util.List.of("--rules", folder.resolve("rules.geojson").toString(), "--fixes", folder.resolve("fixes.csv").toString()));
    words.addAll(java.util.List.of(more));
    return new Replay(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(words.toArray(String[]::new));
  }

  @Test
  void the_alerts_are_printed_with_why() {
    assertThat(replay("--explain")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("EXCLUSION          school               2026-06-01 11:02:00  2026-06-01 11:05:00  3m")
        .contains("accuracy 8 m, 50 m within the boundary: certainly inside.")
        .contains("2 alerts; 7 fixes used, 0 not");
  }

  @Test
  void the_picture_is_geojson_with_zones_track_alerts_and_fixes() throws IOException, Unreadable {
    var picture = folder.resolve("picture.geojson");
    assertThat(replay("--geojson", picture.toString())).isZero();
    var features = (java.util.List<?>) ((Map<?, ?>) Json.read(Files.readString(picture))).get("features");
    var what = features.stream().map(f -> String.valueOf(((Map<?, ?>) ((Map<?, ?>) f).get("properties")).get("what"))).toList();
    assertThat(what).containsOnly("zone", "track", "alert", "fix").hasSize(2 + 1 + 2 + 7);
  }

  @Test
  void what_cannot_be_read_is_said() throws IOException {
    Files.writeString(folder.resolve("fixes.csv"), FIXES + "yesterday,52,1,8\n");
    assertThat(replay()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(folder.resolve("fixes.csv") + ": Line 9: \"yesterday\" is not a time.\n");
    Files.writeString(folder.resolve("rules.geojson"), "{}");
    assertThat(replay()).isEqualTo(2);
    assertThat(replay("--unknown", "x")).isEqualTo(2);
  }

  @Test
  void a_word_that_no_rule_knows_and_devices_taken_as_one_person_s_are_said() throws IOException {
    Files.writeString(folder.resolve("rules.geojson"), RULES.replace("\"buffer\"", "\"bufer\""));
    Files.writeString(folder.resolve("fixes.csv"), "device,time,lat,lon\nA,2026-06-01T10:00:00Z,52,-1.5\nB,2026-06-01T10:01:00Z,52,-1.5\n");
    assertThat(replay()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Rule 1: \"bufer\" is not known here and is left out.", "The fixes are of 2 devices, taken as one person's.");
  }

  @Test
  void a_file_that_cannot_be_read_or_written_is_named_and_no_picture_is_written_over_what_it_is_made_from() throws IOException {
    assertThat(replay("--geojson", folder.resolve("nowhere/picture.geojson").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("picture.geojson cannot be written.");
    assertThat(replay("--rules", folder.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(folder + " cannot be read.");
    assertThat(replay("--geojson", folder.resolve("rules.geojson").toString())).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("rules.geojson"))).isEqualTo(RULES);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "kind": "exclusion"                        | Rule 1: a Point needs a "radius" in metres.
      "kind": "exclusion", "radius": "wide"      | Rule 1: "radius" is not a number.
      "kind": "exclusion", "radius": 5, "victim": "yes" | Rule 1: "victim" is neither true nor false.
      "kind": "exclusion", "radius": 5, "time_zone": "Mars" | Rule 1: its hours or its time zone cannot be read
      "kind": "proximity", "radius": 5           | Rule 1: it names no partner's device.
      "kind": "exlusion", "radius": 5            | Rule 1: its kind is none of exclusion, curfew, attendance, proximity, gap and device.
      """)
  void a_rule_that_cannot_be_read_is_refused_with_why(String properties, String why) throws IOException {
    Files.writeString(folder.resolve("rules.geojson"), """
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-1.5, 52.0]}, "properties": {%s}}""".formatted(properties));
    assertThat(replay()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(why, "There is no rule in " + folder.resolve("rules.geojson") + " to go by.");
  }

  @Test
  void a_line_of_messages_that_is_not_json_is_named_and_left_out_and_so_is_where_rules_break_off() throws IOException {
    Files.writeString(folder.resolve("fixes.csv"), """
        {"device_id": "A", "location": {"timestamp": "2026-06-01T10:00:00Z", "coords": {"latitude": 52, "longitude": -1.5, "accuracy": 8}}}
        {"device_id": "A", "location":
        {"device_id": "A", "location": {"timestamp": "2026-06-01T10:01:00Z", "coords": {"latitude": 52, "longitude": -1.5, "accuracy": 8}}}
        {"device_id": "A", "location": {}}
        """);
    assertThat(replay()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Line 2: it is not JSON.", "Line 4: no time.");
    Files.writeString(folder.resolve("rules.geojson"), "{\"type\": \"FeatureCollection\",\n \"features\" []}");
    assertThat(replay()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("This is not JSON from line 2 on: ':' expected at character 13 of it.");
  }

  @Test
  void positions_to_be_doubted_are_said_with_why() throws IOException {
    Files.writeString(folder.resolve("fixes.csv"), """
        time,lat,lon,accuracy,source,flags
        2026-06-01T10:00:00Z,52.0,-1.494157,8,GPS,
        2026-06-01T10:00:30Z,52.3,-1.494157,500,LBS,
        2026-06-01T10:01:00Z,52.0,-1.494157,8,GPS,JAMMING
        """);
    assertThat(replay()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("To be doubted, 2026-06-01 11:00:30 to 2026-06-01 11:01:00: "
        + "the device itself speaks of jamming or shielding; cell mast or Wi-Fi say another place than the satellites");
  }
}
