package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.TakeUp;
import org.tutela.measures.mappa.Transfers;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Draft;

/** What people see and do about alerts, and what becomes of them for the case. */
@TutelaTest
class MonitoringTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired Monitoring monitoring;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired Zones zones;
  @Autowired Intake intake;
  @Autowired InService host;
  @Autowired Escalations escalations;
  @Autowired Chains chains;
  @Autowired Transfers transfers;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private Walk walk;
  private PersonId person;

  @BeforeEach
  void somebody_managed() {
    AManagedWearer.asItCame(chains);
    walk = Walk.with(context.getAutowireCapableBeanFactory());
    person = walk.cautioned();
    walk.managed(person, Level.TWO);
  }

  private MockHttpServletResponse answer(As who, org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletResponse send(As who, String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return answer(who, form);
  }

  private List<String> tasks(CardId card) {
    return all.sql("select kind || ' ' || urgency || ' ' || state from work.task where source_id = :card order by kind").param("card", card.value()).query(String.class).list();
  }

  private long considered(String trigger) {
    return all.sql("select count(*) from disclosure.consideration where person_id = :person and trigger_code = :trigger").param("person", person.value()).param("trigger", trigger).query(Long.class).single();
  }

  private void goesBy(Duration time) {
    clock.pass(time);
    escalations.due();
  }

  @Test
  void an_operator_sees_acknowledges_contacts_gives_over_and_closes_and_every_step_is_kept() throws Exception {
    var alarmed = Alarmed.of(context, person, "NORTHMERE");
    String path = "/tracking/alerts/" + alarmed.card().value();
    var operator = As.operator();
    assertThat(answer(operator, get("/tracking")).getContentAsString()).contains("The strap was tampered with", path, "Not acknowledged");
    assertThat(answer(operator, get(path)).getContentAsString()).contains("The strap was tampered with, from", "Acknowledge", "proves nothing");
    assertThat(send(operator, path + "/acknowledge", "version", "0").getStatus()).isEqualTo(303);
    assertThat(send(operator, path + "/acknowledge", "version", "0").getStatus()).as("somebody was first").isEqualTo(409);
    assertThat(send(operator, path + "/contact", "version", "1", "contact", "Rang: he says that the strap broke").getStatus()).isEqualTo(303);
    assertThat(send(operator, path + "/escalate", "version", "2", "escalate", "He does not let anybody in").getStatus()).as("to a manager whom an operator cannot see on the register").isEqualTo(303);
    assertThat(tasks(alarmed.card())).as("what was a routine stands above everything else now").containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(send(operator, path + "/close", "version", "3", "outcome", "FAULT", "words", "").getStatus()).isEqualTo(422);
    assertThat(send(operator, path + "/close", "version", "3", "outcome", "VIOLATION", "words", "Cut", "response", "Arrest").getStatus()).as("not an operator's to say").isEqualTo(403);
    assertThat(send(operator, path + "/close", "version", "3", "outcome", "FAULT", "words", "A worn strap, seen by the fitter").getStatus()).isEqualTo(303);
    assertThat(answer(operator, get(path)).getContentAsString()).contains("The device or its reception was at fault", "Rang: he says").doesNotContain("Close it");
    assertThat(answer(operator, get("/tracking")).getContentAsString()).doesNotContain(path);
    assertThat(send(operator, path + "/file").getStatus()).as("an operator takes nothing away").isEqualTo(403);
    assertThat(pdf(send(As.officer(), path + "/file"))).contains("The strap was tampered with", "Closed as: The device or its reception was at fault", "Contact: Rang: he says that the strap broke");
    assertThat(all.sql("select act from tracking.card_act where card_id = :card order by version").param("card", alarmed.card().value()).query(String.class).list())
        .containsExactly("ACKNOWLEDGED", "CONTACTED", "ESCALATED", "CLOSED");
  }

  @Test
  void a_wearer_who_moves_to_another_area_brings_their_alerts_to_its_screen() throws Exception {
    var card = Alarmed.of(context, person, "NORTHMERE").card();
    String path = "/tracking/alerts/" + card.value();
    assertThat(send(As.operator(), path + "/acknowledge", "version", "0").getStatus()).isEqualTo(303);
    var management = As.officer(() -> walk.mappa.managedBy(person)).orThrow().orElseThrow();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(management.id(), As.DYFFRYN, "Has moved", management.version()))).orThrow();
    As.officer().of("DYFFRYN").does(() -> transfers.takeUp(new TakeUp(offer, "Police", "West team", walk.today(), Optional.empty()))).orThrow();
    assertThat(answer(As.operator(), get("/tracking")).getContentAsString()).doesNotContain(path);
    assertThat(answer(As.operator(), get(path)).getStatus()).isEqualTo(404);
    var there = As.operator().of("DYFFRYN");
    assertThat(answer(there, get("/tracking")).getContentAsString()).contains(path);
    assertThat(answer(there, get(path)).getContentAsString()).contains("Moved in from another area", "Acknowledged");
    assertThat(send(there, path + "/contact", "version", "2", "contact", "Rang: he is at home").getStatus()).isEqualTo(303);
  }

  @Test
  void a_wearer_who_moves_to_another_area_brings_the_device_and_the_zones_of_a_template_until_their_own_area_draws_its() throws Exception {
    var alarmed = Alarmed.of(context, person, "NORTHMERE");
    var old = As.administrator().does(() -> devices.issue(new IssueDevice("B" + UUID.randomUUID(), DeviceKind.PHONE, "An earlier telephone", Optional.empty()))).orThrow();
    var earlier = As.officer(() -> fittings.fit(person, old.id(), clock.instant().minusSeconds(90_000))).orThrow();
    As.officer(() -> fittings.end(person, earlier, clock.instant().minusSeconds(88_000), "Changed")).orThrow();
    String template = "/tracking/templates/" + alarmed.template().value();
    var before = zones(person);
    assertThat(before).isNotEmpty();
    String zone = "/people/" + person.value() + "/zones/" + all.sql("select id from tracking.rule where person_id = :person and template_id is not null limit 1").param("person", person.value()).query(UUID.class).single();
    var management = As.officer(() -> walk.mappa.managedBy(person)).orThrow().orElseThrow();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(management.id(), As.DYFFRYN, "Has moved", management.version()))).orThrow();
    As.officer().of("DYFFRYN").does(() -> transfers.takeUp(new TakeUp(offer, "Police", "West team", walk.today(), Optional.empty()))).orThrow();

    var here = As.officer();
    var there = As.officer().of("DYFFRYN");
    String device = "/devices/" + alarmed.device().value();
    assertThat(answer(As.administrator(), get(device)).getStatus()).isEqualTo(404);
    assertThat(answer(there, get(device)).getContentAsString()).contains("Test telephone", "P-");
    assertThat(send(As.administrator(), device + "/withdraw", "version", "0", "because", "Nobody seems to wear it").getStatus()).as("somebody of another force wears it").isEqualTo(404);
    var another = walk.cautioned();
    assertThat(answer(here, get("/people/" + another.value() + "/devices")).getContentAsString()).doesNotContain(alarmed.device().value().toString());
    assertThat(send(here, "/people/" + another.value() + "/devices", "device", alarmed.device().value().toString(), "on-day", "1", "on-month", "6", "on-year", "2026", "time", "09:30").getStatus()).isEqualTo(422);

    assertThat(there.does(() -> fittings.ofPerson(person)).orThrow()).extracting(Activation::model).containsExactly("Test telephone", "An earlier telephone");
    assertThat(send(As.supervisor(), template + "/change", "version", "3", "kind", "SWIMMING_POOL", "metres", "900", "buffer", "", "hours", "", "exceptions", "").getStatus()).isEqualTo(303);
    assertThat(send(As.supervisor(), template + "/live", "version", "4", "places", places(As.supervisor(), template), "reason", "Wider").getStatus()).isEqualTo(303);
    assertThat(zones(person)).as("the old area's template touches them no more").containsExactlyElementsOf(before);

    assertThat(answer(there, get("/people/" + person.value() + "/tracking")).getContentAsString()).contains("Pools, from Northmere Police");
    String taken = "/tracking/templates/" + all.sql("select id from tracking.template where taken_from = :id and area = 'DYFFRYN'").param("id", alarmed.template().value()).query(UUID.class).single();
    var supervisor = As.supervisor().of("DYFFRYN");
    assertThat(answer(there, get(zone)).getContentAsString()).contains("Pools, from Northmere Police");
    assertThat(answer(supervisor, get(taken)).getContentAsString()).contains("end " + before.size(), "Put it in force");
    assertThat(send(supervisor, "/tracking/places", "kind", "SWIMMING_POOL", "name", "The baths", "latitude", "52.4", "longitude", "-3.6", "radius", "30").getStatus()).isEqualTo(303);
    assertThat(send(supervisor, taken + "/live", "version", "0", "places", places(supervisor, taken), "reason", "Their own pools").getStatus()).isEqualTo(303);
    assertThat(zones(person)).contains("The baths + 100 m").doesNotContainAnyElementsOf(before);
    assertThat(send(supervisor, taken + "/wearers/" + person.value(), "reason", "The licence does not ask for it").getStatus()).isEqualTo(303);
    assertThat(zones(person)).isEmpty();
    assertThat(send(there, "/people/" + person.value() + "/devices/" + alarmed.activation().value(), "on-day", "1", "on-month", "6", "on-year", "2026", "time", "09:50", "because", "The licence has ended").getStatus()).isEqualTo(303);
    assertThat(there.does(() -> fittings.ofPerson(person)).orThrow()).extracting(Activation::endedBecause).containsExactly("The licence has ended", "Changed");
  }

  private String places(As who, String template) throws Exception {
    return answer(who, get(template)).getContentAsString().replaceAll("(?s).*name=\"places\" value=\"([^\"]+)\".*", "$1");
  }

  /** That a template made and that are watched. */
  private List<String> zones(PersonId wearer) {
    return all.sql("select r.name from tracking.rule r where r.person_id = :person and r.template_id is not null and not exists (select from tracking.rule_end e where e.rule_id = r.id) order by r.name")
        .param("person", wearer.value()).query(String.class).list();
  }

  @Test
  void a_screen_whose_engine_stands_still_says_that_it_is_not_watching_and_never_that_there_are_no_alerts() throws Exception {
    // a force that nobody else's alerts are of
    host.round();
    clock.pass(Duration.ofSeconds(2));
    String still = answer(As.operator().of("STILLMERE"), get("/tracking")).getContentAsString();
    assertThat(still).contains("No alert is open.", "id=\"not-watching\" role=\"alert\" hidden");
    assertThat(feed(As.operator().of("STILLMERE"))).startsWith("event: beat\ndata: watching ").contains("event: end");
    clock.pass(Duration.ofSeconds(11));
    still = answer(As.operator().of("STILLMERE"), get("/tracking")).getContentAsString();
    assertThat(still).contains("Not watching: alerts may be missing here").doesNotContain("No alert is open", "id=\"not-watching\" role=\"alert\" hidden");
    assertThat(feed(As.operator().of("STILLMERE"))).startsWith("event: beat\ndata: lost ");
  }

  /** What a feed says until it ends, on a thread of its own. */
  private String feed(As who) throws Exception {
    var response = answer(who, get("/tracking/live"));
    for (int i = 0; i < 3_000 && !response.getContentAsString().contains("event: end"); i++) Thread.sleep(10);
    return response.getContentAsString();
  }

  @Test
  void without_script_the_screen_renews_itself_and_says_so_until_somebody_should_show_that_they_are_there() throws Exception {
    var operator = As.operator().of("STILLMERE");
    assertThat(answer(operator, get("/tracking")).getContentAsString()).contains("<noscript><meta http-equiv=\"refresh\" content=\"15; url=/tracking?renewed=1\"></noscript>", "This page renews itself every 15 seconds for 14 minutes");
    assertThat(answer(operator, get("/tracking?renewed=55")).getContentAsString()).contains("content=\"15; url=/tracking?renewed=56\"");
    for (String over : List.of("56", "999")) {
      assertThat(answer(operator, get("/tracking?renewed=" + over)).getContentAsString()).contains("This page renews itself no more.").doesNotContain("http-equiv=\"refresh\"", "every 15 seconds");
    }
  }

  @Test
  void an_alert_near_children_becomes_work_and_a_consideration_at_once_and_waits_for_a_person() throws Exception {
    var card = near(Protects.CHILDREN);
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(considered("NEW_INTELLIGENCE")).isOne();
    assertThat(all.count("from tracking.card where id = ? and state = 'OPEN'", card.value())).isOne();
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/chronology")).getContentAsString()).contains("Tracking alert: exclusion", "Zone");
    var other = near(Protects.NOBODY);
    assertThat(tasks(other)).isEmpty();
  }

  @Test
  void a_device_that_falls_silent_is_work_for_the_manager_and_stands_in_the_chronology() throws Exception {
    near(Protects.CHILDREN);
    clock.pass(Duration.ofMinutes(40));
    host.round();
    var silent = new CardId(all.sql("select id from tracking.card where person_id = :person and kind = 'CONTACT_GAP'").param("person", person.value()).query(UUID.class).single());
    assertThat(tasks(silent)).containsExactly("LOOK_AT_ALERT ROUTINE OPEN");
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/chronology")).getContentAsString()).contains("Tracking alert: contact gap");
  }

  @Test
  void what_is_to_be_considered_of_something_else_hides_no_report_from_near_children() {
    var considerations = context.getBean(org.tutela.measures.disclosure.Considerations.class);
    As.system(() -> considerations.trigger(new org.tutela.measures.disclosure.OpenConsideration(person, As.NORTHMERE, org.tutela.law.duty.Trigger.NEW_INTELLIGENCE, "A neighbour rang", walk.today(), Optional.empty()))).orThrow();
    near(Protects.CHILDREN);
    assertThat(considered("NEW_INTELLIGENCE")).isEqualTo(2);
  }

  static String pdf(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    try (var document = org.apache.pdfbox.Loader.loadPDF(answer.getContentAsByteArray())) {
      return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
    }
  }

  private CardId near(Protects protects) {
    var now = clock.instant();
    var wearer = protects == Protects.CHILDREN ? person : walk.cautioned();
    var phone = As.administrator().does(() -> devices.issue(new IssueDevice("N" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", java.util.Optional.empty()))).orThrow();
    As.officer(() -> fittings.fit(wearer, phone.id(), now.minusSeconds(3600))).orThrow();
    var rule = As.officer(() -> zones.propose(new ProposeRule(wearer, "Zone", RuleKind.EXCLUSION, protects, HostTest.circle(52, -1.5, 200)))).orThrow();
    As.officer(() -> zones.goLive(wearer, rule, "An order", 0)).orThrow();
    var readings = new ArrayList<Reading>();
    for (int i = 3; i >= 0; i--) {
      long at = now.minusSeconds(60L * i).toEpochMilli();
      readings.add(new Reading("", new Draft("", at, at).at(52.0001, -1.5).accuracy(8).report()));
    }
    assertThat(intake.take(new Sent(new Credential.Identifier(phone.key()), readings, 0))).isEqualTo(new Reply.Taken(4, 0, 0));
    host.round();
    return new CardId(all.sql("select id from tracking.card where person_id = :person and kind = 'EXCLUSION'").param("person", wearer.value()).query(UUID.class).single());
  }

  @Test
  void a_violation_that_a_person_confirms_is_work_for_the_manager_and_a_breach_to_be_considered() throws Exception {
    var card = near(Protects.CHILDREN);
    String path = "/tracking/alerts/" + card.value();
    assertThat(send(As.officer(), path + "/close", "version", "0", "outcome", "VIOLATION", "words", "Seen at the gate by a teacher").getStatus()).as("what is done about it?").isEqualTo(422);
    assertThat(considered("BREACH")).isZero();
    assertThat(send(As.officer(), path + "/close", "version", "0", "outcome", "VIOLATION", "words", "Seen at the gate by a teacher", "response", "Recall is asked for").getStatus()).isEqualTo(303);
    assertThat(tasks(card)).containsExactly("ACT_ON_VIOLATION ROUTINE OPEN", "LOOK_AT_ALERT IMMEDIATE CANCELLED");
    assertThat(considered("BREACH")).isOne();
    assertThat(all.sql("select category || ' ' || response from tracking.violation where card_id = :card").param("card", card.value()).query(String.class).single()).isEqualTo("EXCLUSION Recall is asked for");
  }

  @Test
  void an_alert_that_nobody_acknowledges_in_time_is_put_before_others_once() throws Exception {
    var ignored = Alarmed.of(context, person, "NORTHMERE").card();
    var seen = Alarmed.of(context, walk.cautioned(), "NORTHMERE").card();
    As.operator(() -> monitoring.acknowledge(seen, 0)).orThrow();
    goesBy(Duration.ofMinutes(4));
    assertThat(tasks(ignored)).containsExactly("LOOK_AT_ALERT ROUTINE OPEN");
    goesBy(Duration.ofMinutes(2));
    escalations.due();
    assertThat(tasks(ignored)).containsExactly("ALERT_NOT_ACKNOWLEDGED IMMEDIATE OPEN", "LOOK_AT_ALERT ROUTINE OPEN");
    assertThat(tasks(seen)).containsExactly("LOOK_AT_ALERT ROUTINE OPEN");
    assertThat(all.count("from tracking.card_act where card_id = ? and act = 'ESCALATED'", ignored.value())).isOne();
    assertThat(answer(As.operator(), get("/tracking")).getContentAsString()).contains("Not acknowledged; step 1 of 2 gone; goes to the supervisors at 10:15");
    goesBy(Duration.ofMinutes(10));
    assertThat(tasks(ignored)).containsExactly("ALERT_NOT_ACKNOWLEDGED IMMEDIATE OPEN", "ALERT_NOT_ACKNOWLEDGED_SUPERVISORS IMMEDIATE OPEN", "LOOK_AT_ALERT ROUTINE OPEN");
    assertThat(answer(As.operator(), get("/tracking/alerts/" + ignored.value())).getContentAsString()).contains("Nobody acknowledged it in time. Put before the supervisors", ">Gone<").doesNotContain(">Next<");
    goesBy(Duration.ofDays(1));
    assertThat(all.count("from tracking.card_act where card_id = ? and act = 'ESCALATED'", ignored.value())).isEqualTo(2);
  }

  @Test
  void a_force_sets_its_own_chain_and_it_counts_for_the_next_alert() throws Exception {
    var supervisor = As.supervisor().of("CARROW");
    String page = answer(supervisor, get("/tracking/chain")).getContentAsString();
    assertThat(page).contains("what the service came with", "5 manager\n15 supervisors");
    String[] steps = {"version", "0", "severity-1", "2 officers\n4 supervisors", "severity-2", "", "severity-3", "", "severity-4", "30 manager", "reason", ""};
    assertThat(send(supervisor, "/tracking/chain", steps).getContentAsString()).contains("Say why it is changed", "2 officers");
    steps[11] = "The control room answers within two minutes";
    steps[3] = "4 officers\n2 supervisors";
    assertThat(send(supervisor, "/tracking/chain", steps).getContentAsString()).contains("Each step is later than the one before");
    steps[3] = "2 officers\n4 supervisors";
    assertThat(send(As.operator().of("CARROW"), "/tracking/chain", steps).getStatus()).isEqualTo(403);
    assertThat(send(supervisor, "/tracking/chain", steps).getStatus()).isEqualTo(303);
    assertThat(send(supervisor, "/tracking/chain", steps).getStatus()).as("somebody else has set it").isEqualTo(409);
    var person = As.system().of("CARROW").does(() -> context.getBean(org.tutela.casework.people.People.class).record(new org.tutela.casework.people.RecordPerson(As.CARROW, "Tag", "Chained",
        org.tutela.casework.people.Sex.MALE, java.util.Optional.empty(), java.util.Optional.empty()))).orThrow();
    var card = Alarmed.of(context, person, "CARROW").card();
    goesBy(Duration.ofMinutes(3));
    goesBy(Duration.ofMinutes(2));
    assertThat(tasks(card)).containsExactly("ALERT_NOT_ACKNOWLEDGED_OFFICERS IMMEDIATE OPEN", "ALERT_NOT_ACKNOWLEDGED_SUPERVISORS IMMEDIATE OPEN", "LOOK_AT_ALERT ROUTINE OPEN");
    assertThat(all.count("from work.task where source_id = ? and title like '%a tracking alert, the strap was tampered with: %'", card.value())).isEqualTo(3);
  }

  @Test
  void a_shift_hands_over_with_a_note_that_the_next_one_sees_first() throws Exception {
    // others may have written at a later hour
    all.sql("select max(at) from tracking.handover where area = 'NORTHMERE'").query(java.sql.Timestamp.class).optional().map(last -> Duration.between(clock.instant(), last.toInstant()))
        .filter(ahead -> !ahead.isNegative()).ifPresent(ahead -> clock.pass(ahead.plusSeconds(1)));
    assertThat(send(As.operator(), "/tracking/hand-over", "words", "").getStatus()).isEqualTo(422);
    assertThat(send(As.operator(), "/tracking/hand-over", "words", "Two straps are being changed this morning").getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get("/tracking")).getContentAsString()).contains("Two straps are being changed this morning");
  }

  @ParameterizedTest(name = "security B69: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      a circle                      | CIRCLE   | 52.0, -1.5                                        | 200 |                      | 303 |
      a circle with two middles     | CIRCLE   | 52.0, -1.5;52.1, -1.5                             | 200 |                      | 422 | one place for a circle
      no radius                     | CIRCLE   | 52.0, -1.5                                        |     |                      | 422 | Enter the radius
      a line that is no place       | POLYGON  | 52.0, -1.5;here;52.1, -1.5                        |     |                      | 422 | Line 2 is not a latitude and a longitude
      an area with a hole           | POLYGON  | 52.0 -1.5;52.1 -1.5;52.1 -1.4;52.0 -1.4;;52.04 -1.46;52.06 -1.46;52.05 -1.44 | | mon fri 08:00-16:00 | 303 |
      a hole that crosses itself    | POLYGON  | 52.0 -1.5;52.1 -1.5;52.1 -1.4;52.0 -1.4;;52.02 -1.48;52.08 -1.42;52.02 -1.42;52.09 -1.48 | | | 422 | Ring 2, a hole, cannot be drawn: a ring crosses itself
      two corners                   | POLYGON  | 52.0 -1.5;52.1 -1.5                               |     |                      | 422 | The outer ring cannot be drawn: a ring needs three corners or more
      a way                         | CORRIDOR | 52.0 -1.5;52.1 -1.5                               | 50  | 07:00-09:00          | 303 |
      a day that is none            | CIRCLE   | 52.0, -1.5                                        | 200 | moonday 08:00-16:00  | 422 | is no day of the week
      hours that are none           | CIRCLE   | 52.0, -1.5                                        | 200 | in the morning       | 422 | is not like
      GeoJSON                       | GEOJSON  | {"type":"Polygon","coordinates":[[[-1.5,52.0],[-1.4,52.0],[-1.4,52.1]]]} | | | 303 |
      GeoJSON that is none          | GEOJSON  | {"type":"Polygon"                                 |     |                      | 422 | This is not JSON
      GeoJSON of another form       | GEOJSON  | {"type":"Blob","coordinates":[]}                  | 5   |                      | 422 | no Point, LineString, Polygon or MultiPolygon
      KML of two areas              | GEOJSON  | <kml><Document><Placemark><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>-1.5,52 -1.4,52,0 -1.4,52.1</coordinates></LinearRing></outerBoundaryIs></Polygon><Polygon><outerBoundaryIs><LinearRing><coordinates>-1.3,52 -1.2,52 -1.2,52.1</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></Document></kml> | | | 303 |
      a second area with a bad hole | GEOJSON  | <kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>-1.5,52 -1.4,52 -1.4,52.1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>-1.3,52 -1.2,52 -1.2,52.1</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>-1.25,52.01 -1.24,52.01</coordinates></LinearRing></innerBoundaryIs></Polygon></Placemark></kml> | | | 422 | Ring 2 of area 2, a hole, cannot be drawn: a ring needs three corners or more
      GPX, a way                    | GEOJSON  | <gpx><rte><name>To work</name><rtept lat="52" lon="-1.5"/><rtept lat="52.1" lon="-1.5"/></rte></gpx> | 40 | | 303 |
      GPX without a width           | GEOJSON  | <gpx><rte><rtept lat="52" lon="-1.5"/><rtept lat="52.1" lon="-1.5"/></rte></gpx> | |   | 422 | Enter the width in metres
      XML with a type of its own    | GEOJSON  | <!DOCTYPE kml [<!ENTITY e SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&e</name></Placemark></kml> | | | 422 | begins with a document type, which is not taken
      other hours on single days    | CIRCLE   | 52.0, -1.5                                        | 200 | mon 08:00-16:00/25/12/2026 none/bank holidays 2027 10:00-12:00 | 303 |
      a single day that is none     | CIRCLE   | 52.0, -1.5                                        | 200 | mon 08:00-16:00/31/2/2026 none | 422 | is not like “25/12/2026 10:00-16:00”
      beyond the pole               | CIRCLE   | 89.5, 0                                           | 200 |                      | 422 | beyond 85 degrees
      """)
  void a_zone_is_typed_or_pasted_and_one_that_is_refused_says_why(String what, String shape, String places, String radius, String hours, int status, String says) throws Exception {
    var sent = send(As.officer(), "/people/" + person.value() + "/zones", "name", "The school", "kind", "EXCLUSION", "protects", "CHILDREN", "shape-kind", shape, "places", places.replace(";", "\n"),
        "radius", radius == null ? "" : radius, "hours", hours == null ? "" : hours.replaceFirst("/.*", ""), "exceptions", hours == null || !hours.contains("/") ? "" : hours.replaceFirst("[^/]*/", "").replaceAll("(none|[0-9])/(?=b)", "$1\n"), "buffer", "");
    assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(status);
    if (says != null) assertThat(sent.getContentAsString()).contains(says);
    if (status == 303) assertThat(answer(As.officer(), get(sent.getRedirectedUrl())).getContentAsString()).contains("Draft: not watched yet", "Nothing is known of where the person was");
  }

  @Test
  void a_draft_shows_what_it_would_have_raised_and_is_watched_only_once_somebody_says_so() throws Exception {
    var wearer = all.sql("select person_id from tracking.card where id = :card").param("card", near(Protects.NOBODY).value()).query(UUID.class).single();
    var drafted = send(As.officer(), "/people/" + wearer + "/zones", "name", "Another", "kind", "EXCLUSION", "protects", "NOBODY", "shape-kind", "CIRCLE", "places", "52.0, -1.5", "radius", "500", "hours", "", "buffer", "");
    String path = drafted.getRedirectedUrl();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Tried on 4 reports of the last 30 days, it would have raised 1 alert.", "In an exclusion zone", "Osric Pellingworth, P-");
    assertThat(answer(As.officer(), get(path)).getContentAsString()).as("a way to the day of it").contains("/people/" + wearer + "/trail/2026-06-01\">1 Jun 2026, 09:57:00</a>");
    host.round();
    assertThat(all.count("from tracking.alert where person_id = ? and kind = 'EXCLUSION'", wearer)).isOne();
    assertThat(send(As.officer(), path + "/live", "version", "0", "reason", "").getStatus()).isEqualTo(422);
    assertThat(send(As.officer(), path + "/live", "version", "0", "reason", "The order of 1 June").getStatus()).isEqualTo(303);
    host.round();
    assertThat(all.count("from tracking.alert where person_id = ? and kind = 'EXCLUSION'", wearer)).isEqualTo(2);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Watched since", "The order of 1 June");
    assertThat(answer(As.officer(), get(path + "/redraw")).getContentAsString()).contains("name=\"radius\" type=\"text\" value=\"500\"");
    assertThat(send(As.officer(), path + "/end", "version", "1", "end-reason", "Varied").getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Ended on").doesNotContain("Draft a change");
  }

  @Test
  void when_two_wearers_were_near_each_other_is_looked_up_by_reference() throws Exception {
    near(Protects.CHILDREN);
    var other = all.sql("select person_id from tracking.card where id = :card").param("card", near(Protects.NOBODY).value()).query(UUID.class).single();
    String reference = all.sql("select reference from people.person where id = :id").param("id", other).query(String.class).single();
    String path = "/people/" + person.value() + "/together";
    String[] asked = {"other", reference, "from-day", "1", "from-month", "6", "from-year", "2026", "to-day", "1", "to-month", "6", "to-year", "2026", "metres", "300"};
    assertThat(send(As.officer(), path, asked).getContentAsString()).contains("there are 4 reports of these days", "1 Jun 2026, 09:57:00", "not known");
    asked[1] = "P-NOBODY";
    assertThat(send(As.officer(), path, asked).getContentAsString()).contains("Nobody else has this reference");
    assertThat(send(As.operator(), path, asked).getStatus()).isEqualTo(403);
    assertThat(all.count("from audit.entry where action = 'SEE_TRAIL' and person_id = ?", other)).isPositive();
  }

  @Test
  void an_officer_sees_a_day_with_what_became_of_each_report_and_takes_it_away_on_paper() throws Exception {
    near(Protects.CHILDREN);
    String day = "/people/" + person.value() + "/trail/2026-06-01";
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/tracking")).getContentAsString()).contains("In an exclusion zone", "No gap in the last 4 weeks", "Zone");
    String page = answer(As.officer(), get(day)).getContentAsString();
    assertThat(page).contains("52.000100", "Used; decided: In an exclusion zone", "proves nothing");
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/trail/2026-06-02")).getStatus()).as("tomorrow").isEqualTo(404);
    assertThat(pdf(send(As.officer(), day + "/file", "form", "pdf", "days", "1"))).contains("4 reports came; 0 could not be used", "52.000100", "decided: In an exclusion zone", "proves nothing", "Page 1 of 1",
        "OFFICIAL-SENSITIVE", "Printed from Tutela by " + As.officer().actor().name(), "Number in the log: ");
  }
}
