package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
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
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.PeriodicDuty.Given;

/** Review of an indefinite period. */
@TutelaTest
class ReviewsTest {
  private static final LocalDate CONVICTED = LocalDate.of(2010, 3, 8);
  private static final LocalDate NOTIFIED = LocalDate.of(2010, 3, 10);
  private static final LocalDate APPLIED = LocalDate.of(2025, 5, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Conditions conditions;
  @Autowired Duties duties;
  @Autowired Reviews reviews;
  @Autowired Corrections corrections;
  @Autowired Supervisions supervisions;
  @Autowired Work work;
  @Autowired Staffing staffing;
  private PersonId person;

  @BeforeEach
  void someoneSubjectIndefinitelySince2010() {
    person = new Registrants(people, convictions, register).person();
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "1", "Rape",
        Optional.of(CONVICTED.minusYears(1)), Optional.empty(), CONVICTED, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(30), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> register.becomeSubject(Registrants.by(person, conviction, DisposalKind.CUSTODY, 60, 0))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, NOTIFIED, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
  }

  private Reviewing reviewing() {
    return As.officer(() -> reviews.of(person)).orThrow().orElseThrow();
  }

  private ReviewId applied() {
    return As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED, Optional.of(LocalDate.of(2025, 5, 15))))).orThrow();
  }

  private static Map<Factor, String> factors() {
    var factors = new EnumMap<Factor, String>(Factor.class);
    for (var factor : Factor.values()) factors.put(factor, "Considered");
    return factors;
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }

  private List<Task> tasks() {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow().stream().filter(task -> task.kind().equals(ApplicationTasks.TASK)).toList();
  }

  private static Instant endOf(int year, int month, int day) {
    return LocalDate.of(year, month, day).plusDays(1).atStartOfDay(London.ZONE).toInstant().minusSeconds(1);
  }

  @Test
  @DisplayName("R4 (service): an application is a task of whoever manages the person, due by when it is to be determined, until it is; struck out it goes, and it comes again with a determination that is struck out")
  void an_application_is_a_task_until_it_is_determined() {
    var review = As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED, Optional.empty()))).orThrow();
    assertThat(tasks()).singleElement().satisfies(task -> {
      assertThat(task.owner()).contains(As.officer().id());
      assertThat(task.due()).isEqualTo(endOf(2025, 7, 24));
    });
    As.officer(() -> reviews.tell(person, review, LocalDate.of(2025, 5, 10))).orThrow();
    assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.due()).as("28 days and six weeks after they were told").isEqualTo(endOf(2025, 7, 19)));
    var colleague = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(person), new Handing(colleague, "Moves", "On a course in May"))).orThrow();
    assertThat(tasks()).as("given over with the person").singleElement().satisfies(task -> assertThat(task.owner()).contains(colleague));
    As.supervisor(() -> reviews.determine(new Determine(person, review, factors(), true, "Remains", LocalDate.of(2025, 7, 1), Optional.empty(), Optional.empty()))).orThrow();
    assertThat(tasks()).isEmpty();
    As.supervisor(() -> corrections.strikeOut(new StrikeOut(person, fact(RecordedFact.Kind.DETERMINATION), "Another person's"))).orThrow();
    assertThat(tasks()).hasSize(1);
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact(RecordedFact.Kind.REVIEW), "Another person's"))).orThrow();
    assertThat(tasks()).isEmpty();
  }

  private UUID fact(RecordedFact.Kind kind) {
    return As.officer(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == kind && one.struck().isEmpty()).findFirst().orElseThrow().id();
  }

  @Test
  @DisplayName("register G1 (service): first notified on 10 March 2010, the first day to apply is 10 March 2025, and the day before is refused")
  void the_first_day_is_reckoned_from_the_first_notification() {
    assertThat(reviewing().earliest()).contains(LocalDate.of(2025, 3, 10));
    assertThat(problem(As.officer(() -> reviews.apply(new ApplyForReview(person, LocalDate.of(2025, 3, 9), Optional.empty()))))).isEqualTo("on");
    As.officer(() -> reviews.apply(new ApplyForReview(person, LocalDate.of(2025, 3, 10), Optional.empty()))).orThrow();
  }

  @ParameterizedTest(name = "convicted 8 March 2010, notified on 10 March, away {0}, notified {1}: first day {2}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      IMPRISONMENT 2010-04-01 2012-04-01                                       | 2012-04-03 | 2027-04-03
      IMPRISONMENT 2010-04-01 2012-04-01                                       | -          | -
      IMPRISONMENT 2010-04-01 -                                                | -          | -
      IMPRISONMENT 2010-04-01 2011-04-01, HOSPITAL 2011-04-01 2013-06-01       | 2013-06-02 | 2028-06-02
      IMPRISONMENT 2018-04-01 2019-04-01                                       | 2019-04-03 | 2025-03-10
      """)
  void for_whoever_was_on_bail_the_years_run_from_the_first_notification_after_the_sentence(String aways, LocalDate notified, LocalDate earliest) {
    for (String one : aways.split(", ")) {
      var away = one.split(" ");
      As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.valueOf(away[0]), LocalDate.parse(away[1]), away[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(away[2]))))).orThrow();
    }
    // what was told of a journey is no notification of these requirements
    As.officer(() -> notifications.take(new TakeNotification(person, Given.RETURN, LocalDate.of(2013, 6, 1), "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    if (notified != null) As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, notified, "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(reviewing().earliest()).isEqualTo(Optional.ofNullable(earliest));
    var day = earliest == null ? LocalDate.of(2026, 5, 1) : earliest.minusDays(1);
    if (!day.isAfter(LocalDate.of(2026, 6, 1))) assertThat(problem(As.officer(() -> reviews.apply(new ApplyForReview(person, day, Optional.of(day)))))).isEqualTo("on");
  }

  @ParameterizedTest(name = "register G4 (service): {0} in force")
  @EnumSource(names = {"SHPO", "INTERIM_SHPO", "SOPO", "INTERIM_SOPO"})
  @DisplayName("register G4 (service): while a prevention order is in force nobody applies")
  void an_order_stands_against_it(InstrumentKind kind) {
    As.officer(() -> conditions.impose(new Impose(person, kind, "Court", "", LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), Optional.empty(), true, "Paragraph 2"))).orThrow();
    assertThat(reviewing().against()).isNotEmpty();
    assertThat(problem(As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED, Optional.empty()))))).isEqualTo("on");
  }

  @Test
  @DisplayName("register G5, G6 (service): the police's clock; who is to remain subject may ask again after 8 years")
  void who_remains_may_ask_again() {
    var review = applied();
    assertThat(reviewing().open().orElseThrow().determineBy()).contains(LocalDate.of(2025, 7, 24));
    var remains = new Determine(person, review, factors(), true, "The risk has not fallen", LocalDate.of(2025, 7, 1), Optional.empty(), Optional.empty());
    assertThat(As.officer(() -> reviews.determine(remains))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(problem(As.decisionMaker(() -> reviews.determine(new Determine(person, review, Map.of(), true, "Reasons", LocalDate.of(2025, 7, 1), Optional.empty(), Optional.empty()))))).isEqualTo("SERIOUSNESS");
    As.decisionMaker(() -> reviews.determine(remains)).orThrow();
    assertThat(reviewing().earliest()).contains(LocalDate.of(2033, 7, 1));
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isTrue();
    assertThat(As.decisionMaker(() -> reviews.determine(remains))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("R8 (service): when the person received that they remain subject is kept, with the last day to appeal")
  void who_remains_may_appeal() throws Exception {
    var review = applied();
    var early = new Determine(person, review, factors(), true, "The risk has not fallen", LocalDate.of(2025, 7, 1), Optional.of(LocalDate.of(2025, 6, 30)), Optional.empty());
    assertThat(problem(As.decisionMaker(() -> reviews.determine(early)))).isEqualTo("received");
    As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), true, "The risk has not fallen", LocalDate.of(2025, 7, 1), Optional.of(LocalDate.of(2025, 7, 4)), Optional.empty()))).orThrow();
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/reviews/" + review.value())).getContentAsString()).contains("Notice received on", "25 Jul 2025, to a magistrates&#39; court (not verified)");
  }

  @Test
  @DisplayName("R2 (service): of two convictions that made subject indefinitely, the years must be over for each")
  void the_years_must_be_over_for_each() {
    As.officer(() -> register.becomeSubject(Registrants.by(person, new Registrants(people, convictions, register).convicted(person, "1", 30), DisposalKind.CUSTODY, 30, 0))).orThrow();
    assertThat(reviewing().earliest()).isEmpty();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, LocalDate.of(2024, 3, 4), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(reviewing().earliest()).contains(LocalDate.of(2039, 3, 4));
  }

  @Test
  void the_next_application_can_be_put_off_to_fifteen_years_and_no_further() {
    var review = applied();
    LocalDate on = LocalDate.of(2025, 7, 1);
    for (var next : List.of(LocalDate.of(2033, 6, 30), LocalDate.of(2040, 7, 2))) {
      assertThat(problem(As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), true, "The risk has not fallen", on, Optional.empty(), Optional.of(next)))))).isEqualTo("next");
    }
    As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), true, "The risk has not fallen", on, Optional.empty(), Optional.of(LocalDate.of(2040, 7, 1))))).orThrow();
    assertThat(reviewing().earliest()).contains(LocalDate.of(2040, 7, 1));
  }

  @Test
  void the_notice_is_received_between_the_determination_and_today_and_while_no_prevention_order_is_in_force() {
    var review = applied();
    LocalDate on = LocalDate.of(2025, 7, 1);
    for (var received : List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2030, 1, 1))) {
      assertThat(problem(As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), false, "No risk is left", on, Optional.of(received), Optional.empty()))))).isEqualTo("received");
    }
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Court", LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 2), Optional.empty(), true))).orThrow();
    assertThat(problem(As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), false, "No risk is left", on, Optional.of(LocalDate.of(2025, 7, 4)), Optional.empty()))))).isEqualTo("remains");
  }

  @Test
  void the_requirements_cease_on_the_day_the_notice_is_received() {
    var review = applied();
    assertThat(problem(As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), false, "No risk is left", LocalDate.of(2025, 7, 1), Optional.empty(), Optional.empty()))))).isEqualTo("received");
    As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors(), false, "No risk is left", LocalDate.of(2025, 7, 1), Optional.of(LocalDate.of(2025, 7, 4)), Optional.empty()))).orThrow();
    var registered = As.officer(() -> register.of(person)).orThrow();
    assertThat(registered.subject()).isFalse();
    assertThat(registered.episodes().getFirst().episode().lastDay()).contains(LocalDate.of(2025, 7, 3));
  }

  @Test
  void the_pages_take_an_application_and_its_determination() throws Exception {
    String path = "/people/" + person.value();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Review of the indefinite period", "10 Mar 2025");
    assertThat(answer(As.officer(), get(path + "/reviews")).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), post(path + "/reviews").param("once", UUID.randomUUID().toString())).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), on(on(post(path + "/reviews").param("once", UUID.randomUUID().toString()), "on", APPLIED), "told", APPLIED)).getStatus()).isEqualTo(303);
    String review = path + "/reviews/" + reviewing().open().orElseThrow().id().value();
    assertThat(answer(As.decisionMaker(), get(review)).getContentAsString()).contains("The victim&#39;s age, and the difference");
    assertThat(answer(As.decisionMaker(), post(review).param("once", UUID.randomUUID().toString())).getStatus()).isEqualTo(422);
    var determination = on(post(review).param("once", UUID.randomUUID().toString()), "on", LocalDate.of(2025, 7, 1)).param("remains", "remains").param("reasons", "Not yet");
    for (var factor : Factor.values()) determination.param(factor.name(), "Considered");
    assertThat(answer(As.decisionMaker(), determination).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Remains subject", "again from 1 Jul 2033");
    assertThat(answer(As.officer(), get(review)).getContentAsString()).contains("Determination of an application", "Not yet", "The effect on the offender", "Considered");
  }
}
