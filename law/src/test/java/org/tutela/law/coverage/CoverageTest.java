package org.tutela.law.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps {@code docs/law/coverage.md}: where it is out of date it is written anew, and the build fails until that is committed. */
class CoverageTest {
  private final Path root = root();
  private final Coverage coverage = new Coverage(CitedTypes.all(), CaseReader.read(root));

  @Test
  void every_cited_rule_is_in_a_catalogue() {
    assertThat(coverage.types()).isNotEmpty();
    assertThat(coverage.unknownRules()).isEmpty();
  }

  @Test
  void every_cited_rule_has_cases() {
    assertThat(coverage.uncovered()).isEmpty();
    assertThat(coverage.untested()).isEmpty();
  }

  @Test
  void every_numbered_vector_of_disclosure_is_a_test() {
    var found = coverage.cases().stream().filter(one -> one.series().equals("disclosure")).map(Case::number).distinct().sorted();
    assertThat(found).containsExactlyElementsOf(IntStream.rangeClosed(1, 71).boxed().toList());
  }

  @Test
  void every_numbered_vector_of_the_register_is_a_test() {
    var found = coverage.cases().stream().filter(one -> one.series().equals("register") && one.inLaw()).map(Case::id).distinct();
    var series = Map.of("A", 25, "B", 8, "C", 6, "D", 17, "E", 9, "F", 10, "G", 6, "H", 2);
    var all = series.entrySet().stream().flatMap(one -> IntStream.rangeClosed(1, one.getValue()).mapToObj(n -> one.getKey() + n));
    assertThat(found).containsExactlyInAnyOrderElementsOf(all.toList());
  }

  @Test
  void the_page_says_what_the_rules_and_tests_say() throws IOException {
    var file = root.resolve("docs/law/coverage.md");
    var page = coverage.page();
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, page);
    assertThat(before).as("docs/law/coverage.md was out of date; it is written anew: look at it and commit it").isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
      @DisplayName("disclosure 12 [K-3]: words"); disclosure; 12; K-3; true
      @ParameterizedTest(name = "disclosure 50 [Q-9]: {0} off"); disclosure; 50; Q-9; true
      `      security B70 | long name | refused`; security; B70; long; false
      `      disclosure 4 | K-1, K-2 | 2024`; disclosure; 4; K-1; true
      `      matching 4 | K-1, K-2 | 2024`; matching; 4; K-1; false
      `  @DisplayName("register A1: words K-1")`; register; A1; K-1; false
      `      register A1  | P4, D4 | 2020-03-01`; register; A1; D4; true
      `  @DisplayName("disclosure 12 [K-10]: words")`; disclosure; 12; K-1; false
      """)
  void a_case_is_read_from_a_line(String line, String series, String id, String rule, boolean exercises) {
    var read = CaseReader.read(line, "SomeTest", true).orElseThrow();
    assertThat(read.series()).isEqualTo(series);
    assertThat(read.id()).isEqualTo(id);
    assertThat(read.exercises(rule)).isEqualTo(exercises);
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("law/src"))) folder = folder.getParent();
    return folder;
  }
}
