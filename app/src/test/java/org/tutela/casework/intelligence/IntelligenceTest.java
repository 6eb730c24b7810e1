package org.tutela.casework.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;

/** Register G3: intelligence, graded and restricted. */
@TutelaTest
class IntelligenceTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 20);
  private static final String WORDS = "Meets a Quillfeather at the weir on Fridays";
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired People people;
  @Autowired Intelligence intelligence;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Autowired AllRows all;
  private PersonId person;
  private String path;
  private As reader;

  @BeforeEach
  void someone() {
    clock.reset();
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Leofric", "Marchbanksby", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1971, 2, 3))), Optional.empty()))).orThrow();
    path = "/people/" + person.value();
    var hired = Hired.in("NORTHMERE", Set.of(Role.OFFICER, Role.INTELLIGENCE_OFFICER), Hired.VETTED, staffing, sessions).actor();
    reader = new As(new Actor(hired.id(), hired.name(), hired.area(), hired.team(), hired.roles(), Optional.empty()), "CASE_WORK");
  }

  private UUID recorded() {
    return reader.does(() -> intelligence.record(new RecordItem(person, RECEIVED, Source.UNTESTED, Assessment.INDIRECT, Handling.CONDITIONS, Optional.of("To the manager alone, by word"), WORDS))).orThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.secure(true).with(who.signedIn())).andReturn().getResponse();
  }

  private String page(As who, String address) throws Exception {
    return answer(who, get(address)).getContentAsString();
  }

  private static MockHttpServletRequestBuilder form(String path, String... fields) {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return form;
  }

  /** Without what differs between any two answers. */
  private static String masked(String text) {
    return text.replaceAll("(name=\"(?:_csrf|once|submission)\" value=\")[^\"]*", "$1TOKEN").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
  }

  @Test
  @DisplayName("G3: for whoever lacks the right every page is byte for byte the same with an item and without, and the item's own pages are the same as those of none")
  void nobody_without_the_right_learns_that_there_is_anything() throws Exception {
    // a search is told of in the chronology: those are made before and after
    var foundWithout = found();
    var without = seen();
    var item = recorded();
    var with = seen();
    assertThat(with).isEqualTo(without);
    assertThat(found()).isEqualTo(foundWithout);
    assertThat(with.values()).noneMatch(text -> text.contains("ntelligence"));
    for (As who : List.of(As.officer(), As.supervisor(), As.decisionMaker(), As.callTaker(), As.responseOfficer(), As.informationOfficer(), As.auditor(), As.administrator(), As.operator())) {
      for (String address : List.of("/intelligence", "/intelligence/new", "/intelligence/%s", "/intelligence/%s/strike")) {
        var there = answer(who, get(path + address.formatted(item)));
        var nowhere = answer(who, get(path + address.formatted(UUID.randomUUID())));
        assertThat(there.getStatus()).as(who.actor().roles() + " " + address).isEqualTo(403);
        assertThat(masked(there.getContentAsString())).isEqualTo(masked(nowhere.getContentAsString()));
      }
      assertThat(answer(who, form(path + "/intelligence/" + item + "/reading", "reason", "Curious")).getStatus()).isEqualTo(403);
    }
    assertThat(page(reader, path)).contains("1 item.", path + "/intelligence");
    assertThat(answer(reader(Set.of(Role.INTELLIGENCE_OFFICER, Role.OFFICER), "CARROW"), get(path + "/intelligence")).getStatus()).as("another force").isEqualTo(404);
  }

  private As reader(Set<Role> roles, String area) {
    var hired = Hired.in(area, roles, Hired.VETTED, staffing, sessions).actor();
    return new As(new Actor(hired.id(), hired.name(), hired.area(), hired.team(), hired.roles(), Optional.empty()), "CASE_WORK");
  }

  private Map<String, String> seen() throws Exception {
    var seen = new LinkedHashMap<String, String>();
    for (As who : List.of(As.officer(), As.supervisor(), As.decisionMaker())) {
      for (String address : List.of(path, path + "/chronology", path + "/files", path + "/register", "/work", "/people/search", "/register", "/alerts", "/figures")) {
        // theirs tells of each look, this one with them: see the_list_of_looks_does_not_tell
        if (who.actor().is(Role.SUPERVISOR) && address.endsWith("/chronology")) continue;
        seen.put(who.actor().roles() + " " + address, masked(page(who, address)));
      }
    }
    seen.put("safety", masked(page(As.responseOfficer(), path + "/safety")));
    return seen;
  }

  private List<String> found() throws Exception {
    return List.of(found(As.officer()), found(As.supervisor()));
  }

  private String found(As who) throws Exception {
    var made = answer(who, form("/people/search", "forenames", "Leofric", "surname", "Marchbanksby", "born-day", "3", "born-month", "2", "born-year", "1971"));
    return made.getStatus() == 303 ? masked(page(who, made.getHeader("Location"))) : masked(made.getContentAsString());
  }

  @Test
  @DisplayName("G3: an item is read by whoever has the right and says why, which is on record and shown to the next reader; its text is encrypted")
  void each_reading_says_why() throws Exception {
    var item = recorded();
    String own = path + "/intelligence/" + item;
    assertThat(page(reader, path + "/intelligence")).contains("20 May 2026", "2 C C", "2: Untested", "C: Known indirectly to the source", "C: Lawful sharing permitted with conditions").doesNotContain("Quillfeather");
    assertThat(page(reader, own)).contains("Why do you need to read it?").doesNotContain("Quillfeather");
    var refused = answer(reader, form(own + "/reading", "reason", " "));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Say why you need to read it").doesNotContain("Quillfeather");
    var read = answer(reader, form(own + "/reading", "reason", "To plan the next visit"));
    assertThat(read.getStatus()).isEqualTo(200);
    assertThat(read.getContentAsString()).contains(WORDS, "To the manager alone, by word", "To plan the next visit");
    assertThat(answer(reader(Set.of(Role.SUPERVISOR, Role.INTELLIGENCE_OFFICER), "NORTHMERE"), form(own + "/reading", "reason", "To review reactive management")).getContentAsString()).contains("To plan the next visit", "To review reactive management");
    assertThat(all.count("from audit.entry where action = 'READ_INTELLIGENCE' and object_kind = 'intelligence' and object_id = ? and person_id = ? and actor_id = ? and allowed", item, person.value(), reader.id().value())).isOne();
    for (String column : List.of("select words from intelligence.item where id = :id", "select conditions from intelligence.item where id = :id", "select reason from intelligence.reading where item_id = :id limit 1")) {
      assertThat(new String(all.sql(column).param("id", item).query(byte[].class).single(), StandardCharsets.ISO_8859_1)).as(column).doesNotContain("Quillfeather", "manager", "visit");
    }
    assertThat(all.sql("select string_agg(details, '') from audit.entry where person_id = :id").param("id", person.value()).query(String.class).single()).doesNotContain("Quillfeather", "next visit");
  }

  @Test
  @DisplayName("G3: whoever answers for who looks is not told who worked with intelligence, unless the right is theirs; the log's own readers are")
  void the_list_of_looks_does_not_tell() throws Exception {
    var item = recorded();
    page(reader, path);
    answer(reader, form(path + "/intelligence/" + item + "/reading", "reason", "To plan the next visit"));
    page(As.officer(), path + "/intelligence");
    for (String address : List.of(path + "/looked", path + "/chronology")) assertThat(page(As.supervisor(), address)).as(address).contains("Open person").doesNotContain("ntelligence", reader.actor().id().value().toString());
    assertThat(page(reader(Set.of(Role.SUPERVISOR, Role.INTELLIGENCE_OFFICER), "NORTHMERE"), path + "/looked")).contains("Record intelligence", "Read intelligence");
    assertThat(page(As.auditor(), "/audit/entries?about=" + person.value())).contains("Record intelligence", "Read intelligence");
  }

  @Test
  void it_is_struck_out_with_a_reason_and_stays() throws Exception {
    var item = recorded();
    String strike = path + "/intelligence/" + item + "/strike";
    assertThat(answer(reader, form(strike, "reason", "")).getContentAsString()).contains("Say what is wrong with it");
    assertThat(answer(reader, form(strike, "reason", "It was about his brother")).getStatus()).isEqualTo(303);
    assertThat(answer(reader, form(strike, "reason", "Again")).getStatus()).isEqualTo(409);
    assertThat(page(reader, path + "/intelligence")).contains("Struck out").doesNotContain(strike);
    assertThat(page(reader, path)).contains("None held.");
    assertThat(answer(reader, form(path + "/intelligence/" + item + "/reading", "reason", "To check it")).getContentAsString()).contains(WORDS, "It was about his brother");
    assertThat(all.count("from intelligence.item where id = ?", item)).isOne();
  }

  @ParameterizedTest(name = "{0} with “{1}”, received {2}: {3}")
  @CsvSource({"CONDITIONS, , 2026-05-20, Enter the conditions", "PERMITTED, To nobody, 2026-05-20, Leave this out", "PERMITTED, , 2026-06-02, today or in the past", "PERMITTED, , 1899-12-31, 1900 or later"})
  void what_contradicts_itself_is_refused_and_what_was_typed_is_kept(Handling handling, String conditions, LocalDate received, String why) throws Exception {
    var answer = answer(reader, form(path + "/intelligence", "received-day", "" + received.getDayOfMonth(), "received-month", "" + received.getMonthValue(), "received-year", "" + received.getYear(), "source", "RELIABLE",
        "assessment", "DIRECT", "handling", handling.name(), "conditions", conditions == null ? "" : conditions, "words", WORDS));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(why, WORDS);
    assertThat(all.count("from intelligence.item where person_id = ?", person.value())).isZero();
  }

  @Test
  void the_form_records_it() throws Exception {
    assertThat(answer(reader, form(path + "/intelligence", "received-day", "20", "received-month", "5", "received-year", "2026", "source", "RELIABLE", "assessment", "CORROBORATED", "handling", "PERMITTED", "words", WORDS)).getStatus()).isEqualTo(303);
    assertThat(page(reader, path + "/intelligence")).contains("1 B P");
    assertThat(answer(reader, form(path + "/intelligence")).getContentAsString()).contains("Enter when it was received", "Choose how far the source can be relied on", "Choose how the source knows it", "Choose whether it may be passed on", "Say what is known");
  }

  @Test
  @DisplayName("security A-1 (second lock): a query that nobody opened to intelligence finds none, whoever asks")
  void the_second_lock() {
    recorded();
    new TransactionTemplate(transactions).executeWithoutResult(_ -> {
      db.sql("select set_config('tutela.area', 'NORTHMERE', true), set_config('tutela.user', :user, true), set_config('tutela.authority', 'system', true)").param("user", reader.id().value().toString()).query((_, _) -> true).single();
      for (String table : List.of("item", "reading", "struck")) assertThat(db.sql("select count(*) from intelligence." + table).query(Long.class).single()).as(table).isZero();
    });
    assertThat(reader.does(() -> intelligence.of(person)).orThrow()).hasSize(1);
    assertThat(As.officer(() -> intelligence.of(person))).isInstanceOf(Outcome.Forbidden.class);
  }
}
