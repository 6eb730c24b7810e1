package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.read.Fixes;

/** Tables of fixes as others write them. */
class ReadTest {
  private static final long WHEN = 1_780_308_000_000L;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-06-01T10:00:00Z
      2026-06-01T10:00Z
      2026-06-01T10:00:00
      2026-06-01T11:00:00+01:00
      2026-06-01 10:00:00
      2026-06-01 10:00:00.000000001
      2026-06-01 10:00:00 UTC
      2026-06-01 11:00:00+01
      2026/06/01 10:00:00
      1780308000
      1780308000000
      """)
  void a_time_is_read_however_it_is_written(String time) {
    var read = Fixes.read("time,lat,lon\n" + time + ",52,-1.5\n");
    assertThat(read.errors()).isEmpty();
    assertThat(read.reports()).extracting(Report::fixTime).containsExactly(WHEN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      id;user_id;tracked_at;latitude;longitude        | 17;B;2026-06-01T10:00:00Z;52;-1.5
      X;Y;fid;id;tracker;t                            | -1.5;52;1;17;B;2026-06-01 10:00:00+00
      lat,lng,datetime,uid                            | 52,-1.5,2026-06-01 10:00:00,B
      Date,Time,Lat,Long,Device                       | 2026-06-01,10:00:00,52,-1.5,B
      """)
  void columns_are_known_by_the_names_in_use_and_a_row_s_number_is_no_device(String head, String row) {
    var read = Fixes.read(head + "\n" + row + "\n");
    assertThat(read.errors()).isEmpty();
    assertThat(read.reports()).singleElement().satisfies(r -> {
      assertThat(r.activation()).isEqualTo("B");
      assertThat(r.fixTime()).isEqualTo(WHEN);
      assertThat(r.latitude()).isEqualTo(520_000_000);
      assertThat(r.longitude()).isEqualTo(-15_000_000);
    });
  }

  @Test
  void the_form_of_the_geolife_collection_is_read_and_what_is_no_fix_in_it_is_said() {
    var read = Fixes.read("""
        Geolife trajectory
        WGS 84
        Altitude is in Feet
        Reserved 3
        0,2,255,My Track,0,0,2,8421376
        0
        52,-1.5,0,-777,39537.02,2026-06-01,10:00:00
        52,-1.5,0
        north,-1.5,0,-777,39537.02,2026-06-01,10:00:05
        """);
    assertThat(read.reports()).extracting(Report::fixTime).containsExactly(WHEN);
    assertThat(read.errors()).containsExactly("Line 8: fewer than seven numbers.", "Line 9: no place.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      time,lat,lon~2026-06-01T10:00:00Z,95,-1.5~2026-06-01T10:01:00Z,52,-1.5   | Line 2
      time,lat,lon~2026-06-01T10:00:00Z,52,181~2026-06-01T10:01:00Z,52,-1.5    | Line 2
      <gpx><trkpt lat="0" lon="0"><time>2026-06-01T10:00:00Z</time></trkpt></gpx> | Point 1
      {"location":{"timestamp":"2026-06-01T10:00:00Z","coords":{"latitude":-91,"longitude":0}}} | Message 1
      """)
  void what_is_no_place_on_earth_is_said_with_its_row_and_the_rest_of_it_kept(String file, String where) {
    var read = Fixes.read(file.replace('~', '\n'));
    assertThat(read.errors()).containsExactly(where + ": its latitude and longitude are no place on earth. The rest of it counts.");
    assertThat(read.reports().getFirst().fixTime()).isEqualTo(WHEN);
    assertThat(read.reports().getFirst().source()).isEqualTo(Source.NONE);
  }
}
