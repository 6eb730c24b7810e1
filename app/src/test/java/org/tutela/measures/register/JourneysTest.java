package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
    return As.officer(() -> journeys.record(new RecordJourney(person, departs, "France", "Calais", 5, known, Optional.ofNullable(told), Optional.ofNullable(back), ""))).orThrow();
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

  @ParameterizedTest(name = "leaves {0}, known {1}, back {2}: mend {3}")
  @CsvSource(nullValues = "-", value = {"2026-05-20, 2026-05-21, -, known", "2026-05-20, 2026-05-01, 2026-05-19, return"})
  void contradictions_name_both_days(LocalDate left, LocalDate known, LocalDate back, String field) {
    assertThat(problem(As.officer(() -> journeys.record(new RecordJourney(person, left.atTime(9, 0), "France", "", 5, known, Optional.empty(), Optional.ofNullable(back), ""))))).isEqualTo(field);
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
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().news()).containsExactly("Changed home address");
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
    var journey = As.officer(() -> journeys.of(person)).orThrow().getFirst();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Not told", path + "/journeys/" + journey.id());
    assertThat(answer(As.officer(), get(path + "/journeys/" + journey.id())).getStatus()).isEqualTo(200);
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
