package org.tutela.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case the design system publishes for a component gives the HTML it publishes. */
class PublishedCasesTest {
  private static final Path PUBLISHED = Path.of("node_modules/govuk-frontend/dist/govuk/components");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void a_component_gives_the_published_html(String component, String name, Case published) {
    var made = Templates.component(component, published.record());
    assertThat(Html.comparable(made)).isEqualTo(Html.comparable(published.html()));
  }

  record Case(Object record, String html) {}

  static Stream<Arguments> cases() {
    var readers = new TreeMap<String, Function<Options, Object>>(FieldOptions.READERS);
    readers.putAll(ContentOptions.READERS);
    readers.putAll(NavigationOptions.READERS);
    return readers.entrySet().stream().flatMap(reader -> cases(reader.getKey(), reader.getValue()));
  }

  private static Stream<Arguments> cases(String component, Function<Options, Object> read) {
    return StreamSupport.stream(fixtures(component).spliterator(), false).map(fixture -> {
      var published = new Case(read.apply(new Options(fixture.path("options"))), fixture.path("html").asString());
      return Arguments.of(component, fixture.path("name").asString(), published);
    });
  }

  private static JsonNode fixtures(String component) {
    try {
      return JsonMapper.shared().readTree(Files.readString(PUBLISHED.resolve(component).resolve("fixtures.json"))).path("fixtures");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
