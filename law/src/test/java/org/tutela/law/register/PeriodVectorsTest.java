package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;

class PeriodVectorsTest {

  @ParameterizedTest(name = "{0} [{1}]: {3} on {2}, aged {4}: {5}, last day {6}")
  @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
      register A1  | P4             | 2020-03-01 | custody 24m         | adult | 10 years          | 2030-02-28
      register A2  | P1, P-R1       | 2020-03-01 | custody 30m         | adult | indefinitely      | never
      register A3  | P4             | 2018-11-20 | custody 29m         | adult | 10 years          | 2028-11-19
      register A4  | P5, P-R1       | 2019-09-10 | custody 6m          | adult | 7 years           | 2026-09-09
      register A5  | P4, D4         | 2016-02-29 | custody 6m1d        | adult | 10 years          | 2026-02-28
      register A6  | P1             | 2020-03-01 | life                | adult | indefinitely      | never
      register A7  | P3             | 2020-03-01 | hospital restricted | adult | indefinitely      | never
      register A8  | P6             | 2020-02-29 | hospital            | adult | 7 years           | 2027-02-28
      register A9  | P7             | 2023-01-16 | caution             | adult | 2 years           | 2025-01-15
      register A10 | P7, P-R2       | 2023-04-03 | caution             | 16    | 1 year            | 2024-04-02
      register A11 | P9             | 2021-05-04 | community 12m       | adult | 5 years           | 2026-05-03
      register A12 | P8             | 2024-11-05 | discharge 18m       | 17    | 1 year 6 months   | 2026-05-04
      register A13 | P4, P-R2       | 2020-01-15 | custody 10m         | 15    | 5 years           | 2025-01-14
      register A14 | P5, P-R2       | 2020-01-15 | custody 6m          | 15    | 3 years 6 months  | 2023-07-14
      register A15 | P9, P-R2       | 2020-01-15 | yro                 | 15    | 2 years 6 months  | 2022-07-14
      register A16 | P5, D4         | 2022-08-31 | custody 5m          | 17    | 3 years 6 months  | 2026-02-28
      register A17 | P1             | 2020-03-01 | custody 30m         | 16    | indefinitely      | never
      register A18 | P-R2           | 2020-03-01 | custody 24m         | 18    | 10 years          | 2030-02-28
      register A23 | P-R4           | 2020-03-01 | custody 8m          | adult | 10 years          | 2030-02-28
      register A24 | s.82(6)        | 2020-03-01 | custody 24m         | adult | 10 years          | 2030-02-28
      """)
  void the_period_ends_on_the_day_the_statute_says(
      String id, String rules, LocalDate on, String disposal, String age, String length, LocalDate last) {
    var born = age.equals("adult") ? Said.ADULT_BORN : on.minusYears(Integer.parseInt(age)).minusMonths(1);
    var event = Event.of(Ground.CONVICTION, on, born, Said.offence("2003 1"), Said.disposal(disposal));
    var becoming = BecomingSubject.judge(event, Said.ENGLAND);
    assertThat(becoming.subject()).isEqualTo(Known.YES);
    assertThat(becoming.relevantDate()).contains(on);
    var period = determined(becoming.period().orElseThrow());
    assertThat(period.words()).isEqualTo(length);
    assertThat(period.lastDay(on)).isEqualTo(Optional.ofNullable(last));
  }

  @ParameterizedTest(name = "{0} [{1}]: {2}: {3}, effective {4}")
  @CsvSource(delimiter = '|', textBlock = """
      register A19 | P-R3 | 18m@0m yes, 12m@18m yes | indefinitely | 30m
      register A20 | P-R3 | 18m@0m yes, 12m@0m yes  | 10 years     | 18m
      register A21 | P-R3 | 18m@0m yes, 12m@9m yes  | 10 years     | 21m
      register A22 | P-R3 | 24m@0m yes, 12m@24m no  | 10 years     | 24m
      """)
  void several_terms_make_one(String id, String rules, String terms, String length, String effective) {
    var running = new ArrayList<EffectiveTerm.Running>();
    for (var each : terms.split(", ")) {
      var parts = each.split("[@ ]");
      running.add(new EffectiveTerm.Running(Said.term(parts[0]), Said.term(parts[1]), parts[2].equals("yes")));
    }
    var term = EffectiveTerm.of(running);
    assertThat(term).isEqualTo(Said.term(effective));
    assertThat(determined(PeriodFinding.of(new Disposal.Custody(term), false)).words()).isEqualTo(length);
  }

  @ParameterizedTest(name = "{0} [{1}]: {2} for one offence among {3}, aged {4}: subject from its own day, {5}")
  @CsvSource(delimiter = '|', textBlock = """
      register A19 | P-R3       | 18m | 12m@18m          | 30 | indefinitely     | The 2 terms for listed offences are 30 months together
      register A20 | P-R3       | 18m | 12m@0m           | 30 | 10 years         | The 2 terms for listed offences are 18 months together
      register A21 | P-R3       | 18m | 12m@9m           | 30 | 10 years         | The 2 terms for listed offences are 21 months together
      P-R3, P-R2:  | halved     | 5m  | 5m@5m            | 17 | 5 years          | The 2 terms for listed offences are 10 months together
      P-R3, P5:    | concurrent | 4m  | 6m@0m, 2m10d@1m  | 18 | 7 years          | The 3 terms for listed offences are 6 months together
      P-R3, P-R1:  | days       | 6m  | 0m1d@6m          | 30 | 10 years         | The 2 terms for listed offences are 6 months and 1 day together
      P-R3, P-R1:  | days       | 6m  | 0m12d@6m         | 30 | 10 years         | The 2 terms for listed offences are 6 months and 12 days together
      """)
  void the_period_of_one_offence_follows_from_all_terms(String id, String rules, String own, String others, int age, String length, String said) {
    var on = LocalDate.of(2020, 3, 1);
    var born = on.minusYears(age);
    var terms = new ArrayList<>(List.of(new EffectiveTerm.Running(Said.term(own), Term.NONE, true)));
    for (var each : others.split(", ")) terms.add(new EffectiveTerm.Running(Said.term(each.split("@")[0]), Said.term(each.split("@")[1]), true));
    var alone = BecomingSubject.judge(Event.of(Ground.CONVICTION, on, born, Said.offence("2003 1"), Said.disposal("custody " + own)), Said.ENGLAND);
    var among = alone.among(terms, born);
    assertThat(determined(among.period().orElseThrow()).words()).isEqualTo(length);
    assertThat(among.relevantDate()).contains(on);
    assertThat(among.basis()).isEqualTo(alone.basis());
    assertThat(among.reasons()).extracting(Reason::text).contains(said).containsAll(among.period().orElseThrow().reasons().stream().map(Reason::text).toList());
    assertThat(among.reasons()).as("nothing is said of its own term's period").filteredOn(reason -> List.of("P1", "P4", "P5").contains(reason.rule())).hasSize(1);
  }

  @ParameterizedTest(name = "P-R3, P-R5: {0} extended by {1}, among {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      12m | 24m  | 6m@12m          | indefinitely or 10 years | The 2 terms for listed offences are 18 months together, and 36 months with the extensions
      12m | 24m  | 18m@12m         | indefinitely             | The 2 terms for listed offences are 30 months together, and 36 months with the extensions
      12m | 24m  | 24m@12m         | indefinitely             | The 2 terms for listed offences are 36 months together, and 36 months with the extensions
      3m  | 0m1d | 3m@3m1d         | 10 years or 7 years      | The 2 terms for listed offences are 6 months together, and 6 months and 1 day with the extensions
      12m | 0m   | 12m+24m@0m      | indefinitely or 10 years | The 2 terms for listed offences are 12 months together, and 36 months with the extensions
      12m | 6m   | 12m+6m@18m      | indefinitely or 10 years | The 2 terms for listed offences are 24 months together, and 36 months with the extensions
      12m | 0m   | 6m@12m          | 10 years                 | The 2 terms for listed offences are 18 months together
      """)
  void an_extended_sentence_among_other_terms_keeps_its_two_readings(String own, String extension, String others, String length, String said) {
    var on = LocalDate.of(2020, 3, 1);
    var born = on.minusYears(30);
    var terms = new ArrayList<>(List.of(new EffectiveTerm.Running(Said.term(own), Said.term(extension), Term.NONE, true)));
    for (var each : others.split(", ")) {
      var parts = each.split("[@+]");
      terms.add(new EffectiveTerm.Running(Said.term(parts[0]), parts.length > 2 ? Said.term(parts[1]) : Term.NONE, Said.term(parts[parts.length - 1]), true));
    }
    var among = BecomingSubject.judge(Event.of(Ground.CONVICTION, on, born, Said.offence("2003 1"), Said.disposal("custody " + own)), Said.ENGLAND).among(terms, born);
    assertThat(switch (among.period().orElseThrow()) {
      case PeriodFinding.Determined(var period, _) -> period.words();
      case PeriodFinding.Choose(var readings, _) -> readings.getFirst().period().words() + " or " + readings.getLast().period().words();
      case PeriodFinding.AskAPerson _ -> "a person";
    }).isEqualTo(length);
    assertThat(among.reasons()).extracting(Reason::text).contains(said);
  }

  @ParameterizedTest(name = "P-R3, P-R5: a training order of {0}, {1} of it detention, with {2}, at {3}: a person chooses between {4}")
  @CsvSource(delimiter = '|', textBlock = """
      24m | 12m | 12m@24m | 30 | 10 years or indefinitely           | 24 months together with the detention part, and 36 months with the whole order
      12m | 6m  | 6m@12m  | 30 | 10 years or 10 years               | 12 months together with the detention part, and 18 months with the whole order
      6m  | 3m  | 3m@6m   | 30 | 7 years or 10 years                | 6 months together with the detention part, and 9 months with the whole order
      6m  | 3m  | 3m@6m   | 16 | 3 years 6 months or 5 years        | 6 months together with the detention part, and 9 months with the whole order
      6m  | 6m  | 3m@0m   | 30 | 7 years or 7 years                 | 6 months together with the detention part, and 6 months with the whole order
      """)
  void how_a_training_order_is_put_together_is_for_a_person(String whole, String detention, String other, int age, String periods, String said) {
    var on = LocalDate.of(2020, 3, 1);
    var born = on.minusYears(age);
    var terms = List.of(new EffectiveTerm.Running(Said.term(detention), Said.term(whole).minus(Said.term(detention)), Term.NONE, true),
        new EffectiveTerm.Running(Said.term(other.split("@")[0]), Said.term(other.split("@")[1]), true));
    var alone = BecomingSubject.judge(Event.of(Ground.CONVICTION, on, born, Said.offence("2003 1"), new Disposal.DetentionAndTraining(Said.term(whole), Said.term(detention))), Said.ENGLAND);
    var among = alone.trainingAmong(terms, born);
    assertThat(among.period().orElseThrow()).isInstanceOfSatisfying(PeriodFinding.Choose.class, choose -> {
      assertThat(choose.readings()).extracting(PeriodFinding.Reading::code).containsExactly("DETENTION", "WHOLE");
      assertThat(choose.readings().getFirst().period().words() + " or " + choose.readings().getLast().period().words()).isEqualTo(periods);
      assertThat(choose.reasons()).singleElement().satisfies(why -> assertThat(why.verified()).isFalse());
    });
    assertThat(among.reasons()).extracting(Reason::text).contains("The 2 terms for listed offences are " + said);
    assertThat(among.reasons().stream().filter(why -> why.rule().equals("P-R5"))).hasSize(1);
  }

  @Test
  @DisplayName("P-R3, P-R5: an extension for an offence that is not listed asks nothing")
  void an_extension_that_does_not_count_asks_nothing() {
    var terms = List.of(new EffectiveTerm.Running(Term.ofMonths(12), Term.NONE, true), new EffectiveTerm.Running(Term.ofMonths(12), Term.ofMonths(24), Term.NONE, false));
    assertThat(determined(PeriodFinding.of(terms, false)).words()).isEqualTo("10 years");
  }

  @Test
  @DisplayName("1 abroad, s.82(6): subject from the police's notice, while the period runs from the conviction abroad")
  void subject_from_the_notice_and_no_sooner() {
    var episode = Episode.of(LocalDate.of(2020, 3, 1), NotificationPeriod.years(10, false)).since(LocalDate.of(2023, 5, 4));
    assertThat(episode.covers(LocalDate.of(2023, 5, 3))).isFalse();
    assertThat(episode.covers(LocalDate.of(2023, 5, 4))).isTrue();
    assertThat(episode.lastDay()).contains(LocalDate.of(2030, 2, 28));
    assertThat(episode.end(Episode.Why.QUASHED, LocalDate.of(2024, 1, 10)).covers(LocalDate.of(2023, 5, 3))).isFalse();
    assertThat(episode.varied(NotificationPeriod.years(7, false)).lastDay()).contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  @DisplayName("register A25 [1 episodes]: a caution within another period is a second episode; the end shown is the later")
  void episodes_are_kept_apart() {
    var registration = new Registration(List.of(
        Episode.of(LocalDate.of(2020, 3, 1), NotificationPeriod.years(10, false)),
        Episode.of(LocalDate.of(2023, 1, 16), NotificationPeriod.years(2, false))));
    assertThat(registration.episodes()).hasSize(2);
    assertThat(registration.end()).isEqualTo(new Registration.End.LastDay(LocalDate.of(2030, 2, 28)));
  }

  @ParameterizedTest(name = "P-R5, P-R6, P-R7, P2, P8, s.82(6): {0} ({1}, under 18 {2}): {3}")
  @CsvSource(delimiter = '|', textBlock = """
      an extended sentence | extended 24m 36m | false | indefinitely, 10 years
      a training order     | dto 12m 6m       | true  | 3 years 6 months, 5 years
      readings that agree  | extended 36m 12m | false | indefinitely
      an absolute discharge | absolute        | false | a person decides
      a youth caution      | youth caution    | true  | 1 year
      lifelong restriction   | olr              | false | indefinitely
      supervision            | payback 12m      | true  | 1 year
      not yet sentenced | pending          | false | for a time not yet known
      """)
  void a_person_is_asked_where_the_law_asks_for_judgement(String what, String disposal, boolean under18, String lengths) {
    var words = switch (PeriodFinding.of(Said.disposal(disposal), under18)) {
      case PeriodFinding.Determined(var period, _) -> period.words();
      case PeriodFinding.Choose(var readings, _) -> String.join(", ", readings.stream().map(one -> one.period().words()).toList());
      case PeriodFinding.AskAPerson(var reasons) -> reasons.isEmpty() ? "nobody asked" : "a person decides";
    };
    assertThat(words).isEqualTo(lengths);
  }

  @ParameterizedTest(name = "P-R8, P-R9: ended by {0} on {1}, the last day is {2}")
  @CsvSource({"QUASHED, 2022-06-01, 2022-05-31", "DETERMINATION, 2024-01-10, 2024-01-09", "DEATH, 2031-01-01, 2030-02-28"})
  void an_episode_ends_early_only_for_a_reason(Episode.Why why, LocalDate on, LocalDate last) {
    var episode = Episode.of(LocalDate.of(2020, 3, 1), NotificationPeriod.years(10, false)).end(why, on);
    assertThat(episode.lastDay()).contains(last);
    assertThat(episode.covers(last)).isTrue();
    assertThat(episode.covers(last.plusDays(1))).isFalse();
    assertThat(episode.varied(NotificationPeriod.years(2, false)).relevantDate()).isEqualTo(episode.relevantDate());
  }

  @ParameterizedTest(name = "P-R8, P-R9: what came of {0}, a {1}, can be recorded to have ended as {2}")
  @CsvSource(delimiter = '|', textBlock = """
      CONVICTION        | CONVICTION    | QUASHED DEATH
      CONVICTION        | THRESHOLD_MET | QUASHED DEATH
      INSANITY          | FINDING       | QUASHED DEATH
      DISABILITY        | FINDING       | QUASHED DEATH
      ACT_1997          | CONVICTION    | QUASHED DEATH
      ACT_1997          | CAUTION       | DEATH
      ABROAD_NOTICE     | CONVICTION    | QUASHED DEATH
      ABROAD_NOTICE     | CAUTION       | DEATH
      CAUTION           | CAUTION       | DEATH
      PREVENTION_ORDER  | ORDER_SERVED  | DEATH ORDER_DISCHARGED
      RISK_ORDER_BREACH | ORDER_SERVED  | DEATH ORDER_DISCHARGED
      """)
  void no_period_is_shortened_by_hand(Ground ground, BecomingSubject.Basis basis, String ways) {
    assertThat(Arrays.stream(Episode.Why.values()).filter(why -> why.against(ground, basis).isEmpty()).map(Episode.Why::name)).containsExactly(ways.split(" "));
    assertThat(Episode.Why.DETERMINATION.against(ground, basis)).hasValueSatisfying(reason -> assertThat(reason.about()).isEqualTo("why"));
  }

  static NotificationPeriod determined(PeriodFinding finding) {
    return switch (finding) {
      case PeriodFinding.Determined(var period, _) -> period;
      case PeriodFinding.Choose _, PeriodFinding.AskAPerson _ -> throw new AssertionError("not determined: " + finding);
    };
  }
}
