package org.tutela.tracking.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** As the service writes one. */
  private static Map<String, String> record() {
    var files = new LinkedHashMap<String, String>();
    files.put("rules.geojson", RULES.replace("]}\n", ", {\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"kind\": \"gap\", \"id\": \"silence\"}}]}"));
    files.put("alerts.csv", "alert,revision\n");
    files.put("reports.csv", FIXES);
    files.put("manifest.json", "{\"generated_at\": \"2026-06-01T11:00:00Z\"}");
    files.put("SHA256SUMS", files.entrySet().stream().map(each -> sha256(each.getValue()) + "  " + each.getKey() + "\n").collect(Collectors.joining()));
    return files;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zipped(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private int replay(Map<String, String> files, String... more) throws IOException {
    return replay(zipped(files), more);
  }

  private int replay(byte[] taken, String... more) throws IOException {
    out.reset();
    err.reset();
    var words = new ArrayList<>(List.of("--record", Files.write(folder.resolve("record.zip"), taken).toString()));
    words.addAll(List.of(more));
    return new Replay(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(words.toArray(String[]::new));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void a_record_is_replayed_up_to_the_moment_when_it_was_taken_away() throws IOException {
    var picture = folder.resolve("picture.geojson");
    assertThat(replay(record(), "--geojson", picture.toString(), "--explain")).isZero();
    assertThat(said()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("EXCLUSION          school               2026-06-01 11:02:00  2026-06-01 11:05:00  3m")
        .contains("LOCATION_GAP       silence              2026-06-01 11:06:00  goes on", "certainly inside", "4 alerts; 7 fixes used, 0 not");
    assertThat(picture).content().contains("\"what\":\"track\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules.geojson", "alerts.csv", "reports.csv", "manifest.json"})
  void a_record_of_which_a_file_was_changed_or_is_missing_is_refused_with_its_name_and_nothing_is_told(String file) throws IOException {
    var changed = record();
    changed.compute(file, (_, text) -> text + " ");
    assertThat(replay(changed)).isEqualTo(2);
    assertThat(said()).isEqualTo(folder.resolve("record.zip") + " was changed since it was taken away: its " + file + " is another than SHA256SUMS says.");
    assertThat(out.size()).isZero();
    var without = record();
    without.remove(file);
    assertThat(replay(without)).isEqualTo(2);
    assertThat(said()).isEqualTo(folder.resolve("record.zip") + " is no whole record of a wearer: its " + file + " is missing.");
    assertThat(out.size()).isZero();
  }

  @Test
  void a_record_whose_sums_are_missing_or_say_nothing_of_what_is_needed_is_refused() throws IOException {
    var without = record();
    without.remove("SHA256SUMS");
    assertThat(replay(without)).isEqualTo(2);
    assertThat(said()).contains("its SHA256SUMS is missing.");
    var fewer = record();
    fewer.computeIfPresent("SHA256SUMS", (_, sums) -> sums.lines().filter(line -> !line.endsWith("reports.csv")).collect(Collectors.joining("\n")));
    assertThat(replay(fewer)).isEqualTo(2);
    assertThat(said()).contains("was changed since it was taken away: SHA256SUMS says nothing of reports.csv.");
    fewer.put("SHA256SUMS", "no sums");
    assertThat(replay(fewer)).isEqualTo(2);
    assertThat(said()).contains("was changed since it was taken away: SHA256SUMS cannot be read.");
  }

  @Test
  void what_is_no_zip_file_or_was_cut_off_is_no_record() throws IOException {
    byte[] whole = zipped(record());
    for (var bytes : List.of(new byte[0], FIXES.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length / 2))) {
      assertThat(replay(bytes)).isEqualTo(2);
      assertThat(said()).isEqualTo(folder.resolve("record.zip") + " is no record of a wearer: it is no ZIP file, or a broken one.");
      assertThat(out.size()).isZero();
    }
    assertThat(replay(whole)).isZero();
    byte[] damaged = whole.clone();
    int at = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("reports.csv") + 11;
    Arrays.fill(damaged, at, at + 20, (byte) 0x7f);
    assertThat(replay(damaged)).isEqualTo(2);
    assertThat(said()).contains("was changed since it was taken away: its reports.csv");
  }

  @Test
  void a_record_that_is_not_there_is_named_and_one_with_rules_or_without_a_name_is_no_question() throws IOException {
    assertThat(replay(record(), "--rules", folder.resolve("rules.geojson").toString())).isEqualTo(2);
    assertThat(said()).startsWith("Usage:").contains("--record FILE");
    assertThat(replay(record(), "--geojson", folder.resolve("record.zip").toString())).isEqualTo(2);
    var replay = new Replay(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(replay.run("--record")).isEqualTo(2);
    err.reset();
    assertThat(replay.run("--record", folder.resolve("nowhere.zip").toString())).isEqualTo(2);
    assertThat(said()).isEqualTo(folder.resolve("nowhere.zip") + " cannot be read.");
  }
}
