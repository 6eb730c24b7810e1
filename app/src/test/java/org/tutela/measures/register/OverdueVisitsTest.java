package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.PeriodicDuty.Given;

/** The count of overdue visits, and the list behind it. */
@TutelaTest
class OverdueVisitsTest {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Visits visits;
  @Autowired Corrections corrections;
  @Autowired Duties duties;
  @Autowired Notifications notifications;
  @Autowired Journeys journeys;
  @Autowired Supervisions supervisions;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void someoneToBeVisitedEveryFourWeeks() {
    person = new Registrants(people, convictions, register).subject();
    As.officer(() -> visits.plan(person, new VisitPlan(4, "Plan of May"))).orThrow();
  }

  private static List<OverdueVisits.Line> listed(Supervisions supervisions) {
    var first = As.supervisor(() -> supervisions.visits(0)).orThrow();
    int pages = (first.total() + OverdueVisits.PAGE - 1) / OverdueVisits.PAGE;
    return IntStream.range(0, pages).mapToObj(page -> As.supervisor(() -> supervisions.visits(page)).orThrow().lines()).flatMap(List::stream).toList();
  }

  private List<OverdueVisits.Line> theirs() {
    return listed(supervisions).stream().filter(line -> line.person().equals(person)).toList();
  }

  private void countedAsListed() {
    var lines = listed(supervisions);
    assertThat(As.supervisor(() -> supervisions.visits(0)).orThrow().total()).isEqualTo(lines.size());
    for (var band : As.supervisor(() -> supervisions.overdue(0)).orThrow().bands()) {
      assertThat(lines.stream().filter(line -> line.band() == band.band() && line.away().isEmpty())).as("%s", band.band()).hasSize((int) band.visits());
    }
  }

  @Test
  @DisplayName("V3 (service): whatever is recorded of somebody managed reactively, but for what is given every year, calls for a review of that until a supervisor plans anew")
  void reactive_management_is_reviewed() throws Exception {
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "Managed reactively"))).orThrow();
    clock.pass(Duration.ofMinutes(1));
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, LocalDate.of(2026, 6, 1), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(page("/people/" + person.value())).contains("No visits: managed reactively").doesNotContain("since then was recorded");
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOME, LocalDate.of(2026, 5, 30), "Moved"))).orThrow();
    assertThat(page("/people/" + person.value())).contains("Managed reactively since 1 Jun 2026, and since then was recorded:", "Moved", "Whether visits begin again is to be reviewed");
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "Looked at: he moved within the street"))).orThrow();
    assertThat(page("/people/" + person.value())).doesNotContain("since then was recorded");
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(As.supervisor().signedIn())).andReturn().getResponse().getContentAsString();
  }

  private UUID visited(LocalDate on, RecordVisit.Outcome outcome) {
    return As.officer(() -> visits.record(new RecordVisit(person, on.atTime(18, 30), false, outcome, "", "", "", "", "", ""))).orThrow();
  }

  @Test
  void who_was_never_visited_is_listed_since_the_plan_asked_for_it_with_whose_they_are() {
    assertThat(theirs()).singleElement().satisfies(line -> {
      assertThat(line.due()).isEqualTo(Registrants.CONVICTED.plusWeeks(4));
      assertThat(line.made()).isEmpty();
      assertThat(line.manager()).isEqualTo(As.officer().id());
    });
    countedAsListed();
  }

  @Test
  void an_attempt_changes_nothing_a_visit_takes_them_off_and_striking_it_out_brings_them_back() {
    visited(LocalDate.of(2026, 5, 28), RecordVisit.Outcome.NOT_IN);
    assertThat(theirs()).hasSize(1);
    var made = visited(LocalDate.of(2026, 5, 30), RecordVisit.Outcome.MADE);
    assertThat(theirs()).isEmpty();
    countedAsListed();
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, made, "Another person was visited"))).orThrow();
    assertThat(theirs()).hasSize(1);
    visited(LocalDate.of(2026, 4, 2), RecordVisit.Outcome.MADE);
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.due()).isEqualTo(LocalDate.of(2026, 4, 30)));
    countedAsListed();
  }

  private long counted() {
    return As.supervisor(() -> supervisions.overdue(0)).orThrow().bands().stream().mapToLong(Overdue.BandCount::visits).sum();
  }

  @Test
  @DisplayName("V6 (service): whose visit is overdue while in custody stays in the list, in words, and is left out of the number until released")
  void in_custody_is_listed_and_not_counted() throws Exception {
    long before = counted();
    int left = As.supervisor(() -> supervisions.visits(0)).orThrow().away();
    var away = As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.CUSTODY, LocalDate.of(2026, 5, 3), Optional.empty()))).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).contains(new Away(Away.Kind.CUSTODY, LocalDate.of(2026, 5, 3), Optional.empty())));
    assertThat(counted()).isEqualTo(before - 1);
    assertThat(As.supervisor(() -> supervisions.visits(0)).orThrow().away()).isEqualTo(left + 1);
    countedAsListed();
    assertThat(page("/people/" + person.value())).contains("29 Mar 2024 (overdue). In custody since 3 May 2026");
    assertThat(page("/register/visits")).contains("Not in the number, but in the list: %d ".formatted(left + 1));
    assertThat(page("/register")).contains("Left out: %d of people in custody, in hospital or abroad, the oldest due by".formatted(left + 1));
    As.officer(() -> duties.back(person, away, LocalDate.of(2026, 6, 1), 0)).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).isEmpty());
    assertThat(counted()).isEqualTo(before);
  }

  @Test
  void a_time_away_that_was_struck_out_or_is_over_counts_for_nothing_and_custody_is_said_before_abroad() {
    var abroad = As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.ABROAD, LocalDate.of(2026, 4, 1), Optional.empty()))).orThrow();
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.HOSPITAL, LocalDate.of(2026, 1, 5), Optional.of(LocalDate.of(2026, 2, 3))))).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).map(Away::kind).contains(Away.Kind.ABROAD));
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.IMPRISONMENT, LocalDate.of(2026, 5, 3), Optional.empty()))).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).map(Away::kind).contains(Away.Kind.IMPRISONMENT));
    facts().stream().filter(fact -> fact.kind() == RecordedFact.Kind.AWAY && !fact.id().equals(abroad)).forEach(fact ->
        As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "Somebody else"))).orThrow());
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).map(Away::kind).contains(Away.Kind.ABROAD));
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, abroad, "Somebody else"))).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).isEmpty());
  }

  private List<RecordedFact> facts() {
    return As.officer(() -> corrections.of(person)).orThrow().facts();
  }

  @ParameterizedTest(name = "left on {0}, back on {1}: until {2}")
  @CsvSource(nullValues = "-", value = {"2026-05-28, 2026-06-12, 2026-06-12", "2026-05-28, 2026-06-01, -", "2026-05-01, 2026-05-20, -", "2026-06-20, 2026-06-30, -", "2026-05-30, -, 2026-06-03"})
  void who_is_on_a_journey_is_away_until_the_day_they_told_though_nobody_recorded_the_return(LocalDate left, LocalDate back, LocalDate until) throws Exception {
    var journey = As.officer(() -> journeys.record(new RecordJourney(person, left.atTime(9, 0), "France", "Calais", 5, left.minusDays(20), Optional.empty(), Optional.ofNullable(back), "", Optional.empty()))).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).isEqualTo(Optional.ofNullable(until).map(day -> new Away(Away.Kind.ABROAD, left, Optional.of(day)))));
    countedAsListed();
    if (until == null) return;
    assertThat(page("/people/" + person.value())).contains("(overdue). Abroad from %s until %s".formatted(DAY.format(left), DAY.format(until)));
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, journey, "It was not this person"))).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(line.away()).isEmpty());
  }

  @Test
  void what_the_list_says_is_what_the_persons_own_page_says() {
    var due = As.officer(() -> visits.of(person)).orThrow().orElseThrow().nextDue();
    assertThat(theirs()).singleElement().satisfies(line -> assertThat(due).contains(line.due()));
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "Managed reactively"))).orThrow();
    assertThat(theirs()).isEmpty();
  }

  @Test
  void the_page_is_reached_from_the_register_and_takes_any_number_of_a_page() throws Exception {
    assertThat(web.perform(get("/register").with(As.supervisor().signedIn())).andReturn().getResponse().getContentAsString()).contains("href=\"/register/visits\"");
    var page = web.perform(get("/register/visits").with(As.supervisor().signedIn())).andReturn().getResponse();
    assertThat(page.getContentAsString()).contains("Home visits overdue", "None made yet", "Every 4 weeks");
    assertThat(web.perform(get("/register/visits?page=999999").with(As.supervisor().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(200);
    assertThat(web.perform(get("/register/visits").with(As.callTaker().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(403);
  }
}
