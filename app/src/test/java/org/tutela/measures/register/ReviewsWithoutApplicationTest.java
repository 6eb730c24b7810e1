package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.PeriodicDuty.Given;

/** Review of an indefinite period where nobody applies: in Scotland by the police on its day, in Northern Ireland by a scheme that is not worked out here. */
@TutelaTest
class ReviewsWithoutApplicationTest {
  private static final LocalDate CONVICTED = LocalDate.of(2010, 3, 8);
  private static final LocalDate DUE = LocalDate.of(2025, 3, 8);
  private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);
  private static final LocalDate DECIDED = LocalDate.of(2026, 5, 4);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Conditions conditions;
  @Autowired Duties duties;
  @Autowired Reviews reviews;
  @Autowired ReviewList list;
  @Autowired Corrections corrections;
  @Autowired Supervisions supervisions;
  @Autowired Chasing chasing;
  @Autowired Staffing staffing;
  @Autowired Work work;
  @Autowired MutableClock clock;
  @Autowired AllRows rows;
  private PersonId person;

  @BeforeEach
  void someoneSubjectIndefinitelyInScotland() {
    person = subject(Jurisdiction.SCOTLAND, CONVICTED);
    notified(CONVICTED.plusDays(2));
  }

  private PersonId subject(Jurisdiction place, LocalDate convicted) {
    var someone = new Registrants(people, convictions, register).person();
    became(someone, place, convicted);
    return someone;
  }

  private void became(PersonId someone, Jurisdiction place, LocalDate convicted) {
    var conviction = As.officer(() -> convictions.record(new RecordConviction(someone, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "1", "Rape", Optional.of(convicted.minusYears(1)),
        Optional.empty(), convicted, "High Court", place, Optional.of(30), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> register.becomeSubject(Registrants.by(someone, conviction, DisposalKind.CUSTODY, 60, 0))).orThrow();
  }

  private void notified(LocalDate on) {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, on, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
  }

  private Reviewing reviewing() {
    return As.officer(() -> reviews.of(person)).orThrow().orElseThrow();
  }

  private List<Task> tasks() {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow().stream().filter(task -> task.kind().equals(ReviewTasks.TASK)).toList();
  }

  private ReviewId begun() {
    return As.officer(() -> reviews.begin(person, BEGUN)).orThrow();
  }

  private Outcome<ReviewId> decide(ReviewId review, boolean remains, LocalDate on, LocalDate next, LocalDate ends) {
    return As.decisionMaker(() -> reviews.determine(new Determine(person, review, Map.of(), remains, "What was weighed", on, Optional.empty(), Optional.ofNullable(next), Optional.ofNullable(ends))));
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() + ": " + problems.getFirst().message() : "none: " + outcome;
  }

  private Optional<OpenReviews.Line> line() {
    var first = As.decisionMaker(() -> list.open(0)).orThrow();
    return IntStream.range(0, (first.total() + OpenReviews.PAGE - 1) / OpenReviews.PAGE).mapToObj(page -> As.decisionMaker(() -> list.open(page)).orThrow().lines())
        .flatMap(List::stream).filter(one -> one.person().equals(person)).findFirst();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }

  @Test
  @DisplayName("12 review Scotland (service): 15 years from the relevant date, on the worklist of whoever manages the person, until it is begun")
  void the_police_review_it_on_its_day_and_nobody_has_to_apply() {
    assertThat(reviewing().earliest()).contains(DUE);
    assertThat(tasks()).singleElement().satisfies(task -> {
      assertThat(task.title()).startsWith("Begin the review of the indefinite period: ");
      assertThat(task.owner()).contains(As.officer().id());
      assertThat(task.due()).isEqualTo("2025-03-08T23:59:59Z");
    });
    assertThat(problem(As.officer(() -> reviews.apply(new ApplyForReview(person, BEGUN, Optional.empty()))))).startsWith("on: By the rules of the place nobody applies");
    var review = begun();
    assertThat(tasks()).isEmpty();
    assertThat(line()).hasValueSatisfying(line -> {
      assertThat(line.review().determineBy()).as("by when has not been read").isEmpty();
      assertThat(line.review().overdue(LocalDate.of(2030, 1, 1))).isFalse();
    });
    assertThat(As.officer(() -> reviews.begin(person, BEGUN))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.officer(() -> reviews.tell(person, review, BEGUN))).isInstanceOf(Outcome.Conflict.class);
  }

  @ParameterizedTest(name = "12 review Scotland (service): away {0}, first notified {1}: reviewed on {2}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      IMPRISONMENT 2010-03-08 2012-03-08                                 | 2012-03-10 | 2027-03-09
      IMPRISONMENT 2010-03-08 2011-03-08, HOSPITAL 2011-03-08 2012-03-08 | 2012-03-10 | 2027-03-09
      IMPRISONMENT 2010-03-08 -                                          | -          | -
      """)
  void custody_before_the_first_notification_is_left_out(String aways, LocalDate notified, LocalDate day) {
    person = subject(Jurisdiction.SCOTLAND, CONVICTED);
    for (String one : aways.split(", ")) {
      var away = one.split(" ");
      As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.valueOf(away[0]), LocalDate.parse(away[1]), away[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(away[2]))))).orThrow();
    }
    if (notified != null) notified(notified);
    assertThat(reviewing().earliest()).isEqualTo(Optional.ofNullable(day));
    assertThat(reviewing().reasons()).isNotEmpty();
    assertThat(tasks()).as("nothing is due that was not worked out, nor long before its day").isEmpty();
  }

  @Test
  void a_review_is_on_the_worklist_twelve_weeks_before_its_day_and_can_be_begun_from_then() throws Exception {
    person = subject(Jurisdiction.SCOTLAND, LocalDate.of(2011, 8, 25));
    notified(LocalDate.of(2011, 8, 26));
    assertThat(reviewing().earliest()).contains(LocalDate.of(2026, 8, 25));
    assertThat(tasks()).as("the clock stands at 1 June 2026: 12 weeks and a day before").isEmpty();
    assertThat(problem(As.officer(() -> reviews.begin(person, LocalDate.of(2026, 6, 1))))).isEqualTo("on: The review is due on 25 August 2026, and is begun at most 12 weeks before (Tutela's own rule): from 2 June 2026");
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("The police review it on 25 Aug 2026").doesNotContain("Record that the review is begun");
    clock.pass(Duration.ofDays(1));
    chasing.forgotten();
    assertThat(tasks()).hasSize(1);
    chasing.forgotten();
    assertThat(tasks()).hasSize(1);
    var review = As.officer(() -> reviews.begin(person, LocalDate.of(2026, 6, 2))).orThrow();
    assertThat(problem(decide(review, true, LocalDate.of(2026, 6, 2), LocalDate.of(2030, 1, 1), null))).isEqualTo("on: Determined on 2 June 2026, before the day of the review, 25 August 2026");
  }

  @Test
  void who_goes_on_is_reviewed_again_on_the_day_that_a_person_says() {
    var review = begun();
    assertThat(problem(decide(review, true, DECIDED, null, null))).isEqualTo("next: Enter the day of the next review");
    assertThat(problem(decide(review, true, DECIDED, DECIDED, null))).startsWith("next: Reviewed again on 4 May 2026, which is not after");
    assertThat(problem(decide(review, true, BEGUN.minusDays(1), DECIDED, null))).isEqualTo("on: The day lies between the beginning of the review and today");
    decide(review, true, DECIDED, LocalDate.of(2034, 5, 4), null).orThrow();
    assertThat(reviewing().earliest()).contains(LocalDate.of(2034, 5, 4));
    assertThat(tasks()).isEmpty();
    assertThat(line()).isEmpty();
    assertThat(decide(review, true, DECIDED, LocalDate.of(2034, 5, 4), null)).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void the_requirements_end_on_the_day_that_a_person_says_also_under_an_order() {
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Court", "", LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), Optional.empty(), true, "Paragraph 2"))).orThrow();
    assertThat(tasks()).as("whether an order stands against it has not been read").hasSize(1);
    var review = begun();
    assertThat(problem(decide(review, false, DECIDED, null, null))).isEqualTo("ends: Enter the first day without the requirements");
    for (var ends : List.of(DECIDED.minusDays(1), LocalDate.of(2030, 1, 1))) {
      assertThat(problem(decide(review, false, DECIDED, null, ends))).isEqualTo("ends: The day lies between the determination and today");
    }
    decide(review, false, DECIDED, null, DECIDED.plusDays(3)).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().episodes()).as("an order does not bring other rules").extracting(HeldEpisode::place).containsOnly(org.tutela.law.register.Jurisdiction.SCOTLAND);
    assertThat(As.officer(() -> register.of(person)).orThrow().episodes()).filteredOn(one -> !one.ground().byOrder()).singleElement()
        .satisfies(one -> assertThat(one.episode().lastDay()).contains(DECIDED.plusDays(2)));
    assertThat(reviewing().running()).isFalse();
    assertThat(problem(As.officer(() -> reviews.begin(person, DECIDED)))).isEqualTo("on: No indefinite period is running");
  }

  @Test
  void what_was_struck_out_lets_the_task_come_back() {
    begun();
    var fact = As.officer(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == RecordedFact.Kind.REVIEW).findFirst().orElseThrow();
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "Of another person"))).orThrow();
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void the_task_goes_with_the_person_and_leaves_the_list_when_the_period_ends() {
    var taker = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(person), new Handing(taker, "Leave", "On a course in May"))).orThrow();
    assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.owner()).contains(taker));
    var episode = As.officer(() -> register.of(person)).orThrow().episodes().getFirst();
    As.supervisor(() -> register.end(new EndEpisode(person, episode.id(), org.tutela.law.register.Episode.Why.QUASHED, LocalDate.of(2026, 5, 20), "Order of the court"))).orThrow();
    assertThat(tasks()).isEmpty();
  }

  @Test
  void those_who_were_held_before_are_worked_out_by_the_round() throws Exception {
    rows.sql("update register.supervision set review_on = '-infinity', review_asked_on = null where person_id = :person").param("person", person.value()).update();
    chasing.forgotten();
    assertThat(tasks()).hasSize(1);
    assertThat(As.decisionMaker(() -> list.open(0)).orThrow().toBegin()).satisfies(begin -> {
      assertThat(begin.people()).isPositive();
      assertThat(begin.late()).isPositive().isLessThanOrEqualTo(begin.people());
    });
  }

  @Test
  @DisplayName("12 review Northern Ireland (service): no day is worked out, nothing falls due, and what a person found out is recorded")
  void of_northern_ireland_nothing_is_claimed() throws Exception {
    person = subject(Jurisdiction.NORTHERN_IRELAND, CONVICTED);
    notified(CONVICTED.plusDays(2));
    assertThat(reviewing().earliest()).isEmpty();
    assertThat(tasks()).isEmpty();
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString())
        .contains("Northern Ireland has a scheme of its own, which is not worked out here", "No day is shown and none falls due here", "Record that the review is begun").doesNotContain("91B", "88A");
    decide(begun(), false, DECIDED, null, DECIDED).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isFalse();
  }

  @Test
  void of_periods_by_the_rules_of_two_places_a_person_says_whose_review_counts() throws Exception {
    became(person, Jurisdiction.ENGLAND_AND_WALES, LocalDate.of(2012, 5, 7));
    assertThat(reviewing().earliest()).isEmpty();
    assertThat(tasks()).isEmpty();
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("The indefinite periods follow from the rules of different places (England and Wales; Scotland)");
    assertThat(problem(As.officer(() -> reviews.apply(new ApplyForReview(person, BEGUN, Optional.empty()))))).startsWith("on: ");
    begun();
  }

  @Test
  void the_pages_take_a_review_without_an_application() throws Exception {
    String path = "/people/" + person.value();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("The police review it on 8 Mar 2025, without an application (SOA 2003 ss.88A-88H, Scotland)",
        "15 years from the relevant date of 8 March 2010", "Not worked out here", "Record that the review is begun").doesNotContain("91B", "Record an application");
    assertThat(answer(As.officer(), get(path + "/reviews")).getContentAsString()).contains("Review without an application", "sections 88A to 88H", "8 Mar 2025").doesNotContain("91A", "Responsible bodies");
    assertThat(answer(As.officer(), post(path + "/reviews").param("once", UUID.randomUUID().toString())).getContentAsString()).contains("Enter the day on which the review was begun");
    assertThat(answer(As.officer(), on(post(path + "/reviews").param("once", UUID.randomUUID().toString()), "on", BEGUN)).getStatus()).isEqualTo(303);
    String review = path + "/reviews/" + reviewing().open().orElseThrow().id().value();
    assertThat(answer(As.decisionMaker(), get(review)).getContentAsString()).contains("Decide a review", "What was weighed, and by which provisions").doesNotContain("The victim&#39;s age", "91D", "8 years", "to protect the public");
    assertThat(answer(As.decisionMaker(), get("/register/reviews")).getContentAsString()).contains("Not worked out here");
    assertThat(answer(As.decisionMaker(), post(review).param("once", UUID.randomUUID().toString())).getStatus()).isEqualTo(422);
    var decision = on(on(post(review).param("once", UUID.randomUUID().toString()), "on", DECIDED), "next", LocalDate.of(2034, 5, 4)).param("remains", "remains").param("reasons", "Weighed by section 88F");
    assertThat(answer(As.decisionMaker(), decision).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(review)).getContentAsString()).contains("Decision of a review", "Begun without an application", "Next review on", "Weighed by section 88F")
        .doesNotContain("Responsible bodies", "magistrates", "What each factor came to");
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("The next review is on 4 May 2034, as was decided at the last");
    assertThat(answer(As.officer(), get(path + "/facts")).getContentAsString()).contains("Review of the indefinite period begun", "Decision of a review: remains subject");
  }
}
