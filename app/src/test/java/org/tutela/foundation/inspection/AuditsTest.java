package org.tutela.foundation.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.audit.Audit;
import org.tutela.foundation.audit.AuditEntry;
import org.tutela.foundation.audit.LogQuery;
import org.tutela.foundation.audit.Operation;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.Requests;

@TutelaTest
class AuditsTest {
  private static final Instant AT = Instant.parse("2026-05-04T10:11:12Z");
  @Autowired Audits audits;
  @Autowired Enquiries enquiries;
  @Autowired People people;
  @Autowired Audit audit;
  @Autowired AllRows rows;
  @Autowired MockMvc web;

  @Test
  void an_auditor_sees_who_read_a_person_and_what_was_refused() {
    UUID person = UUID.randomUUID();
    record(As.officer(), As.NORTHMERE, person, true);
    record(As.officer().second(), As.NORTHMERE, person, false);
    var found = As.auditor(() -> audits.search(about(person), 1)).orThrow();
    assertThat(found.found()).isEqualTo(2);
    assertThat(found.lines()).extracting(read -> read.line().allowed()).containsExactlyInAnyOrder(true, false);
  }

  @Test
  @DisplayName("security L-4: reading the log is itself logged")
  void reading_the_log_is_logged() {
    UUID person = UUID.randomUUID();
    record(As.officer(), As.NORTHMERE, person, true);
    As.auditor(() -> audits.search(about(person), 1)).orThrow();
    assertThat(rows.count("from audit.entry where action = 'READ_AUDIT' and object_id = ? and actor_id = ? and count = 1", person, As.auditor().id().value()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("security A-4: an area sees what was done to its records and by its people, and nothing else")
  void an_area_sees_its_own() {
    UUID person = UUID.randomUUID();
    record(As.officer(), As.NORTHMERE, person, true);
    record(As.officer().of("CARROW"), As.NORTHMERE, person, false);
    record(As.officer().of("CARROW"), As.CARROW, person, true);
    assertThat(As.auditor(() -> audits.search(about(person), 1)).orThrow().found()).isEqualTo(2);
    assertThat(As.auditor().of("CARROW").does(() -> audits.search(about(person), 1)).orThrow().found()).isEqualTo(2);
    assertThat(As.auditor().of("DYFFRYN").does(() -> audits.search(about(person), 1)).orThrow().found()).isZero();
  }

  @Test
  void only_those_who_may_read_the_log_do() {
    UUID person = UUID.randomUUID();
    for (As who : java.util.List.of(As.callTaker(), As.officer(), As.decisionMaker(), As.supervisor(), As.administrator())) {
      assertThat(who.<Outcome<LogPart>>does(() -> audits.search(about(person), 1))).isInstanceOf(Outcome.Forbidden.class);
    }
    assertThat(As.informationOfficer().<Outcome<LogPart>>does(() -> audits.search(about(person), 1)).isDone()).isTrue();
    assertThat(As.supervisor(() -> audits.ofObject("application", person, As.NORTHMERE)).isDone()).isTrue();
    assertThat(As.supervisor(() -> audits.ofPerson(person, As.CARROW))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> audits.ofPerson(person, As.NORTHMERE))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void everybody_sees_what_the_log_holds_of_them_and_of_nobody_else() throws Exception {
    UUID person = UUID.randomUUID();
    // Somebody who has read nothing else: a page of the log shows the newest only.
    var officer = new As(new Actor(new UserId(UUID.randomUUID()), "Officer of this test", As.DYFFRYN, "public protection", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");
    record(officer, As.DYFFRYN, person, true);
    record(As.officer().of("DYFFRYN"), As.DYFFRYN, person, true);
    UUID hidden = UUID.randomUUID();
    record(officer, As.DYFFRYN, hidden, false);
    var own = officer.does(() -> audits.own(1)).orThrow();
    assertThat(own.lines()).as("A-4: a refusal would tell that there is something").allMatch(ReadLine::allowed);
    assertThat(own.lines()).isNotEmpty().allMatch(read -> read.line().actor().equals(Optional.of(officer.id())));
    var page = web.perform(get("/audit/own").with(officer.signedIn())).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("What the log holds of you", "Open person", "Case work");
    assertThat(rows.count("from audit.entry where action = 'SEE_OWN_LOG' and actor_id = ?", officer.id().value())).as("L-4").isEqualTo(2);
  }

  @Test
  void an_auditor_asks_about_an_application_by_its_reference() {
    var id = As.callTaker(() -> enquiries.receive(Requests.keyIn(Requests.mother(), AT))).orThrow();
    String reference = As.officer(() -> enquiries.open(id)).orThrow().reference();
    assertThat(As.auditor(() -> audits.about(reference.toLowerCase(java.util.Locale.ROOT))).orThrow()).isEqualTo(id.value());
    assertThat(As.auditor().of("CARROW").<Outcome<UUID>>does(() -> audits.about(reference))).isEqualTo(Outcome.notFound());
  }

  @ParameterizedTest(name = "security B76: page {0} of 3 is {1}")
  @CsvSource({"-1, 1", "0, 1", "2, 2", "1000000000, 3"})
  void pages_are_clamped(int asked, int shown) {
    UUID person = UUID.randomUUID();
    for (int i = 0; i < 101; i++) record(As.officer(), As.NORTHMERE, person, true);
    var part = As.auditor(() -> audits.search(about(person), asked)).orThrow();
    assertThat(part.page()).isEqualTo(shown);
    assertThat(part.pages()).isEqualTo(3);
    assertThat(part.lines()).hasSize(shown == 3 ? 1 : 50);
  }

  @Test
  void the_pages_ask_find_and_show() throws Exception {
    UUID person = UUID.randomUUID();
    record(As.officer(), As.NORTHMERE, person, true);
    assertThat(answer(get("/audit")).getContentAsString()).contains("Who read and changed what", "Sealed entries");
    var sent = answer(post("/audit").param("once", UUID.randomUUID().toString()).param("about", person.toString()).param("from-day", "1").param("from-month", "5").param("from-year", "2026"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(sent.getRedirectedUrl()).isEqualTo("/audit/entries?page=1&about=" + person + "&from=2026-05-01");
    var shown = answer(get(sent.getRedirectedUrl()));
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(shown.getContentAsString()).contains("1 entry", "4 May 2026, 11:11:12", "Open person", "waiting");
  }

  @Test
  @DisplayName("security TM-20: what is printed carries its number in the log, and the log tells by it who printed what")
  void the_number_on_paper_finds_its_entry() throws Exception {
    UUID person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ambrose", "Papertrail", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow().value();
    var reader = As.officer().second();
    String page = web.perform(get("/people/" + person).with(reader.signedIn())).andReturn().getResponse().getContentAsString();
    var number = java.util.regex.Pattern.compile("Printed from Tutela by " + reader.actor().name() + ", [^<]*Number in the log: ([0-9a-f-]{36})\\.\\s+Destroy it").matcher(page);
    assertThat(number.find()).isTrue();
    var found = As.auditor(() -> audits.search(new LogQuery(Optional.of(UUID.fromString(number.group(1))), Optional.empty(), Optional.empty(), Optional.empty()), 1)).orThrow();
    assertThat(found.lines()).singleElement().satisfies(read -> {
      assertThat(read.line().actor()).contains(reader.id());
      assertThat(read.line().person()).contains(person);
    });
  }

  @Test
  void what_one_page_read_together_stands_in_one_line() throws Exception {
    UUID person = UUID.randomUUID();
    record(As.officer(), As.NORTHMERE, person, true, Map.of("with", "SEE_CONVICTIONS:3,SEE_REGISTER:0"));
    var shown = answer(get("/audit/entries?about=" + person)).getContentAsString();
    assertThat(shown.replaceAll("\\s*<br>\\s*", "|")).contains("Open person|See convictions (3)|See register (0)");
  }

  @Test
  void what_cannot_be_looked_for_is_said_beside_its_field() throws Exception {
    var sent = answer(post("/audit").param("once", UUID.randomUUID().toString()).param("about", "not a reference").param("staff", "nobody@example.org")
        .param("to-day", "31").param("to-month", "2").param("to-year", "2026"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("No person or application of your area has this reference", "Nobody here uses this e-mail address", "Enter a real date");
    assertThat(answer(post("/audit").param("once", UUID.randomUUID().toString())).getContentAsString()).contains("Enter what to look for");
  }

  @ParameterizedTest
  @CsvSource({"/audit/entries?page=-1", "/audit/entries?page=99999999999", "/audit/entries?about=%27%20OR%201=1--", "/audit/entries?from=tomorrow&staff=x"})
  void an_address_that_makes_no_sense_shows_the_log_all_the_same(String path) throws Exception {
    assertThat(answer(get(java.net.URI.create(path))).getStatus()).isEqualTo(200);
  }

  private static LogQuery about(UUID id) {
    return new LogQuery(Optional.of(id), Optional.empty(), Optional.of(AT.minusSeconds(1)), Optional.of(AT.plusSeconds(1)));
  }

  private void record(As who, AreaCode whose, UUID person, boolean allowed) {
    record(who, whose, person, allowed, Map.of());
  }

  private void record(As who, AreaCode whose, UUID person, boolean allowed, Map<String, String> details) {
    audit.record(new AuditEntry(AT, allowed ? Operation.CONSULTATION : Operation.DENIED, "OPEN_PERSON", Optional.of(who.id()), Optional.empty(),
        Optional.of(who.actor().area()), "CASE_WORK", "person", Optional.of(person), Optional.of(person), 1, allowed, details, Optional.of(whose)));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.auditor().signedIn())).andReturn().getResponse();
  }
}
