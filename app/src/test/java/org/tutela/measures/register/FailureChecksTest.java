package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;

/** Somebody has never notified; it is 1 June 2026. */
@TutelaTest
class FailureChecksTest {
  private static final LocalDateTime LOOKED = LocalDateTime.of(2026, 5, 30, 14, 10);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired FailureChecks checks;
  @Autowired Journeys journeys;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void someoneOverdue() {
    person = new Registrants(people, convictions, register).subject();
  }

  private DueDuty duty() {
    return As.officer(() -> duties.of(person)).orThrow().duties().getFirst();
  }

  private FailureChecks.Looked looked() {
    var duty = duty();
    return As.officer(() -> checks.of(person, duty)).orThrow();
  }

  private Outcome<RecordCheck> record(CheckKind kind, boolean found, String answer, LocalDateTime at) {
    var duty = duty().obligation().key();
    return As.officer(() -> checks.record(new RecordCheck(person, duty, kind, found, answer, at)));
  }

  private String path() {
    return "/people/" + person.value() + "/duties/" + duty().code(person);
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form(String what, String found, String answer) {
    return post(path() + "/checks").param("once", UUID.randomUUID().toString()).param("what", what).param("found", found).param("answer", answer)
        .param("on-day", "30").param("on-month", "5").param("on-year", "2026").param("time", "14:10");
  }

  @ParameterizedTest(name = "O4 (service): held as {0}: missing or wanted is asked for {1}")
  @CsvSource(nullValues = "-", value = {"-, true", "HOME, false", "OTHER, false", "FORMER, true", "NO_FIXED_ABODE, true"})
  void whether_the_person_is_missing_or_wanted_is_asked_for_where_no_address_is_known(AddressKind kind, boolean asked) {
    if (kind != null) As.officer(() -> people.addAddress(new AddAddress(person, kind, "3 Sallow Yard", "", Optional.empty(), Optional.empty()))).orThrow();
    assertThat(looked().asked()).contains(CheckKind.CUSTODY, CheckKind.HOSPITAL, CheckKind.BORDER, CheckKind.RISK_REVIEW);
    assertThat(looked().asked().contains(CheckKind.MISSING_WANTED)).isEqualTo(asked);
  }

  @Test
  @DisplayName("O4 (service): the same look is recorded once, another answer is added and stands first, and the earlier stays")
  void another_answer_is_added() {
    record(CheckKind.CUSTODY, false, "The custody desk", LOOKED).orThrow();
    record(CheckKind.CUSTODY, false, "The custody desk", LOOKED).orThrow();
    assertThat(looked().made()).hasSize(1);
    clock.pass(Duration.ofHours(1));
    record(CheckKind.CUSTODY, true, "Remanded at Aldmere", LOOKED.plusHours(5)).orThrow();
    assertThat(looked().of(CheckKind.CUSTODY)).extracting(HeldCheck::answer).containsExactly("Remanded at Aldmere", "The custody desk");
    assertThat(looked().of(CheckKind.CUSTODY)).extracting(HeldCheck::by).containsOnly(As.officer().id());
    assertThat(looked().notMade()).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(CheckKind.CUSTODY)));
    assertThat(looked().foundAway()).containsExactly(CheckKind.CUSTODY);
  }

  @ParameterizedTest(name = "looked at {0}, \"{1}\": mend {2}")
  @CsvSource({"2026-06-02T09:00, The desk, on", "2024-02-29T09:00, The desk, on", "2026-05-30T09:00, '', answer"})
  void what_cannot_be_is_refused(LocalDateTime at, String answer, String field) {
    assertThat(record(CheckKind.BORDER, false, answer, at)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(field));
    assertThat(looked().made()).isEmpty();
  }

  @ParameterizedTest(name = "leaves on 4 June, looked into on {0}: refused {1}")
  @CsvSource({"2026-05-27, true", "2026-05-28, false", "2026-05-30, false"})
  void notice_in_advance_that_is_missed_is_looked_into_before_the_day_that_it_is_about(LocalDate on, boolean refused) {
    As.officer(() -> journeys.record(new RecordJourney(person, LocalDate.of(2026, 6, 4).atTime(9, 0), "France", "Calais", 5, LocalDate.of(2026, 5, 20), Optional.empty(), Optional.empty(), "", Optional.empty()))).orThrow();
    var notice = As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).filter(duty -> duty.kind() == Obligation.Kind.TRAVEL).findFirst().orElseThrow();
    assertThat(notice.arose()).isAfter(on);
    var recorded = As.officer(() -> checks.record(new RecordCheck(person, notice.key(), CheckKind.CUSTODY, false, "The custody desk", on.atTime(14, 10))));
    assertThat(recorded instanceof Outcome.Refused).as("due %s", notice.due()).isEqualTo(refused);
  }

  @Test
  void of_what_was_done_in_time_nothing_is_asked_and_nothing_recorded() {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2024, 3, 2), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    var done = As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> !one.open()).findFirst().orElseThrow();
    assertThat(As.officer(() -> checks.of(person, done)).orThrow().asked()).isEmpty();
    assertThat(As.officer(() -> checks.record(new RecordCheck(person, done.obligation().key(), CheckKind.BORDER, false, "The desk", LOOKED)))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("O4 (service): the page says what was not looked into, and that it is practice; who was found in custody leads to where that is recorded, after which nothing is asked any more")
  void the_page_says_what_was_not_looked_into() throws Exception {
    var before = answer(As.officer(), get(path())).getContentAsString();
    assertThat(before).contains("Not looked into yet: custody systems; hospital systems; border; review of the risk; reported missing, or circulated as wanted.", "practice, not law", path() + "/checks")
        .doesNotContain("/people/" + person.value() + "/away\"");
    assertThat(answer(As.officer(), get(path() + "/checks")).getContentAsString()).contains("value=\"2026\"");
    assertThat(answer(As.officer(), form("CUSTODY", "yes", "Remanded at <Aldmere>")).getRedirectedUrl()).isEqualTo(path());
    var after = answer(As.officer(), get(path())).getContentAsString();
    assertThat(after).contains("Not looked into yet: hospital systems; border", "Found: Remanded at &lt;Aldmere&gt;", "30 May 2026, 14:10", "/people/" + person.value() + "/away\"");
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.CUSTODY, Registrants.CONVICTED, Optional.empty()))).orThrow();
    assertThat(looked().asked()).isEmpty();
    assertThat(looked().made()).hasSize(1);
  }

  @Test
  void a_person_decides_all_the_same_and_what_was_looked_into_stands_there_afterwards() throws Exception {
    answer(As.officer(), form("BORDER", "no", "The border's desk"));
    assertThat(answer(As.officer(), post(path()).param("once", UUID.randomUUID().toString()).param("decision", "WARNING").param("reasons", "Letter sent").param("rank", "Sergeant")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("Warned: Letter sent", "What was looked into", path());
    assertThat(answer(As.officer(), get(path())).getContentAsString()).contains("Nothing found: The border&#39;s desk", "Not looked into yet: custody systems");
  }

  private MockHttpServletRequestBuilder decision(String decision, String reasons) {
    return post(path()).param("once", UUID.randomUUID().toString()).param("decision", decision).param("reasons", reasons).param("claimed", "Was ill at home").param("evidence", "Record of the station").param("rank", "Inspector");
  }

  @Test
  @DisplayName("O2, O3 (service): the page keeps every decision with the excuse that was given, the evidence, the rank, by whom and when, what came of a caution or a charge, and since when the duty was missed and when it was met")
  void every_decision_stands_on_the_page() throws Exception {
    assertThat(answer(As.officer(), get(path())).getContentAsString()).contains("It has not been given.").doesNotContain("What was decided");
    answer(As.officer(), decision("CHARGE", "Third time"));
    clock.pass(Duration.ofDays(1));
    assertThat(answer(As.officer(), decision("CONVICTED", "Aldmere Magistrates' Court")).getStatus()).isEqualTo(303);
    var page = answer(As.officer(), get(path())).getContentAsString();
    assertThat(page).contains("What was decided", "Excuse given: Was ill at home<br>Third time<br>Evidence: Record of the station", "Decided as: Inspector", "1 Jun 2026, ", "What came of a caution or a charge");
    assertThat(page.indexOf("Convicted of it")).as("the last first").isLessThan(page.indexOf("Charge to be considered"));
    assertThat(looked().decided()).extracting(HeldDecision::by).containsOnly(As.officer().id());
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2026, 5, 20), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(answer(As.officer(), get(path())).getContentAsString()).contains("It was given on 20 May 2026.");
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("Given 20 May 2026", "Convicted of it: Aldmere Magistrates");
  }

  @Test
  void what_was_typed_stays_and_who_does_not_decide_reads_only() throws Exception {
    var sent = answer(As.officer(), form("CUSTODY", "", "The custody desk"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("id=\"found-error\"", "The custody desk");
    assertThat(answer(As.decisionMaker(), get(path())).getContentAsString()).contains("Not looked into yet").doesNotContain("<textarea", path() + "/checks");
    assertThat(answer(As.decisionMaker(), form("CUSTODY", "no", "The custody desk")).getStatus()).isEqualTo(403);
    assertThat(looked().made()).isEmpty();
  }
}
