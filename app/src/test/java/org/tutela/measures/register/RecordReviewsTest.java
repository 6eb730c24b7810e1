package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
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
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Episode;
import org.tutela.measures.register.HeldRecord.Decision;
import org.tutela.measures.tracking.HoldId;
import org.tutela.measures.tracking.Holds;

/** The record of a registrant is archived when the duties end, reviewed every ten years, and goes nowhere while a hold stands. */
@TutelaTest
class RecordReviewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  /** Subject for ten years from it: until 28 February 2022. */
  private static final LocalDate CONVICTED = LocalDate.of(2012, 3, 1);
  @Autowired MockMvc web;
  @Autowired AllRows all;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Conditions conditions;
  @Autowired Register register;
  @Autowired RecordReviews records;
  @Autowired Holds holds;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;

  private PersonId someone(LocalDate born) {
    return new Registrants(people, convictions, register).person(born);
  }

  private EpisodeId subject(PersonId person, LocalDate on) {
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", "Offence as charged", Optional.of(on.minusYears(1)),
        Optional.empty(), on, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    return As.officer(() -> register.becomeSubject(Registrants.by(person, conviction, DisposalKind.CUSTODY, 24, 0))).orThrow();
  }

  private PersonId ofLongAgo(LocalDate born) {
    var person = someone(born);
    subject(person, CONVICTED);
    return person;
  }

  private PersonId ofLongAgo() {
    return ofLongAgo(LocalDate.of(1980, 5, 17));
  }

  /** A hundred years old, and no longer subject. */
  private PersonId old() {
    return ofLongAgo(TODAY.minusYears(100));
  }

  private HeldRecord record(PersonId person) {
    return As.officer(() -> records.of(person)).orThrow().orElseThrow();
  }

  private Outcome<PersonId> review(PersonId person, Decision decision, String reason, LocalDate next) {
    int version = record(person).reviews().size();
    return As.supervisor(() -> records.review(new ReviewRecord(person, decision, reason, Optional.ofNullable(next), version)));
  }

  private RecordsToReview page(int number) {
    return As.supervisor(() -> records.toReview(number)).orThrow();
  }

  private Optional<RecordsToReview.Line> listed(PersonId person, Function<RecordsToReview, List<RecordsToReview.Line>> which) {
    int pages = (page(0).dueInAll() + RecordsToReview.PAGE - 1) / RecordsToReview.PAGE;
    return IntStream.range(0, Math.max(1, pages)).mapToObj(this::page).flatMap(one -> which.apply(one).stream()).filter(line -> line.person().equals(person)).findFirst();
  }

  private Optional<LocalDate> due(PersonId person) {
    return listed(person, RecordsToReview::due).flatMap(RecordsToReview.Line::due);
  }

  private boolean mayGo(PersonId person) {
    return listed(person, RecordsToReview::referred).isPresent();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private String shown(As who, String path) throws Exception {
    return answer(who, get(path)).getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private static MockHttpServletRequestBuilder form(PersonId person, int version, String reason, LocalDate next) {
    return form(person, version, reason, next, UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder form(PersonId person, int version, String reason, LocalDate next, String once) {
    return post("/people/" + person.value() + "/retention").param("once", once).param("version", "" + version).param("reason", reason)
        .param("next-day", "" + next.getDayOfMonth()).param("next-month", "" + next.getMonthValue()).param("next-year", "" + next.getYear());
  }

  @Test
  @DisplayName("register K2: from the day after the last day the record is archived, is deleted nowhere, and is in use at once when another registration makes the person subject")
  void archived_with_the_end_of_the_period() throws Exception {
    var person = ofLongAgo();
    var archived = record(person).archived().orElseThrow();
    assertThat(archived.since()).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(archived.why()).isEmpty();
    assertThat(shown(As.officer(), "/people/" + person.value())).contains("Archived since 1 Mar 2022: the notification period is over. Nothing is deleted", "Until 100 years after the birth, on 17 May 2080", "practice, not law: check your force’s policy");
    subject(person, LocalDate.of(2026, 5, 20));
    assertThat(record(person).archived()).isEmpty();
    assertThat(shown(As.officer(), "/people/" + person.value())).doesNotContain("Archived since").contains("How long the record is kept");
  }

  @Test
  @DisplayName("register K2: on the last day subject the record is in use still")
  void in_use_on_the_last_day() {
    var person = someone(LocalDate.of(1980, 5, 17));
    subject(person, LocalDate.of(2016, 6, 2));
    assertThat(record(person).archived()).isEmpty();
    clock.set(TODAY.plusDays(1), LocalTime.NOON);
    assertThat(record(person).archived()).isPresent();
  }

  @Test
  @DisplayName("register K4: from the day of death the record is archived; a death after the period ended is told beside it")
  void archived_with_death() throws Exception {
    var person = someone(LocalDate.of(1980, 5, 17));
    var episode = subject(person, LocalDate.of(2024, 3, 1));
    As.supervisor(() -> register.end(new EndEpisode(person, episode, Episode.Why.DEATH, LocalDate.of(2026, 5, 4), "The certificate"))).orThrow();
    assertThat(record(person).archived()).contains(new HeldRecord.Archived(LocalDate.of(2026, 5, 4), Optional.of(Episode.Why.DEATH), Optional.of(LocalDate.of(2026, 5, 4))));
    assertThat(shown(As.officer(), "/people/" + person.value())).contains("Archived since 4 May 2026: the person died.");
    var earlier = someone(LocalDate.of(1980, 5, 17));
    var over = subject(earlier, CONVICTED);
    As.supervisor(() -> register.end(new EndEpisode(earlier, over, Episode.Why.DEATH, LocalDate.of(2026, 5, 4), "The certificate"))).orThrow();
    assertThat(shown(As.officer(), "/people/" + earlier.value())).contains("Archived since 1 Mar 2022: the notification period is over. The person died on 4 May 2026.");
  }

  @Test
  void whoever_is_under_a_sexual_risk_order_has_duties_still() {
    var person = old();
    review(person, Decision.DISPOSE, "Nothing speaks for keeping it", null).orThrow();
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SRO, "Aldmere Magistrates", LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 20), Optional.of(LocalDate.of(2031, 5, 19)), true))).orThrow();
    assertThat(record(person).archived()).isEmpty();
    assertThat(due(person)).contains(TODAY);
    assertThat(mayGo(person)).isFalse();
  }

  @Test
  @DisplayName("register K1: the first review is due ten years after the person became subject, and stands on the list from that day on")
  void the_first_review() {
    var soon = someone(LocalDate.of(1980, 5, 17));
    subject(soon, TODAY.plusDays(1).minusYears(10));
    assertThat(record(soon).due()).contains(TODAY.plusDays(1));
    assertThat(due(soon)).isEmpty();
    clock.set(TODAY.plusDays(1), LocalTime.NOON);
    assertThat(due(soon)).contains(TODAY.plusDays(1));
    var lines = page(0).due().stream().map(line -> line.due().orElseThrow()).toList();
    assertThat(lines).as("the longest due first").isSorted();
  }

  @Test
  @DisplayName("register K3: that it is retained is recorded with who, when, why and until when, takes it off the list until then, and stays on the person's page")
  void retained() throws Exception {
    var person = ofLongAgo();
    assertThat(due(person)).contains(LocalDate.of(2022, 3, 1)).isEqualTo(record(person).due());
    review(person, Decision.RETAIN, "A risk to children still", LocalDate.of(2030, 6, 1)).orThrow();
    assertThat(due(person)).isEmpty();
    review(person, Decision.RETAIN, "Sooner: a new partner has a child", LocalDate.of(2027, 6, 1)).orThrow();
    assertThat(record(person).reviews()).extracting(HeldRecord.Review::reason).containsExactly("A risk to children still", "Sooner: a new partner has a child");
    assertThat(record(person).reviews()).allSatisfy(one -> {
      assertThat(one.by()).isEqualTo(As.supervisor().id());
      assertThat(one.on()).isEqualTo(TODAY);
    });
    assertThat(shown(As.officer(), "/people/" + person.value())).contains("Reviews of the record", "A risk to children still", "To be reviewed again on 1 Jun 2027", "1 Jun 2026, 10:00")
        .doesNotContain("Record a review of the record");
    clock.set(LocalDate.of(2027, 6, 1), LocalTime.NOON);
    assertThat(due(person)).contains(LocalDate.of(2027, 6, 1)).isEqualTo(record(person).due());
    assertThat(all.count("from audit.entry where action = 'REVIEW_RECORD' and person_id = ? and details = 'decision=RETAIN'", person.value())).isEqualTo(2);
  }

  @ParameterizedTest(name = "register K1 (next review): {0}: taken {1}")
  @CsvSource(nullValues = "-", value = {"-, false", "2026-06-01, false", "2026-06-02, true", "2036-06-01, true", "2036-06-02, false"})
  void the_next_review_is_within_ten_years(LocalDate next, boolean taken) {
    var answer = review(ofLongAgo(), Decision.RETAIN, "A risk to children still", next);
    assertThat(answer.isDone()).isEqualTo(taken);
    if (!taken) assertThat(answer.toString()).contains("next", "1 June 2036");
  }

  @Test
  void the_form_is_filled_in_with_ten_years_or_with_the_day_on_which_the_person_is_100() {
    assertThat(record(ofLongAgo()).proposed()).isEqualTo(LocalDate.of(2036, 6, 1));
    assertThat(record(ofLongAgo(LocalDate.of(1930, 5, 17))).proposed()).isEqualTo(LocalDate.of(2030, 5, 17));
    assertThat(record(old()).proposed()).isEqualTo(LocalDate.of(2036, 6, 1));
  }

  @Test
  @DisplayName("register K1: that a record may go is recorded from the day on which the person is 100, and not while the person is subject")
  void may_go() {
    var young = ofLongAgo(TODAY.plusDays(1).minusYears(100));
    assertThat(review(young, Decision.DISPOSE, "Nothing speaks for keeping it", null).toString()).contains("decision", "until the person is 100, on 2 June 2026 (practice, not law");
    var running = someone(TODAY.minusYears(100));
    subject(running, LocalDate.of(2024, 3, 1));
    assertThat(review(running, Decision.DISPOSE, "Nothing speaks for keeping it", null).toString()).contains("decision", "duties still");
    var unborn = new HeldRecord(new HeldRecord.Days(Optional.of(new HeldRecord.Archived(TODAY, Optional.empty(), Optional.empty())), CONVICTED, List.of()), Optional.empty(), List.of(), Map.of(), TODAY);
    assertThat(unborn.againstDisposal().orElseThrow()).contains("not recorded when the person was born");

    var person = old();
    review(person, Decision.DISPOSE, "Nothing speaks for keeping it", null).orThrow();
    assertThat(record(person).due()).isEmpty();
    assertThat(due(person)).isEmpty();
    assertThat(mayGo(person)).isTrue();
    subject(person, LocalDate.of(2026, 5, 20));
    assertThat(record(person).referred()).as("in use again").isEmpty();
    assertThat(due(person)).contains(TODAY).isEqualTo(record(person).due());
    assertThat(mayGo(person)).isFalse();
  }

  @Test
  void what_may_go_can_be_retained_after_all() {
    var person = old();
    review(person, Decision.DISPOSE, "Nothing speaks for keeping it", null).orThrow();
    review(person, Decision.RETAIN, "An inquiry asks for it", TODAY.plusYears(2)).orThrow();
    assertThat(mayGo(person)).isFalse();
    assertThat(record(person).due()).contains(TODAY.plusYears(2));
  }

  @Test
  @DisplayName("register K5: while a legal hold stands nobody records that the record may go; the refusal says why and what to do, and the page shows the hold and why it was lifted")
  void held() throws Exception {
    var person = old();
    var hold = As.informationOfficer().does(() -> holds.place(person, "The inquiry into Aldmere")).orThrow();
    String path = "/people/" + person.value();
    var sent = answer(As.supervisor(), form(person, 0, "Nothing speaks for keeping it", TODAY).param("decision", "DISPOSE"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("id=\"decision-error\"", "A legal hold stands since 1 June 2026", "another lifts it", "Nothing speaks for keeping it", "href=\"#decision\"");
    assertThat(record(person).reviews()).isEmpty();
    assertThat(shown(As.supervisor(), path + "/retention")).contains("That the record may go for disposal cannot be recorded now. A legal hold stands since 1 June 2026").doesNotContain("What do you decide?");
    assertThat(shown(As.officer(), path)).contains("100 years after the birth were over on 1 Jun 2026", "Stands since 1 Jun 2026, 10:00", "The inquiry into Aldmere").doesNotContain("Legal holds");
    review(person, Decision.RETAIN, "The inquiry needs it", TODAY.plusYears(1)).orThrow();

    lift(person, hold);
    assertThat(shown(As.supervisor(), path)).contains("None stands", "Legal holds");
    assertThat(shown(As.supervisor(), path + "/holds")).contains("Lifted 1 Jun 2026", "had asked: It has reported");
    assertThat(shown(As.supervisor(), path + "/retention")).contains("What do you decide?", "It may go to the information officer for disposal");
    review(person, Decision.DISPOSE, "Nothing speaks for keeping it", null).orThrow();
    As.supervisor(() -> holds.place(person, "A court")).orThrow();
    assertThat(page(0).held()).as("placed afterwards").contains(person);
    assertThat(shown(As.informationOfficer(), "/register/records")).contains("A legal hold stands: the record stays");
  }

  private void lift(PersonId person, HoldId hold) {
    As.supervisor(() -> holds.askToLift(person, hold, "It has reported")).orThrow();
    As.informationOfficer().does(() -> holds.lift(person, hold)).orThrow();
  }

  @Test
  void an_information_officer_sees_references_and_opens_nobody() throws Exception {
    var person = old();
    review(person, Decision.DISPOSE, "Nothing speaks for keeping it", null).orThrow();
    String reference = all.sql("select reference from people.person where id = :id").param("id", person.value()).query(String.class).single();
    var html = answer(As.informationOfficer(), get("/register/records")).getContentAsString();
    assertThat(html).contains(reference, "/people/" + person.value() + "/holds").doesNotContain("Oakhanger", "href=\"/people/" + person.value() + "#", "href=\"/register\"");
    assertThat(shown(As.supervisor(), "/register/records")).contains("Oakhanger, " + reference, "May go to the information officer for disposal");
    assertThat(answer(As.supervisor(), get("/register")).getContentAsString()).contains("href=\"/register/records\"");
    assertThat(answer(As.officer(), get("/register")).getContentAsString()).doesNotContain("href=\"/register/records\"");
    assertThat(answer(As.supervisor(), get("/register/records?page=999999")).getStatus()).isEqualTo(200);
  }

  @Test
  void faults_stand_beside_their_fields_and_what_was_typed_stays() throws Exception {
    var person = ofLongAgo();
    var sent = answer(As.supervisor(), form(person, 0, " ", LocalDate.of(2036, 6, 2)));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("id=\"reason-error\"", "value=\"2036\"");
    sent = answer(As.supervisor(), form(person, 0, "A risk to children still", LocalDate.of(2036, 6, 2)));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("id=\"next-error\"", "at the latest 1 June 2036", "A risk to children still");
    assertThat(record(person).reviews()).isEmpty();
    var recorded = answer(As.supervisor(), form(person, 0, "A risk to children still", LocalDate.of(2036, 6, 1)));
    assertThat(recorded.getRedirectedUrl()).isEqualTo("/people/" + person.value() + "#retention");
    assertThat(answer(As.supervisor(), form(person, 0, "Once more", LocalDate.of(2036, 6, 1))).getStatus()).as("overtaken").isEqualTo(409);
    assertThat(record(person).reviews()).hasSize(1);
  }

  @Test
  void pressed_twice_it_is_recorded_once() throws Exception {
    var person = ofLongAgo();
    var supervisor = Hired.as(Role.SUPERVISOR, staffing, sessions);
    var cookie = new Cookie(supervisor.cookie().getName(), supervisor.cookie().getValue());
    var page = Jsoup.parse(web.perform(get("/people/" + person.value() + "/retention").secure(true).cookie(cookie)).andReturn().getResponse().getContentAsString());
    var pressed = form(person, 0, "A risk to children still", LocalDate.of(2036, 6, 1), page.select("input[name=once]").val()).secure(true).cookie(cookie).with(csrf());
    assertThat(List.of(web.perform(pressed).andReturn().getResponse().getStatus(), web.perform(pressed).andReturn().getResponse().getStatus())).containsExactly(303, 303);
    assertThat(record(person).reviews()).hasSize(1);
  }

  @Test
  @DisplayName("security A-1, A-4: another force's supervisor learns nothing of the record, and who only manages the person decides nothing")
  void nobody_else() throws Exception {
    var person = old();
    review(person, Decision.DISPOSE, "Nothing speaks for keeping it", null).orThrow();
    String path = "/people/" + person.value() + "/retention";
    var other = As.supervisor().of("CARROW");
    assertThat(answer(other, get(path)).getStatus()).isEqualTo(404);
    assertThat(answer(other, form(person, 1, "Retained by another", TODAY.plusYears(1))).getStatus()).isEqualTo(404);
    assertThat(answer(other, get("/register/records")).getContentAsString()).doesNotContain(person.value().toString());
    assertThat(answer(As.informationOfficer().of("CARROW"), get("/register/records")).getContentAsString()).doesNotContain(person.value().toString());
    for (var who : List.of(As.officer(), As.decisionMaker(), As.informationOfficer())) {
      assertThat(answer(who, form(person, 1, "Retained by another", TODAY.plusYears(1)).param("decision", "RETAIN")).getStatus()).as("%s", who.actor().roles()).isEqualTo(403);
    }
    assertThat(answer(As.officer(), get("/register/records")).getStatus()).isEqualTo(403);
    assertThat(record(person).reviews()).hasSize(1);
    var nobody = someone(LocalDate.of(1980, 5, 17));
    assertThat(answer(As.supervisor(), get("/people/" + nobody.value() + "/retention")).getStatus()).as("never on the register").isEqualTo(404);
    assertThat(shown(As.supervisor(), "/people/" + nobody.value())).doesNotContain("How long the record is kept");
  }
}
