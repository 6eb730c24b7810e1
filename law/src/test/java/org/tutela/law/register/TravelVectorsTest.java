package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.law.register.ChangeVectorsTest.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelVectorsTest {

  @ParameterizedTest(name = "{0} [{1}]: leaves {2}, known {3}, given {4}, excuse {5}: {6}")
  @CsvSource(delimiter = '|', textBlock = """
      register F1  | T4, D5 | 2025-07-20T09:00 | 2025-07-01 | 2025-07-12T10:00 | false | COMPLIANT
      register F2  | D5     | 2025-07-20T09:00 | 2025-07-01 | 2025-07-13T10:00 | false | REVIEW
      register F3  | T4     | 2025-07-20T09:00 | 2025-07-01 | 2025-07-15T10:00 | false | BREACH_SUSPECTED
      register F4  | T4     | 2025-07-20T09:00 | 2025-07-01 | 2025-07-15T10:00 | true  | EXCUSED
      register F5  | T4     | 2025-07-20T09:00 | 2025-07-18 | 2025-07-18T20:00 | false | COMPLIANT
      register F6  | D6     | 2025-07-20T09:00 | 2025-07-18 | 2025-07-19T18:00 | false | REVIEW
      T4: an excuse helps no later than 24 hours before | - | 2025-07-20T09:00 | 2025-07-01 | 2025-07-19T10:00 | true | BREACH_SUSPECTED
      T4: 24 hours before, to the minute   | - | 2025-07-20T09:00 | 2025-07-01 | 2025-07-19T09:00 | true | EXCUSED
      T4: a minute less than 24 hours      | - | 2025-07-20T09:00 | 2025-07-01 | 2025-07-19T09:01 | true | BREACH_SUSPECTED
      T4: an excuse accepted on the arguable day | - | 2025-07-20T09:00 | 2025-07-01 | 2025-07-13T10:00 | true | EXCUSED
      T4: no excuse in the last 12 hours   | - | 2025-07-20T09:00 | 2025-07-18 | 2025-07-19T21:01 | true | BREACH_SUSPECTED
      T4: 12 hours and a minute | - | 2025-07-20T09:00 | 2025-07-18 | 2025-07-19T20:59 | false | REVIEW
      T4: less than 12 hours    | - | 2025-07-20T09:00 | 2025-07-18 | 2025-07-19T21:01 | false | BREACH_SUSPECTED
      """)
  void notice_comes_before_leaving(
      String id, String rules, LocalDateTime leaves, LocalDate known, LocalDateTime given, boolean excused, Verdict verdict) {
    var journey = Journey.to("France", leaves, 7, known);
    assertThat(TravelDuty.of(journey, Said.ENGLAND).verdict(Optional.of(given), given, excused)).isEqualTo(verdict);
    assertThat(owed(new History.Travelled(journey, Optional.of(given), 0)).verdict(leaves.toLocalDate(), excused)).isEqualTo(verdict);
  }

  private static Obligation owed(History.Travelled... travelled) {
    var subject = new Registration(List.of(Episode.of(LocalDate.of(2020, 1, 6), NotificationPeriod.years(10, false))));
    return Obligations.of(new History(Jurisdiction.ENGLAND_AND_WALES, subject, List.of(), List.of(travelled)), RuleSets.KNOWN).stream()
        .filter(one -> one.kind() == Obligation.Kind.TRAVEL).reduce((_, last) -> last).orElseThrow();
  }

  @ParameterizedTest(name = "T5, D6: corrected {0}, leaving 2025-07-20 at {1}, excuse {2}: {3}")
  @CsvSource({"2025-07-19T00:00, 09:00, false, COMPLIANT", "2025-07-19T00:01, 09:00, false, REVIEW", "2025-07-19T00:01, 09:00, true, EXCUSED", "2025-07-19T09:00, 09:00, false, REVIEW",
      "2025-07-19T09:01, 09:00, false, BREACH_SUSPECTED", "2025-07-19T09:01, 09:00, true, EXCUSED", "2025-07-19T21:00, 09:00, true, EXCUSED", "2025-07-19T21:01, 09:00, true, BREACH_SUSPECTED",
      "2025-07-19T02:00, 02:00, false, REVIEW", "2025-07-19T13:00, 02:00, false, BREACH_SUSPECTED", "2025-07-19T14:00, 02:00, true, EXCUSED", "2025-07-19T14:01, 02:00, true, BREACH_SUSPECTED"})
  void a_correction_is_told_a_day_before_or_with_an_excuse_twelve_hours(LocalDateTime told, LocalTime leaves, boolean excused, Verdict verdict) {
    var journey = Journey.to("Spain", LocalDate.of(2025, 7, 20).atTime(leaves), 7, LocalDate.of(2025, 7, 1));
    assertThat(owed(new History.Travelled(journey, Optional.of(told), 1)).verdict(LocalDate.of(2025, 7, 20), excused)).isEqualTo(verdict);
  }

  @Test
  @DisplayName("T4, T5, O2: what became wrong and was told again in time does not mend that the journey was told too late; the return is told once")
  void what_was_told_late_stays_late() {
    var journey = Journey.to("Spain", LocalDateTime.of(2025, 7, 20, 9, 0), 7, LocalDate.of(2025, 7, 1));
    var history = new History(Jurisdiction.ENGLAND_AND_WALES, new Registration(List.of(Episode.of(LocalDate.of(2020, 1, 6), NotificationPeriod.years(10, false)))), List.of(),
        List.of(new History.Travelled(journey, Optional.of(LocalDateTime.of(2025, 7, 16, 9, 0)), 0), new History.Travelled(journey, Optional.of(LocalDateTime.of(2025, 7, 17, 9, 0)), 1),
            new History.Travelled(journey.back(LocalDate.of(2025, 7, 27)), Optional.of(LocalDateTime.of(2025, 7, 18, 9, 0)), 2)));
    var owed = Obligations.of(history, RuleSets.KNOWN);
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.TRAVEL).extracting(one -> one.verdict(LocalDate.of(2025, 7, 21), false))
        .containsExactly(Verdict.BREACH_SUSPECTED, Verdict.COMPLIANT, Verdict.COMPLIANT);
    assertThat(owed).extracting(Obligation::key).doesNotHaveDuplicates();
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.RETURN).singleElement().satisfies(one -> assertThat(one.about()).isEqualTo("Spain, leaving at 09:00"));
  }

  @Test
  @DisplayName("T1, T4: notice of one journey is no notice of another")
  void each_journey_is_told_for_itself() {
    var told = new History.Travelled(Journey.to("France", LocalDateTime.of(2025, 7, 20, 9, 0), 7, LocalDate.of(2025, 7, 1)), Optional.of(LocalDateTime.of(2025, 7, 5, 9, 0)), 0);
    var untold = new History.Travelled(Journey.to("Spain", LocalDateTime.of(2025, 8, 20, 9, 0), 7, LocalDate.of(2025, 7, 1)));
    assertThat(owed(told, untold).given()).isEmpty();
    assertThat(owed(told).given()).contains(LocalDate.of(2025, 7, 5));
  }

  @ParameterizedTest(name = "{0} [{1}]: from {2} to {3} for {4} days needs notice: {5}")
  @CsvSource(delimiter = '|', textBlock = """
      register F7 | T1 | ENGLAND_AND_WALES | France  | 1 | true
      register F8 | 12 | NORTHERN_IRELAND  | Ireland | 2 | false
      register F8 | 12 | NORTHERN_IRELAND  | Ireland | 3 | true
      register F9 | T1 | ENGLAND_AND_WALES | Jersey  | 2 | true
      12, T1:     | -  | SCOTLAND          | Ireland | 1 | true
      12, T1:     | -  | ENGLAND_AND_WALES | Ireland | 1 | true
      """)
  void every_departure_but_for_ireland_from_the_north(String id, String rules, Jurisdiction place, String country, int days, boolean required) {
    var journey = Journey.to(country, LocalDateTime.of(2025, 7, 20, 9, 0), days, LocalDate.of(2025, 7, 1));
    var rulesThen = RuleSets.KNOWN.governing(place, journey.departsOn());
    var duty = TravelDuty.of(journey, rulesThen);
    assertThat(duty.required()).isEqualTo(required);
    if (!required) assertThat(duty.verdict(Optional.empty(), journey.departs(), false)).isEqualTo(Verdict.NOT_REQUIRED);
  }

  @ParameterizedTest(name = "{0} [{1}]: back {2}, given before {3}: due {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register F10 | T6        | 2025-08-03 | -          | 2025-08-05
      T6:          | as given  | 2025-08-03 | 2025-08-03 | -
      T6:          | otherwise | 2025-08-03 | 2025-08-02 | 2025-08-05
      """)
  void return_is_told_in_three_days(String id, String rules, LocalDate back, LocalDate givenBefore, LocalDate dueOn) {
    var journey = Journey.to("France", LocalDateTime.of(2025, 7, 20, 9, 0), 14, LocalDate.of(2025, 7, 1)).back(back);
    if (givenBefore != null) journey = journey.withReturnGiven(givenBefore);
    var abroad = List.of(Away.of(Away.Kind.ABROAD, LocalDate.of(2025, 7, 20), back));
    var duty = TravelDuty.ofReturn(journey, Said.ENGLAND, abroad);
    if (dueOn == null) assertThat(duty).isInstanceOf(Duty.NotRequired.class);
    else assertThat(due(duty)).isEqualTo(Due.on(dueOn));
  }

  @ParameterizedTest(name = "{0} [{1}]: {2}, away {3} days: told before {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register H1 | 12 absence | NORTHERN_IRELAND  | 4 | 2025-07-19T21:00
      register H1 | 12 absence | NORTHERN_IRELAND  | 3 | -
      register H2 | 14         | ENGLAND_AND_WALES | 6 | -
      """)
  void absence_from_home(String id, String rules, Jurisdiction place, int days, LocalDateTime tellBy) {
    var leaves = LocalDateTime.of(2025, 7, 20, 9, 0);
    var duty = AbsenceDuty.of(leaves, days, RuleSets.KNOWN.governing(place, leaves.toLocalDate()));
    assertThat(duty.required()).isEqualTo(tellBy != null);
    assertThat(duty.reasons()).isNotEmpty();
    if (tellBy != null) assertThat(duty.tellBy().toLocalDateTime()).isEqualTo(tellBy);
  }

  private static List<Obligation> absent(Jurisdiction place, LocalDate subjectFrom, LocalDate knownOn, LocalDateTime told) {
    var subject = new Registration(List.of(Episode.of(subjectFrom, NotificationPeriod.years(10, false))));
    var fact = new History.Absent(LocalDateTime.of(2025, 7, 20, 21, 0), 5, Optional.ofNullable(told), "9 Withy Lane");
    return Obligations.of(new History(place, subject, List.of(), List.of(fact)).knownOn(knownOn), RuleSets.KNOWN).stream().filter(one -> one.kind() == Obligation.Kind.ABSENCE).toList();
  }

  @ParameterizedTest(name = "register H1, 12 absence: leaving at 21:00, told {0}, on {1}: {2}")
  @CsvSource(nullValues = "-", value = {"2025-07-20T09:00, 2025-07-20, COMPLIANT", "2025-07-20T09:01, 2025-07-20, BREACH_SUSPECTED", "2025-07-10T12:00, 2025-07-12, COMPLIANT", "-, 2025-07-20, PENDING",
      "2025-07-20T23:59:59.999999999, 2025-07-20, REVIEW", "-, 2025-07-21, OVERDUE", "2025-07-22T12:00, 2025-07-21, OVERDUE", "2025-07-22T12:00, 2025-07-22, BREACH_SUSPECTED"})
  void notice_of_an_absence_is_owed_by_the_hour_as_far_as_it_is_known(LocalDateTime told, LocalDate day, Verdict verdict) {
    assertThat(absent(Jurisdiction.NORTHERN_IRELAND, LocalDate.of(2020, 1, 6), day, told)).singleElement().satisfies(one -> {
      assertThat(one.verdict(day, false)).isEqualTo(verdict);
      assertThat(one.due().remindBy()).as("due on its day, at whatever hour it was told").isEqualTo(LocalDate.of(2025, 7, 20));
      assertThat(one.missedBy(day)).isEqualTo(verdict == Verdict.OVERDUE || verdict == Verdict.BREACH_SUSPECTED);
    });
  }

  @ParameterizedTest(name = "T4, D6: known 18 July, leaving 20 July at {0}, told {1}: due {2}, arguable until {3}, {4}")
  @CsvSource({"09:00, 2025-07-19T11:00, 2025-07-19, 2025-07-19, COMPLIANT", "09:00, 2025-07-19T18:00, 2025-07-19, 2025-07-19, REVIEW", "09:00, 2025-07-19T21:01, 2025-07-19, 2025-07-19, BREACH_SUSPECTED",
      "09:00, 2025-07-19T23:59:59.999999999, 2025-07-19, 2025-07-19, REVIEW", "21:00, 2025-07-20T08:59, 2025-07-19, 2025-07-20, REVIEW", "21:00, 2025-07-20T09:01, 2025-07-19, 2025-07-20, BREACH_SUSPECTED",
      "21:00, 2025-07-20T23:59:59.999999999, 2025-07-19, 2025-07-20, REVIEW"})
  void told_on_the_day_of_an_hour_it_stays_due_on_that_day(LocalTime leaves, LocalDateTime told, LocalDate due, LocalDate arguable, Verdict verdict) {
    var journey = Journey.to("Spain", LocalDate.of(2025, 7, 20).atTime(leaves), 7, LocalDate.of(2025, 7, 18));
    var one = owed(new History.Travelled(journey, Optional.of(told), 0));
    assertThat(one.verdict(LocalDate.of(2025, 7, 21), false)).isEqualTo(verdict);
    assertThat(List.of(one.due().remindBy(), one.due().breachAfter())).isEqualTo(List.of(due, arguable));
  }

  @Test
  @DisplayName("register H1, H2, 12 absence: nobody owes it elsewhere, before they were subject, or before it was known")
  void notice_of_an_absence_is_owed_only_where_a_rule_asks_for_it() {
    var day = LocalDate.of(2025, 7, 30);
    assertThat(absent(Jurisdiction.ENGLAND_AND_WALES, LocalDate.of(2020, 1, 6), day, null)).isEmpty();
    assertThat(absent(Jurisdiction.NORTHERN_IRELAND, LocalDate.of(2025, 7, 21), day, null)).isEmpty();
    assertThat(absent(Jurisdiction.NORTHERN_IRELAND, LocalDate.of(2020, 1, 6), LocalDate.of(2025, 7, 19), null)).isEmpty();
    assertThat(RuleSets.KNOWN.askOfAbsence(Jurisdiction.NORTHERN_IRELAND)).isTrue();
    assertThat(RuleSets.KNOWN.askOfAbsence(Jurisdiction.ENGLAND_AND_WALES)).isFalse();
    assertThat(RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2026-CPA", LocalDate.of(2027, 4, 1), Set.of()))).askOfAbsence(Jurisdiction.ENGLAND_AND_WALES)).isTrue();
  }

  @Test
  @DisplayName("T5, T6: a correction comes 24 hours before, with an excuse 12; a journey that is not over has no return; one not notified is overdue")
  void corrections_and_journeys_not_over() {
    var journey = Journey.to("France", LocalDateTime.of(2025, 7, 20, 9, 0), 7, LocalDate.of(2025, 7, 1));
    var correction = TravelDuty.ofCorrection(journey, Said.ENGLAND);
    assertThat(correction.safeUntil()).isEqualTo(Counting.at(LocalDateTime.of(2025, 7, 19, 0, 0)));
    assertThat(correction.arguableUntil()).isEqualTo(Counting.at(LocalDateTime.of(2025, 7, 19, 9, 0)));
    assertThat(correction.excusableUntil()).isEqualTo(Counting.at(LocalDateTime.of(2025, 7, 19, 21, 0)));
    assertThat(correction.reasons()).anySatisfy(reason -> assertThat(reason.text()).isEqualTo("24 hours before the date: until 19 Jul 2025 00:00; 24 hours before leaving: until 19 Jul 2025 09:00"));
    assertThat(TravelDuty.ofReturn(journey, Said.ENGLAND, List.of())).isInstanceOf(Duty.NotRequired.class);
    var duty = TravelDuty.of(journey, Said.ENGLAND);
    assertThat(duty.verdict(Optional.empty(), LocalDateTime.of(2025, 7, 1, 9, 0), false)).isEqualTo(Verdict.PENDING);
    assertThat(duty.verdict(Optional.empty(), LocalDateTime.of(2025, 7, 15, 9, 0), false)).isEqualTo(Verdict.OVERDUE);
    var short_ = Journey.to("Ireland", LocalDateTime.of(2025, 7, 20, 9, 0), 1, LocalDate.of(2025, 7, 1));
    assertThat(TravelDuty.ofCorrection(short_, Said.NORTHERN_IRELAND).required()).isFalse();
  }

  @Test
  @DisplayName("D6: hours before a date pass as hours, over a change of the clocks")
  void hours_are_hours() {
    assertThat(Counting.hoursBefore(LocalDate.of(2025, 3, 31), 25).toLocalDateTime()).isEqualTo(LocalDateTime.of(2025, 3, 29, 22, 0));
    assertThat(Counting.hoursBefore(LocalDate.of(2025, 7, 20), 12).toLocalDateTime()).isEqualTo(LocalDateTime.of(2025, 7, 19, 12, 0));
  }

  @ParameterizedTest(name = "12: notice of travel in {0} is by {1}")
  @CsvSource({"ENGLAND_AND_WALES, SI 2004/1220", "SCOTLAND, SSI 2013/216", "NORTHERN_IRELAND, SR (NI) 2014/185"})
  void each_place_has_its_regulations(Jurisdiction place, String regulations) {
    assertThat(place.travelRegulations()).isEqualTo(regulations);
  }

  @Test
  @DisplayName("14, 0 rule set: the Act of 2026 governs nothing until its day is entered, and then from that day on")
  void the_act_of_2026_waits() {
    var place = Jurisdiction.ENGLAND_AND_WALES;
    var day = LocalDate.of(2027, 4, 1);
    assertThat(RuleSets.KNOWN.governing(place, LocalDate.of(2099, 1, 1)).id()).isEqualTo("EW-2012");
    var entered = RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2026-CPA", day, Set.of())));
    assertThat(RuleSets.KNOWN.waiting()).singleElement().satisfies(set -> assertThat(set.id()).isEqualTo("EW-2026-CPA"));
    assertThat(entered.waiting()).isEmpty();
    assertThat(entered.governing(place, day.minusDays(1)).id()).isEqualTo("EW-2012");
    assertThat(entered.governing(place, day).id()).isEqualTo("EW-2026-CPA");
    var leaves = day.atTime(9, 0);
    assertThat(AbsenceDuty.of(leaves, 6, entered.governing(place, day)).required()).isTrue();
    assertThat(AbsenceDuty.of(leaves, 5, entered.governing(place, day)).required()).isFalse();
    assertThat(RuleSets.KNOWN.governing(place, LocalDate.of(1999, 1, 1)).id()).isEqualTo("EW-2004");
  }
}
