package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Reason;

class InitialVectorsTest {
  private static final Registration NONE = new Registration(List.of());

  @ParameterizedTest(name = "{0} [{1}]: from {2}, {3} {4} to {5}: reminder by {6}, breach after {7}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register C1 | I1, D2 | 2025-04-16 | -       | -          | -          | 2025-04-18 | 2025-04-18
      register C3 | D7, D8 | 2025-04-16 | CUSTODY | 2025-04-16 | 2025-09-02 | 2025-09-04 | 2025-09-04
      register C4 | D9     | 2025-04-16 | ABROAD  | 2025-04-17 | 2025-04-25 | 2025-04-25 | 2025-04-26
      register C5 | D1     | 2024-12-24 | -       | -          | -          | 2024-12-26 | 2024-12-26
      """)
  void three_days_beginning_with_the_relevant_date(
      String id, String rules, LocalDate relevant, Away.Kind kind, LocalDate from, LocalDate until, LocalDate remindBy, LocalDate breachAfter) {
    var aways = kind == null ? List.<Away>of() : List.of(Away.of(kind, from, until));
    assertThat(InitialDuty.of(relevant, NONE, false, aways)).isInstanceOfSatisfying(Duty.Required.class,
        required -> assertThat(required.due()).isEqualTo(new Due(remindBy, breachAfter)));
  }

  @ParameterizedTest(name = "{0} [{1}]: notified {2}, excuse {3}, on {4}: {5}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register C2     | I1             | 2025-04-19 | false | 2025-04-19 | BREACH_SUSPECTED
      register C1     | 3 verdicts     | 2025-04-18 | false | 2025-04-20 | COMPLIANT
      waiting         | 3 verdicts     | -          | false | 2025-04-18 | PENDING
      over            | 3 verdicts     | -          | false | 2025-04-19 | OVERDUE
      """)
  void a_verdict_suspects_and_never_finds(String id, String rules, LocalDate given, boolean excused, LocalDate today, Verdict verdict) {
    var duty = InitialDuty.of(LocalDate.of(2025, 4, 16), NONE, false, List.of());
    assertThat(duty.verdict(Optional.ofNullable(given), today, excused)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "O1, 3 verdicts: a recorded excuse excuses what came late ({0}), and not what came in time")
  @CsvSource(nullValues = "-", value = {"2025-04-21", "-"})
  void an_excuse_is_recorded_by_a_person(LocalDate given) {
    var duty = InitialDuty.of(LocalDate.of(2025, 4, 16), NONE, false, List.of());
    assertThat(duty.verdict(Optional.ofNullable(given), LocalDate.of(2025, 4, 21), true)).isEqualTo(Verdict.EXCUSED);
    assertThat(duty.verdict(Optional.of(LocalDate.of(2025, 4, 17)), LocalDate.of(2025, 4, 21), true)).isEqualTo(Verdict.COMPLIANT);
  }

  @Test
  @DisplayName("register C6 [I2]: already subject and notified, a new conviction needs no initial notification, and is an episode")
  void no_second_initial_notification() {
    var earlier = Episode.of(LocalDate.of(2020, 3, 1), NotificationPeriod.years(10, false));
    var relevant = LocalDate.of(2025, 4, 16);
    var duty = InitialDuty.of(relevant, new Registration(List.of(earlier)), true, List.of());
    assertThat(duty.verdict(Optional.empty(), relevant, false)).isEqualTo(Verdict.NOT_REQUIRED);
    assertThat(duty.reasons()).extracting(Reason::rule).containsExactly("I2");
    assertThat(new Registration(List.of(earlier, Episode.of(relevant, NotificationPeriod.years(2, false)))).episodes()).hasSize(2);
  }

  @ParameterizedTest(name = "I2: notified {0}, earlier period of {1} years: still due {2}")
  @CsvSource({"false, 10, true", "true, 5, true", "true, 10, false"})
  void the_let_out_needs_both(boolean notified, int years, boolean due) {
    var earlier = new Registration(List.of(Episode.of(LocalDate.of(2020, 4, 17), NotificationPeriod.years(years, false))));
    var duty = InitialDuty.of(LocalDate.of(2025, 4, 15), earlier, notified, List.of());
    assertThat(duty instanceof Duty.Required).isEqualTo(due);
  }

  @ParameterizedTest(name = "3 verdicts: between the two readings, given {0}, a person decides")
  @CsvSource(nullValues = "-", value = {"2025-04-26", "-"})
  void between_the_readings_a_person_decides(LocalDate given) {
    var due = new Due(LocalDate.of(2025, 4, 25), LocalDate.of(2025, 4, 26));
    assertThat(Verdict.of(due, Optional.ofNullable(given), LocalDate.of(2025, 4, 26), false)).isEqualTo(Verdict.REVIEW);
  }

  @Test
  @DisplayName("D7: while the person stays in custody nothing falls due")
  void custody_without_an_end_suspends() {
    var due = Counting.counted(LocalDate.of(2025, 4, 16), 3, List.of(Away.of(Away.Kind.CUSTODY, LocalDate.of(2025, 4, 16), null)));
    assertThat(due.suspended()).isTrue();
    assertThat(Verdict.of(due, Optional.empty(), LocalDate.of(2099, 1, 1), false)).isEqualTo(Verdict.PENDING);
  }

  @ParameterizedTest(name = "I2, C1: subject in 2015 again after {0} years from 2005, and convicted once more in June: first notifications {1}, of a move {2}")
  @CsvSource({"5, 2005-01-10;2015-01-10;2015-06-01, 0", "20, 2005-01-10, 1"})
  void what_was_notified_for_a_time_that_is_over_does_not_count(int years, String initial, int moves) {
    var episodes = new Registration(List.of(Episode.of(LocalDate.of(2005, 1, 10), NotificationPeriod.years(years, false)),
        Episode.of(LocalDate.of(2015, 1, 10), NotificationPeriod.years(10, false)), Episode.of(LocalDate.of(2015, 6, 1), NotificationPeriod.years(2, false))));
    var facts = List.of(new History.Gave(PeriodicDuty.Given.INITIAL, LocalDate.of(2005, 1, 11), true), new History.Changed(ChangeKind.HOME, LocalDate.of(2015, 3, 2), ""));
    var owed = Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, episodes, List.of(), List.copyOf(facts)), RuleSets.KNOWN);
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.INITIAL).extracting(one -> one.arose().toString()).containsExactly(initial.split(";"));
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.CHANGE).hasSize(moves);
  }

  @Test
  @DisplayName("D7, P-R9: of somebody who died in custody nothing waits for a release")
  void nothing_waits_for_the_release_of_somebody_who_died() {
    var episode = Episode.of(LocalDate.of(2025, 4, 16), NotificationPeriod.years(10, false));
    var custody = List.of(Away.of(Away.Kind.CUSTODY, LocalDate.of(2025, 4, 16), null));
    assertThat(Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, new Registration(List.of(episode)), custody, List.of()), RuleSets.KNOWN)).hasSize(1);
    var died = new Registration(List.of(episode.end(Episode.Why.DEATH, LocalDate.of(2025, 9, 1))));
    assertThat(Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, died, custody, List.of()), RuleSets.KNOWN)).isEmpty();
  }

  @ParameterizedTest(name = "I3: convicted in 1999 under the 1997 Act, notified {0}: on 5 May 2004 {1}")
  @CsvSource(nullValues = "-", value = {"1999-06-20, NOT_REQUIRED", "2004-04-30, NOT_REQUIRED", "2004-05-03, COMPLIANT", "2004-05-04, BREACH_SUSPECTED", "-, OVERDUE"})
  void who_complied_under_the_earlier_act_is_asked_no_more(LocalDate notified, Verdict verdict) {
    var subject = new Registration(List.of(Episode.of(LocalDate.of(1999, 6, 1), NotificationPeriod.years(10, false))));
    var facts = notified == null ? List.<History.Fact>of() : List.<History.Fact>of(new History.Gave(PeriodicDuty.Given.INITIAL, notified, true));
    var initial = Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, subject, List.of(), facts), RuleSets.KNOWN).stream()
        .filter(one -> one.kind() == Obligation.Kind.INITIAL).findFirst();
    assertThat(initial.map(one -> one.verdict(LocalDate.of(2004, 5, 5), false)).orElse(Verdict.NOT_REQUIRED)).isEqualTo(verdict);
    initial.ifPresent(one -> assertThat(one.due()).isEqualTo(Due.on(LocalDate.of(2004, 5, 3))));
  }

  @Test
  @DisplayName("I1, O2: an order made on conviction begins on the same day, and asks for no second notification")
  void two_that_begin_on_one_day_ask_once() {
    var day = LocalDate.of(2025, 4, 16);
    var both = new Registration(List.of(Episode.of(day, NotificationPeriod.years(10, false)), Episode.of(day, new NotificationPeriod.WhileOrderLasts(Optional.empty()))));
    var owed = Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, both, List.of(), List.of()), RuleSets.KNOWN);
    assertThat(owed).singleElement().satisfies(one -> assertThat(one.due()).isEqualTo(Due.on(LocalDate.of(2025, 4, 18))));
  }
}
