package org.tutela.measures.tracking.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.tracking.geometry.Metric;

/** A force's list of crimes, row by row. */
class SceneFileTest {
  private static final String GOOD = "NM,RB,Robbery,NM20260601,R1,20260601120000,20260601130000,,,52.0,-1.5,WGS84,note";
  private static final Instant NOW = Instant.parse("2026-06-02T12:00:00Z");

  @ParameterizedTest(name = "column {0} as “{1}”: {2}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      0  | XX              | police force: Not your force
      1  | rb              | crime type: None of the types that are matched
      3  | NM20260631      | batch id: It is not the force's code and a real day
      3  | NM2026060       | batch id: It is not the force's code and a real day
      3  | NM20260601-1-R  | none
      3  | NM20260601-12   | batch id: It is not the force's code and a real day
      4  | ''              | crime reference: There must be one
      5  | 2026-06-01      | from: It is not a moment
      5  | 20260229120000  | from: It is not a moment
      6  | 20260601115959  | to: It is before the beginning
      6  | 20260602000000  | none
      6  | 20260602000001  | to: The window is longer than 12 hours
      9  | ''              | latitude: It is missing
      9  | 49.4            | latitude: It is not between 49.5 and 61.5
      9  | NaN             | latitude: It is not a number
      10 | 2.7             | longitude: It is not between -8.5 and 2.6
      11 | osgb 36         | datum: The degrees must be by WGS84
      11 | ''              | none
      5  | 20260602120001  | from: It has not come yet
      7  | 400000          | place: Both a grid reference and degrees are given
      """)
  void a_wrong_field_is_named_with_its_value(int column, String value, String why) {
    var cells = GOOD.split(",", -1);
    cells[column] = value;
    var read = SceneFile.read(String.join(",", cells) + "\n", "NM", NOW);
    if (why == null) {
      assertThat(read.wrong()).isEmpty();
      assertThat(read.scenes()).hasSize(1);
    } else {
      assertThat(read.scenes()).isEmpty();
      assertThat(read.wrong()).hasSize(1);
      assertThat(read.wrong().getFirst().field() + ": " + read.wrong().getFirst().why()).startsWith(why);
    }
  }

  @Test
  void good_rows_go_on_beside_wrong_ones_and_a_file_is_one_batch() {
    var read = SceneFile.read("\uFEFF" + GOOD + "\nNM,RB\n" + GOOD.replace("NM20260601", "NM20260602") + "\n\n" + GOOD.replace("R1", "R2") + "\n", "NM", NOW);
    assertThat(read.scenes()).extracting(Scene::reference).containsExactly("R1", "R2");
    assertThat(read.wrong()).extracting(SceneFile.Wrong::row).containsExactly(2L, 3L);
    assertThat(read.batch()).isEqualTo("NM20260601");
  }

  @Test
  void a_row_that_is_wrong_says_nothing_of_the_batch_of_the_others_and_rows_are_counted_with_the_empty_ones() {
    var read = SceneFile.read(GOOD.replace("NM20260601", "NM20260602").replace("20260601120000", "noon") + "\n\n\n" + GOOD + "\nNM,RB\n", "NM", NOW);
    assertThat(read.batch()).isEqualTo("NM20260601");
    assertThat(read.scenes()).hasSize(1);
    assertThat(read.wrong()).extracting(SceneFile.Wrong::row).containsExactly(1L, 5L);
  }

  @Test
  void what_a_database_would_not_take_is_named_as_a_wrong_row() {
    var wrong = SceneFile.read(GOOD.replace("R1", "R\0") + "\n" + GOOD.replace("RB", "x".repeat(39) + "\uD83D\uDE00") + "\n", "NM", NOW).wrong();
    assertThat(wrong).extracting(SceneFile.Wrong::field).containsExactly("crime reference", "crime type");
    assertThat(wrong.getLast().value()).isEqualTo("x".repeat(39) + "...");
  }

  /** Whatever is done to a list, each of its rows is read or named, and what is read keeps the rules. */
  @Test
  void a_list_that_was_damaged_by_chance_is_read_without_failing_and_nothing_wrong_passes() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    String[] pieces = {"\0", "\"", ",", "\n", "\r\n", "\uFEFF", ";", "-", "99999999", "NaN", "1e9", "\uD83D\uDE00", "'", " ", "20260229000000", "400000", "Ａ", "\t", ""};
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(GOOD + "\n" + GOOD.replace("R1", "R2") + "\n" + GOOD.replace(",,,52.0,-1.5,", ",400000,300000,,,") + "\n");
      for (int j = random.nextInt(4); j >= 0; j--) {
        int from = random.nextInt(text.length());
        text.replace(from, Math.min(text.length(), from + random.nextInt(4)), pieces[random.nextInt(pieces.length)]);
      }
      var read = SceneFile.read(text.toString(), "NM", NOW);
      assertThat(read.scenes().size() + read.wrong().size()).as("seed %d, round %d: %s", seed, i, text).isPositive();
      for (var scene : read.scenes()) {
        assertThat(scene.reference()).as("seed %d, round %d: %s", seed, i, text).isNotBlank().matches(each -> each.chars().noneMatch(Character::isISOControl));
        assertThat(scene.batch()).isEqualTo(read.batch()).startsWith("NM2");
        assertThat(Duration.between(scene.from(), scene.to())).isBetween(Duration.ZERO, Duration.ofHours(12));
        assertThat(scene.from()).isBeforeOrEqualTo(NOW);
        assertThat(scene.latitude() / 1e7).isBetween(49.0, 62.0);
        assertThat(scene.longitude() / 1e7).isBetween(-9.5, 3.0);
      }
    }
  }

  @Test
  void what_is_no_table_is_said_to_be_none() {
    assertThat(SceneFile.read("\"never closed", "NM", NOW).wrong()).hasSize(1);
    assertThat(SceneFile.read("", "NM", NOW).wrong()).isEmpty();
  }

  @Test
  void the_national_grid_is_right_to_five_metres() {
    // the worked example of the Ordnance Survey's guide, a water tower in Norfolk, as WGS 84
    var place = NationalGrid.toWgs84(651_409.903, 313_177.270);
    assertThat(Metric.distance((int) Math.round(place[0] * 1e7), (int) Math.round(place[1] * 1e7), 526_579_780, 17_160_530)).isCloseTo(0, within(5.0));
    var grid = SceneFile.read(GOOD.replace(",,,52.0,-1.5,", ",400000,300000,,,"), "NM", NOW).scenes().getFirst();
    assertThat(grid.latitude() / 1e7).isCloseTo(NationalGrid.toWgs84(400_000, 300_000)[0], within(1e-7));
  }
}
