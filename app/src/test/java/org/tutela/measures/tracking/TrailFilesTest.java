package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.read.Json;

/** A trail as a file that common programs open: of a day, of a week and of a month, and of no more. */
@TutelaTest
class TrailFilesTest {
  private static final Duration HOURS = Duration.ofHours(2);
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MockMvc web;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private PersonId person;
  private String reference;
  private String key;

  /** A position every two hours for forty days, of which the last is too coarse. */
  @BeforeEach
  void somebody_wears_a_device() {
    clock.reset();
    person = Walk.with(beans).cautioned();
    reference = all.sql("select reference from people.person where id = :id").param("id", person.value()).query(String.class).single();
    var phone = As.administrator().does(() -> beans.getBean(Devices.class).issue(new IssueDevice("F" + UUID.randomUUID(), DeviceKind.PHONE, "Test telephone", Optional.empty()))).orThrow();
    As.officer(() -> beans.getBean(Fittings.class).fit(person, phone.id(), clock.instant().minus(Duration.ofDays(41)))).orThrow();
    key = phone.key();
    for (clock.set(MutableClock.START.minus(Duration.ofDays(40))); !clock.instant().isAfter(MutableClock.START); clock.pass(HOURS)) {
      take(List.of(reading(clock.instant().minus(Duration.ofMinutes(10)), 8), reading(clock.instant(), clock.instant().equals(MutableClock.START) ? 500 : 8)));
    }
    clock.reset();
  }

  private void take(List<Reading> readings) {
    beans.getBean(Intake.class).take(new Sent(new Credential.Identifier(key), readings, 0));
  }

  private static Reading reading(Instant at, int accuracy) {
    return new Reading("", new Draft("", at.toEpochMilli(), at.toEpochMilli()).at(52.0001, -1.5).accuracy(accuracy).battery(80).speed(1.4).report());
  }

  private String day() {
    return "/people/" + person.value() + "/trail/2026-06-01";
  }

  private MockHttpServletResponse file(As who, String form, String days, String... more) throws Exception {
    var sent = post(day() + "/file").param("once", UUID.randomUUID().toString()).param("form", form).param("days", days);
    for (int i = 0; i < more.length; i += 2) sent.param(more[i], more[i + 1]);
    return web.perform(sent.with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  void a_week_is_taken_away_in_every_form_under_a_name_that_says_nothing_of_whose_it_is() throws Exception {
    for (String form : List.of("csv", "geojson", "gpx", "kml", "pdf")) {
      var file = file(As.officer(), form, "7");
      assertThat(file.getStatus()).as(form).isEqualTo(200);
      assertThat(file.getHeader("Content-Disposition")).contains("\"trail-2026-05-26-to-2026-06-01." + form + "\"").doesNotContain(reference);
      if (!form.equals("pdf")) assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("52.000100").contains("-1.500000").contains("2026-05-26T00:").contains("2026-06-01T08:50:00Z").doesNotContain("2026-05-25T22:", reference, "500.0");
    }
    assertThat(MonitoringTest.pdf(file(As.officer(), "pdf", "7"))).contains("26 May 2026 to 1 June 2026, in local time", "1 Jun 09:50:00 BST", "1 could not be used", "do not stand here", "proves nothing");
    assertThat(file(As.officer(), "csv", "1").getHeader("Content-Disposition")).contains("\"trail-2026-06-01.csv\"");
    assertThat(all.sql("select count(*) from audit.entry where action = 'EXPORT_TRAIL' and operation = 'EXPORT' and person_id = :person and purpose <> '' and count > 1 and allowed").param("person", person.value()).query(Integer.class).single()).isEqualTo(7);
  }

  @Test
  void programs_for_maps_find_what_they_expect_in_a_file_and_the_way_is_broken_where_it_is_not_known() throws Exception {
    for (String unused : List.of("", "yes")) {
      String gpx = valid("gpx", file(As.officer(), "gpx", "31", "unused", unused).getContentAsString(StandardCharsets.UTF_8));
      assertThat(gpx.split("<trkseg>")).as("twelve silences a day").hasSizeBetween(360, 374);
      assertThat(gpx.contains("<wpt")).isEqualTo(unused.equals("yes"));
      String kml = valid("kml", file(As.officer(), "kml", "31", "unused", unused).getContentAsString(StandardCharsets.UTF_8));
      assertThat(kml.contains("Not used: its accuracy is too poor. Within 500.0 m</description>")).isEqualTo(unused.equals("yes"));
      assertThat(kml).contains("Within 8.0 m", "with 95% probability");
      var json = (Map<?, ?>) Json.read(file(As.officer(), "geojson", "31", "unused", unused).getContentAsString(StandardCharsets.UTF_8));
      var features = (List<?>) json.get("features");
      assertThat(features).allSatisfy(each -> assertThat(((Map<?, ?>) ((Map<?, ?>) each).get("geometry")).get("coordinates")).isEqualTo(List.of(-1.5, 52.0001)));
      assertThat(features.stream().filter(each -> ((Map<?, ?>) ((Map<?, ?>) each).get("properties")).containsKey("not_used"))).hasSize(unused.equals("yes") ? 1 : 0);
      var rows = file(As.officer(), "csv", "31", "unused", unused).getContentAsString(StandardCharsets.UTF_8).lines().toList();
      assertThat(rows).hasSize(features.size() + 1).allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(11));
      assertThat(rows.getLast()).contains(unused.equals("yes") ? "false,\"its accuracy is too poor\"" : "true,");
    }
  }

  private static String valid(String form, String text) throws Exception {
    var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(TrailFilesTest.class.getResource("/tracking/" + form + ".xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(text)));
    return text;
  }

  @Test
  void what_is_too_long_for_a_file_is_refused_with_the_bound_and_nothing_that_was_typed_is_lost() throws Exception {
    assertThat(web.perform(get(day() + "/week").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString()).contains("At most 31; 7 for a PDF", "name=\"days\" type=\"text\" value=\"7\"");
    var refused = file(As.officer(), "csv", "32", "unused", "yes", "shown", "7");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("days-error", "A file takes at most 31 days: take a longer time away in parts", "value=\"32\"", "value=\"yes\" checked", "Week of " + reference);
    assertThat(file(As.officer(), "pdf", "8").getContentAsString()).contains("A PDF takes at most 7 days: take them away in parts, or in another form", "Trail of " + reference);
    var minutes = new ArrayList<Reading>();
    for (int second = 0; second < 3_100; second++) minutes.add(reading(clock.instant().minusSeconds(second + 10), 8));
    take(minutes);
    assertThat(file(As.officer(), "pdf", "1").getContentAsString()).contains("A PDF takes at most 3,000 reports, and these are 3,1", "choose fewer days, or another form");
    assertThat(file(As.officer(), "csv", "1").getStatus()).isEqualTo(200);
    for (String nonsense : List.of("", "0", "-1", "a week", "99999999999999999999", "7.5", "<b>")) {
      assertThat(file(As.officer(), "gpx", nonsense).getStatus()).as(nonsense).isEqualTo(422);
    }
    assertThat(file(As.officer(), "exe", "1").getStatus()).isEqualTo(404);
    assertThat(file(As.operator(), "csv", "1").getStatus()).as("an operator takes nothing away").isEqualTo(403);
  }
}
