package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Known;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.PremisesDuty.Going;
import org.tutela.law.register.Verdict;

/** What the Crime and Policing Act 2026 is said to ask, at the counter and on the person's page: nothing before its day is entered, and questions for a person from then on. */
@TutelaTest
class CrimeAndPolicingTest {
  private static final LocalDate CAME = LocalDate.of(2026, 5, 4);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired Rules rules;
  @Autowired RulesRound round;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired AdvanceNotices notices;
  @Autowired Premises premises;
  @Autowired Corrections corrections;
  @Autowired Duties duties;
  private Commencing act;
  private PersonId person;
  private String path;

  @BeforeEach
  void somebody_notified() {
    act = new Commencing(rules, clock);
    act.nothingIsEntered();
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
    take(Given.INITIAL, Registrants.CONVICTED.plusDays(1), null, null, null).orThrow();
  }

  @AfterEach
  void nothing_is_entered() {
    act.nothingIsEntered();
  }

  private Outcome<NotificationId> take(Given kind, LocalDate on, ChangeKind change, LocalDate changed, String remotely) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, false, false, Optional.ofNullable(change), Optional.ofNullable(changed), Optional.empty(), "", "", "",
        Optional.ofNullable(remotely))));
  }

  private Outcome<UUID> goes(LocalDateTime enters, LocalDateTime told) {
    return As.officer(() -> premises.record(new RecordPremises(person, new Going(enters, Known.YES, false, Known.YES), "4 Weir Lane", Optional.ofNullable(told), "A cousin's, with two boys")));
  }

  private List<DueDuty> owed(Obligation.Kind kind) {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> one.obligation().kind() == kind).toList();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private String page(String path) throws Exception {
    return answer(get(path)).getContentAsString();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, int day, int month) {
    return form.param(field + "-day", "" + day).param(field + "-month", "" + month).param(field + "-year", "2026");
  }

  @ParameterizedTest(name = "14 new name (service): used {0}, told {1}: {2}")
  @CsvSource(nullValues = "-", value = {"2026-05-03, 2026-05-01, -", "2026-05-04, 2026-05-01, REVIEW", "2026-05-20, 2026-05-12, COMPLIANT", "2026-05-20, 2026-05-13, REVIEW", "2026-05-20, -, REVIEW"})
  void a_new_name_is_told_before_it_is_used(LocalDate used, LocalDate told, Verdict verdict) throws Exception {
    act.commence(CAME);
    if (told == null) As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.NAME, used, "Ned Oakhanger"))).orThrow();
    else {
      take(Given.CHANGE, told, ChangeKind.NAME, used, null).orThrow();
      As.officer(() -> notices.end(person, As.officer(() -> notices.of(person)).orThrow().getFirst().id(), Optional.of(used))).orThrow();
    }
    assertThat(owed(Obligation.Kind.NEW_NAME).stream().map(one -> one.verdict(TODAY))).isEqualTo(Optional.ofNullable(verdict).stream().toList());
    if (verdict == Verdict.REVIEW) assertThat(page(path)).contains("Notice of a new name before it is used", "Needs a decision", "Crime and Policing Act 2026; not verified");
  }

  @Test
  @DisplayName("14 new name (service): without a day nothing is owed, from its entry on what was recorded before is worked out afresh, and a name that is not used after all owes nothing")
  void nothing_is_owed_until_the_day_is_entered() throws Exception {
    take(Given.CHANGE, CAME.plusDays(8), ChangeKind.NAME, CAME.plusDays(10), null).orThrow();
    assertThat(owed(Obligation.Kind.NEW_NAME)).isEmpty();
    act.commence(CAME);
    round.run();
    assertThat(owed(Obligation.Kind.NEW_NAME)).singleElement().satisfies(one -> assertThat(one.verdict(TODAY)).isEqualTo(Verdict.REVIEW));
    As.officer(() -> notices.end(person, As.officer(() -> notices.of(person)).orThrow().getFirst().id(), Optional.empty())).orThrow();
    assertThat(owed(Obligation.Kind.NEW_NAME)).isEmpty();
    assertThat(As.officer(() -> duties.on(person, TODAY.minusDays(1))).orThrow().duties()).as("it was not known yesterday").anyMatch(one -> one.obligation().kind() == Obligation.Kind.DID_NOT_HAPPEN);
  }

  @ParameterizedTest(name = "14 premises (service): going in {0}, told {1}: {2}")
  @CsvSource(nullValues = "-", value = {"2026-05-04T09:00, 2026-05-03T21:00, COMPLIANT", "2026-05-20T09:00, 2026-05-19T21:01, REVIEW", "2026-05-20T09:00, 2026-05-19T23:59:59.999999999, REVIEW", "2026-05-20T09:00, -, REVIEW"})
  void premises_are_told_twelve_hours_before(LocalDateTime enters, LocalDateTime told, Verdict verdict) {
    act.commence(CAME);
    goes(enters, told).orThrow();
    assertThat(owed(Obligation.Kind.PREMISES)).singleElement().satisfies(one -> assertThat(one.verdict(TODAY)).isEqualTo(verdict));
    assertThat(As.officer(() -> premises.of(person)).orThrow().orElseThrow()).singleElement().satisfies(one -> assertThat(one.facts().told()).isEqualTo(Optional.ofNullable(told)));
  }

  @Test
  @DisplayName("14 premises (service): refused before the day, for a day when the person is not subject, told in time to come, or twice; struck out it is owed no more")
  void what_cannot_be_is_refused_beside_its_field() {
    assertThat(problem(goes(CAME.atTime(9, 0), null))).isEqualTo("enters");
    assertThat(As.officer(() -> premises.of(person)).orThrow()).isEmpty();
    act.commence(CAME);
    assertThat(problem(goes(CAME.minusDays(1).atTime(23, 59), null))).isEqualTo("enters");
    assertThat(problem(goes(LocalDate.of(2034, 3, 1).atTime(9, 0), TODAY.atTime(9, 0)))).isEqualTo("enters");
    assertThat(problem(goes(CAME.atTime(9, 0), TODAY.plusDays(1).atTime(9, 0)))).isEqualTo("told");
    assertThat(problem(goes(TODAY.plusDays(1).atTime(9, 0), null))).isEqualTo("told");
    goes(CAME.atTime(9, 0), null).orThrow();
    assertThat(problem(goes(CAME.atTime(9, 0), null))).isEqualTo("enters");
    assertThat(As.decisionMaker(() -> premises.record(new RecordPremises(person, new Going(CAME.atTime(11, 0), Known.YES, false, Known.YES), "4 Weir Lane", Optional.empty(), "")))).isInstanceOf(Outcome.Forbidden.class);
    var fact = As.officer(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == RecordedFact.Kind.PREMISES).findFirst().orElseThrow();
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "It was his brother"))).orThrow();
    assertThat(owed(Obligation.Kind.PREMISES)).isEmpty();
  }

  @Test
  void the_page_takes_where_he_goes_and_shows_it_once_rules_ask_for_it() throws Exception {
    assertThat(page(path)).doesNotContain("Private premises with children");
    act.commence(CAME);
    assertThat(page(path)).contains("Private premises with children", "None recorded.", path + "/premises");
    assertThat(page(path + "/premises")).contains("not verified", "child sex offenders");
    var bare = answer(form(path + "/premises").param("place", "4 Weir Lane"));
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("href=\"#time\"", "id=\"access-error\"", "id=\"children-error\"", "id=\"concerned-error\"", "value=\"4 Weir Lane\"");
    assertThat(answer(on(on(form(path + "/premises"), "enters", 20, 5), "told", 19, 5).param("time", "09:00").param("told-time", "22:30").param("place", "4 Weir Lane").param("access", "no")
        .param("children", "YES").param("concerned", "UNKNOWN").param("details", "A cousin's")).getStatus()).isEqualTo(303);
    assertThat(page(path)).contains("20 May 2026, 09:00", "19 May 2026, 22:30", "Asked by 19 May 2026, 21:00", "is not known (Crime and Policing Act 2026; not verified)", "Notice of going to private premises where children are");
    assertThat(page(path + "/facts")).contains("Private premises with children: 4 Weir Lane");
  }

  @Test
  @DisplayName("14 remotely, I4 (service): a notification given remotely is refused before the day with the reason, and taken from it on with what allows it")
  void remotely_only_from_the_day_on() throws Exception {
    assertThat(problem(take(Given.PERIODIC, CAME, null, null, "Section 1"))).isEqualTo("way");
    act.commence(CAME);
    assertThat(problem(take(Given.PERIODIC, CAME.minusDays(1), null, null, "Section 1"))).isEqualTo("way");
    assertThat(problem(take(Given.PERIODIC, CAME, null, null, " "))).isEqualTo("remotely");
    var asked = new TakeNotification(person, Given.PERIODIC, CAME, "Aldmere", true, true, false, Optional.empty(), Optional.empty(), Optional.empty(), "", "", "", Optional.of("Section 1"));
    assertThat(problem(As.officer(() -> notifications.take(asked)))).isEqualTo("fingerprints");
    var pictured = new TakeNotification(person, Given.PERIODIC, CAME, "Aldmere", true, false, true, Optional.empty(), Optional.empty(), Optional.empty(), "", "", "", Optional.of("Section 1"));
    assertThat(problem(As.officer(() -> notifications.take(pictured)))).isEqualTo("photograph");
    var id = take(Given.PERIODIC, CAME, null, null, "The chief officer's list of May").orThrow();
    assertThat(page("/register/notifications/" + id.value())).contains("Given remotely, under (not verified)", "The chief officer&#39;s list of May");
    assertThat(page("/register/notifications/" + id.value() + "/receipt")).contains("Remotely");
    assertThat(page("/register/notifications/" + id.value() + "/items/" + Item.PASSPORT.name())).contains("An identity document in a new name needs the consent of the police (Crime and Policing Act 2026; not verified)");
    var inPerson = take(Given.PERIODIC, CAME.minusDays(1), null, null, null).orThrow();
    assertThat(page("/register/notifications/" + inPerson.value())).doesNotContain("remotely");
    assertThat(page("/register/notifications/" + inPerson.value() + "/items/" + Item.PASSPORT.name())).doesNotContain("consent of the police");
  }

  @Test
  void the_counter_says_why_none_is_taken_remotely_and_keeps_what_was_typed() throws Exception {
    var refused = answer(on(form(path + "/notifications"), "on", 20, 5).param("kind", "PERIODIC").param("station", "Aldmere").param("way", "remotely").param("remotely", "Section 1").param("residence", "main")
        .param("fingerprints", "no").param("photograph", "no"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("id=\"way-error\"", "a notification is given in person", "not verified", "value=\"Section 1\"");
    var unsaid = answer(on(form(path + "/notifications"), "on", 20, 5).param("kind", "PERIODIC").param("station", "Aldmere").param("remotely", "Section 1").param("residence", "main")
        .param("fingerprints", "no").param("photograph", "no"));
    assertThat(unsaid.getContentAsString()).contains("id=\"way-error\"", "or say that it was");
    assertThat(answer(form(path + "/notifications").param("way", "by pigeon")).getContentAsString()).contains("Say how it was given");
  }

  @Test
  void the_rules_page_says_what_of_the_act_is_worked_out_and_what_is_not() throws Exception {
    assertThat(page("/register/rules")).contains("A new name is told 7 days before it is first used", "12 hours before (not verified)", "Some notifications can be given remotely", "reviews that the police begin");
  }
}
