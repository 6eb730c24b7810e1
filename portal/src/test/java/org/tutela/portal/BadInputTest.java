package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.portal.journey.Field;
import org.tutela.portal.journey.Journeys;
import org.tutela.portal.journey.Question;
import org.tutela.portal.journey.Step;

/** Every entry of the catalogue's families A to D through every field: kept, or refused with what was typed still there. */
@Tag("slow")
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final long HANG_MILLIS = 2_000;

  @Autowired MockMvc mvc;
  @Autowired Journeys journeys;

  @ParameterizedTest(name = "security {0}: {1}")
  @MethodSource("catalogue")
  void is_kept_or_refused_with_a_message(String id, String shown, String input) {
    var visitor = new Visitor(mvc).begin();
    visitor.post("/step/10/1", "given", "Nia", "relation", "PARENT");
    for (Step step : Step.values()) {
      if (step == Step.CHECK || step == Step.CHILDREN) continue;
      for (String parameter : parameters(journeys.of(step))) through(visitor, step.path(), parameter, input);
    }
    for (String parameter : parameters(journeys.child())) through(visitor, "/step/10/1", parameter, input);
    visitor.get("/step/10");
    assertThat(visitor.last.getStatus()).isEqualTo(200);
    visitor.get("/step/23");
    assertThat(visitor.last.getStatus()).isEqualTo(200);
    nothingRuns(visitor.page);
  }

  private void through(Visitor visitor, String path, String parameter, String input) {
    visitor.get(path);
    long before = System.nanoTime();
    visitor.post(path, parameter, input);
    assertThat((System.nanoTime() - before) / 1_000_000).as("%s %s in time", path, parameter).isLessThan(HANG_MILLIS);
    assertThat(visitor.last.getStatus()).as("%s %s", path, parameter).isIn(input.indexOf('\0') >= 0 ? List.of(400) : List.of(303, 413, 422));
    if (visitor.last.getStatus() == 422) {
      assertThat(visitor.page).as("%s %s", path, parameter).contains("There is a problem");
      nothingRuns(visitor.page);
    }
    if (visitor.last.getStatus() == 303) assertThat(visitor.get(path).last.getStatus()).isEqualTo(200);
  }

  /** Typed text stands in the page as text alone. */
  private static void nothingRuns(String page) {
    assertThat(page).doesNotContain("<script>alert", "<img src=x", "<svg onload", "href=\"javascript:", "<form id=evil", "49}", "<noscript><p title=\"</");
    assertThat(page.indexOf('\0')).isNegative();
    assertThat(page.chars().filter(c -> c >= 0x202A && c <= 0x202E)).as("direction overrides outside a field's value").hasSizeLessThan(200);
  }

  private static List<String> parameters(Question question) {
    var all = new ArrayList<String>();
    for (Field field : question.fields()) all.addAll(field.parameters());
    return all;
  }

  static Stream<Arguments> catalogue() {
    return Catalogue.ENTRIES.stream().flatMap(entry -> entry.inputs().stream().map(input ->
        Arguments.of(entry.id(), input.substring(0, Math.min(30, input.length())).replaceAll("[^\\x20-\\x7e]", "?"), input)));
  }

}
