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
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Line 9: \"yesterday\" is not a time.\n");
    Files.writeString(folder.resolve("rules.geojson"), "{}");
    assertThat(replay()).isEqualTo(1);
    assertThat(replay("--unknown", "x")).isEqualTo(2);
  }
}
