package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.law.register.ChangeVectorsTest.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.register.PeriodicDuty.Given;

class PeriodicVectorsTest {
  private static final Registration SUBJECT = new Registration(List.of(Episode.of(LocalDate.of(2020, 3, 1), new NotificationPeriod.Indefinite())));

  @ParameterizedTest(name = "{0} [{1}]: last notified {2}, {3} {4} to {5}: due {6}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register E1 | A1, D3 | 2025-03-15 | -       | -          | -          | 2026-03-15
      register E3 | A1, D3 | 2024-02-29 | -       | -          | -          | 2025-02-28
      register E6 | A5     | 2025-03-15 | CUSTODY | 2026-02-01 | 2026-04-10 | 2026-04-12
      register E7 | A5     | 2025-03-15 | ABROAD  | 2026-03-01 | 2026-03-20 | 2026-03-22
      """)
  void a_year_after_the_last(String id, String rules, LocalDate last, Away.Kind kind, LocalDate from, LocalDate until, LocalDate dueOn) {
    var aways = kind == null ? List.<Away>of() : List.of(Away.of(kind, from, until));
    assertThat(due(PeriodicDuty.after(last, true, Said.ENGLAND, aways))).isEqualTo(Due.on(dueOn));
  }

  @ParameterizedTest(name = "{0} [{1}]: given {2}, residence {3}: {4}")
  @CsvSource(delimiter = '|', textBlock = """
      register E1 | A1 | 2026-03-15 | true  | COMPLIANT
      register E2 | A1 | 2026-03-16 | true  | BREACH_SUSPECTED
      register E9 | A4 | 2025-09-09 | false | BREACH_SUSPECTED
      """)
  void the_last_day_is_in_time(String id, String rules, LocalDate given, boolean residence, Verdict verdict) {
    var last = residence ? LocalDate.of(2025, 3, 15) : LocalDate.of(2025, 9, 1);
    assertThat(PeriodicDuty.after(last, residence, Said.ENGLAND, List.of()).verdict(Optional.of(given), given, false)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0} [{1}]: {2} on 20 May: next due {3}")
  @CsvSource(delimiter = '|', textBlock = """
      register E4 | A2 | CHANGE         | 2026-05-20
      register E5 | A3 | TRAVEL         | 2026-03-15
      A3:         | no | DID_NOT_HAPPEN | 2026-03-15
      """)
  void only_some_notifications_start_the_year_again(String id, String rules, Given kind, LocalDate dueOn) {
    var history = new History(Jurisdiction.ENGLAND_AND_WALES, SUBJECT, List.of(), List.of(
        new History.Gave(Given.INITIAL, LocalDate.of(2025, 3, 15), true), new History.Gave(kind, LocalDate.of(2025, 5, 20), true)));
    var open = Obligations.of(history, RuleSets.KNOWN).stream()
        .filter(one -> one.kind() == Obligation.Kind.PERIODIC && one.given().isEmpty()).toList();
    assertThat(open).singleElement().satisfies(one -> assertThat(one.due()).isEqualTo(Due.on(dueOn)));
  }

  @Test
  @DisplayName("register E8 [A4, A6]: without a fixed address it is due after 7 days, then weekly, until an address is notified")
  void weekly_without_a_residence() {
    var first = LocalDate.of(2025, 9, 1);
    assertThat(due(PeriodicDuty.after(first, false, Said.ENGLAND, List.of()))).isEqualTo(Due.on(LocalDate.of(2025, 9, 8)));
    assertThat(due(PeriodicDuty.after(LocalDate.of(2025, 9, 8), false, Said.ENGLAND, List.of()))).isEqualTo(Due.on(LocalDate.of(2025, 9, 15)));
    assertThat(due(PeriodicDuty.after(LocalDate.of(2025, 9, 15), true, Said.ENGLAND, List.of()))).isEqualTo(Due.on(LocalDate.of(2026, 9, 15)));
    var before = RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, LocalDate.of(2012, 8, 12));
    assertThat(due(PeriodicDuty.after(LocalDate.of(2012, 8, 12), false, before, List.of()))).isEqualTo(Due.on(LocalDate.of(2013, 8, 12)));
  }

  @ParameterizedTest(name = "A1, 0 rule set: last notified {0}, residence {1}: no year runs before the Act began, so due {2}")
  @CsvSource({"1999-06-01, true, 2005-05-01", "2004-04-30, true, 2005-05-01", "2003-06-01, false, 2005-05-01", "2004-05-01, true, 2005-05-01", "2004-05-02, true, 2005-05-02"})
  void no_year_runs_before_the_act_began(LocalDate last, boolean residence, LocalDate dueOn) {
    var rules = RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, last);
    assertThat(due(PeriodicDuty.after(last, residence, rules, List.of()))).isEqualTo(Due.on(dueOn));
    var inside = List.of(Away.of(Away.Kind.IMPRISONMENT, LocalDate.of(2005, 4, 1), LocalDate.of(2005, 6, 10)));
    assertThat(due(PeriodicDuty.after(last, residence, rules, inside))).isEqualTo(Due.on(LocalDate.of(2005, 6, 12)));
    assertThat(PeriodicDuty.after(last, residence, rules, List.of()).reasons().stream().anyMatch(reason -> reason.rule().equals("0 rule set"))).isEqualTo(last.isBefore(LocalDate.of(2004, 5, 1)));
  }

  @ParameterizedTest(name = "A5, 1 episodes: in prison without an end in sight, on {0}: owes nothing any more {1}")
  @CsvSource({"2030-02-28, false", "2030-03-01, true"})
  void whose_period_ends_in_prison_owes_nothing_on_release(LocalDate today, boolean lapsed) {
    var subject = new Registration(List.of(Episode.of(LocalDate.of(2020, 3, 1), NotificationPeriod.years(10, false))));
    var prison = List.of(Away.of(Away.Kind.IMPRISONMENT, LocalDate.of(2029, 6, 1), null));
    var history = new History(Jurisdiction.ENGLAND_AND_WALES, subject, prison, List.of(new History.Gave(Given.INITIAL, LocalDate.of(2028, 9, 1), true), new History.Gave(Given.PERIODIC, LocalDate.of(2029, 2, 1), true)));
    assertThat(Obligations.of(history, RuleSets.KNOWN)).filteredOn(one -> one.kind() == Obligation.Kind.PERIODIC).extracting(one -> one.lapsed(subject, today)).containsExactly(false, lapsed);
  }

  @Test
  @DisplayName("A5: on the day of departure the reminder stands, and leaving again extends again")
  void leaving_on_the_last_day_and_leaving_again() {
    var last = LocalDate.of(2025, 3, 15);
    var leaving = List.of(Away.of(Away.Kind.ABROAD, LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 20)),
        Away.of(Away.Kind.ABROAD, LocalDate.of(2026, 3, 21), LocalDate.of(2026, 4, 1)));
    assertThat(due(PeriodicDuty.after(last, true, Said.ENGLAND, leaving)))
        .isEqualTo(new Due(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 4, 3)));
    var gone = List.of(Away.of(Away.Kind.IMPRISONMENT, LocalDate.of(2026, 1, 1), null));
    assertThat(due(PeriodicDuty.after(last, true, Said.ENGLAND, gone)).suspended()).isTrue();
  }
}
