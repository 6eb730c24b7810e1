package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.register.ChangeDuty.AdvanceNotice;

class ChangeVectorsTest {
  private static final AdvanceNotice FOR_10_JUNE = new AdvanceNotice(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 10));

  @ParameterizedTest(name = "{0} [{1}]: {2} on {3} is due by {4}")
  @CsvSource(delimiter = '|', textBlock = """
      register D1  | C1            | HOME    | 2025-03-10 | 2025-03-12
      register D2  | C1            | NAME    | 2025-03-28 | 2025-03-30
      register D10 | C1            | RELEASE | 2025-05-05 | 2025-05-07
      register D14 | C1 prescribed | ACCOUNT | 2025-10-06 | 2025-10-08
      """)
  void a_change_is_due_in_three_days(String id, String rules, ChangeKind kind, LocalDate on, LocalDate due) {
    assertThat(due(ChangeDuty.of(kind, on, Said.ENGLAND, List.of()))).isEqualTo(Due.on(due));
  }

  @ParameterizedTest(name = "{0} [{1}]: notice for 10 June, moved {2}: covered {3}, due {4}, non-event notice {5}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register D3 | C4 | 2025-06-07 | false | 2025-06-09 | -
      register D4 | C4 | 2025-06-08 | true  | -          | -
      register D5 | C4 | 2025-06-12 | true  | -          | -
      register D6 | C4 | 2025-06-20 | false | 2025-06-22 | 2025-06-15
      """)
  void notice_in_advance_covers_five_days(String id, String rules, LocalDate moved, boolean covered, LocalDate due, LocalDate nonEvent) {
    var duty = ChangeDuty.of(ChangeKind.HOME, moved, FOR_10_JUNE, Said.ENGLAND, List.of());
    assertThat(FOR_10_JUNE.covers(moved)).isEqualTo(covered);
    if (covered) assertThat(duty).isInstanceOf(Duty.NotRequired.class);
    else assertThat(due(duty)).isEqualTo(Due.on(due));
    var notice = FOR_10_JUNE.ifNotHappened(Optional.of(moved), List.of());
    if (nonEvent == null) assertThat(notice).isInstanceOf(Duty.NotRequired.class);
    else assertThat(due(notice)).isEqualTo(Due.on(nonEvent));
  }

  @ParameterizedTest(name = "{0} [{1}]: {2}: seventh day {3}, due {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register D7 | C3 | 2025-07-01..2025-07-07                         | 2025-07-07 | 2025-07-09
      register D8 | C3 | 2025-01-10..2025-01-13, 2025-09-08..2025-09-10 | 2025-09-10 | 2025-09-12
      register D9 | C3 | 2025-01-10..2025-01-13, 2026-01-13..2026-01-15 | -          | -
      """)
  void stays_are_counted_over_any_twelve_months(String id, String rules, String spans, LocalDate seventh, LocalDate due) {
    var stays = Stays.on(days(spans));
    assertThat(stays.completedOn()).isEqualTo(Optional.ofNullable(seventh));
    var duty = stays.duty(List.of());
    if (due == null) assertThat(duty).isInstanceOf(Duty.NotRequired.class);
    else assertThat(due(duty)).isEqualTo(Due.on(due));
  }

  @ParameterizedTest(name = "{0} [{1}]: from {2} to {3}, resident born {4}: {5} {6} {7}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register D11  | N8 | 2025-08-01T18:00 | 2025-08-02T05:00 | 2015-01-01 | NOT_REQUIRED | -          | -
      register D12  | N8, D9 | 2025-08-01T18:00 | 2025-08-02T07:00 | 2015-01-01 | PENDING | 2025-08-03 | 2025-08-04
      register D13  | N8 | 2025-08-01T18:00 | 2025-08-02T07:00 | 2007-08-01 | NOT_REQUIRED | -          | -
      N8: 18 at midnight, 6 hours with a child | N8 | 2025-08-01T18:00 | 2025-08-02T07:00 | 2007-08-02 | NOT_REQUIRED | - | -
      N8: 18 at midnight, after 12 hours | N8 | 2025-08-01T12:00 | 2025-08-02T07:00 | 2007-08-02 | PENDING | 2025-08-03 | 2025-08-04
      N8: 18 at midnight, a minute short | N8 | 2025-08-01T12:01 | 2025-08-02T07:00 | 2007-08-02 | NOT_REQUIRED | - | -
      N8: born on 29 February, of age on 1 March | N8 | 2026-02-28T06:00 | 2026-03-01T08:00 | 2008-02-29 | PENDING | 2026-03-02 | 2026-03-02
      N8: born meanwhile | N8 | 2025-08-01T18:00 | 2025-08-05T12:00 | 2025-08-05 | PENDING | 2025-08-07 | 2025-08-07
      N8: clocks on | N8 | 2025-03-29T18:00 | 2025-03-30T06:30 | 2015-01-01 | NOT_REQUIRED | -          | -
      N8: clocks back | N8 | 2025-10-25T18:30 | 2025-10-26T05:30 | 2015-01-01 | PENDING    | 2025-10-27 | 2025-10-28
      """)
  void twelve_hours_where_a_child_lives(
      String id, String rules, LocalDateTime from, LocalDateTime to, LocalDate born, Verdict verdict, LocalDate remindBy, LocalDate breachAfter) {
    var duty = new HouseholdStay(from, to, false, List.of(born, LocalDate.of(1980, 1, 1)), false).duty(Said.ENGLAND, List.of());
    assertThat(duty.verdict(Optional.empty(), to.toLocalDate(), false)).isEqualTo(verdict);
    if (remindBy != null) assertThat(due(duty)).isEqualTo(new Due(remindBy, breachAfter));
  }

  @Test
  @DisplayName("N8, O2: a stay where a child lives is owed once, from the first notification on; a further one in a notified household is not owed")
  void a_stay_is_owed_like_any_change() {
    var from = LocalDateTime.of(2025, 8, 1, 18, 0);
    var stay = new HouseholdStay(from, from.plusHours(13), false, List.of(LocalDate.of(2015, 1, 1)), false);
    var again = new HouseholdStay(from.plusDays(20), from.plusDays(21), false, List.of(LocalDate.of(2015, 1, 1)), true);
    assertThat(owed(List.of(new History.Stayed(stay, "2 Mill Lane"), new History.Stayed(again, "2 Mill Lane")))).isEmpty();
    var initial = new History.Gave(PeriodicDuty.Given.INITIAL, LocalDate.of(2025, 1, 7), true);
    assertThat(owed(List.of(initial, new History.Stayed(stay, "2 Mill Lane"), new History.Stayed(again, "2 Mill Lane")))).singleElement().satisfies(one -> {
      assertThat(one.about()).isEqualTo("HOUSEHOLD 2 Mill Lane");
      assertThat(one.due()).isEqualTo(new Due(LocalDate.of(2025, 8, 3), LocalDate.of(2025, 8, 4)));
    });
    var told = new History.Gave(PeriodicDuty.Given.CHANGE, LocalDate.of(2025, 8, 3), true);
    assertThat(owed(List.of(initial, told, new History.Stayed(stay, "2 Mill Lane")))).singleElement()
        .satisfies(one -> assertThat(one.verdict(LocalDate.of(2025, 8, 9), false)).isEqualTo(Verdict.COMPLIANT));
    var history = new History(Jurisdiction.ENGLAND_AND_WALES, new Registration(List.of()), List.of(), List.of(new History.Stayed(stay, "")));
    assertThat(history.knownOn(from.toLocalDate().minusDays(1)).facts()).isEmpty();
    assertThat(history.knownOn(from.toLocalDate()).facts()).hasSize(1);
  }

  @ParameterizedTest(name = "C1, C2, O2: moved on 10 March; the new home told on {0}, found out at {1}; a name told on the 11th: {2}")
  @CsvSource(nullValues = "-", value = {
      "2025-03-20, -, BREACH_SUSPECTED", "2025-03-12, -, COMPLIANT", "-, 2025-03-18T09:00:00Z, OVERDUE", "-, 2025-03-11T11:59:00Z, COMPLIANT", "2025-03-20, 2025-03-18T09:00:00Z, BREACH_SUSPECTED"})
  void what_told_of_something_else_did_not_tell_of_this(LocalDate told, Instant foundOut, Verdict verdict) {
    var found = told != null && foundOut == null ? noon(told) : foundOut;
    var facts = new ArrayList<History.Fact>(List.of(new History.Gave(PeriodicDuty.Given.INITIAL, LocalDate.of(2025, 1, 7), true), gave(ChangeKind.NAME, LocalDate.of(2025, 3, 11)),
        new History.Changed(ChangeKind.HOME, LocalDate.of(2025, 3, 10), "", Optional.of(found))));
    if (told != null) facts.add(gave(ChangeKind.HOME, told));
    assertThat(owed(facts)).singleElement().satisfies(one -> assertThat(one.verdict(LocalDate.of(2025, 4, 1), false)).isEqualTo(verdict));
  }

  @Test
  @DisplayName("N8, C2: a stay with a child that came to light is not told by what was given before it did")
  void a_stay_that_came_to_light_is_not_told_by_the_way() {
    var from = LocalDateTime.of(2025, 8, 1, 18, 0);
    var stay = new HouseholdStay(from, from.plusHours(13), false, List.of(LocalDate.of(2015, 1, 1)), false);
    var facts = List.<History.Fact>of(new History.Gave(PeriodicDuty.Given.INITIAL, LocalDate.of(2025, 1, 7), true), gave(ChangeKind.CARD, LocalDate.of(2025, 8, 2)),
        new History.Stayed(stay, "2 Mill Lane", Optional.of(noon(LocalDate.of(2025, 8, 20)))));
    assertThat(owed(facts)).singleElement().satisfies(one -> assertThat(one.verdict(LocalDate.of(2025, 8, 21), false)).isEqualTo(Verdict.OVERDUE));
  }

  private static History.Gave gave(ChangeKind told, LocalDate on) {
    return new History.Gave(PeriodicDuty.Given.CHANGE, on, true, Optional.of(told), Optional.of(noon(on)));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  @ParameterizedTest(name = "C1: remanded in January, {0} from {1}, released on 1 September: released on {2}")
  @CsvSource({"IMPRISONMENT, 2025-03-01, 2025-09-01", "HOSPITAL, 2025-02-20, 2025-09-01", "IMPRISONMENT, 2025-03-02, 2025-03-01;2025-09-01", "ABROAD, 2025-03-01, 2025-03-01"})
  void from_one_custody_into_the_next_is_no_release(Away.Kind kind, LocalDate from, String released) {
    var subject = new Registration(List.of(Episode.of(LocalDate.of(2024, 1, 6), NotificationPeriod.years(10, false))));
    var aways = List.of(Away.of(Away.Kind.CUSTODY, LocalDate.of(2025, 1, 20), LocalDate.of(2025, 3, 1)), Away.of(kind, from, LocalDate.of(2025, 9, 1)));
    var owed = Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, subject, aways, List.of(new History.Gave(PeriodicDuty.Given.INITIAL, LocalDate.of(2024, 1, 7), true))), RuleSets.KNOWN);
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.CHANGE).extracting(one -> one.arose().toString()).containsExactlyInAnyOrder(released.split(";"));
  }

  @ParameterizedTest(name = "C3: seven days by 7 July; told from {0} on: reached on {1}")
  @CsvSource(nullValues = "-", value = {"2025-07-07, 2025-07-07", "2025-07-08, 2025-07-20", "2025-07-21, -"})
  void what_was_reached_before_anything_was_due_is_reached_again(LocalDate first, LocalDate reached) {
    assertThat(Stays.on(days("2025-07-01..2025-07-07, 2025-07-20..2025-07-20")).completedSince(first)).isEqualTo(Optional.ofNullable(reached));
  }

  private static List<Obligation> owed(List<History.Fact> facts) {
    var subject = new Registration(List.of(Episode.of(LocalDate.of(2025, 1, 6), NotificationPeriod.years(10, false))));
    return Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, subject, List.of(), facts), RuleSets.KNOWN).stream()
        .filter(one -> one.kind() == Obligation.Kind.CHANGE).toList();
  }

  @Test
  @DisplayName("C6, N8: a further stay in a notified household is for a person; where the public has access, or in Scotland, nothing is due")
  void households_with_a_difference() {
    var from = LocalDateTime.of(2025, 8, 1, 18, 0);
    var child = List.of(LocalDate.of(2015, 1, 1));
    var again = new HouseholdStay(from, from.plusHours(13), false, child, true).duty(Said.ENGLAND, List.of());
    assertThat(again.verdict(Optional.empty(), from.toLocalDate(), false)).isEqualTo(Verdict.REVIEW);
    assertThat(new HouseholdStay(from, from.plusHours(13), true, child, false).duty(Said.ENGLAND, List.of())).isInstanceOf(Duty.NotRequired.class);
    var scotland = RuleSets.KNOWN.governing(Jurisdiction.SCOTLAND, from.toLocalDate());
    assertThat(new HouseholdStay(from, from.plusHours(13), false, child, false).duty(scotland, List.of())).isInstanceOf(Duty.NotRequired.class);
  }

  @ParameterizedTest(name = "{0} [{1}]: {2}, {3}: a breach of {4}")
  @CsvSource(delimiter = '|', textBlock = """
      register D15 | 4.1, 11 | EMAIL           | VOLUNTARY        | NOTHING
      register D16 | 11, 13  | EMAIL           | PREVENTION_ORDER | THE_ORDER
      register D17 | 11      | RELATIONSHIP    | VOLUNTARY        | NOTHING
      11, 13:      | licence | ONLINE_IDENTITY | LICENCE          | THE_LICENCE
      4.1:         | account | ACCOUNT         | VOLUNTARY        | SECTION_91
      """)
  void an_item_beyond_statute_is_no_breach_of_section_91(
      String id, String rules, Item item, ItemDuty.Footing footing, ItemDuty.BreachOf breachOf) {
    assertThat(ItemDuty.of(item, footing, Said.ENGLAND).breachOf()).isEqualTo(breachOf);
    assertThat(item.mattersToChildren()).isEqualTo(!item.financial());
  }

  @Test
  @DisplayName("C4: release cannot be notified in advance, and a change before 2012 that no rule named was not due")
  void what_has_no_notice() {
    var moved = ChangeDuty.of(ChangeKind.RELEASE, LocalDate.of(2025, 6, 10), FOR_10_JUNE, Said.ENGLAND, List.of());
    assertThat(due(moved)).isEqualTo(Due.on(LocalDate.of(2025, 6, 12)));
    var before = LocalDate.of(2012, 8, 12);
    var old = RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, before);
    assertThat(ChangeDuty.of(ChangeKind.ACCOUNT, before, old, List.of())).isInstanceOf(Duty.NotRequired.class);
  }

  private static List<LocalDate> days(String spans) {
    var days = new ArrayList<LocalDate>();
    for (var span : spans.split(", ")) {
      var ends = span.split("\\.\\.");
      LocalDate.parse(ends[0]).datesUntil(LocalDate.parse(ends[1]).plusDays(1)).forEach(days::add);
    }
    return days;
  }

  static Due due(Duty duty) {
    return switch (duty) {
      case Duty.Required(Due due, _) -> due;
      case Duty.NotRequired _, Duty.ForAPerson _ -> throw new AssertionError("nothing due: " + duty);
    };
  }
}
