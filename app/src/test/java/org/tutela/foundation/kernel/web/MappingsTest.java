package org.tutela.foundation.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class MappingsTest {

  @ParameterizedTest(name = "{0} is asked about {1}: {2}")
  @CsvSource({
      "/people/{id},              /people/7,              true",
      "/people/{id},              /p%65ople/7,            true",
      "/people/{id},              /people/a%2Fb,          true",
      "/people/{id},              /people,                false",
      "/people/{id},              /people/7/visits,       false",
      "/people/{id},              /work/7,                false",
      "/{word}/new,               /people/new,            true",
      "/assets/**,                /assets/css/a.css,      true",
      "/assets/**,                /people/7,              false",
      "/{*rest},                  /people/7/visits,       true",
      "/,                         /,                      true",
      "/,                         /people,                false"})
  void only_what_may_fit(String pattern, String asked, boolean expected) {
    var path = PathContainer.parsePath(asked);
    assertThat(Mappings.Shape.of(pattern).mayFit(path)).isEqualTo(expected);
    assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(path)).as("what Spring says").isEqualTo(expected);
  }
}
