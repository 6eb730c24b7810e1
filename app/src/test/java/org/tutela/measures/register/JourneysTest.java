package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
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
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Verdict;

/** Journeys abroad and home visits. */
@TutelaTest
class JourneysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Journeys journeys;
  @Autowired Corrections corrections;
  @Autowired Conditions conditions;
  @Autowired Travellers travellers;
  @Autowired Supervisions supervisions;
  @Autowired AllRows rows;
  @Autowired Work work;
  @Autowired Visits visits;
  @Autowired MutableClock clock;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
  }

  private UUID journey(LocalDateTime departs, LocalDate known, LocalDate told, LocalDate back) {
    return As.officer(() -> journeys.record(new RecordJourney(person, departs, "France", "Calais", 5, known, Optional.ofNullable(told).map(day -> day.atTime(10, 0)), Optional.ofNullable(back), "", Optional.empty()))).orThrow();
  }

  private DueDuty duty(Obligation.Kind kind) {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> one.obligation().kind() == kind).reduce((_, last) -> last).orElseThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  @ParameterizedTest(name = "told {0}: {1}")
  @CsvSource(nullValues = "-", value = {"2026-05-12, COMPLIANT", "2026-05-13, REVIEW", "2026-05-14, BREACH_SUSPECTED", "-, OVERDUE"})
  void notice_of_a_journey_is_judged_on_both_readings(LocalDate told, Verdict verdict) {
    journey(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 1), told, null);
    assertThat(duty(Obligation.Kind.TRAVEL).verdict(TODAY)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "told {0}, the excuse accepted: {1}")
  @CsvSource(nullValues = "-", value = {"2026-05-19T09:00, EXCUSED", "2026-05-19T09:01, BREACH_SUSPECTED", "-, OVERDUE"})
  @DisplayName("register F4 (service): an accepted excuse helps until 24 hours before leaving, and the decision stands beside it")
  void an_excuse_helps_until_the_day_before(LocalDateTime told, Verdict verdict) throws Exception {
    As.officer(() -> journeys.record(abroad(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 1), told, null))).orThrow();
    var duty = duty(Obligation.Kind.TRAVEL);
    var deciding = answer(As.officer(), get(path + "/duties/" + duty.code(person))).getContentAsString();
    assertThat(deciding.contains("later than an excuse counts by SI 2004/1220 (not verified)")).isEqualTo(verdict != Verdict.EXCUSED);
    As.officer(() -> duties.decide(new DecideFailure(person, duty.obligation().key(), DecideFailure.Decision.EXCUSED, "The ferry line cancelled", "Seen", "", "Sergeant"))).orThrow();
    assertThat(duty(Obligation.Kind.TRAVEL).verdict(TODAY)).isEqualTo(verdict);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(verdict.title() + "<br>Reasonable excuse: Seen");
  }

  @Test
  void who_is_back_has_three_days_and_who_is_abroad_owes_nothing_meanwhile() {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2025, 5, 25), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    var journey = journey(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), null);
    assertThat(duty(Obligation.Kind.PERIODIC).verdict(TODAY)).isEqualTo(Verdict.PENDING);
    As.officer(() -> journeys.end(person, journey, Optional.of(LocalDate.of(2026, 5, 28)))).orThrow();
    assertThat(duty(Obligation.Kind.PERIODIC).obligation().due().remindBy()).isEqualTo(LocalDate.of(2026, 5, 30));
    assertThat(duty(Obligation.Kind.RETURN).obligation().due().remindBy()).isEqualTo(LocalDate.of(2026, 5, 30));
    assertThat(As.officer(() -> journeys.end(person, journey, Optional.empty()))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_journey_that_did_not_take_place_leaves_nothing_due() {
    var journey = journey(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 1), null, null);
    As.officer(() -> journeys.end(person, journey, Optional.empty())).orThrow();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).extracting(one -> one.obligation().kind()).doesNotContain(Obligation.Kind.TRAVEL, Obligation.Kind.RETURN);
  }

  @Test
  void notice_of_a_journey_is_acknowledged_by_a_receipt() throws Exception {
    var journey = journey(LocalDateTime.of(2026, 6, 20, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), LocalDate.of(2026, 6, 25));
    String receipt = path + "/journeys/" + journey + "/receipt";
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(receipt);
    assertThat(answer(As.officer(), get(receipt)).getContentAsString()).contains("Receipt for notice of a journey", "5 May 2026, 10:00", "20 Jun 2026, 09:00", "Calais", "25 Jun 2026", "section 86, with SI 2004/1220 (not verified)");
    assertThat(answer(As.officer(), get(path + "/journeys/" + UUID.randomUUID() + "/receipt")).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest(name = "leaves {0}, known {1}, back {2}: mend {3}")
  @CsvSource(nullValues = "-", value = {"2026-05-20, 2026-05-21, -, known", "2026-05-20, 2026-05-01, 2026-05-19, return"})
  void contradictions_name_both_days(LocalDate left, LocalDate known, LocalDate back, String field) {
    assertThat(problem(As.officer(() -> journeys.record(new RecordJourney(person, left.atTime(9, 0), "France", "", 5, known, Optional.empty(), Optional.ofNullable(back), "", Optional.empty()))))).isEqualTo(field);
  }

  private RecordJourney abroad(LocalDateTime departs, LocalDate known, LocalDateTime told, UUID corrects) {
    return new RecordJourney(person, departs, "France", "Calais", 5, known, Optional.ofNullable(told), Optional.empty(), "", Optional.ofNullable(corrects));
  }

  @ParameterizedTest(name = "booked on the 18th for the 20th at 09:00, told {0}: {1}")
  @CsvSource({"2026-05-18T20:00, COMPLIANT", "2026-05-19T11:59, COMPLIANT", "2026-05-19T18:00, REVIEW", "2026-05-19T21:01, BREACH_SUSPECTED", "2026-05-19T23:59:59.999999999, REVIEW"})
  @DisplayName("register F5, F6 (service): notice of a journey that was booked late is judged by the hour")
  void late_notice_is_judged_by_the_hour(LocalDateTime told, Verdict verdict) {
    As.officer(() -> journeys.record(abroad(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 18), told, null))).orThrow();
    assertThat(duty(Obligation.Kind.TRAVEL).verdict(TODAY)).isEqualTo(verdict);
    assertThat(duty(Obligation.Kind.TRAVEL).reasons()).contains("12 hours before the date: until 19 May 2026 12:00; 12 hours before leaving: until 19 May 2026 21:00");
  }

  @Test
  @DisplayName("T5 (service): what has become wrong is told again twelve hours before, and what was told before stays on record")
  void a_detail_that_changed_is_told_again() {
    var first = journey(LocalDateTime.of(2026, 6, 20, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), null);
    As.officer(() -> journeys.record(abroad(LocalDateTime.of(2026, 6, 21, 6, 0), LocalDate.of(2026, 6, 1), LocalDateTime.of(2026, 6, 1, 9, 0), first))).orThrow();
    assertThat(As.officer(() -> journeys.of(person)).orThrow()).singleElement().satisfies(one -> assertThat(one.journey().facts().departs()).isEqualTo(LocalDateTime.of(2026, 6, 21, 6, 0)));
    assertThat(duty(Obligation.Kind.TRAVEL).obligation().due().remindBy()).isEqualTo(LocalDate.of(2026, 6, 20));
    assertThat(duty(Obligation.Kind.TRAVEL).verdict(TODAY)).isEqualTo(Verdict.COMPLIANT);
    assertThat(As.officer(() -> corrections.of(person)).orThrow().facts()).filteredOn(fact -> fact.kind() == RecordedFact.Kind.JOURNEY).hasSize(2);
    assertThat(As.officer(() -> journeys.record(abroad(LocalDateTime.of(2026, 6, 22, 6, 0), LocalDate.of(2026, 6, 1), null, first)))).isInstanceOf(Outcome.Conflict.class);
    assertThat(problem(As.officer(() -> journeys.record(abroad(LocalDateTime.of(2026, 6, 21, 6, 0), LocalDate.of(2026, 6, 1), null, null))))).isEqualTo("departs");
  }

  @Test
  @DisplayName("T4, T5 (service): a detail that is told again in time does not mend that the journey was told too late")
  void a_late_notice_stays_late_when_a_detail_is_corrected() {
    var first = journey(LocalDateTime.of(2026, 6, 5, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), null);
    As.officer(() -> journeys.record(abroad(LocalDateTime.of(2026, 6, 5, 9, 0), LocalDate.of(2026, 6, 1), LocalDateTime.of(2026, 6, 1, 9, 0), first))).orThrow();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).filteredOn(one -> one.obligation().kind() == Obligation.Kind.TRAVEL)
        .extracting(one -> one.verdict(TODAY)).containsExactlyInAnyOrder(Verdict.BREACH_SUSPECTED, Verdict.COMPLIANT);
  }

  @ParameterizedTest(name = "T6 (service): return told for 28 May at \"{0}\", back at \"{1}\": notice of return still due {2}")
  @CsvSource({"Dover, '', false", "'', '', true", "Dover, Hull, true"})
  void the_return_is_given_with_day_and_place(String point, String elsewhere, boolean due) {
    var journey = As.officer(() -> journeys.record(new RecordJourney(person, LocalDateTime.of(2026, 5, 20, 9, 0), "France", "Calais", 9, LocalDate.of(2026, 5, 1),
        Optional.of(LocalDateTime.of(2026, 5, 5, 10, 0)), Optional.of(LocalDate.of(2026, 5, 28)), point, "", Optional.empty()))).orThrow();
    As.officer(() -> journeys.end(person, journey, Optional.of(LocalDate.of(2026, 5, 28)), elsewhere)).orThrow();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties().stream().anyMatch(one -> one.obligation().kind() == Obligation.Kind.RETURN)).isEqualTo(due);
  }

  @Test
  @DisplayName("T2 (service): notice without the point of arrival is none, and a place of return has its day")
  void notice_states_the_point_of_arrival() {
    var known = LocalDate.of(2026, 5, 1);
    var leaves = LocalDateTime.of(2026, 6, 20, 9, 0);
    assertThat(problem(As.officer(() -> journeys.record(new RecordJourney(person, leaves, "France", "", 5, known, Optional.of(known.atTime(9, 0)), Optional.empty(), "", Optional.empty()))))).isEqualTo("arrival");
    assertThat(problem(As.officer(() -> journeys.record(new RecordJourney(person, leaves, "France", "Calais", 5, known, Optional.of(known.atTime(9, 0)), Optional.empty(), "Dover", "", Optional.empty()))))).isEqualTo("return");
  }

  @Test
  @DisplayName("T7 (service): a prohibition that begins while he is away is said too")
  void a_prohibition_that_begins_meanwhile_is_said() {
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.FTO, "Aldmere Magistrates", LocalDate.of(2026, 5, 23), LocalDate.of(2026, 5, 23), Optional.of(LocalDate.of(2026, 6, 30)), true))).orThrow();
    journey(LocalDateTime.of(2026, 5, 18, 9, 0), LocalDate.of(2026, 5, 1), null, null);
    journey(LocalDateTime.of(2026, 5, 19, 9, 0), LocalDate.of(2026, 5, 1), null, null);
    assertThat(As.officer(() -> journeys.of(person)).orThrow()).extracting(one -> one.against().size()).containsExactly(0, 1);
  }

  @Test
  @DisplayName("T7 (service): a journey into a foreign travel prohibition is said on the person's page")
  void a_journey_against_a_prohibition_is_said() throws Exception {
    var order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Aldmere Crown Court", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4),
        Optional.of(LocalDate.of(2031, 5, 3)), true))).orThrow();
    As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL, "Not to travel to Thailand", LocalDate.of(2026, 5, 4), Optional.of(LocalDate.of(2026, 7, 1))))).orThrow();
    journey(LocalDateTime.of(2026, 6, 20, 9, 0), LocalDate.of(2026, 5, 20), null, null);
    journey(LocalDateTime.of(2026, 7, 20, 9, 0), LocalDate.of(2026, 5, 20), null, null);
    assertThat(As.officer(() -> journeys.of(person)).orThrow()).extracting(Journeys.Judged::against).containsExactly(List.of("Not to travel to Thailand"), List.of());
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Travel abroad is restricted during the journey to France that begins on 20 Jun 2026: Not to travel to Thailand");
  }

  @Test
  @DisplayName("T7 (service): a licence in force during a journey is to be looked up, unless a term of it says already that travel is forbidden")
  void a_licence_is_looked_up() throws Exception {
    var made = LocalDate.of(2026, 5, 4);
    var licence = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.LICENCE, "The governor of Aldmere", made, made, Optional.of(LocalDate.of(2026, 7, 1)), true))).orThrow();
    journey(LocalDateTime.of(2026, 6, 20, 9, 0), LocalDate.of(2026, 5, 20), null, null);
    journey(LocalDateTime.of(2026, 7, 20, 9, 0), LocalDate.of(2026, 5, 20), null, null);
    assertThat(As.officer(() -> journeys.of(person)).orThrow()).extracting(one -> one.licences().size()).containsExactly(1, 0);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("A licence of 4 May 2026 (The governor of Aldmere) is in force during the journey to France that begins on 20 Jun 2026: look up in it");
    As.officer(() -> conditions.addTerm(new AddTerm(person, licence, AddTerm.Kind.FOREIGN_TRAVEL, "Not to leave the United Kingdom", made, Optional.empty()))).orThrow();
    assertThat(As.officer(() -> journeys.of(person)).orThrow()).extracting(one -> one.licences().size() + ", " + one.against()).containsExactly("0, [Not to leave the United Kingdom]", "0, []");
  }

  @Test
  void who_is_abroad_and_who_notifies_weekly_stands_on_one_page_with_the_soonest_first() throws Exception {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2026, 5, 28), "Aldmere", false, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    var late = journey(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 27));
    journey(LocalDateTime.of(2026, 6, 20, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), null);
    journey(LocalDateTime.of(2026, 8, 20, 9, 0), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), null);
    var listed = As.supervisor(() -> travellers.ofArea(0)).orThrow();
    assertThat(listed.travellers()).filteredOn(one -> one.person().equals(person)).extracting(Travellers.Traveller::left).containsExactly(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 6, 20));
    assertThat(listed.weekly()).filteredOn(one -> one.person().equals(person)).singleElement().satisfies(one -> assertThat(one.due()).as("abroad").isEmpty());
    assertThat(answer(As.supervisor(), get("/register/travellers")).getContentAsString()).contains("Was due 27 May 2026, 5 days ago", "Not left yet; back 24 Jun 2026", "When released or back");
    As.officer(() -> journeys.end(person, late, Optional.of(LocalDate.of(2026, 5, 29)))).orThrow();
    var back = As.supervisor(() -> travellers.ofArea(0)).orThrow();
    assertThat(back.travellers()).filteredOn(one -> one.person().equals(person)).hasSize(1);
    assertThat(back.weekly()).filteredOn(one -> one.person().equals(person)).singleElement().satisfies(one -> assertThat(one.due()).contains(LocalDate.of(2026, 6, 4)));
    assertThat(As.supervisor(() -> travellers.ofArea(999_998)).orThrow().travellers()).as("beyond the last page").isEmpty();
    assertThat(As.supervisor().of("CARROW").does(() -> travellers.ofArea(0)).orThrow().persons()).doesNotContainKey(person);
  }

  @Test
  void who_notifies_weekly_is_whom_the_notifications_say() {
    assertThat(weeklyUnlikeTheFacts()).isZero();
    var homeless = taken(Given.INITIAL, LocalDate.of(2026, 5, 20), false);
    assertThat(weekly()).isTrue();
    taken(Given.PERIODIC, LocalDate.of(2026, 5, 25), true);
    assertThat(weekly()).isFalse();
    assertThat(weeklyUnlikeTheFacts()).isZero();
    var again = taken(Given.PERIODIC, LocalDate.of(2026, 5, 28), false);
    assertThat(weekly()).isTrue();
    assertThat(weeklyUnlikeTheFacts()).isZero();
    assertThat(again).isNotEqualTo(homeless);
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, again.value(), "Another person's"))).orThrow();
    assertThat(weekly()).isFalse();
    assertThat(weeklyUnlikeTheFacts()).isZero();
  }

  private NotificationId taken(Given kind, LocalDate on, boolean residence) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", residence, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
  }

  private boolean weekly() {
    return rows.sql("select weekly_since is not null from register.supervision where person_id = :person").param("person", person.value()).query(Boolean.class).single();
  }

  /** Counted plainly, over everybody. */
  private long weeklyUnlikeTheFacts() {
    return rows.sql("""
        select count(*) from register.supervision s
          left join (select n.person_id, n.made_on, o.remind_by from register.notification n
                       join register.obligation o on o.person_id = n.person_id and o.kind = 'PERIODIC' and o.arose_on = n.made_on and o.given_on is null
                      where not n.main_residence and n.kind in ('INITIAL', 'CHANGE', 'PERIODIC') and n.id not in (select fact_id from register.struck)
                        and not exists (select from register.notification l where l.person_id = n.person_id and l.kind in ('INITIAL', 'CHANGE', 'PERIODIC')
                                           and (l.made_on, l.id) > (n.made_on, n.id) and l.id not in (select fact_id from register.struck))) plain
            on plain.person_id = s.person_id
         where (s.weekly_since, s.weekly_due) is distinct from (plain.made_on, plain.remind_by)
        """).query(Long.class).single();
  }

  @Test
  void notice_that_was_never_given_leaves_the_overdue_list_with_the_return_and_is_still_to_be_decided() throws Exception {
    var journey = journey(LocalDateTime.of(2026, 5, 20, 9, 0), LocalDate.of(2026, 5, 1), null, null);
    assertThat(overdueTravel()).isTrue();
    As.officer(() -> journeys.end(person, journey, Optional.of(LocalDate.of(2026, 5, 29)))).orThrow();
    assertThat(overdueTravel()).isFalse();
    assertThat(duty(Obligation.Kind.TRAVEL).toDecide(TODAY)).isTrue();
    assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow()).isNotEmpty();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).doesNotContain("decide: decide");
  }

  private boolean overdueTravel() {
    return IntStream.range(0, 20).mapToObj(page -> As.supervisor(() -> supervisions.overdue(page)).orThrow()).flatMap(one -> one.lines().stream())
        .anyMatch(line -> line.person().equals(person) && line.duty().obligation().kind() == Obligation.Kind.TRAVEL);
  }

  @Test
  void notice_without_a_point_of_arrival_is_none_and_a_journey_that_was_found_out_needs_none() {
    var left = LocalDate.of(2026, 6, 20);
    for (boolean told : new boolean[] {true, false}) {
      var outcome = As.officer(() -> journeys.record(new RecordJourney(person, left.atTime(9, 0), "France", " ", 5, LocalDate.of(2026, 5, 20),
          told ? Optional.of(LocalDate.of(2026, 5, 20).atTime(10, 0)) : Optional.empty(), Optional.empty(), "", Optional.empty())));
      if (told) assertThat(problem(outcome)).isEqualTo("arrival");
      else outcome.orThrow();
    }
  }

  @Test
  void visits_follow_the_plan_of_the_person_and_say_what_is_new() {
    assertThat(problem(As.officer(() -> visits.plan(person, new VisitPlan(0, "Low risk"))))).isEqualTo("weeks");
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "Low risk"))).orThrow();
    clock.pass(Duration.ofMinutes(1));
    As.officer(() -> visits.plan(person, new VisitPlan(4, "Lives near a school"))).orThrow();
    visited(LocalDate.of(2026, 4, 1), RecordVisit.Outcome.MADE);
    visited(LocalDate.of(2026, 5, 1), RecordVisit.Outcome.NOT_IN);
    visited(LocalDate.of(2026, 5, 2), RecordVisit.Outcome.REFUSED);
    var visiting = As.officer(() -> visits.of(person)).orThrow().orElseThrow();
    assertThat(visiting.nextDue()).contains(LocalDate.of(2026, 4, 29));
    assertThat(visiting.overdue()).isTrue();
    assertThat(visiting.failedInARow()).isEqualTo(2);
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOME, LocalDate.of(2026, 5, 20), ""))).orThrow();
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().news()).extracting(RecordedFact::kind).startsWith(RecordedFact.Kind.CHANGE);
    clock.set(LocalDate.of(2026, 6, 2), LocalTime.of(12, 0));
    visited(LocalDate.of(2026, 6, 2), RecordVisit.Outcome.MADE);
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().news()).isEmpty();
    clock.pass(Duration.ofHours(7));
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.NAME, LocalDate.of(2026, 1, 20), "learned late"))).orThrow();
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().news()).as("what happened before the visit and is known since").extracting(RecordedFact::about).containsExactly("learned late");
  }

  private void visited(LocalDate day, RecordVisit.Outcome outcome) {
    As.officer(() -> visits.record(new RecordVisit(person, day.atTime(18, 30), false, outcome, "", "", "", "", "", "Note"))).orThrow();
  }

  @Test
  void the_pages_take_a_journey_its_end_a_visit_and_a_plan() throws Exception {
    assertThat(answer(As.officer(), get(path + "/journeys")).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), form(path + "/journeys")).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), on(on(form(path + "/journeys"), "departs", LocalDate.of(2026, 5, 20)), "known", LocalDate.of(2026, 5, 1)).param("time", "09:00")
        .param("country", "France").param("days", "5")).getStatus()).isEqualTo(303);
    var journey = As.officer(() -> journeys.of(person)).orThrow().getFirst().journey();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Not told", path + "/journeys/" + journey.id());
    assertThat(answer(As.officer(), get(path + "/journeys/" + journey.id())).getStatus()).isEqualTo(200);
    String change = path + "/journeys/" + journey.id() + "/change";
    assertThat(answer(As.officer(), get(change)).getContentAsString()).contains("value=\"France\"", "value=\"09:00\"", "24 hours before leaving");
    assertThat(answer(As.officer(), form(change)).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), get(path + "/journeys/" + UUID.randomUUID() + "/change")).getStatus()).isEqualTo(404);
    assertThat(answer(As.officer(), form(path + "/journeys/" + journey.id()).param("left", "yes")).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), on(form(path + "/journeys/" + journey.id()), "returned", LocalDate.of(2026, 5, 28)).param("left", "yes")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path + "/visits")).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), form(path + "/visits")).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), on(form(path + "/visits"), "on", LocalDate.of(2026, 5, 29)).param("time", "18:30").param("announced", "no").param("outcome", "MADE")
        .param("present", "He and a woman").param("note", "Calm")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path + "/visits/plan")).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), form(path + "/visits/plan").param("weeks", "6")).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), form(path + "/visits/plan").param("weeks", "6").param("reasons", "Works at night")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Back 28 May 2026", "Every 6 weeks", "He and a woman", "10 Jul 2026");
  }
}
