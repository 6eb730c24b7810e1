package org.tutela.oversight.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.measures.disclosure.Aftercare;
import org.tutela.measures.disclosure.ReadSecond;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.OpenRightToKnow;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.mappa.Level;

/** Each test counts in a year of its own, where nobody else's rows are. */
@TutelaTest
class ReturnsTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Returns returns;
  @Autowired MutableClock clock;
  @Autowired MockMvc web;
  @Autowired JdbcClient db;
  private Walk walk;

  @BeforeEach
  void ready() {
    walk = Walk.with(beans);
  }

  private YearsFigures figures(As who) {
    return who.does(() -> returns.of(returns.now())).orThrow();
  }

  private void in(int year) {
    clock.set(LocalDate.of(year, 6, 1), LocalTime.of(10, 0));
  }

  @Test
  @DisplayName("disclosure 71 (service): an enquiry closed as outside the scheme and an application are two enquiries and one application")
  void outside_the_scheme() {
    in(2027);
    var out = walk.checked(Requests.mother());
    var facts = new org.tutela.law.scheme.Request(org.tutela.law.scheme.Request.Applicant.NEIGHBOUR, true, true, false, 0, java.util.Set.of(),
        org.tutela.law.scheme.Request.Purpose.PROTECT_A_CHILD);
    As.officer(() -> walk.triage.decideScope(new DecideScope(out, walk.version(out), false, facts,
        new ScopeAnswer(true, "No particular child is named", "The beat officer is told"), ""))).orThrow();
    As.officer(() -> walk.triage.closeOutOfScheme(out, walk.version(out), true, "By telephone")).orThrow();
    walk.interviewed();
    var own = figures(As.supervisor()).own();
    assertThat(own.enquiries()).isEqualTo(2);
    assertThat(own.applications()).isOne();
  }

  @Test
  @DisplayName("disclosure 67 (service): disclosures are divided by applications, and general ones are counted beside them")
  void rates() {
    in(2028);
    walk.disclosed();
    walk.interviewed();
    walk.received(Requests.mother());
    var own = figures(As.supervisor()).own();
    assertThat(own.disclosures()).isOne();
    assertThat(own.disclosureRate().whole()).isEqualTo(2);
    assertThat(own.disclosureRate().percent()).isEqualTo(50);
    assertThat(own.applicationRate().whole()).isEqualTo(3);
  }

  @Test
  @DisplayName("disclosure 68 (service): safeguarding stands beside any outcome and is not divided by applications")
  void safeguarding() {
    in(2029);
    var id = walk.interviewed();
    As.officer(() -> beans.getBean(org.tutela.measures.enquiry.Course.class).noteConcern(id, walk.version(id), "Referred to children’s services")).orThrow();
    var figures = figures(As.supervisor());
    assertThat(figures.own().safeguarding()).isOne();
    assertThat(figures.own().applications()).isOne();
  }

  @Test
  @DisplayName("disclosure 69 (service): the annual return has three counts, and registered means managed in category 1 on the day of contact")
  void annual_return() {
    in(2030);
    walk.disclosed();
    walk.interviewed();
    var annual = figures(As.supervisor()).own().annualReturn();
    assertThat(annual).isEqualTo(new org.tutela.law.scheme.Figures.AnnualReturn(2, 0, 1));
  }

  @Test
  @DisplayName("disclosure 70 (service): a right-to-know case is counted apart and is no application")
  void right_to_know() {
    in(2031);
    var person = walk.cautioned();
    walk.managed(person, Level.ONE);
    As.officer(() -> walk.enquiries.openRightToKnow(new OpenRightToKnow(UUID.randomUUID(), clock.instant(), "He moved in with a family", Requests.anonymous(),
        Optional.of(person.value()), Optional.empty()))).orThrow();
    var own = figures(As.supervisor()).own();
    assertThat(own.rightToKnowCases()).isOne();
    assertThat(own.enquiries()).isZero();
    assertThat(own.applications()).isZero();
    assertThat(own.annualReturn().aboutRegistered()).isZero();
  }

  @Test
  void times_are_measured_against_the_limit_as_first_set() {
    in(2032);
    walk.assessed(Held.NOTHING_RELEVANT);
    var late = walk.received(Requests.mother());
    clock.pass(Duration.ofHours(30));
    As.officer(() -> walk.triage.assign(Requests.take(late, walk.version(late), As.officer()))).orThrow();
    As.officer(() -> walk.triage.recordFirstChecks(late, walk.version(late), java.util.List.of(Requests.nothingFound()))).orThrow();
    walk.received(Requests.mother());
    var checks = figures(As.supervisor()).times().stream().filter(times -> times.limit() == Limit.INITIAL_CHECKS).findFirst().orElseThrow();
    assertThat(checks.done()).isEqualTo(2);
    assertThat(checks.inTime()).isOne();
    assertThat(checks.settled()).as("the third still runs").isEqualTo(2);
    assertThat(checks.percent()).isEqualTo(50);
    assertThat(checks.median()).contains(Duration.ofHours(15));
  }

  @Test
  void another_areas_small_numbers_are_not_shown_and_its_large_ones_are() {
    in(2033);
    for (int i = 0; i < 6; i++) walk.received(Requests.mother());
    walk.disclosed();
    var seen = figures(As.supervisor().of("CARROW")).areas().stream().filter(area -> area.area().equals(As.NORTHMERE)).findFirst().orElseThrow();
    assertThat(seen.enquiries()).isEqualTo(new Count.Exact(7));
    assertThat(seen.applications().shown()).isEqualTo("fewer than 5");
    assertThat(seen.disclosures().shown()).isEqualTo("fewer than 5");
    assertThat(seen.rate()).isEmpty();
    var own = figures(As.supervisor()).areas().stream().filter(AreaFigures::own).findFirst().orElseThrow();
    assertThat(own.applications()).isEqualTo(new Count.Exact(1));
  }

  @Test
  @DisplayName("2.17 (service): offences held and not disclosed, referrals to social care, breaches of confidence and attacks are counted by cases of one's own area")
  void what_is_asked_for_beside_the_annual_return() throws Exception {
    in(2035);
    var course = beans.getBean(Course.class);
    var told = walk.disclosed();
    for (var kind : new Aftercare.Kind[] {Aftercare.Kind.CONFIDENCE_BROKEN, Aftercare.Kind.SUBJECT_ATTACKED, Aftercare.Kind.SUBJECT_ATTACKED}) {
      As.officer(() -> walk.deliveries.recordAftercare(told, walk.version(told), kind, "Neighbours came to his door")).orThrow();
    }
    var open = walk.interviewed();
    As.officer(() -> course.noteConcern(open, walk.version(open), "Referred", true)).orThrow();
    As.officer(() -> course.noteConcern(open, walk.version(open), "Told the school", false)).orThrow();
    walk.assessed(Held.CHILD_SEX_OFFENCES);
    assertThat(figures(As.supervisor()).askedFor()).as("one is disclosed, one is open still").isEqualTo(new AskedFor(0, 0, 1, 1, 1));
    var held = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> walk.disclosures.decide(walk.not(held, OutcomeCategory.NO_DISC_CONCERNS, "He lives elsewhere now"))).orThrow();
    As.decisionMaker().second().does(() -> walk.disclosures.readSecond(new ReadSecond(held, walk.version(held), made, true, "The plan is sound"))).orThrow();
    As.officer(() -> walk.deliveries.tellOfNothing(held, walk.version(held), walk.notice())).orThrow();
    assertThat(figures(As.supervisor()).askedFor()).isEqualTo(new AskedFor(0, 1, 1, 1, 1));
    assertThat(figures(As.supervisor().of("CARROW")).askedFor()).isEqualTo(new AskedFor(0, 0, 0, 0, 0));
    assertThat(web.perform(get("/figures?year=2035").with(As.supervisor().signedIn())).andReturn().getResponse().getContentAsString())
        .contains("What is asked for beside it", "The person disclosed about was threatened or attacked");
  }

  @Test
  void the_duty_is_counted_by_area() {
    in(2034);
    walk.managed(walk.cautioned(), Level.ONE);
    var own = figures(As.supervisor()).duty().stream().filter(AreaDuty::own).findFirst().orElseThrow();
    assertThat(own.due().length()).isPositive();
  }

  @Test
  void only_those_who_answer_for_an_area_see_its_figures() {
    assertThat(As.officer(() -> returns.of(returns.now()))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.informationOfficer().does(() -> returns.of(returns.now())).isDone()).isTrue();
  }

  @Test
  void the_functions_give_counts_and_the_rows_stay_hidden() {
    assertThat(db.sql("select count(*) from enquiry.application").query(Long.class).single()).isZero();
    assertThat(db.sql("select count(*) from disclosure.consideration").query(Long.class).single()).isZero();
  }

  @Test
  void the_page_is_shown_for_any_year_that_is_asked_for() throws Exception {
    for (String year : new String[] {"", "?year=2026", "?year=1066", "?year=nonsense", "?year=9999"}) {
      var answer = web.perform(get("/figures" + year).with(As.supervisor().signedIn())).andReturn().getResponse();
      assertThat(answer.getStatus()).as(year).isEqualTo(200);
      assertThat(answer.getContentAsString()).contains("Enquiries, applications and disclosures", "Northmere Police");
    }
    assertThat(web.perform(get("/figures").with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(403);
  }
}
