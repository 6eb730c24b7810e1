package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;

@TutelaTest
class SupervisionsTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Supervisions supervisions;
  @Autowired AllRows rows;
  @Autowired MutableClock clock;
  @Autowired Staffing staffing;
  @Autowired Chasing chasing;
  @Autowired Work work;
  @Autowired ManagesRegistrant manages;
  @Autowired Gate inPassage;
  private PersonId person;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
  }

  @Test
  void whoever_manages_a_registrant_has_a_reason_to_open_them() {
    assertThat(hasReason(As.officer())).isTrue();
    assertThat(hasReason(As.officer().second())).isFalse();
  }

  private boolean hasReason(As who) {
    return who.does(() -> inPassage.pass(Permission.SEE_REGISTER, visit -> {
      visit.concerning(Target.of("area", new UUID(0, 0), As.NORTHMERE));
      return Outcome.done(manages.has(who.actor(), person.value()));
    })).orThrow();
  }

  private Supervision supervision() {
    return As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision();
  }

  private Overdue.BandCount band(RiskBand band) {
    return As.supervisor(() -> supervisions.overdue(0)).orThrow().bands().stream().filter(one -> one.band() == band).findFirst()
        .orElse(new Overdue.BandCount(band, 0, 0, 0, 0, 0, 0, 0));
  }

  private void set(RiskBand band) {
    As.officer(() -> supervisions.setBand(new SetBand(person, band, Registrants.judged("Assessment of May"), LocalDate.of(2026, 5, 4), supervision().version()))).orThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  @Test
  void whoever_registers_a_person_manages_them_from_that_moment() {
    assertThat(supervision().manager()).isEqualTo(As.officer().id());
    assertThat(supervision().band()).isEqualTo(RiskBand.NOT_ASSESSED);
  }

  @Test
  void what_is_overdue_is_counted_under_the_risk_with_four_weeks_ago_beside_it() {
    var before = band(RiskBand.VERY_HIGH);
    set(RiskBand.VERY_HIGH);
    var after = band(RiskBand.VERY_HIGH);
    assertThat(after.subject()).isEqualTo(before.subject() + 1);
    assertThat(after.overdue()).isEqualTo(before.overdue() + 1);
    assertThat(after.earlier()).isEqualTo(before.earlier() + 1);
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2026, 5, 28), "Aldmere", false, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(band(RiskBand.VERY_HIGH).overdue()).isEqualTo(before.overdue());
    assertThat(band(RiskBand.VERY_HIGH).earlier()).isEqualTo(before.earlier() + 1);
    assertThat(band(RiskBand.VERY_HIGH).weekly()).isEqualTo(before.weekly() + 1);
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.ABROAD, LocalDate.of(2026, 5, 30), Optional.empty()))).orThrow();
    assertThat(band(RiskBand.VERY_HIGH).abroad()).isEqualTo(before.abroad() + 1);
  }

  @Test
  void the_highest_risk_stands_first_and_what_is_excused_is_not_there() {
    set(RiskBand.VERY_HIGH);
    var lines = As.supervisor(() -> supervisions.overdue(0)).orThrow().lines();
    assertThat(lines).extracting(Overdue.Line::person).contains(person);
    assertThat(lines.getFirst().band()).isEqualTo(RiskBand.VERY_HIGH);
    As.officer(() -> duties.decide(new DecideFailure(person, new Obligation.Key(Obligation.Kind.INITIAL, Registrants.CONVICTED, ""), DecideFailure.Decision.EXCUSED, "", "Ill", "", "Sergeant"))).orThrow();
    assertThat(As.supervisor(() -> supervisions.overdue(0)).orThrow().lines()).extracting(Overdue.Line::person).doesNotContain(person);
  }

  private List<Overdue> everyPage() {
    var first = As.supervisor(() -> supervisions.overdue(0)).orThrow();
    int pages = (int) (first.total() + Overdue.PAGE - 1) / Overdue.PAGE;
    return IntStream.rangeClosed(0, pages).mapToObj(page -> As.supervisor(() -> supervisions.overdue(page)).orThrow()).toList();
  }

  private void countedAsListed() {
    var pages = everyPage();
    assertThat(pages.stream().mapToLong(one -> one.lines().size()).sum()).isEqualTo(pages.getFirst().total());
    assertThat(pages.getLast().lines()).as("beyond the last page").isEmpty();
    for (var band : pages.getFirst().bands()) {
      assertThat(pages.stream().flatMap(one -> one.lines().stream()).filter(line -> line.band() == band.band())).as("%s", band.band()).hasSize((int) band.overdue());
    }
  }

  @Test
  void what_is_counted_under_the_risks_is_what_stands_beneath() {
    countedAsListed();
    var before = band(RiskBand.VERY_HIGH);
    set(RiskBand.VERY_HIGH);
    assertThat(band(RiskBand.VERY_HIGH).overdue()).isEqualTo(before.overdue() + 1);
    countedAsListed();
    As.officer(() -> duties.decide(new DecideFailure(person, new Obligation.Key(Obligation.Kind.INITIAL, Registrants.CONVICTED, ""), DecideFailure.Decision.EXCUSED, "", "Ill", "", "Sergeant"))).orThrow();
    assertThat(band(RiskBand.VERY_HIGH).overdue()).as("excused").isEqualTo(before.overdue());
    assertThat(band(RiskBand.VERY_HIGH).earlier()).as("not excused yet four weeks ago").isEqualTo(before.earlier() + 1);
    countedAsListed();
  }

  @Test
  void what_was_excused_four_weeks_ago_already_is_not_counted_for_that_day() {
    As.officer(() -> duties.decide(new DecideFailure(person, new Obligation.Key(Obligation.Kind.INITIAL, Registrants.CONVICTED, ""), DecideFailure.Decision.EXCUSED, "", "Ill", "", "Sergeant"))).orThrow();
    clock.pass(Duration.ofDays(29));
    var before = band(RiskBand.VERY_HIGH);
    set(RiskBand.VERY_HIGH);
    assertThat(band(RiskBand.VERY_HIGH).earlier()).isEqualTo(before.earlier());
    assertThat(band(RiskBand.VERY_HIGH).overdue()).isEqualTo(before.overdue());
  }

  private List<Task> chased() {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow();
  }

  @Test
  void what_is_overdue_stands_on_its_managers_list_once_follows_the_person_and_leaves_it_when_it_is_done() throws Exception {
    assertThat(chased()).singleElement().satisfies(task -> {
      assertThat(task.owner()).contains(As.officer().id());
      assertThat(task.title()).startsWith("Overdue on the register: P-");
    });
    chasing.forgotten();
    assertThat(chased()).hasSize(1);
    var taker = As.system(() -> staffing.employ(new Employ("chaser-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection",
        LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), new Handing(taker, "Leave", "On a course in May"))).orThrow();
    assertThat(chased()).singleElement().satisfies(task -> assertThat(task.owner()).contains(taker));
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2026, 5, 28), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(chased()).as("given, but late: for a person to decide").hasSize(1);
    As.officer(() -> duties.decide(new DecideFailure(person, new Obligation.Key(Obligation.Kind.INITIAL, Registrants.CONVICTED, ""), DecideFailure.Decision.WARNING, "", "Late", "", "Sergeant"))).orThrow();
    assertThat(chased()).isEmpty();
  }

  @Test
  @DisplayName("O2 (service): what was decided about and still not made good stays on the area's list, with the last decision")
  void what_was_decided_and_not_made_good_stays_on_the_list() {
    assertThat(lines()).singleElement().satisfies(line -> assertThat(line.duty().decision()).isEmpty());
    for (var decision : List.of(DecideFailure.Decision.WARNING, DecideFailure.Decision.CHARGE)) {
      As.officer(() -> duties.decide(new DecideFailure(person, new Obligation.Key(Obligation.Kind.INITIAL, Registrants.CONVICTED, ""), decision, "", "Not seen since", "A letter", "Sergeant"))).orThrow();
      clock.pass(Duration.ofMinutes(10));
      var listed = lines();
      assertThat(listed).singleElement().satisfies(line -> assertThat(line.duty().decision()).contains(decision));
    }
  }

  private List<Overdue.Line> lines() {
    var first = As.supervisor(() -> supervisions.overdue(0)).orThrow();
    return IntStream.range(0, (int) (first.total() / Overdue.PAGE) + 1).boxed().flatMap(page -> As.supervisor(() -> supervisions.overdue(page)).orThrow().lines().stream())
        .filter(line -> line.person().equals(person)).toList();
  }

  @Test
  void the_task_is_as_old_as_what_is_still_overdue() {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, Registrants.CONVICTED, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(chased()).singleElement().extracting(Task::due).isEqualTo(Registrants.CONVICTED.plusYears(1).plusDays(1).atStartOfDay(London.ZONE).toInstant().minusSeconds(1));
  }

  @Test
  void the_end_of_a_day_is_enough() throws Exception {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, Registrants.CONVICTED, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, LocalDate.of(2025, 2, 20), "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, LocalDate.of(2026, 2, 10), "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(chased()).isEmpty();
    clock.pass(Duration.ofDays(300));
    chasing.forgotten();
    assertThat(chased()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}, by \"{1}\", on {2}: mend {3}")
  @CsvSource({"HIGH, '', 2026-05-04, basis", "HIGH, Tool, 2026-06-02, on"})
  void a_band_names_its_assessment(RiskBand band, String basis, LocalDate on, String field) {
    var outcome = As.officer(() -> supervisions.setBand(new SetBand(person, band, Registrants.judged(basis), on, 0)));
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(field));
  }

  @Test
  void a_stale_band_is_a_conflict() {
    set(RiskBand.HIGH);
    assertThat(As.officer(() -> supervisions.setBand(new SetBand(person, RiskBand.LOW, Registrants.judged("Met in May"), LocalDate.of(2026, 5, 5), 0)))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_supervisor_gives_over_all_of_an_officers_people_and_nobody_is_left_alone() {
    var taker = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection",
        LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    assertThat(As.officer(() -> supervisions.giveOver(As.officer().id(), new Handing(taker, "Leave", "On a course in May")))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.supervisor(() -> supervisions.giveOver(As.officer().id(), new Handing(As.officer().id(), "Leave", "On a course in May")))).isInstanceOf(Outcome.Refused.class);
    assertThat(As.supervisor(() -> supervisions.giveOver(As.officer().id(), new Handing(As.officer().of("CARROW").id(), "Leave", "On a course in May")))).isInstanceOf(Outcome.Refused.class);
    assertThat(As.supervisor(() -> supervisions.giveOver(As.officer().id(), new Handing(taker, "Leave", "On a course in May"))).orThrow()).isPositive();
    assertThat(supervision().manager()).isEqualTo(taker);
  }

  @Test
  void the_area_states_a_ceiling_and_sees_who_is_over_it() {
    assertThat(As.supervisor(() -> supervisions.stateCeiling(0))).isInstanceOf(Outcome.Refused.class);
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> supervisions.stateCeiling(1)).orThrow();
    new Registrants(people, convictions, register).subject();
    var caseload = As.supervisor(() -> supervisions.caseload()).orThrow();
    assertThat(caseload.ceiling()).contains(1);
    assertThat(caseload.over(As.officer().id())).isTrue();
  }

  private int managed() {
    return As.supervisor(() -> supervisions.caseload()).orThrow().numbers().getOrDefault(supervision().manager(), 0);
  }

  @Test
  void whose_period_has_ended_is_no_longer_counted_and_comes_back_with_another_episode() {
    var all = new Registrants(people, convictions, register);
    set(RiskBand.VERY_HIGH);
    int managed = managed();
    long subject = band(RiskBand.VERY_HIGH).subject();
    var episode = As.officer(() -> register.of(person)).orThrow().episodes().getFirst();
    As.supervisor(() -> register.end(new EndEpisode(person, episode.id(), Episode.Why.QUASHED, LocalDate.of(2026, 5, 30), "Order of the Court of Appeal"))).orThrow();
    assertThat(managed()).isEqualTo(managed - 1);
    assertThat(band(RiskBand.VERY_HIGH).subject()).isEqualTo(subject - 1);
    As.officer(() -> register.becomeSubject(Registrants.by(person, all.convicted(person, "9", 12), DisposalKind.CUSTODY, 36, 0))).orThrow();
    assertThat(managed()).isEqualTo(managed);
    assertThat(band(RiskBand.VERY_HIGH).subject()).isEqualTo(subject);
  }

  @Test
  void the_last_day_of_a_period_is_counted_and_the_day_after_is_not() {
    int managed = managed();
    clock.pass(Duration.between(clock.instant(), Registrants.CONVICTED.plusYears(10).minusDays(1).atTime(12, 0).atZone(London.ZONE).toInstant()));
    assertThat(managed()).isEqualTo(managed);
    clock.pass(Duration.ofDays(1));
    assertThat(managed()).isLessThan(managed);
  }

  @Test
  void the_count_of_a_caseload_is_what_counting_each_person_gives() {
    new Registrants(people, convictions, register).subject();
    var plain = new HashMap<UserId, Integer>();
    for (UUID each : rows.sql("select person_id from register.supervision where area = :area").param("area", As.NORTHMERE.value()).query(UUID.class).list()) {
      if (!(As.supervisor(() -> register.of(new PersonId(each))) instanceof Outcome.Done<Registered>(var registered))) continue;
      var manager = As.supervisor(() -> supervisions.of(new PersonId(each))).orThrow().orElseThrow().supervision().manager();
      plain.merge(manager, Recount.registration(registered.episodes()).subjectOn(London.date(clock.instant())) ? 1 : 0, Integer::sum);
    }
    assertThat(As.supervisor(() -> supervisions.caseload()).orThrow().numbers()).containsExactlyInAnyOrderEntriesOf(plain);
  }

  @Test
  void the_pages_show_it_and_take_it() throws Exception {
    String path = "/people/" + person.value();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Supervision", path + "/risk");
    assertThat(answer(As.officer(), get(path + "/risk")).getContentAsString()).contains("name=\"version\" value=\"0\"");
    assertThat(answer(As.officer(), form(path + "/risk").param("version", "0")).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), form(path + "/risk").param("version", "0").param("band", "VERY_HIGH").param("tool", "OTHER").param("name", "Stable").param("tool-version", "2007").param("result", "7").param("assessor", "Perdita Loxley").param("basis", "Interview of May").param("on-day", "4").param("on-month", "5")
        .param("on-year", "2026")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Very high, 4 May 2026<br>Stable, version 2007: 7<br>Assessed by Perdita Loxley<br>Interview of May", path + "/risk/record");
    assertThat(answer(As.supervisor(), get("/register")).getContentAsString()).contains("By risk", "Very high", "Four weeks ago", path);
    assertThat(answer(As.supervisor(), get("/register?page=9999999999")).getStatus()).isEqualTo(200);
    assertThat(answer(As.supervisor(), get("/register/caseload")).getContentAsString()).contains("Give over");
    assertThat(answer(As.supervisor(), form("/register/caseload")).getStatus()).isEqualTo(422);
    assertThat(answer(As.supervisor(), form("/register/ceiling").param("most", "none")).getStatus()).isEqualTo(422);
    assertThat(answer(As.supervisor(), form("/register/ceiling").param("most", "40")).getStatus()).isEqualTo(303);
    assertThat(answer(As.callTaker(), get("/register")).getStatus()).isEqualTo(403);
  }
}
