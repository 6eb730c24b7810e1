package org.tutela.measures.tracking.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.measures.tracking.map.Feature.Form;
import org.tutela.measures.tracking.map.Feature.Spot;
import org.tutela.measures.tracking.map.VectorTile.Corner;

/** Tiles that every reader of vector tiles and PMTiles understands. */
class TilerTest {
  @ParameterizedTest
  @CsvSource({"0,0,0,0", "1,0,0,1", "1,0,1,2", "1,1,1,3", "1,1,0,4", "2,0,0,5", "12,3423,1763,19078479"})
  void tiles_are_counted_along_hilberts_curve(int zoom, int x, int y, long number) {
    assertThat(TileArchive.number(zoom, x, y)).isEqualTo(number);
  }

  /** The examples of the vector tile specification. */
  @Test
  void geometries_are_written_as_the_specification_writes_them() {
    assertThat(tile(Form.POINT, new Corner(25, 17))).containsSequence(9, 50, 34);
    assertThat(tile(Form.LINE, new Corner(2, 2), new Corner(2, 10), new Corner(10, 10))).containsSequence(9, 4, 4, 18, 0, 16, 16, 0);
    assertThat(tile(Form.AREA, new Corner(3, 6), new Corner(8, 12), new Corner(20, 34))).containsSequence(9, 6, 12, 18, 10, 12, 24, 44, 15);
  }

  private static byte[] tile(Form form, Corner... corners) {
    var tile = new VectorTile();
    tile.add(new Feature("street", form, "Kiln Lane", List.of()), List.of(List.of(corners)));
    return tile.bytes();
  }

  @Test
  void a_line_is_cut_at_the_edges_and_may_come_back() {
    var line = List.of(new Cut.At(-10, 5), new Cut.At(5, 5), new Cut.At(5, 20), new Cut.At(8, 20), new Cut.At(8, 2));
    assertThat(Cut.line(line, 0, 10)).containsExactly(List.of(new Cut.At(0, 5), new Cut.At(5, 5), new Cut.At(5, 10)), List.of(new Cut.At(8, 10), new Cut.At(8, 2)));
    assertThat(Cut.line(List.of(new Cut.At(-5, -5), new Cut.At(-1, 30)), 0, 10)).isEmpty();
  }

  @Test
  void a_ring_is_cut_to_the_square_that_it_covers() {
    var round = List.of(new Cut.At(-50, -50), new Cut.At(50, -50), new Cut.At(50, 50), new Cut.At(-50, 50));
    assertThat(Cut.ring(round, 0, 10)).containsExactlyInAnyOrder(new Cut.At(0, 0), new Cut.At(10, 0), new Cut.At(10, 10), new Cut.At(0, 10));
    assertThat(Cut.ring(round.stream().map(at -> new Cut.At(at.x() + 500, at.y())).toList(), 0, 10)).isEmpty();
  }

  @Test
  void an_archive_says_what_is_in_it_and_where_and_each_tile_can_be_unpacked() throws IOException {
    byte[] archive = Tiler.archive(List.of(new Feature("street", Form.LINE, "Kiln Lane", List.of(List.of(new Spot(-1.5, 52), new Spot(-1.4, 52.05))))), 0, 8);
    var header = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(archive, 0, 7)).isEqualTo("PMTiles");
    assertThat(header.getLong(8)).isEqualTo(127);
    assertThat(header.getLong(72)).as("tiles").isBetween(9L, 20L);
    assertThat(new int[] {header.getInt(102), header.getInt(106), header.getInt(110), header.getInt(114)}).containsExactly(-15_000_000, 520_000_000, -14_000_000, 520_500_000);
    int metadata = (int) header.getLong(24), data = (int) header.getLong(56), length = (int) header.getLong(64);
    assertThat(new String(archive, metadata, (int) header.getLong(32))).contains("\"id\":\"street\"");
    assertThat(data + length).isEqualTo(archive.length);
    var first = new GZIPInputStream(new ByteArrayInputStream(archive, data, length)).readAllBytes();
    assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8)).contains("street", "Kiln Lane");
  }

  @Test
  void more_than_one_directory_holds_is_no_archive() {
    var points = IntStream.range(0, 9_000).mapToObj(i -> new Feature("place", Form.POINT, "", List.of(List.of(new Spot(i % 120 * 0.09, i / 120 * 0.09))))).toList();
    assertThatThrownBy(() -> Tiler.archive(points, 13, 13)).isInstanceOf(IllegalStateException.class);
    assertThat(Tiler.archive(List.of(), 0, 0)).as("nothing is an archive too").startsWith("PMTiles".getBytes());
  }

  @Test
  void the_coast_of_these_islands_fits_in_a_small_file() {
    var features = Coast.features();
    assertThat(features.size()).isGreaterThan(50);
    assertThat(features.stream().flatMap(each -> each.parts().stream()).flatMap(List::stream)).allMatch(spot -> spot.latitude() > 49 && spot.latitude() < 61 && Math.abs(spot.longitude()) < 15);
    assertThat(Coast.archive().length).isBetween(50_000, 500_000);
    assertThat(Arrays.copyOf(Coast.archive(), 500)).as("the same each time").isEqualTo(Arrays.copyOf(Coast.archive(), 500));
  }
}
