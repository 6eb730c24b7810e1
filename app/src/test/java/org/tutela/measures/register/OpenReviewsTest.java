package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Episode;
import org.tutela.law.register.IndefiniteReview.Factor;

/** Applications that wait for a determination: the list of them, when the bodies were told, and what was recorded by mistake. */
@TutelaTest
class OpenReviewsTest {
  private static final LocalDate CONVICTED = LocalDate.of(2010, 3, 8);
  private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
  private static final LocalDate DETERMINED = LocalDate.of(2026, 5, 4);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Reviews reviews;
  @Autowired ReviewList list;
  @Autowired Corrections corrections;
  @Autowired Supervisions supervisions;
  private PersonId person;
  private ReviewId review;

  @BeforeEach
  void someoneWhoHasAppliedAndOfWhomNobodyWasTold() {
    person = new Registrants(people, convictions, register).forLife(CONVICTED, notifications);
    review = As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED, Optional.empty()))).orThrow();
  }

  private Optional<OpenReviews.Line> line() {
    var first = As.decisionMaker(() -> list.open(0)).orThrow();
    int pages = (first.total() + OpenReviews.PAGE - 1) / OpenReviews.PAGE;
    var all = IntStream.range(0, pages).mapToObj(page -> As.decisionMaker(() -> list.open(page)).orThrow().lines()).flatMap(List::stream).toList();
    assertThat(all).as("listed, and counted").hasSize(first.total());
    return all.stream().filter(one -> one.person().equals(person)).findFirst();
  }

  private Outcome<ReviewId> determine(boolean remains, LocalDate on) {
    var factors = new EnumMap<Factor, String>(Factor.class);
    for (var factor : Factor.values()) factors.put(factor, "Considered on " + on);
    return As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors, remains, "Reasons of " + on, on, remains ? Optional.empty() : Optional.of(on.plusDays(2)), Optional.empty())));
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() + ": " + problems.getFirst().message() : "none: " + outcome;
  }

  private RecordedFact fact(RecordedFact.Kind kind) {
    return As.supervisor(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == kind && one.struck().isEmpty()).findFirst().orElseThrow();
  }

  private Outcome<UUID> strikeOut(As who, RecordedFact.Kind kind) {
    var fact = fact(kind);
    return who.does(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "Of another person")));
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  void an_application_is_listed_with_whose_it_is_and_by_when_until_it_is_determined() {
    assertThat(line()).hasValueSatisfying(line -> {
      assertThat(line.manager()).isEqualTo(As.officer().id());
      assertThat(line.review().determineBy()).contains(APPLIED.plusWeeks(12));
      assertThat(line.review().overdue(LocalDate.of(2026, 6, 1))).isTrue();
    });
    As.officer(() -> reviews.tell(person, review, LocalDate.of(2026, 4, 20))).orThrow();
    assertThat(line().orElseThrow().review().determineBy()).contains(LocalDate.of(2026, 4, 20).plusDays(70));
    assertThat(line().orElseThrow().review().overdue(LocalDate.of(2026, 6, 1))).isFalse();
    determine(true, DETERMINED).orThrow();
    assertThat(line()).isEmpty();
  }

  @Test
  void when_the_bodies_were_told_is_added_once_between_the_application_and_today_and_before_the_determination() {
    assertThat(problem(As.officer(() -> reviews.tell(person, review, APPLIED.minusDays(1))))).isEqualTo("told: Told on 1 March 2026, before the application of 2 March 2026");
    assertThat(problem(As.officer(() -> reviews.tell(person, review, LocalDate.of(2030, 1, 1))))).startsWith("told: ");
    assertThat(As.decisionMaker(() -> reviews.tell(person, review, APPLIED))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer(() -> reviews.tell(person, new ReviewId(UUID.randomUUID()), APPLIED))).isInstanceOf(Outcome.NotFound.class);
    As.officer(() -> reviews.tell(person, review, DETERMINED)).orThrow();
    assertThat(As.officer(() -> reviews.tell(person, review, DETERMINED))).isInstanceOf(Outcome.Conflict.class);
    assertThat(problem(determine(true, DETERMINED.minusDays(1)))).isEqualTo("on: Determined on 3 May 2026, before the responsible bodies were told on 4 May 2026");
    determine(true, DETERMINED).orThrow();
  }

  @Test
  void an_application_can_be_determined_though_no_body_was_told_and_then_none_is_told_any_more() {
    determine(true, DETERMINED).orThrow();
    assertThat(As.officer(() -> reviews.tell(person, review, APPLIED))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void told_before_the_application_or_in_days_to_come_is_refused_at_the_application_too() {
    strikeOut(As.officer(), RecordedFact.Kind.REVIEW).orThrow();
    for (var told : new LocalDate[] {APPLIED.minusDays(1), LocalDate.of(2030, 1, 1)}) {
      assertThat(problem(As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED, Optional.of(told)))))).startsWith("told: ");
    }
  }

  @Test
  void an_application_entered_by_mistake_is_struck_out_stays_on_record_and_another_can_be_entered() {
    strikeOut(As.officer(), RecordedFact.Kind.REVIEW).orThrow();
    assertThat(line()).isEmpty();
    assertThat(As.officer(() -> reviews.of(person)).orThrow().orElseThrow().reviews()).isEmpty();
    assertThat(As.officer(() -> corrections.of(person)).orThrow().facts()).filteredOn(one -> one.kind() == RecordedFact.Kind.REVIEW).singleElement()
        .satisfies(one -> assertThat(one.struck().orElseThrow().reason()).isEqualTo("Of another person"));
    As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED.plusDays(7), Optional.empty()))).orThrow();
    assertThat(line().orElseThrow().review().begun()).isEqualTo(APPLIED.plusDays(7));
  }

  @Test
  void a_determination_struck_out_lets_the_period_go_on_and_the_application_be_determined_again() {
    determine(false, DETERMINED).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isFalse();
    assertThat(problem(strikeOut(As.officer(), RecordedFact.Kind.REVIEW))).isEqualTo("reason: It was determined on 4 May 2026: strike out the determination first");
    assertThat(problem(strikeOut(As.officer(), RecordedFact.Kind.DETERMINATION))).startsWith("reason: A supervisor");
    strikeOut(As.supervisor(), RecordedFact.Kind.DETERMINATION).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isTrue();
    assertThat(line()).isPresent();
    assertThat(As.officer(() -> reviews.weighed(person, review)).orThrow().factors()).isEmpty();
    determine(false, DETERMINED.plusDays(3)).orThrow();
    assertThat(As.officer(() -> reviews.weighed(person, review)).orThrow().factors()).containsEntry(Factor.SERIOUSNESS, "Considered on 2026-05-07");
    assertThat(As.officer(() -> register.of(person)).orThrow().episodes().getFirst().episode().lastDay()).contains(DETERMINED.plusDays(4));
  }

  @Test
  void who_was_to_remain_subject_may_apply_as_before_when_that_is_struck_out() {
    determine(true, DETERMINED).orThrow();
    assertThat(As.officer(() -> reviews.of(person)).orThrow().orElseThrow().earliest()).contains(LocalDate.of(2034, 5, 4));
    strikeOut(As.supervisor(), RecordedFact.Kind.DETERMINATION).orThrow();
    assertThat(As.officer(() -> reviews.of(person)).orThrow().orElseThrow().earliest()).contains(CONVICTED.plusDays(2).plusYears(15));
    strikeOut(As.officer(), RecordedFact.Kind.REVIEW).orThrow();
    assertThat(line()).isEmpty();
  }

  @Test
  void whoever_was_struck_off_waits_for_no_determination() {
    var episode = As.officer(() -> register.of(person)).orThrow().episodes().getFirst();
    As.supervisor(() -> register.end(new EndEpisode(person, episode.id(), Episode.Why.QUASHED, LocalDate.of(2026, 5, 20), "Order of the Court of Appeal"))).orThrow();
    assertThat(line()).isEmpty();
  }

  @Test
  void the_pages_show_it_and_take_it() throws Exception {
    String path = "/people/" + person.value();
    String told = path + "/reviews/" + review.value() + "/told";
    assertThat(answer(As.decisionMaker(), get("/register")).getContentAsString()).contains("href=\"/register/reviews\"");
    assertThat(answer(As.decisionMaker(), get("/register/reviews")).getContentAsString()).contains("Reviews of indefinite periods", "Overdue");
    assertThat(answer(As.decisionMaker(), get("/register/reviews?page=99999")).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(told, "Answer: 28 days from when they are told", "Determine: 25 May 2026, overdue (not verified)");
    assertThat(answer(As.decisionMaker(), get(path)).getContentAsString()).doesNotContain(told);
    assertThat(answer(As.officer(), get(told)).getStatus()).isEqualTo(200);
    assertThat(answer(As.decisionMaker(), get(path + "/reviews/" + review.value())).getContentAsString()).contains("Received on 2 Mar 2026; responsible bodies not recorded as told. To be determined by 25 May 2026");
    var bare = answer(As.officer(), post(told).param("once", UUID.randomUUID().toString()));
    assertThat(bare.getStatus()).isEqualTo(422);
    var early = answer(As.officer(), on(post(told), 1, 3));
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(early.getContentAsString()).contains("href=\"#told-day\"", "id=\"told-day\"", "before the application of");
    assertThat(answer(As.officer(), on(post(told), 9, 3)).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), on(post(told), 9, 3)).getStatus()).isEqualTo(409);
    assertThat(answer(As.officer(), get(told)).getStatus()).isEqualTo(409);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("9 Mar 2026").doesNotContain(told);
    assertThat(answer(As.officer(), get(path + "/facts")).getContentAsString()).contains("Application that the requirements end");
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, int day, int month) {
    return form.param("once", UUID.randomUUID().toString()).param("told-day", "" + day).param("told-month", "" + month).param("told-year", "2026");
  }

  @Test
  void an_officer_is_told_that_a_supervisor_strikes_out_a_determination() throws Exception {
    determine(true, DETERMINED).orThrow();
    String facts = "/people/" + person.value() + "/facts";
    assertThat(answer(As.officer(), get(facts)).getContentAsString()).contains("Determination of an application: remains subject", "A supervisor strikes it out");
    String page = answer(As.supervisor(), get(facts)).getContentAsString();
    assertThat(page).doesNotContain("A supervisor strikes it out").contains(facts + "/" + fact(RecordedFact.Kind.DETERMINATION).id());
    var sent = answer(As.supervisor(), post(facts + "/" + fact(RecordedFact.Kind.DETERMINATION).id()).param("once", UUID.randomUUID().toString()).param("reason", "Of another person"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(answer(As.supervisor(), get(facts)).getContentAsString()).contains("Struck out", "Of another person");
  }
}
