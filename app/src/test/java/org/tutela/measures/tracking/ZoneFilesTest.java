package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.disclosure.Walk;

/** Zones that come as a file of a program for maps: what is wrong is named by part, ring and place, and nothing is lost. */
@TutelaTest
class ZoneFilesTest {
  private static final String GOOD = "-1.5,52 -1.4,52 -1.4,52.1 -1.5,52.1 -1.5,52", BOW = "-1.3,52 -1.2,52.1 -1.2,52 -1.3,52.1 -1.3,52", NO_AREA = "-1.3,52 -1.2,52.1 -1.3,52";
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MockMvc web;
  private PersonId person;

  @BeforeEach
  void somebody() {
    person = Walk.with(beans).cautioned();
  }

  private MockHttpServletResponse sent(byte[] file, String radius) throws Exception {
    return web.perform(multipart("/people/" + person.value() + "/zones").file(new MockMultipartFile("file", "zone.kml", "text/plain", file)).param("once", UUID.randomUUID().toString())
        .param("name", "The two parks").param("kind", "EXCLUSION").param("protects", "CHILDREN").param("shape-kind", "CIRCLE").param("radius", radius).param("hours", "mon 08:00-16:00").param("buffer", "40")
        .with(As.officer().signedIn())).andReturn().getResponse();
  }

  private String refused(String file) throws Exception {
    var answer = sent(file.getBytes(StandardCharsets.UTF_8), "");
    assertThat(answer.getStatus()).isEqualTo(422);
    String page = org.springframework.web.util.HtmlUtils.htmlUnescape(answer.getContentAsString());
    assertThat(page).contains("value=\"The two parks\"", "mon 08:00-16:00", "name=\"buffer\" type=\"text\" value=\"40\"").contains("-error\"");
    return page;
  }

  private static String kml(String... named) {
    var marks = new StringBuilder();
    for (int i = 0; i < named.length; i += 2) marks.append("<Placemark><name>").append(named[i]).append("</name>").append(area(named[i + 1])).append("</Placemark>");
    return "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Zones</name>" + marks + "</Document></kml>";
  }

  private static String area(String rings) {
    if (rings.startsWith("<")) return rings;
    var all = rings.split(";");
    return "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + all[0] + "</coordinates></LinearRing></outerBoundaryIs>" + IntStream.range(1, all.length)
        .mapToObj(i -> "<innerBoundaryIs><LinearRing><coordinates>" + all[i] + "</coordinates></LinearRing></innerBoundaryIs>").collect(Collectors.joining()) + "</Polygon>";
  }

  @Test
  void of_several_areas_the_part_the_ring_and_the_place_at_fault_are_named_and_shown() throws Exception {
    assertThat(refused(kml("North park", GOOD, "South park", BOW))).contains("The outer ring of area 2 (“South park”) cannot be drawn: a ring crosses itself at 52.05000, -1.25000", "\"wrong\":[2,1],\"wrongAt\":[-1.25000,52.05000]",
        "\"pasted\":{", "\"type\":\"MultiPolygon\"", "<name>South park</name>");
    assertThat(refused(kml("North park", GOOD, "South park", GOOD + ";" + BOW))).contains("Ring 2 of area 2 (“South park”), a hole, cannot be drawn: a ring crosses itself", "\"wrong\":[2,2]");
    assertThat(refused(kml("Only park", NO_AREA))).contains("The outer ring of “Only park” cannot be drawn: a ring needs three corners or more", "\"wrong\":[1,1],\"wrongAt\":null");
    assertThat(refused(kml("North park", GOOD, "A gate", "<Point><coordinates>-1.5,52</coordinates></Point>"))).contains("Part 2 (“A gate”) is a place or a way beside areas");
    assertThat(refused(kml("North park", GOOD, "South park", "-1.3,52 here -1.2,52"))).contains("Part 2 (“South park”): “here” is no longitude and latitude with a comma between");
    assertThat(refused("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"North park\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-1.5,52],[-1.4,52],[-1.4,52.1]]]}},"
        + "{\"type\":\"Feature\",\"properties\":{\"name\":\"South park\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-1.3,52],[\"x\",52.1],[-1.2,52]]]}}]}"))
        .contains("The outer ring of area 2 (“South park”) cannot be drawn: a corner is not two numbers", "\"wrong\":[2,1]");
    assertThat(refused("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"North park\"},\"geometry\":null}]}")).contains("Part 1 (“North park”) has no geometry");
    assertThat(refused("<gpx><wpt lat=\"52\" lon=\"-1.5\"><name>One</name></wpt><wpt lat=\"52\" lon=\"-1.4\"><name>Two</name></wpt></gpx>")).contains("There are 2 places or ways in it, and a zone is around one");
    assertThat(refused("<gpx><rte><name>To work</name><rtept lat=\"52\" lon=\"-1.5\"/><rtept lat=\"fifty\" lon=\"-1.4\"/></rte></gpx>")).contains("Part 1 (“To work”): “fifty” is no number of degrees");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      over a pole         | 0,80 120,80 -120,80                  | cannot be drawn: a ring goes round a pole
      beyond 85 degrees   | 0,86 1,86 1,85.5                     | cannot be drawn: zones beyond 85 degrees of latitude
      no place on earth   | -1.5,52 -1.4,520 -1.4,52.1           | cannot be drawn: corner 2 is not a place on earth
      encloses nothing    | -1.5,52 -1.4,52.1 -1.3,52.2          | cannot be drawn: a ring encloses nothing
      latitude first      | 52,-1.5 52,-1.4 52.1,-1.4            | The latitude and the longitude look swapped
      """)
  void a_ring_that_cannot_be_says_why(String what, String ring, String says) throws Exception {
    assertThat(refused(kml("Park", ring))).contains(says);
  }

  @Test
  void a_ring_with_too_many_corners_says_how_many_there_are_and_a_file_that_is_too_large_what_to_do() throws Exception {
    assertThat(refused(kml("Park", round(6_000, "%.4f,%.4f")))).contains("The outer ring of “Park” cannot be drawn: a zone has at most 5,000 corners, and this has 6,000");
    assertThat(refused(kml("Park", round(50_000, "%.6f,%.6f")))).contains("file-error", "The file is larger than 200 KB. A zone has at most 5,000 corners").doesNotContain("Paste the zone");
  }

  private static String round(int corners, String pattern) {
    return IntStream.range(0, corners).mapToObj(i -> String.format(java.util.Locale.ROOT, pattern, -1.5 + Math.cos(2 * Math.PI * i / corners) * 0.5, 52 + Math.sin(2 * Math.PI * i / corners) * 0.5)).collect(Collectors.joining(" "));
  }

  @Test
  void rings_that_are_not_closed_and_zones_over_the_antimeridian_are_drawn() throws Exception {
    for (String file : new String[] {kml("Open", "-1.5,52 -1.4,52 -1.4,52.1"), kml("Far", "179.95,-16.85 -179.95,-16.85 -179.95,-16.75 179.95,-16.75"), kml("One", GOOD, "Two", "-1.3,52 -1.2,52 -1.2,52.1")}) {
      var drawn = sent(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8), "");
      assertThat(drawn.getStatus()).as(drawn.getContentAsString()).isEqualTo(303);
      assertThat(web.perform(get(drawn.getRedirectedUrl()).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString()).contains("Draft: not watched yet");
    }
  }

  @Test
  void what_is_no_text_is_refused_at_the_file_and_the_form_stays() throws Exception {
    var answer = sent(new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe}, "100");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("The file is not text in UTF-8", "value=\"The two parks\"", "value=\"100\"").doesNotContain("places-error");
  }
}
