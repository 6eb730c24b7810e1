package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;

/** The count of overdue assessments with the age of the oldest, and the list behind it. */
@TutelaTest
class OverdueAssessmentsTest {
  private static final LocalDate ASSESSED = LocalDate.of(2025, 5, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void someone() {
    person = new Registrants(people, convictions, register).subject();
  }

  private Outcome<PersonId> assess(LocalDate on, LocalDate next) {
    var version = As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().version();
    return As.officer(() -> supervisions.setBand(new SetBand(person, RiskBand.HIGH, Registrants.arms("high"), on, Optional.ofNullable(next), version)));
  }

  private List<OverdueAssessments.Line> listed() {
    var first = As.supervisor(() -> supervisions.assessments(0)).orThrow();
    int pages = (first.total() + OverdueAssessments.PAGE - 1) / OverdueAssessments.PAGE;
    return IntStream.range(0, pages).mapToObj(page -> As.supervisor(() -> supervisions.assessments(page)).orThrow().lines()).flatMap(List::stream).toList();
  }

  private List<OverdueAssessments.Line> theirs() {
    return listed().stream().filter(line -> line.person().equals(person)).toList();
  }

  private void countedAsListed() {
    var lines = listed();
    var overdue = As.supervisor(() -> supervisions.overdue(0)).orThrow();
    for (var band : overdue.bands()) assertThat(lines.stream().filter(line -> line.band() == band.band())).as("%s", band.band()).hasSize((int) band.assessments());
    assertThat(overdue.assessment()).isEqualTo(lines.stream().map(OverdueAssessments.Line::due).min(Comparator.naturalOrder()));
  }

  @Test
  void an_assessment_is_overdue_from_the_day_after_the_one_that_was_planned() {
    assess(ASSESSED, TODAY).orThrow();
    assertThat(theirs()).isEmpty();
    assess(ASSESSED, TODAY.minusDays(1)).orThrow();
    assertThat(theirs()).singleElement().satisfies(line -> {
      assertThat(line.due()).isEqualTo(TODAY.minusDays(1));
      assertThat(line.assessed()).contains(ASSESSED);
      assertThat(line.made().gave()).isEqualTo("ARMS, version 2: high");
      assertThat(line.manager()).isEqualTo(As.officer().id());
    });
    countedAsListed();
  }

  @Test
  void nothing_is_overdue_that_nobody_planned_and_the_next_assessment_takes_them_off() {
    assess(ASSESSED, null).orThrow();
    assertThat(theirs()).isEmpty();
    assess(ASSESSED, TODAY.minusDays(9)).orThrow();
    assertThat(theirs()).hasSize(1);
    assess(TODAY, TODAY.plusYears(1)).orThrow();
    assertThat(theirs()).isEmpty();
    countedAsListed();
  }

  @Test
  void it_is_planned_for_a_day_after_the_assessment() {
    assertThat(assess(ASSESSED, ASSESSED)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.toString()).contains("next", "20 May 2025"));
    assess(ASSESSED, ASSESSED.plusDays(1)).orThrow();
  }

  @Test
  void whose_period_has_ended_is_not_to_be_assessed_again() {
    assess(ASSESSED, TODAY.minusDays(1)).orThrow();
    clock.pass(Duration.ofDays(366 * 10));
    assertThat(theirs()).isEmpty();
  }

  @Test
  void the_oldest_home_visit_is_that_of_the_list() {
    var first = As.supervisor(() -> supervisions.visits(0)).orThrow();
    var lines = IntStream.range(0, (first.total() + OverdueVisits.PAGE - 1) / OverdueVisits.PAGE).mapToObj(page -> As.supervisor(() -> supervisions.visits(page)).orThrow().lines())
        .flatMap(List::stream);
    assertThat(As.supervisor(() -> supervisions.overdue(0)).orThrow().visit()).isEqualTo(lines.map(OverdueVisits.Line::due).min(Comparator.naturalOrder()));
  }

  @Test
  void the_pages_show_it_and_take_it() throws Exception {
    String path = "/people/" + person.value();
    assertThat(page(path)).contains("it is assessed at the start, and nobody has yet");
    int version = As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().version();
    var form = post(path + "/risk").param("once", UUID.randomUUID().toString()).param("version", "" + version).param("band", "HIGH").param("tool", "ARMS").param("tool-version", "2").param("result", "high").param("basis", "Interview and papers")
        .param("on-day", "20").param("on-month", "5").param("on-year", "2025").param("next-day", "20").param("next-month", "5").param("next-year", "2026");
    assertThat(web.perform(form.with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(303);
    assertThat(page(path)).contains("To be assessed again", "20 May 2026").doesNotContain("nobody has yet");
    assertThat(page("/register")).contains("href=\"/register/assessments\"", "the oldest was due by");
    assertThat(page("/register/assessments")).contains("Assessments overdue", "20 May 2026, 12 days ago", "ARMS, version 2: high");
    assertThat(page("/register/assessments?page=999999")).contains("Assessments overdue");
    assertThat(web.perform(get("/register/assessments").with(As.callTaker().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(As.supervisor().signedIn())).andReturn().getResponse().getContentAsString();
  }
}
