package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.register.ChangeDuty.AdvanceNotice;
import org.tutela.law.register.History.Absent;
import org.tutela.law.register.History.Fact;
import org.tutela.law.register.History.Foretold;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.History.Travelled;
import org.tutela.law.register.PeriodicDuty.Given;

/** What was due is asked of what had happened by a day: no more of it, and no less. */
class KnownThenTest {
  private static final Episode SUBJECT = Episode.of(LocalDate.of(2020, 1, 6), NotificationPeriod.years(10, false));
  private static final Gave FIRST = new Gave(Given.INITIAL, LocalDate.of(2025, 1, 7), true);

  private static History history(Episode episode, List<Away> aways, Fact... facts) {
    return new History(Jurisdiction.ENGLAND_AND_WALES, new Registration(List.of(episode)), aways, List.of(facts));
  }

  private static List<String> owed(History history, Obligation.Kind... kinds) {
    return Obligations.of(history, RuleSets.KNOWN).stream().filter(one -> List.of(kinds).contains(one.kind())).map(one -> one.kind() + " " + one.due().breachAfter()).toList();
  }

  @ParameterizedTest(name = "register {0} [C4, O2]: notice of 1 June for 10 June, moved {1}: owed {2}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      D3    | 2025-06-07 | CHANGE 2025-06-09
      D4    | 2025-06-08 | -
      D5    | 2025-06-12 | -
      D6    | 2025-06-20 | DID_NOT_HAPPEN 2025-06-15, CHANGE 2025-06-22
      C4: never | -      | DID_NOT_HAPPEN 2025-06-15
      """)
  void what_was_told_in_advance_and_came_otherwise_is_owed_anew(String id, LocalDate moved, String expected) {
    var told = new Foretold(ChangeKind.HOME, new AdvanceNotice(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 10)), Optional.ofNullable(moved), "4 Weir Lane");
    var history = history(SUBJECT, List.of(), FIRST, told);
    assertThat(owed(history, Obligation.Kind.CHANGE, Obligation.Kind.DID_NOT_HAPPEN)).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    assertThat(Obligations.of(history, RuleSets.KNOWN).stream().filter(one -> one.kind() != Obligation.Kind.PERIODIC && one.kind() != Obligation.Kind.INITIAL)).allMatch(one -> one.about().equals("HOME 4 Weir Lane"));
    var said = new Gave(Given.DID_NOT_HAPPEN, LocalDate.of(2025, 6, 14), true);
    assertThat(Obligations.of(history(SUBJECT, List.of(), FIRST, told, said), RuleSets.KNOWN)).filteredOn(one -> one.kind() == Obligation.Kind.DID_NOT_HAPPEN)
        .allMatch(one -> one.given().equals(Optional.of(said.on())));
  }

  @ParameterizedTest(name = "C4 [0 rule set]: on {0} the move of 20 June is known {1}")
  @CsvSource({"2025-05-31, false, 0", "2025-06-19, false, 1", "2025-06-20, true, 1"})
  void a_move_that_was_foretold_is_known_when_it_has_happened(LocalDate day, boolean moved, int facts) {
    var known = history(SUBJECT, List.of(), new Foretold(ChangeKind.HOME, new AdvanceNotice(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 10)), Optional.of(LocalDate.of(2025, 6, 20)), "")).knownOn(day);
    assertThat(known.facts()).hasSize(facts);
    assertThat(owed(new History(known.place(), known.registration(), known.aways(), List.of(FIRST, known.facts().isEmpty() ? FIRST : known.facts().getFirst())), Obligation.Kind.CHANGE)).hasSize(moved ? 1 : 0);
  }

  @ParameterizedTest(name = "D7 [0 rule set]: on {0} he is away {1}, until {2}")
  @CsvSource(nullValues = "-", value = {"2025-02-28, false, -", "2025-03-01, true, -", "2025-05-09, true, -", "2025-05-10, true, 2025-05-10"})
  void a_time_away_is_known_from_its_first_day_and_its_end_when_it_has_come(LocalDate day, boolean away, LocalDate until) {
    var known = history(SUBJECT, List.of(Away.of(Away.Kind.IMPRISONMENT, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 10)))).knownOn(day).aways();
    assertThat(known).hasSize(away ? 1 : 0);
    assertThat(known.stream().flatMap(one -> one.until().stream())).containsExactlyElementsOf(Optional.ofNullable(until).stream().toList());
  }

  @ParameterizedTest(name = "P-R8: quashed on 2025-06-01, on {0} it is known to have ended {1}")
  @CsvSource({"2025-05-31, false", "2025-06-01, true"})
  void an_end_before_its_time_is_known_when_it_has_come(LocalDate day, boolean ended) {
    var known = history(SUBJECT.end(Episode.Why.QUASHED, LocalDate.of(2025, 6, 1)), List.of()).knownOn(day).registration();
    assertThat(known.subjectOn(LocalDate.of(2027, 1, 1))).isEqualTo(!ended);
  }

  @ParameterizedTest(name = "T1, T6: leaving 20 July, told on the 5th, back on the 27th: on {0} known {1}, told {2}, back {3}")
  @CsvSource({"2025-06-30, false, false, false", "2025-07-04, true, false, false", "2025-07-05, true, true, false", "2025-07-26, true, true, false", "2025-07-27, true, true, true"})
  void of_a_journey_is_known_what_had_happened(LocalDate day, boolean known, boolean told, boolean back) {
    var journey = Journey.to("Spain", LocalDateTime.of(2025, 7, 20, 9, 0), 8, LocalDate.of(2025, 7, 1)).back(LocalDate.of(2025, 7, 27));
    var then = history(SUBJECT, List.of(), new Travelled(journey, Optional.of(LocalDateTime.of(2025, 7, 5, 10, 0)), 0)).knownOn(day);
    var travel = Obligations.of(then, RuleSets.KNOWN).stream().filter(one -> one.kind() == Obligation.Kind.TRAVEL).toList();
    assertThat(travel).hasSize(known ? 1 : 0);
    assertThat(travel.stream().anyMatch(one -> one.given().isPresent())).isEqualTo(told);
    assertThat(owed(then, Obligation.Kind.RETURN)).isEqualTo(back ? List.of("RETURN 2025-07-29") : List.of());
  }

  @ParameterizedTest(name = "12 absence: leaving 20 July, told on the 10th: on {0} known {1}")
  @CsvSource({"2025-07-09, false", "2025-07-10, true"})
  void an_absence_is_known_from_the_day_on_which_it_was_told(LocalDate day, boolean known) {
    var absent = new Absent(LocalDateTime.of(2025, 7, 20, 9, 0), 5, Optional.of(LocalDateTime.of(2025, 7, 10, 12, 0)), "9 Withy Lane");
    assertThat(history(SUBJECT, List.of(), absent).knownOn(day).facts()).isEqualTo(known ? List.of(absent) : List.of());
  }

  @Test
  @DisplayName("T1: notice of travel that was taken at the counter is notice of a journey that was known by then, and of none that was not")
  void notice_at_the_counter_is_notice_of_what_was_known() {
    var counter = new Gave(Given.TRAVEL, LocalDate.of(2025, 7, 5), true);
    var before = new Travelled(Journey.to("Spain", LocalDateTime.of(2025, 7, 20, 9, 0), 8, LocalDate.of(2025, 7, 5)));
    var after = new Travelled(Journey.to("Spain", LocalDateTime.of(2025, 7, 20, 9, 0), 8, LocalDate.of(2025, 7, 6)));
    assertThat(Obligations.of(history(SUBJECT, List.of(), counter, before), RuleSets.KNOWN)).filteredOn(one -> one.kind() == Obligation.Kind.TRAVEL).extracting(Obligation::given).containsExactly(Optional.of(counter.on()));
    assertThat(Obligations.of(history(SUBJECT, List.of(), counter, after), RuleSets.KNOWN)).filteredOn(one -> one.kind() == Obligation.Kind.TRAVEL).extracting(Obligation::given).containsExactly(Optional.empty());
  }

  @Test
  @DisplayName("T5, O2: what was told first and each time again are duties of their own, with words of their own")
  void each_correction_is_a_duty_of_its_own() {
    var journey = Journey.to("Spain", LocalDateTime.of(2025, 7, 20, 9, 0), 8, LocalDate.of(2025, 7, 1));
    var told = Optional.of(LocalDateTime.of(2025, 7, 2, 9, 0));
    assertThat(Obligations.of(history(SUBJECT, List.of(), new Travelled(journey, told, 0), new Travelled(journey, told, 1), new Travelled(journey, told, 2)), RuleSets.KNOWN)).filteredOn(one -> one.kind() == Obligation.Kind.TRAVEL)
        .extracting(Obligation::about).containsExactlyInAnyOrder("Spain, leaving at 09:00", "Spain, leaving at 09:00, change 1 of what was told", "Spain, leaving at 09:00, change 2 of what was told");
  }

  @ParameterizedTest(name = "D7, P-R9: ended by {0} while in prison without an end in sight: something waits for a release {1}")
  @CsvSource({"QUASHED, true", "DEATH, false"})
  void nobody_who_has_died_is_released(Episode.Why why, boolean waits) {
    var history = history(SUBJECT.end(why, LocalDate.of(2026, 2, 1)), List.of(Away.of(Away.Kind.IMPRISONMENT, LocalDate.of(2025, 6, 1), null)), FIRST);
    var open = Obligations.of(history, RuleSets.KNOWN).stream().filter(one -> one.due().suspended()).toList();
    assertThat(open).hasSize(waits ? 1 : 0);
    assertThat(open).allMatch(one -> !one.lapsed(history.registration(), LocalDate.of(2026, 1, 31)) && one.lapsed(history.registration(), LocalDate.of(2026, 2, 1)));
  }

  @Test
  @DisplayName("O2: what has a day does not lapse, and waits for nothing")
  void what_has_a_day_does_not_lapse() {
    var missed = new Obligation(Obligation.Kind.PERIODIC, LocalDate.of(2024, 5, 1), "", Due.on(LocalDate.of(2025, 5, 1)), Optional.empty(), List.of());
    assertThat(missed.lapsed(new Registration(List.of()), LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(missed.due().suspended()).isFalse();
  }

  @ParameterizedTest(name = "I2, 1 episodes: subject without an end from 2020-03-01: throughout from {0} {1}")
  @CsvSource({"2020-03-01, true", "2020-02-29, false", "2024-01-01, true"})
  void without_an_end_it_goes_on_throughout(LocalDate from, boolean throughout) {
    var registration = new Registration(List.of(Episode.of(LocalDate.of(2020, 3, 1), new NotificationPeriod.Indefinite())));
    assertThat(registration.throughout(from, LocalDate.of(2026, 3, 1))).isEqualTo(throughout);
  }

  @Test
  @DisplayName("N8: where nobody lives or stays there is no household with a child")
  void nobody_lives_there() {
    var stay = new HouseholdStay(LocalDateTime.of(2025, 8, 1, 18, 0), LocalDateTime.of(2025, 8, 3, 18, 0), false, List.of(), false);
    assertThat(stay.withChild()).isFalse();
    assertThat(stay.longEnough()).isFalse();
    assertThat(stay.duty(Said.ENGLAND, List.of())).isInstanceOf(Duty.NotRequired.class);
  }
}
