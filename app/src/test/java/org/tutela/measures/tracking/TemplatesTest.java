package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.London;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Draft;

/** Zones around all schools of a force, for several wearers. */
@TutelaTest
class TemplatesTest {
  private static final As SUPERVISOR = As.supervisor().of("DYFFRYN");
  private static final Instant NOW = MutableClock.START;
  @Autowired MockMvc web;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Intake intake;
  @Autowired InService host;
  @Autowired AllRows all;
  private final Map<PersonId, String> keys = new HashMap<>();

  private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(SUPERVISOR.signedIn())).andReturn().getResponse();
  }

  private String page(String path) throws Exception {
    return answer(get(path)).getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private MockHttpServletResponse send(String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return answer(form);
  }

  /** As of the page that shows it now. */
  private MockHttpServletResponse live(String path, int version, String reason) throws Exception {
    return send(path + "/live", "version", "" + version, "places", places(path), "reason", reason);
  }

  private String places(String path) throws Exception {
    return answer(get(path)).getContentAsString().replaceAll("(?s).*name=\"places\" value=\"([^\"]+)\".*", "$1");
  }

  private MockHttpServletResponse file(String text) throws Exception {
    return file(text, "SCHOOL");
  }

  private MockHttpServletResponse file(String text, String kind) throws Exception {
    return answer(multipart("/tracking/places/file").file(new MockMultipartFile("file", "places", "text/plain", text.getBytes(StandardCharsets.UTF_8))).param("file-kind", kind).param("once", UUID.randomUUID().toString()));
  }

  /** Who was at 52.5, -3.5 for some minutes, and has a device. */
  private PersonId wearer(double latitude) {
    var person = As.system().of("DYFFRYN").does(() -> people.record(new RecordPerson(As.DYFFRYN, "Tag", "Templated", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var phone = As.administrator().of("DYFFRYN").does(() -> devices.issue(new IssueDevice("M" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", Optional.empty()))).orThrow();
    As.officer().of("DYFFRYN").does(() -> fittings.fit(person, phone.id(), NOW.minusSeconds(86_400))).orThrow();
    keys.put(person, phone.key());
    for (int i = 10; i >= 5; i--) report(person, latitude, -3.5, i);
    return person;
  }

  private void report(PersonId person, double latitude, double longitude, int minutesAgo) {
    long at = NOW.minusSeconds(60L * minutesAgo).toEpochMilli();
    intake.take(new Sent(new Credential.Identifier(keys.get(person)), List.of(new Reading("", new Draft("", at, at).at(latitude, longitude).accuracy(8).report())), 0));
  }

  private List<String> watched(PersonId person) {
    return all.sql("select r.name || ' ' || max(v.no) || ' ' || r.protects from tracking.rule r join tracking.rule_version v on v.rule_id = r.id left join tracking.rule_end e on e.rule_id = r.id"
        + " where r.person_id = :person and e.rule_id is null group by r.id, r.name, r.protects order by r.name").param("person", person.value()).query(String.class).list();
  }

  @Test
  void whom_a_template_touches_and_what_it_would_have_raised_is_shown_before_it_counts_and_a_change_makes_new_versions() throws Exception {
    assertThat(file("name,latitude,longitude,radius\nYsgol y Bryn,52.5,-3.5,40\n\"Yew Lane, Infants\",52.6,-3.5\nOakmoor,52.7,-3.5,20\n").getStatus()).isEqualTo(303);
    assertThat(page("/tracking/places")).contains("Ysgol y Bryn", "40 m");
    var near = wearer(52.5001);
    var far = wearer(52.65);
    String path = send("/tracking/templates/new", "name", "Schools", "kind", "SCHOOL", "metres", "100", "buffer", "", "hours", "", "exceptions", "").getRedirectedUrl();
    assertThat(send(path + "/wearers").getStatus()).as("nobody chosen").isEqualTo(422);
    assertThat(send(path + "/wearers", "wearers", near.value().toString(), "wearers", far.value().toString()).getStatus()).isEqualTo(303);
    assertThat(page(path)).contains("add 3", "1, on 6 reports (Ysgol y Bryn: 1)", "Nothing, on 6 reports");
    assertThat(watched(near)).isEmpty();
    assertThat(live(path, 1, "").getStatus()).isEqualTo(422);
    assertThat(live(path, 1, "Their licences of May").getStatus()).isEqualTo(303);
    assertThat(watched(near)).isEqualTo(watched(far)).containsExactly("Oakmoor + 100 m 1 CHILDREN", "Yew Lane; Infants + 100 m 1 CHILDREN", "Ysgol y Bryn + 100 m 1 CHILDREN");
    assertThat(page("/people/" + near.value() + "/tracking")).contains("Zones of templates Template Zones Schools 3");

    String oakmoor = all.sql("select id from tracking.rule where person_id = :person and name like 'Oakmoor%'").param("person", far.value()).query(UUID.class).single().toString();
    assertThat(send("/people/" + far.value() + "/zones/" + oakmoor + "/end", "version", "0", "end-reason", "Lives next door").getStatus()).isEqualTo(303);
    assertThat(send(path + "/change", "version", "2", "kind", "SCHOOL", "metres", "150", "buffer", "", "hours", "mon tue wed thu fri 08:00-16:00", "exceptions", "").getStatus()).isEqualTo(303);
    assertThat(page(path)).contains("change 3", "change 2, leave out 1 that a person ended");
    assertThat(live(path, 2, "Too old a page").getStatus()).isEqualTo(409);
    assertThat(live(path, 3, "School hours are enough").getStatus()).isEqualTo(303);
    assertThat(watched(far)).containsExactly("Yew Lane; Infants + 150 m 2 CHILDREN", "Ysgol y Bryn + 150 m 2 CHILDREN");

    String closed = all.sql("select id from tracking.site where name = 'Ysgol y Bryn'").query(UUID.class).single().toString();
    assertThat(send("/tracking/places/" + closed, "because", "Closed in the summer").getStatus()).isEqualTo(303);
    assertThat(page(path)).contains("end 1");
    assertThat(live(path, 4, "One is closed").getStatus()).isEqualTo(303);
    assertThat(watched(near)).containsExactly("Oakmoor + 150 m 2 CHILDREN", "Yew Lane; Infants + 150 m 2 CHILDREN");
    assertThat(send(path + "/wearers/" + near.value(), "reason", "The licence has ended").getStatus()).isEqualTo(303);
    assertThat(watched(near)).isEmpty();
    assertThat(page(path)).doesNotContain("Put it in force");
  }

  @Test
  void all_parks_of_an_area_are_a_thousand_zones_of_one_wearer_and_the_one_that_is_entered_is_told() throws Exception {
    var parks = new StringBuilder("name,latitude,longitude\n");
    for (int i = 0; i < 999; i++) parks.append("Park ").append(i).append(',').append(51.0 + i / 40 * 0.01).append(',').append(-4.5 + i % 40 * 0.01).append('\n');
    assertThat(file(parks.toString(), "PLAYGROUND").getStatus()).isEqualTo(303);
    var person = wearer(51.105);
    String path = send("/tracking/templates/new", "name", "Parks", "kind", "PLAYGROUND", "metres", "100", "buffer", "50", "hours", "", "exceptions", "").getRedirectedUrl();
    assertThat(send(path + "/wearers", "wearers", person.value().toString()).getStatus()).isEqualTo(303);
    assertThat(page(path)).contains("add 999");
    assertThat(live(path, 1, "The licence").getStatus()).isEqualTo(303);
    assertThat(watched(person)).hasSize(999);
    assertThat(page("/people/" + person.value() + "/tracking")).contains("Parks 999");
    String zones = "/people/" + person.value() + "/templates/" + path.substring(path.lastIndexOf('/') + 1);
    assertThat(page(zones)).contains("Park 0 + 100 m");
    assertThat(page(zones + "?page=10")).contains("Park 998 + 100 m").doesNotContain("Park 0 +");

    host.round();
    int state = all.sql("select length(state) from tracking.engine_state where person_id = :person").param("person", person.value()).query(Integer.class).single();
    assertThat(state).as("bytes of the state").isLessThan(2_000);
    report(person, 51.1, -4.4, 2);
    report(person, 51.1, -4.4, 1);
    host.round();
    assertThat(all.sql("select r.name || ' ' || a.kind from tracking.alert a join tracking.rule r on r.id = a.rule_id where a.person_id = :person").param("person", person.value()).query(String.class).list())
        .contains("Park 410 + 100 m EXCLUSION");
    assertThat(page("/people/" + person.value() + "/trail/" + London.date(NOW))).contains("Park 410 + 100 m", "zones of templates are not shown: no position was within a kilometre").doesNotContain("Park 0 +");

    assertThat(file("name,latitude,longitude\nPark A,53,-3\nPark B,53,-3.1\n", "PLAYGROUND").getStatus()).isEqualTo(303);
    var refused = live(path, 2, "Two more");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("would have 1001 zones, and a person has at most 1000");
    assertThat(watched(person)).hasSize(999);
  }

  @Test
  void nothing_is_put_in_force_for_somebody_or_around_a_place_that_the_page_did_not_show() throws Exception {
    assertThat(file("name,latitude,longitude\nNursery one,54.5,-3.5\n", "NURSERY").getStatus()).isEqualTo(303);
    var shown = wearer(52.8);
    var other = wearer(52.9);
    String path = send("/tracking/templates/new", "name", "Nurseries", "kind", "NURSERY", "metres", "100", "buffer", "", "hours", "", "exceptions", "").getRedirectedUrl();
    assertThat(send(path + "/wearers", "wearers", shown.value().toString()).getStatus()).isEqualTo(303);
    String places = places(path);
    assertThat(file("name,latitude,longitude\nNursery two,54.6,-3.5\n", "NURSERY").getStatus()).isEqualTo(303);
    assertThat(send(path + "/live", "version", "1", "places", places, "reason", "A place too many").getStatus()).isEqualTo(409);
    assertThat(send(path + "/live", "version", "1", "reason", "Of no page").getStatus()).isEqualTo(409);
    assertThat(send(path + "/wearers", "wearers", other.value().toString()).getStatus()).isEqualTo(303);
    assertThat(live(path, 1, "A wearer too many").getStatus()).isEqualTo(409);
    assertThat(watched(shown)).isEmpty();
    assertThat(send(path + "/wearers/" + other.value(), "reason", "The licence has ended").getStatus()).isEqualTo(303);
    assertThat(live(path, 2, "A wearer fewer").getStatus()).isEqualTo(409);
    assertThat(live(path, 3, "As shown").getStatus()).isEqualTo(303);
    assertThat(watched(other)).isEmpty();
    assertThat(watched(shown)).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest(name = "security B69: places of a file: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      nothing             | name,latitude,longitude                                                              | There is no place in the file
      a row too short     | Oak,52.0                                                                             | Row 1 has not the columns
      no name             | ,52.0,-1.5                                                                           | Row 1 has no name
      beyond the country  | Oak,12.0,-1.5                                                                        | Row 1 has no latitude between
      too wide            | Oak,52.0,-1.5,9000                                                                   | Row 1 reaches further
      a way               | <kml><Placemark><name>A</name><LineString><coordinates>-1,52 -1,53</coordinates></LineString></Placemark></kml> | Place 1 is neither a point nor an area
      XML with its own    | <!DOCTYPE kml [<!ENTITY e "x">]><kml/>                                                | begins with a document type
      JSON that is none   | {"type":"FeatureCollection"                                                           | This is not JSON
      """)
  void a_file_is_entered_whole_or_not_at_all_and_says_what_is_wrong(String what, String text, String says) throws Exception {
    long before = all.count("from tracking.site where area = ?", "DYFFRYN");
    var sent = file(text.matches("[<{n].*") ? text : text + "\nGood,52.0,-1.5");
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains(says);
    assertThat(all.count("from tracking.site where area = ?", "DYFFRYN")).isEqualTo(before);
  }

  @Test
  void an_area_of_a_map_becomes_the_circle_that_covers_it() throws Exception {
    assertThat(file("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Sites " + NOW + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-3.001,52.0],[-2.999,52.0],[-2.999,52.002],[-3.001,52.002],[-3.001,52.0]]]}}]}", "NURSERY").getStatus()).isEqualTo(303);
    assertThat(all.sql("select latitude || ' ' || longitude || ' ' || radius from tracking.site where name like 'Sites %'").query(String.class).list()).containsExactly("520010000 -30000000 131");
  }
}
