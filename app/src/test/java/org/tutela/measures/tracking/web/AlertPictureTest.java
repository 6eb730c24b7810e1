package org.tutela.measures.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.measures.tracking.Ground;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Report;

class AlertPictureTest {
  private static final String HOLE = "{\"type\":\"Polygon\",\"coordinates\":[[[-1.504,51.998],[-1.496,51.998],[-1.496,52.002],[-1.504,52.002],[-1.504,51.998]],[[-1.501,51.9995],[-1.499,51.9995],[-1.499,52.0005],[-1.501,52.0005],[-1.501,51.9995]]]}";

  static Ground ground(String geometry, String properties) {
    return new Ground("Zone", RuleKind.EXCLUSION, "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{\"kind\":\"exclusion\"" + properties + "}}", Instant.EPOCH, Optional.empty(), false);
  }

  private static Report fix(int minute, double latitude, double longitude, int accuracy) {
    return new Draft("", minute * 60_000L, minute * 60_000L).at(latitude, longitude).accuracy(accuracy).report();
  }

  private static BufferedImage picture(List<Ground> grounds, List<Report> decided, List<Report> around) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(AlertPicture.png(grounds, decided, around)));
  }

  private static long of(BufferedImage picture, int colour) {
    long count = 0;
    for (int x = 0; x < picture.getWidth(); x++) for (int y = 0; y < picture.getHeight(); y++) if ((picture.getRGB(x, y) & 0xffffff) == colour) count++;
    return count;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      a circle           | {"type":"Point","coordinates":[-1.5,52]} | ,"radius":200
      a circle that warns | {"type":"Point","coordinates":[-1.5,52]} | ,"radius":200,"buffer":150
      a way              | {"type":"LineString","coordinates":[[-1.504,52],[-1.5,52.001],[-1.497,51.999]]} | ,"width":80
      two areas          | {"type":"MultiPolygon","coordinates":[[[[-1.504,51.998],[-1.501,51.998],[-1.501,52.002],[-1.504,51.998]]],[[[-1.499,51.998],[-1.496,51.998],[-1.496,52.002],[-1.499,51.998]]]]} | ,"buffer":30
      over 180 degrees   | {"type":"Point","coordinates":[180,52]} | ,"radius":200
      """)
  void a_zone_of_any_form_is_on_the_map_with_a_position_that_decided(String what, String geometry, String properties) throws IOException {
    var ground = ground(geometry, properties);
    boolean far = what.contains("180");
    var picture = picture(List.of(ground), List.of(fix(1, 52, far ? -179.9999 : -1.5, 12)), List.of());
    assertThat(of(picture, 0x0b0c0c)).as("ink of the edge").isGreaterThan(3_000);
    assertThat(of(picture, 0x1d70b8)).as("one point").isBetween(100L, 400L);
    assertThat(of(picture, 0xe5e6e7) > 0).as("the ground that warns").isEqualTo(properties.contains("buffer"));
  }

  @Test
  void other_positions_are_rings_joined_in_the_order_of_their_times_and_what_is_far_off_does_not_make_the_rest_small() throws IOException {
    var grounds = List.of(ground(HOLE, ""));
    var decided = List.of(fix(2, 52.001, -1.502, 20), fix(3, 52.0015, -1.498, 35));
    var alone = picture(grounds, decided, List.of());
    var among = picture(grounds, decided, List.of(fix(1, 52.0, -1.5, 8), fix(4, 53, -1.5, 8)));
    assertThat(of(among, 0x1d70b8)).isGreaterThan(of(alone, 0x1d70b8) + 200);
    assertThat(of(among, 0x0b0c0c)).as("as large as before, but where a line crosses the edge").isBetween(of(alone, 0x0b0c0c) - 500, of(alone, 0x0b0c0c));
  }

  @Test
  void without_a_place_there_is_nothing_to_show() {
    assertThat(AlertPicture.shows(List.of(), List.of())).isFalse();
    assertThat(AlertPicture.shows(List.of(ground("{\"type\":\"Point\",\"coordinates\":[-1.5,52]}", "")), List.of())).as("a circle of no radius, which nobody reads").isFalse();
    assertThat(AlertPicture.shows(List.of(), List.of(fix(1, 52, -1.5, 8)))).isTrue();
  }
}
