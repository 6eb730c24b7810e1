package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Verdict;

@TutelaTest
class NotificationsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired AllRows rows;
  @Autowired Work work;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
  }

  private TakeNotification taking(Given kind, LocalDate on, boolean residence) {
    return new TakeNotification(person, kind, on, "Aldmere", residence, true, true, Optional.empty(), Optional.empty(), "");
  }

  private NotificationId take(Given kind, LocalDate on) {
    return As.officer(() -> notifications.take(taking(kind, on, true))).orThrow();
  }

  private Duties.Owed owed() {
    return As.officer(() -> duties.of(person)).orThrow();
  }

  private DueDuty duty(Obligation.Kind kind) {
    return owed().duties().stream().filter(one -> one.obligation().kind() == kind).reduce((_, last) -> last).orElseThrow();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  @Test
  void becoming_subject_makes_the_initial_notification_due_and_overdue_without_a_job() {
    var initial = duty(Obligation.Kind.INITIAL);
    assertThat(initial.obligation().due().remindBy()).isEqualTo(LocalDate.of(2024, 3, 3));
    assertThat(initial.verdict(TODAY)).isEqualTo(Verdict.OVERDUE);
    assertThat(initial.reasons()).contains("SOA 2003 s.83(1)");
  }

  @ParameterizedTest(name = "{0} on 20 May 2025: the next is due on {1}")
  @CsvSource({"CHANGE, 2026-05-20", "PERIODIC, 2026-05-20", "TRAVEL, 2026-03-15", "DID_NOT_HAPPEN, 2026-03-15"})
  void what_was_given_moves_the_year_or_does_not(Given kind, LocalDate due) {
    take(Given.INITIAL, LocalDate.of(2025, 3, 15));
    var next = kind == Given.CHANGE ? new TakeNotification(person, kind, LocalDate.of(2025, 5, 20), "Aldmere", true, false, false, Optional.of(ChangeKind.HOME),
        Optional.of(LocalDate.of(2025, 5, 19)), "") : taking(kind, LocalDate.of(2025, 5, 20), true);
    As.officer(() -> notifications.take(next)).orThrow();
    assertThat(owed().duties().stream().filter(one -> one.open() && one.obligation().kind() == Obligation.Kind.PERIODIC).toList()).singleElement()
        .satisfies(one -> assertThat(one.obligation().due().remindBy()).isEqualTo(due));
  }

  @Test
  void without_a_residence_it_is_due_every_seven_days() {
    As.officer(() -> notifications.take(taking(Given.INITIAL, LocalDate.of(2026, 5, 28), false))).orThrow();
    assertThat(duty(Obligation.Kind.PERIODIC).obligation().due().remindBy()).isEqualTo(LocalDate.of(2026, 6, 4));
  }

  @Test
  void custody_suspends_what_is_due_until_the_day_of_release() {
    take(Given.INITIAL, LocalDate.of(2025, 3, 15));
    var away = As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.CUSTODY, LocalDate.of(2026, 2, 1), Optional.empty()))).orThrow();
    assertThat(duty(Obligation.Kind.PERIODIC).verdict(TODAY)).isEqualTo(Verdict.PENDING);
    assertThat(problem(As.officer(() -> duties.back(person, away, LocalDate.of(2026, 1, 31), 0)))).isEqualTo("until");
    As.officer(() -> duties.back(person, away, LocalDate.of(2026, 4, 10), 0)).orThrow();
    assertThat(duty(Obligation.Kind.PERIODIC).obligation().due().remindBy()).isEqualTo(LocalDate.of(2026, 4, 12));
    assertThat(duty(Obligation.Kind.CHANGE).obligation().about()).startsWith("RELEASE");
    assertThat(As.officer(() -> duties.back(person, away, LocalDate.of(2026, 4, 11), 0))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_change_that_became_known_otherwise_is_due_and_then_late() {
    take(Given.INITIAL, LocalDate.of(2026, 1, 10));
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOME, LocalDate.of(2026, 5, 1), ""))).orThrow();
    assertThat(duty(Obligation.Kind.CHANGE).verdict(TODAY)).isEqualTo(Verdict.OVERDUE);
    take(Given.PERIODIC, LocalDate.of(2026, 5, 20));
    var late = duty(Obligation.Kind.CHANGE);
    assertThat(late.verdict(TODAY)).isEqualTo(Verdict.BREACH_SUSPECTED);
    As.officer(() -> duties.decide(new DecideFailure(person, late.obligation().key(), DecideFailure.Decision.EXCUSED, "Was ill", "Letter of the ward", "", "Sergeant"))).orThrow();
    assertThat(duty(Obligation.Kind.CHANGE).verdict(TODAY)).isEqualTo(Verdict.EXCUSED);
    assertThat(duty(Obligation.Kind.CHANGE).decidedBecause()).isEqualTo("Letter of the ward\nDecided as: Sergeant");
  }

  @Test
  @DisplayName("C1, C2, O4 (service): what told of a new name told of no move; the late notice is for a person to decide, on the worklist until it is")
  void what_told_of_a_name_told_of_no_move() {
    take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    take(Given.PERIODIC, LocalDate.of(2025, 3, 2));
    take(Given.PERIODIC, LocalDate.of(2026, 3, 2));
    told(ChangeKind.NAME, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2));
    clock.pass(Duration.ofMinutes(5));
    assertThat(tasks()).isEmpty();
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOME, LocalDate.of(2026, 5, 1), ""))).orThrow();
    assertThat(moved().verdict(TODAY)).isEqualTo(Verdict.OVERDUE);
    told(ChangeKind.HOME, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 20));
    assertThat(moved().verdict(TODAY)).isEqualTo(Verdict.BREACH_SUSPECTED);
    assertThat(tasks()).hasSize(1);
    var decision = new DecideFailure(person, moved().obligation().key(), DecideFailure.Decision.WARNING, "Forgot", "First time", "The station's book", "Sergeant");
    assertThat(problem(As.officer(() -> duties.decide(new DecideFailure(person, decision.duty(), decision.decision(), "", "First time", "", ""))))).isEqualTo("rank");
    As.officer(() -> duties.decide(decision)).orThrow();
    assertThat(moved().decidedBecause()).isEqualTo("First time\nEvidence: The station's book\nDecided as: Sergeant");
    assertThat(tasks()).isEmpty();
  }

  @Test
  @DisplayName("O4 (service): what was given late stands on the worklist though nothing is overdue")
  void what_was_given_late_stands_on_the_worklist() {
    take(Given.INITIAL, LocalDate.of(2026, 5, 20));
    assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.title()).startsWith("Overdue on the register"));
    var kept = new Registrants(people, convictions, register).subject();
    As.officer(() -> notifications.take(new TakeNotification(kept, Given.INITIAL, LocalDate.of(2024, 3, 2), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(kept, Given.PERIODIC, LocalDate.of(2025, 3, 1), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, kept.value())).orThrow()).hasSize(1);
    As.officer(() -> notifications.take(new TakeNotification(kept, Given.PERIODIC, LocalDate.of(2026, 3, 1), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, kept.value())).orThrow()).isEmpty();
    As.officer(() -> notifications.take(new TakeNotification(kept, Given.CHANGE, LocalDate.of(2026, 5, 20), "Aldmere", true, false, false, Optional.of(ChangeKind.HOME), Optional.of(LocalDate.of(2026, 5, 1)), ""))).orThrow();
    assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, kept.value())).orThrow()).singleElement().satisfies(task -> assertThat(task.title()).startsWith("Notified late"));
  }

  private List<Task> tasks() {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow();
  }

  private DueDuty moved() {
    return owed().duties().stream().filter(one -> one.obligation().about().startsWith("HOME")).findFirst().orElseThrow();
  }

  private void told(ChangeKind kind, LocalDate changed, LocalDate on) {
    As.officer(() -> notifications.take(new TakeNotification(person, Given.CHANGE, on, "Aldmere", true, false, false, Optional.of(kind), Optional.of(changed), ""))).orThrow();
  }

  @ParameterizedTest(name = "M5 (service): a parent told for somebody born on {0}: mend {1}")
  @CsvSource({"2006-03-03, none", "2006-03-02, parent"})
  void a_parent_tells_only_for_a_young_person(LocalDate born, String field) {
    var registrants = new Registrants(people, convictions, register);
    var young = registrants.person(born);
    As.officer(() -> register.becomeSubject(Registrants.by(young, registrants.convicted(young, "1", 13), DisposalKind.CUSTODY, 24, 0))).orThrow();
    assertThat(problem(As.officer(() -> notifications.take(new TakeNotification(young, Given.INITIAL, LocalDate.of(2024, 3, 2), "Aldmere", true, true, true, Optional.empty(), Optional.empty(),
        Optional.empty(), "His mother, Ada Fen", "", ""))))).startsWith(field);
  }

  @ParameterizedTest(name = "moved on {1}, told at a {0} notification on 20 May: {2}")
  @CsvSource({"PERIODIC, 2026-05-18, COMPLIANT", "PERIODIC, 2026-05-01, BREACH_SUSPECTED", "CHANGE, 2026-05-18, COMPLIANT", "CHANGE, 2026-05-01, BREACH_SUSPECTED"})
  void a_change_told_at_a_periodic_notification_is_judged_as_any_change(Given kind, LocalDate moved, Verdict verdict) {
    take(Given.INITIAL, LocalDate.of(2026, 1, 10));
    As.officer(() -> notifications.take(new TakeNotification(person, kind, LocalDate.of(2026, 5, 20), "Aldmere", true, false, false, Optional.of(ChangeKind.HOME), Optional.of(moved), ""))).orThrow();
    assertThat(duty(Obligation.Kind.CHANGE).obligation().arose()).isEqualTo(moved);
    assertThat(duty(Obligation.Kind.CHANGE).verdict(TODAY)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "at a notification {0}")
  @CsvSource({"INITIAL", "RETURN", "DID_NOT_HAPPEN", "TRAVEL"})
  void a_change_that_would_not_be_kept_is_refused(Given kind) {
    var told = new TakeNotification(person, kind, LocalDate.of(2026, 5, 20), "Aldmere", true, false, false, Optional.of(ChangeKind.HOME), Optional.empty(), "");
    assertThat(problem(As.officer(() -> notifications.take(told)))).isEqualTo("change");
  }

  @Test
  void nothing_is_decided_about_a_duty_that_was_kept() {
    take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    var kept = duty(Obligation.Kind.INITIAL).obligation().key();
    assertThat(problem(As.officer(() -> duties.decide(new DecideFailure(person, kept, DecideFailure.Decision.WARNING, "", "Why", "", "Sergeant"))))).isEmpty();
  }

  @Test
  void bank_and_card_details_are_closed_in_the_database_and_open_only_to_those_who_ask() {
    var id = take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    String details = "Bank or building society: Fen Bank\nAccount number: 00417733";
    As.officer(() -> notifications.add(new AddItem(id, Item.ACCOUNT, details, ItemDuty.Footing.VOLUNTARY))).orThrow();
    assertThat(rows.count("from register.item where position('00417733' in details) > 0 or position('00417733'::bytea in sealed) > 0")).isZero();
    assertThat(As.officer(() -> notifications.open(id)).orThrow().items().getFirst().details()).isEmpty();
    assertThat(As.officer(() -> notifications.openFinancial(id)).orThrow().items().getFirst().details()).isEqualTo(details);
    assertThat(As.decisionMaker(() -> notifications.openFinancial(id))).isInstanceOf(Outcome.Forbidden.class);
  }

  @ParameterizedTest(name = "{0} is held as {1}")
  @CsvSource({"PASSPORT, STATUTE", "HOUSEHOLD, STATUTE", "EMAIL, VOLUNTARY", "TELEPHONE, VOLUNTARY", "ONLINE_IDENTITY, VOLUNTARY", "RELATIONSHIP, VOLUNTARY"})
  void what_is_beyond_statute_is_marked_so(Item item, String footing) {
    var id = take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    As.officer(() -> notifications.add(new AddItem(id, item, "Field: value", ItemDuty.Footing.VOLUNTARY))).orThrow();
    assertThat(As.officer(() -> notifications.open(id)).orThrow().given()).singleElement().satisfies(one -> assertThat(one.footing()).isEqualTo(footing));
    assertThat(problem(As.officer(() -> notifications.add(new AddItem(id, item, "Field: value", ItemDuty.Footing.VOLUNTARY))))).isEqualTo("details");
  }

  @Test
  void a_name_and_an_address_that_are_given_are_held_of_the_person() {
    var id = take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    As.officer(() -> notifications.add(new AddItem(id, Item.HOME, "Address: 4 Sluice Row\nPostcode: ZZ99 1AA", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> notifications.add(new AddItem(id, Item.NAME, "First and middle names: Barney\nSurname: Oak", ItemDuty.Footing.VOLUNTARY))).orThrow();
    var held = As.officer(() -> people.open(person)).orThrow();
    assertThat(held.addresses()).anySatisfy(address -> assertThat(address.lines()).isEqualTo("4 Sluice Row"));
    assertThat(held.names()).anySatisfy(name -> assertThat(name.surname()).isEqualTo("Oak"));
  }

  @Test
  void an_item_ends_and_stays_on_record() {
    var id = take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    As.officer(() -> notifications.add(new AddItem(id, Item.EMAIL, "E-mail address: someone@example.org", ItemDuty.Footing.VOLUNTARY))).orThrow();
    var item = As.officer(() -> notifications.open(id)).orThrow().items().getFirst();
    As.officer(() -> notifications.end(new EndItem(person, item.id(), TODAY, "Closed"))).orThrow();
    assertThat(As.officer(() -> notifications.open(id)).orThrow().items()).singleElement().satisfies(one -> assertThat(one.current()).isFalse());
    assertThat(As.officer(() -> notifications.end(new EndItem(person, item.id(), TODAY, "Closed")))).isInstanceOf(Outcome.Conflict.class);
  }

  @ParameterizedTest(name = "{0} on {1}, changed {2}: mend {3}")
  @CsvSource(nullValues = "-", value = {"INITIAL, 2026-06-02, -, on", "INITIAL, 2024-02-29, -, on", "CHANGE, 2026-05-20, -, change", "PERIODIC, 2026-05-20, 2026-05-19, change",
      "INITIAL, 2024-03-02, 2024-03-01, change"})
  void a_notification_that_cannot_be_is_sent_back(Given kind, LocalDate on, LocalDate changed, String field) {
    assertThat(problem(As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, true, true, Optional.empty(),
        Optional.ofNullable(changed), ""))))).isEqualTo(field);
  }

  @Test
  void another_force_opens_no_notification() {
    var id = take(Given.INITIAL, LocalDate.of(2024, 3, 2));
    assertThat(As.officer().of("CARROW").does(() -> notifications.open(id))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> duties.of(person))).isInstanceOf(Outcome.NotFound.class);
  }
}
