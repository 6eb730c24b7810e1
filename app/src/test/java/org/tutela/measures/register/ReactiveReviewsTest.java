package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.RecordBreach;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.intelligence.Assessment;
import org.tutela.casework.intelligence.Handling;
import org.tutela.casework.intelligence.Intelligence;
import org.tutela.casework.intelligence.RecordItem;
import org.tutela.casework.intelligence.Source;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.register.LocalFlag.What;

/** Whoever is managed reactively waits for a supervisor as soon as something is recorded of them. */
@TutelaTest
class ReactiveReviewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Conditions conditions;
  @Autowired Register register;
  @Autowired Visits visits;
  @Autowired Duties duties;
  @Autowired Notifications notifications;
  @Autowired Corrections corrections;
  @Autowired LocalFlags flags;
  @Autowired Supervisions supervisions;
  @Autowired ReactiveReviews reactive;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Intelligence intelligence;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void someoneManagedReactively() {
    person = notVisited();
  }

  private PersonId notVisited() {
    var one = new Registrants(people, convictions, register).subject();
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> visits.plan(one, new VisitPlan(0, "Low risk, no adverse notice"))).orThrow();
    clock.pass(Duration.ofMinutes(1));
    return one;
  }

  private List<ToReview.Line> waiting() {
    var first = As.supervisor(() -> reactive.waiting(0)).orThrow();
    int pages = (first.total() + ToReview.PAGE - 1) / ToReview.PAGE;
    return IntStream.range(0, pages).mapToObj(page -> As.supervisor(() -> reactive.waiting(page)).orThrow().lines()).flatMap(List::stream).toList();
  }

  private Optional<ToReview.Line> line() {
    return waiting().stream().filter(line -> line.person().equals(person)).findFirst();
  }

  private List<RecordedFact.Kind> why() {
    return line().map(line -> line.facts().stream().map(RecordedFact::kind).toList()).orElse(List.of());
  }

  private void moved(PersonId who) {
    As.officer(() -> duties.recordChange(new RecordChange(who, ChangeKind.HOME, TODAY, "4 Larch Row"))).orThrow();
  }

  private void flag(What what, String words) {
    int version = As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().flag().acts().size();
    As.officer(() -> flags.record(new RecordFlag(person, what, TODAY, words, version))).orThrow();
  }

  private MockHttpServletResponse page(As who, String path) throws Exception {
    return web.perform(get(path).with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  @DisplayName("V3, G3 (service): intelligence calls for a review too, which is told to those alone who may know that there is any, until a supervisor plans anew")
  void intelligence_calls_for_a_review_and_nobody_else_is_told() throws Exception {
    var hired = Hired.in("NORTHMERE", Set.of(Role.OFFICER, Role.INTELLIGENCE_OFFICER), Hired.VETTED, staffing, sessions).actor();
    var reader = new As(new Actor(hired.id(), hired.name(), hired.area(), hired.team(), hired.roles(), Optional.empty()), "CASE_WORK");
    String path = "/people/" + person.value();
    String told = "since then intelligence was recorded";
    assertThat(page(reader, path).getContentAsString()).doesNotContain(told);
    reader.does(() -> intelligence.record(new RecordItem(person, TODAY, Source.RELIABLE, Assessment.DIRECT, Handling.PERMITTED, Optional.empty(), "Seen at the weir"))).orThrow();
    assertThat(page(reader, path).getContentAsString()).contains(told);
    for (As other : List.of(As.officer(), As.supervisor(), As.decisionMaker())) assertThat(page(other, path).getContentAsString()).doesNotContain("ntelligence was recorded");
    assertThat(line()).as("no list has a line without a cause").isEmpty();
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "Looked at, and so it stays"))).orThrow();
    assertThat(page(reader, path).getContentAsString()).doesNotContain(told);
  }

  @Test
  @DisplayName("V3 (service): a conviction, an order, a breach, intelligence and a change each put somebody on the supervisor's list; the yearly notification does not")
  void each_calls_for_a_review() {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, TODAY, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(line()).isEmpty();
    var conviction = new Registrants(people, convictions, register).convicted(person, "3", 40);
    assertThat(why()).containsExactly(RecordedFact.Kind.CONVICTION);
    As.officer(() -> convictions.strikeOut(person, conviction, "Another person's")).orThrow();
    assertThat(line()).as("it was struck out").isEmpty();

    var order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.LICENCE, "Governor of Aldmere", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1), Optional.of(TODAY.plusYears(1)), true))).orThrow();
    assertThat(why()).containsExactly(RecordedFact.Kind.ORDER);
    As.officer(() -> conditions.recordBreach(new RecordBreach(person, order, Optional.empty(), LocalDate.of(2026, 5, 20), "Was seen at the pool", RecordBreach.Outcome.REPORTED, TODAY))).orThrow();
    assertThat(why()).contains(RecordedFact.Kind.BREACH);
    var breach = line().orElseThrow().facts().stream().filter(fact -> fact.kind() == RecordedFact.Kind.BREACH).findFirst().orElseThrow();
    As.officer(() -> conditions.strikeOut(person, breach.id(), "It was somebody else")).orThrow();
    assertThat(why()).containsExactly(RecordedFact.Kind.ORDER);
    clock.pass(Duration.ofMinutes(1));
    flag(What.PUT_ON, "Seen near a school");
    clock.pass(Duration.ofMinutes(1));
    flag(What.REPORTED, "Seen near the school of Aldmere");
    clock.pass(Duration.ofMinutes(1));
    moved(person);
    assertThat(why()).containsExactly(RecordedFact.Kind.ORDER, RecordedFact.Kind.FLAG, RecordedFact.Kind.FLAG, RecordedFact.Kind.CHANGE);
    assertThat(line().orElseThrow().facts().getLast().about()).as("no address in a list").isEmpty();
    var own = As.supervisor(() -> visits.of(person)).orThrow().orElseThrow().unreviewed();
    assertThat(line().orElseThrow().facts()).extracting(RecordedFact::id).as("the list and the person's own page say the same").containsExactlyInAnyOrderElementsOf(own.stream().map(RecordedFact::id).toList());
  }

  @Test
  @DisplayName("V3 (service): the review keeps it so with reasons, by a supervisor, or brings visits back; either ends the waiting")
  void the_review() {
    moved(person);
    assertThat(line()).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assertThat(As.officer(() -> visits.plan(person, new VisitPlan(0, "He moved within the street")))).isInstanceOf(Outcome.Refused.class);
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "He moved within the street"))).orThrow();
    assertThat(line()).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    moved(person);
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> visits.plan(person, new VisitPlan(12, "A child lives next door"))).orThrow();
    assertThat(line()).isEmpty();
    moved(person);
    assertThat(line()).as("who is visited is not managed reactively").isEmpty();
  }

  @Test
  void who_has_waited_longest_stands_first_and_the_register_says_how_many_wait() {
    moved(person);
    clock.pass(Duration.ofDays(3));
    var later = notVisited();
    moved(later);
    var lines = waiting();
    assertThat(lines).isSortedAccordingTo(java.util.Comparator.comparing(ToReview.Line::since));
    assertThat(lines).extracting(ToReview.Line::person).contains(person, later);
    assertThat(line().orElseThrow().manager()).isEqualTo(As.officer().id());
    clock.pass(Duration.ofMinutes(1));
    var overdue = As.supervisor(() -> supervisions.overdue(0)).orThrow();
    assertThat(overdue.toReview()).isEqualTo(lines.size());
    assertThat(overdue.reviewSince()).contains(org.tutela.foundation.kernel.London.date(lines.getFirst().since()));
  }

  @Test
  void what_was_struck_out_calls_for_nothing_and_who_is_hidden_or_of_another_area_is_not_listed() {
    moved(person);
    var fact = line().orElseThrow().facts().getFirst().id();
    assertThat(As.supervisor().of("CARROW").does(() -> reactive.waiting(0)).orThrow().lines()).extracting(ToReview.Line::person).doesNotContain(person);
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact, "He had not moved"))).orThrow();
    assertThat(line()).isEmpty();
    moved(person);
    var keeper = As.system(() -> staffing.employ(new Employ("keeper-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, keeper, "WITNESS"))).orThrow();
    assertThat(line()).isEmpty();
  }

  @Test
  void the_pages_lead_from_the_register_to_the_review() throws Exception {
    moved(person);
    String path = "/people/" + person.value() + "/visits/plan";
    clock.pass(Duration.ofMinutes(1));
    assertThat(page(As.supervisor(), "/register").getContentAsString()).contains("href=\"/register/reactive\"", "the oldest waits since");
    assertThat(page(As.supervisor(), "/register/reactive").getContentAsString()).contains("Reactive management to review", path).doesNotContain("4 Larch Row");
    assertThat(page(As.officer(), "/register/reactive").getContentAsString()).as("an officer does not decide it").doesNotContain(path);
    assertThat(page(As.supervisor(), "/register/reactive?page=999999").getStatus()).isEqualTo(200);
    assertThat(page(As.callTaker(), "/register/reactive").getStatus()).isEqualTo(403);
    assertThat(page(As.supervisor(), path).getContentAsString()).contains("This is also the review of reactive management", "4 Larch Row");
    var form = post(path).param("once", UUID.randomUUID().toString()).param("weeks", "0").param("reasons", "He moved within the street");
    assertThat(web.perform(form.with(As.supervisor().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(303);
    assertThat(page(As.supervisor(), "/register/reactive").getContentAsString()).doesNotContain(path);
    assertThat(page(As.supervisor(), "/people/" + person.value()).getContentAsString()).contains("He moved within the street").doesNotContain("since then was recorded");
  }
}
