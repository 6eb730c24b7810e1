package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.RecordBreach;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.register.LocalFlag.What;

/** The risk is assessed again when something changed, before the day that was planned. */
@TutelaTest
class AssessmentTasksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate BY = TODAY.plusDays(15);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Conditions conditions;
  @Autowired Register register;
  @Autowired Duties duties;
  @Autowired Notifications notifications;
  @Autowired Corrections corrections;
  @Autowired LocalFlags flags;
  @Autowired Supervisions supervisions;
  @Autowired Assessments assessments;
  @Autowired Staffing staffing;
  @Autowired Work work;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void somebodyAssessed() {
    person = new Registrants(people, convictions, register).subject();
    assess(TODAY);
    clock.pass(Duration.ofMinutes(1));
  }

  private Supervision supervision() {
    return As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision();
  }

  private void assess(LocalDate on) {
    int version = supervision().version();
    As.officer(() -> supervisions.setBand(new SetBand(person, RiskBand.MEDIUM, Registrants.arms("medium"), on, Optional.of(on.plusYears(1)), version))).orThrow();
  }

  private Optional<Task> task() {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow().stream().filter(task -> task.kind().equals(AssessmentTasks.TASK)).findFirst();
  }

  private void change(ChangeKind kind) {
    As.officer(() -> duties.recordChange(new RecordChange(person, kind, TODAY, kind == ChangeKind.ITEM ? "E-mail address" : ""))).orThrow();
  }

  private NotificationId notified(Given kind) {
    var change = kind == Given.CHANGE ? Optional.of(ChangeKind.HOME) : Optional.<ChangeKind>empty();
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, TODAY, "Aldmere", true, true, true, change, change.map(_ -> TODAY), ""))).orThrow();
  }

  private void given(NotificationId notification, Item item, String details) {
    As.officer(() -> notifications.add(new AddItem(notification, item, details, ItemDuty.Footing.VOLUNTARY))).orThrow();
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }

  @Test
  @DisplayName("V5 (service): a change puts another assessment on its manager's worklist, 15 days on, and the assessment takes it off")
  void asked_and_done() {
    assertThat(task()).isEmpty();
    change(ChangeKind.HOUSEHOLD);
    assertThat(task()).hasValueSatisfying(task -> {
      assertThat(task.owner()).contains(As.officer().id());
      assertThat(London.date(task.due())).isEqualTo(BY);
    });
    assertThat(supervision().assessAfterChange()).contains(BY);
    clock.pass(Duration.ofDays(4));
    change(ChangeKind.HOME);
    assertThat(London.date(task().orElseThrow().due())).as("the first change counts").isEqualTo(BY);
    assess(TODAY.plusDays(4));
    assertThat(task()).isEmpty();
    assertThat(supervision().assessAfterChange()).isEmpty();
    assertThat(supervision().assessBy()).contains(TODAY.plusDays(4).plusYears(1));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(value = ChangeKind.class, names = {"ACCOUNT", "CARD", "IDENTITY"})
  void what_says_nothing_of_the_risk_asks_for_nothing(ChangeKind kind) {
    change(kind);
    notified(Given.PERIODIC);
    assertThat(task()).isEmpty();
  }

  @Test
  void an_assessment_that_was_made_before_the_change_and_entered_after_it_does_not_cover_it() {
    change(ChangeKind.HOME);
    clock.pass(Duration.ofDays(2));
    assess(TODAY.minusDays(3));
    assertThat(supervision().assessAfterChange()).contains(BY);
    assertThat(task()).isPresent();
    assess(TODAY.plusDays(1));
    assertThat(task()).isEmpty();
  }

  @Test
  @DisplayName("V5 (service): a conviction, a breach, intelligence, a release, a relationship and an online identity each ask for it; what is struck out asks no more")
  void each_asks() {
    var conviction = new Registrants(people, convictions, register).convicted(person, "3", 40);
    assertThat(task()).isPresent();
    As.officer(() -> convictions.strikeOut(person, conviction, "Another person's")).orThrow();
    assertThat(task()).isEmpty();

    var licence = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.LICENCE, "Governor of Aldmere", TODAY, TODAY, Optional.of(TODAY.plusYears(1)), true))).orThrow();
    assertAsked();
    As.officer(() -> conditions.recordBreach(new RecordBreach(person, licence, Optional.empty(), TODAY, "Was seen at the pool", RecordBreach.Outcome.WARNED, TODAY))).orThrow();
    assertAsked();
    As.officer(() -> flags.record(new RecordFlag(person, What.PUT_ON, TODAY, "Near a school", 0))).orThrow();
    assertThat(task()).as("the flag itself is no news of the person").isEmpty();
    As.officer(() -> flags.record(new RecordFlag(person, What.REPORTED, TODAY, "Seen near the school", 1))).orThrow();
    assertAsked();
    var away = As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.CUSTODY, TODAY, Optional.empty()))).orThrow();
    assertThat(task()).isEmpty();
    As.officer(() -> duties.back(person, away, TODAY, 0)).orThrow();
    assertAsked();
    var notification = notified(Given.CHANGE);
    given(notification, Item.ONLINE_IDENTITY, "Name: larch.row");
    assertAsked();
    given(notification, Item.RELATIONSHIP, "Name: Tilda Marlow");
    assertAsked();
    given(notification, Item.VEHICLE, "Make: a grey van");
    assertThat(task()).isEmpty();
  }

  private void assertAsked() {
    assertThat(task()).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assess(TODAY);
    assertThat(task()).isEmpty();
    clock.pass(Duration.ofMinutes(1));
  }

  @Test
  void at_the_first_notification_address_and_identities_are_no_change_but_a_relationship_is() {
    var first = notified(Given.INITIAL);
    given(first, Item.HOME, "Address: 4 Larch Row");
    given(first, Item.ONLINE_IDENTITY, "Name: larch.row");
    assertThat(task()).isEmpty();
    given(first, Item.RELATIONSHIP, "Name: Tilda Marlow");
    assertThat(task()).isPresent();
  }

  @Test
  void whoever_was_never_assessed_waits_for_the_first_and_whoever_is_not_subject_any_more_for_none() {
    person = new Registrants(people, convictions, register).subject();
    change(ChangeKind.HOME);
    assertThat(task()).isEmpty();
    assess(TODAY);
    clock.pass(Duration.ofDays(366 * 10));
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOUSEHOLD, London.date(clock.instant()), ""))).orThrow();
    assertThat(supervision().assessAfterChange()).isEmpty();
  }

  @Test
  void what_is_late_after_a_change_stands_among_the_overdue_assessments_and_goes_with_the_person() throws Exception {
    change(ChangeKind.HOME);
    clock.pass(Duration.ofDays(16));
    var overdue = As.supervisor(() -> supervisions.assessments(0)).orThrow();
    var lines = IntStream.range(0, (overdue.total() + OverdueAssessments.PAGE - 1) / OverdueAssessments.PAGE).mapToObj(page -> As.supervisor(() -> supervisions.assessments(page)).orThrow().lines()).flatMap(List::stream);
    assertThat(lines.filter(line -> line.person().equals(person))).singleElement().satisfies(line -> {
      assertThat(line.due()).isEqualTo(BY);
      assertThat(line.changed()).isTrue();
    });
    var taker = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(person), new Handing(taker, "Leave", "On a course in May"))).orThrow();
    assertThat(task().orElseThrow().owner()).contains(taker);
  }

  @Test
  void the_pages_say_why_and_that_no_law_says_so_and_what_is_expected_after_a_release() throws Exception {
    String path = "/people/" + person.value() + "/risk";
    assertThat(page(path)).doesNotContain("Since the last assessment", "Released on");
    change(ChangeKind.RELEASE);
    assertThat(page(path)).contains("Since the last assessment was recorded: Released from custody or hospital", "by 16 Jun 2026, 15 days after", "not law", "Released on 1 Jun 2026", "by 16 Jun 2026, probation completes");
    assertThat(page("/people/" + person.value())).contains("By 16 Jun 2026, after a change", "As planned: 1 Jun 2027");
    assertThat(As.officer(() -> assessments.of(person)).orThrow().changes()).singleElement().satisfies(fact -> assertThat(fact.code()).isEqualTo(ChangeKind.RELEASE.name()));
  }
}
