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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;

/** The risk management plan: written by one, agreed by another, in force until the next, looked at again by its day and after a change. */
@TutelaTest
class RiskPlansTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate NEXT = LocalDate.of(2026, 9, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Duties duties;
  @Autowired Supervisions supervisions;
  @Autowired RiskPlans plans;
  @Autowired Visits visits;
  @Autowired Chasing chasing;
  @Autowired Staffing staffing;
  @Autowired Work work;
  @Autowired MutableClock clock;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
  }

  private HeldPlans held() {
    return As.officer(() -> plans.of(person)).orThrow().orElseThrow();
  }

  private static RiskPlan plan(String supervision, int weeks) {
    return new RiskPlan(supervision, "Devices looked through", "A group on Tuesdays", "No contact", "A new address\nA new relationship", weeks, NEXT);
  }

  private Outcome<PersonId> write(As who, RiskPlan plan) {
    int version = held().version();
    return who.does(() -> plans.write(new WritePlan(person, plan, version)));
  }

  private Outcome<PersonId> decide(As who, boolean agreed, String words) {
    int version = held().waiting().map(HeldPlan::version).orElse(0);
    return who.does(() -> plans.decide(new DecidePlan(person, agreed, words, version)));
  }

  private void inForce(String supervision, int weeks) {
    write(As.officer(), plan(supervision, weeks)).orThrow();
    decide(As.supervisor(), true, "").orThrow();
    clock.pass(Duration.ofMinutes(1));
  }

  private Optional<Task> task(String source, String kind) {
    return As.officer(() -> work.openFor(source, person.value())).orThrow().stream().filter(task -> task.kind().equals(kind)).findFirst();
  }

  private Optional<Task> look() {
    return task(Chasing.SOURCE, PlanTasks.LOOK);
  }

  private static String problem(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).problems().getFirst().field();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  @DisplayName("16.1, V2 (service): a plan is in force once a supervisor who did not write it agrees, the visits follow from it, and earlier versions stay")
  void written_by_one_and_agreed_by_another() {
    write(As.supervisor(), plan("Seen at home", 4)).orThrow();
    assertThat(held().inForce()).isEmpty();
    assertThat(task(PlanTasks.SOURCE, PlanTasks.AGREE)).hasValueSatisfying(task -> assertThat(task.owner()).isEmpty());
    assertThat(decide(As.officer(), true, "")).isInstanceOf(Outcome.Forbidden.class);
    assertThat(problem(decide(As.supervisor(), true, ""))).as("by whoever wrote it").isEqualTo("agreed");
    decide(As.supervisor().second(), true, "As discussed").orThrow();
    assertThat(task(PlanTasks.SOURCE, PlanTasks.AGREE)).isEmpty();
    assertThat(held().inForce().orElseThrow().decided().orElseThrow().by()).isEqualTo(As.supervisor().second().id());
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().plan()).contains(new VisitPlan(4, "As version 1 of the risk management plan has it"));
    clock.pass(Duration.ofMinutes(1));
    inForce("Seen at home by two", 2);
    assertThat(held().plans()).as("from the one in force on").extracting(HeldPlan::number).containsExactly(2);
    assertThat(As.officer(() -> plans.all(person)).orThrow().orElseThrow().plans()).extracting(one -> one.plan().supervision()).containsExactly("Seen at home", "Seen at home by two");
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().plan()).map(VisitPlan::everyWeeks).contains(2);
  }

  @Test
  void what_is_sent_back_goes_to_whoever_wrote_it_and_leaves_the_plan_before_it_in_force() {
    inForce("Seen at home", 4);
    write(As.officer(), plan("Seen at the station", 8)).orThrow();
    assertThat(problem(decide(As.supervisor(), false, " "))).isEqualTo("words");
    decide(As.supervisor(), false, "Home is where it matters").orThrow();
    assertThat(held().inForce()).map(HeldPlan::number).contains(1);
    assertThat(task(PlanTasks.SOURCE, PlanTasks.WRITE_AGAIN)).hasValueSatisfying(task -> assertThat(task.owner()).contains(As.officer().id()));
    assertThat(decide(As.supervisor(), true, "")).as("decided already").isInstanceOf(Outcome.Conflict.class);
    write(As.officer(), plan("Seen at home", 8)).orThrow();
    assertThat(task(PlanTasks.SOURCE, PlanTasks.WRITE_AGAIN)).isEmpty();
    assertThat(task(PlanTasks.SOURCE, PlanTasks.AGREE)).isPresent();
  }

  @Test
  void how_often_somebody_is_visited_is_not_set_beside_the_plan_in_force() {
    As.officer(() -> visits.plan(person, new VisitPlan(6, "Lives near a school"))).orThrow();
    inForce("No visits", 0);
    assertThat(problem(As.supervisor(() -> visits.plan(person, new VisitPlan(6, "Again"))))).isEqualTo("weeks");
    As.supervisor(() -> visits.plan(person, new VisitPlan(0, "Still as the plan has it"))).orThrow();
  }

  @ParameterizedTest(name = "{0} supervision, every {1} weeks, next {2}: mend {3}")
  @CsvSource({"' ', 4, 2026-09-01, supervision", "Home, 105, 2026-09-01, weeks", "Home, -1, 2026-09-01, weeks", "Home, 4, 2026-06-01, next"})
  void what_cannot_be_is_refused(String supervision, int weeks, LocalDate next, String field) {
    assertThat(problem(write(As.officer(), new RiskPlan(supervision, "None", "None", "None", "None", weeks, next)))).isEqualTo(field);
  }

  @Test
  void two_who_begin_from_the_same_version_do_not_write_over_one_another_and_a_look_is_recorded_once() {
    write(As.officer(), plan("Seen at home", 4)).orThrow();
    assertThat(As.officer().second().does(() -> plans.write(new WritePlan(person, plan("Seen elsewhere", 4), 0)))).isInstanceOf(Outcome.Conflict.class);
    decide(As.supervisor(), true, "").orThrow();
    int version = held().inForce().orElseThrow().version();
    As.officer(() -> plans.look(new LookAtPlan(person, "It works", NEXT.plusDays(1), version))).orThrow();
    assertThat(As.officer(() -> plans.look(new LookAtPlan(person, "It works", NEXT.plusDays(1), version)))).isInstanceOf(Outcome.Conflict.class);
    assertThat(held().look()).contains(NEXT.plusDays(1));
    var nobody = new Registrants(people, convictions, register).person();
    assertThat(As.officer(() -> plans.write(new WritePlan(nobody, plan("Seen at home", 4), 0)))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  @DisplayName("V5 (service): a change asks for a look at the plan at once, the day that was planned when it has passed, and a look or another plan takes it off")
  void looked_at_again() throws Exception {
    inForce("Seen at home", 4);
    assertThat(look()).isEmpty();
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOUSEHOLD, TODAY, ""))).orThrow();
    assertThat(look()).hasValueSatisfying(task -> {
      assertThat(London.date(task.due())).isEqualTo(TODAY.plusDays(15));
      assertThat(task.owner()).contains(As.officer().id());
    });
    assertThat(held().look()).contains(TODAY.plusDays(15));
    clock.pass(Duration.ofMinutes(1));
    int version = held().inForce().orElseThrow().version();
    As.officer(() -> plans.look(new LookAtPlan(person, "The household has no children", NEXT, version))).orThrow();
    assertThat(look()).isEmpty();
    assertThat(held().afterChange()).isEmpty();
    clock.pass(Duration.ofDays(93));
    chasing.forgotten();
    assertThat(look()).hasValueSatisfying(task -> assertThat(London.date(task.due())).isEqualTo(NEXT));
    chasing.forgotten();
    var taker = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(person), new Handing(taker, "Leave", "On a course in May"))).orThrow();
    assertThat(look().orElseThrow().owner()).contains(taker);
    var later = new RiskPlan("Seen at home", "None", "None", "None", "None", 4, LocalDate.of(2027, 9, 1));
    write(As.officer(), later).orThrow();
    decide(As.supervisor(), true, "").orThrow();
    assertThat(look()).isEmpty();
  }

  @Test
  void the_pages_show_it_take_it_once_and_offer_what_the_reader_may_do() throws Exception {
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("No risk management plan is in force", path + "/risk/plan\"");
    var empty = answer(As.officer(), form("/risk/plan", 0));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("id=\"supervision-error\"", "id=\"triggers-error\"", "id=\"next-error\"");
    assertThat(answer(As.officer(), written(0)).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), written(0)).getStatus()).as("from the page as it was").isEqualTo(409);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Version 1 waits for a supervisor").doesNotContain(path + "/risk/plan/decision");
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains(path + "/risk/plan/decision");
    assertThat(answer(As.supervisor(), get(path + "/risk/plan/decision")).getContentAsString()).contains("Seen &lt;at home&gt;", "value=\"1000\"");
    assertThat(answer(As.supervisor(), form("/risk/plan/decision", 1000).param("agreed", "no")).getStatus()).isEqualTo(422);
    assertThat(answer(As.supervisor(), form("/risk/plan/decision", 1000).param("agreed", "yes")).getStatus()).isEqualTo(303);
    assertThat(answer(As.supervisor(), form("/risk/plan/decision", 1000).param("agreed", "yes")).getStatus()).isEqualTo(409);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Seen &lt;at home&gt;", "A visit every 4 weeks", "Agreed by", "By 1 Sept 2026", path + "/risk/plan/look");
    assertThat(answer(As.officer(), form("/risk/plan/look", 1001).param("words", "It works").param("next-day", "1").param("next-month", "10").param("next-year", "2026")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path + "/risk/plan")).getContentAsString()).contains("Seen &lt;at home&gt;", "value=\"1002\"");
    assertThat(answer(As.officer(), get(path + "/risk/plans")).getContentAsString()).contains("Version 1: in force", "Looked at again, and stands", "By 1 Oct 2026");
    for (String nothing : List.of("/risk/plan/decision", "/risk/plans")) assertThat(answer(As.callTaker(), get(path + nothing)).getStatus()).isEqualTo(403);
    assertThat(answer(As.supervisor(), get(path + "/risk/plan/decision")).getStatus()).as("nothing waits").isEqualTo(303);
  }

  private MockHttpServletRequestBuilder form(String under, int version) {
    return post(path + under).param("once", UUID.randomUUID().toString()).param("version", "" + version);
  }

  private MockHttpServletRequestBuilder written(int version) {
    return form("/risk/plan", version).param("supervision", "Seen <at home>").param("monitoring", "Devices").param("interventions", "None").param("victims", "None").param("triggers", "A new address")
        .param("weeks", "4").param("next-day", "1").param("next-month", "9").param("next-year", "2026");
  }
}
