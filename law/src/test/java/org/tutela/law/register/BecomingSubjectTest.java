package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;

class BecomingSubjectTest {
  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

  @ParameterizedTest(name = "1 conviction, 1 insanity, 1 disability, 1 caution: {0}, {1}, counts from {2}")
  @CsvSource({"CONVICTION, custody 8m, CONVICTION", "INSANITY, hospital, FINDING", "DISABILITY, hospital restricted, FINDING", "CAUTION, caution, CAUTION"})
  void four_ways_lead_in_by_an_offence(Ground ground, String disposal, BecomingSubject.Basis basis) {
    var becoming = judge(Event.of(ground, DAY, Said.ADULT_BORN, Said.offence("2003 1"), Said.disposal(disposal)));
    assertThat(becoming.subject()).isEqualTo(Known.YES);
    assertThat(becoming.basis()).isEqualTo(basis);
    assertThat(becoming.reasons()).extracting(Reason::rule).contains(ground.rule().id());
  }

  @Test
  @DisplayName("1 caution, 12: a police warning in Scotland makes nobody subject")
  void scotland_has_no_cautions() {
    var event = Event.of(Ground.CAUTION, DAY, Said.ADULT_BORN, Said.offence("2003 1"), Said.disposal("caution")).in(Jurisdiction.SCOTLAND);
    assertThat(judge(event).subject()).isEqualTo(Known.NO);
    assertThat(judge(event.in(Jurisdiction.NORTHERN_IRELAND)).subject()).isEqualTo(Known.YES);
  }

  @ParameterizedTest(name = "1 SHPO, 1 SRO: {0} until {1}")
  @CsvSource(nullValues = "-", value = {"PREVENTION_ORDER, 2028-05-31", "PREVENTION_ORDER, -", "RISK_ORDER_BREACH, 2025-05-31"})
  void an_order_lasts_as_long_as_it_lasts(Ground ground, LocalDate until) {
    var becoming = judge(Event.order(ground, DAY, Said.ADULT_BORN, Optional.ofNullable(until)));
    assertThat(becoming.basis()).isEqualTo(BecomingSubject.Basis.ORDER_SERVED);
    assertThat(PeriodVectorsTest.determined(becoming.period().orElseThrow()).lastDay(DAY)).isEqualTo(Optional.ofNullable(until));
    assertThat(PeriodVectorsTest.determined(becoming.period().orElseThrow()).words()).isEqualTo("for as long as the order lasts");
  }

  @ParameterizedTest(name = "1 conviction: {0} stands on the notice or the earlier Act, without a listed offence")
  @CsvSource({"ACT_1997, 2003-06-01", "ABROAD_NOTICE, 2023-06-01"})
  void an_earlier_act_or_a_notice_needs_no_row(Ground ground, LocalDate on) {
    var event = Event.of(ground, on, Said.ADULT_BORN, Said.offence("1968 1"), Said.disposal("custody 12m"));
    assertThat(judge(event).subject()).isEqualTo(Known.YES);
    assertThat(judge(event).basis()).isEqualTo(BecomingSubject.Basis.CONVICTION);
    var cautioned = Event.of(ground, on, Said.ADULT_BORN, Said.offence("1968 1"), Said.disposal("caution"));
    assertThat(judge(cautioned).subject()).isEqualTo(Known.YES);
    assertThat(judge(cautioned).basis()).isEqualTo(BecomingSubject.Basis.CAUTION);
  }

  @ParameterizedTest(name = "1 1997 Act: decided {0}, {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      1999-05-01 | fine          | NO
      1999-05-02 | fine          | YES
      2002-05-01 | caution       | NO
      2003-06-01 | custody 24m   | YES
      1998-01-05 | custody 30m   | YES
      1997-09-01 | custody 24m   | YES
      1997-08-31 | custody 24m   | UNKNOWN
      1997-08-31 | custody 30m   | UNKNOWN
      1995-08-31 | custody 6m    | NO
      2004-03-01 | absolute      | YES
      """)
  void only_what_still_ran_when_the_act_began_counts(LocalDate on, String disposal, Known subject) {
    var becoming = judge(Event.of(Ground.ACT_1997, on, Said.ADULT_BORN, Said.offence("1956 14"), Said.disposal(disposal)));
    assertThat(becoming.subject()).isEqualTo(subject);
    assertThat(becoming.reasons()).extracting(Reason::rule).contains("1 1997 Act");
    assertThat(becoming.reasons().stream().anyMatch(reason -> reason.text().contains("before 1 May 2004"))).isEqualTo(subject == Known.NO);
  }

  @Test
  @DisplayName("1 1997 Act: what a person decides must have run then too, and nothing is asked of the other grounds")
  void what_a_person_decides_must_have_run_too() {
    var event = Event.of(Ground.ACT_1997, LocalDate.of(1999, 5, 3), Said.ADULT_BORN, Said.offence("1956 14"), Said.disposal("absolute"));
    assertThat(BecomingSubject.ranOut(event, NotificationPeriod.years(4, false))).isPresent();
    assertThat(BecomingSubject.ranOut(event, NotificationPeriod.years(5, false))).isEmpty();
    assertThat(BecomingSubject.ranOut(event, new NotificationPeriod.Indefinite())).isEmpty();
    assertThat(BecomingSubject.ranOut(Event.of(Ground.ABROAD_NOTICE, event.on(), event.born(), Said.offence("1956 14"), event.disposal()), NotificationPeriod.years(1, false))).isEmpty();
  }

  @Test
  @DisplayName("1 conviction: without the offence nothing is known")
  void an_offence_is_needed() {
    var event = new Event(Ground.CONVICTION, Jurisdiction.ENGLAND_AND_WALES, DAY, Optional.empty(), Said.ADULT_BORN, Optional.empty(),
        Said.disposal("fine"), Optional.empty());
    assertThat(judge(event).subject()).isEqualTo(Known.UNKNOWN);
  }

  @Test
  @DisplayName("1 episodes: subject on a day when any episode covers it, and not in a gap")
  void the_status_is_the_union() {
    var first = Episode.of(LocalDate.of(2010, 1, 10), NotificationPeriod.years(2, false));
    var second = Episode.of(LocalDate.of(2015, 1, 10), new NotificationPeriod.Indefinite());
    var registration = new Registration(java.util.List.of(second, first));
    assertThat(registration.episodes()).containsExactly(first, second);
    assertThat(registration.subjectOn(LocalDate.of(2012, 1, 9))).isTrue();
    assertThat(registration.subjectOn(LocalDate.of(2012, 1, 10))).isFalse();
    assertThat(registration.subjectOn(LocalDate.of(2015, 1, 10))).isTrue();
    assertThat(registration.throughout(LocalDate.of(2012, 1, 8), LocalDate.of(2012, 1, 9))).isTrue();
    assertThat(registration.throughout(LocalDate.of(2012, 1, 8), LocalDate.of(2012, 1, 10))).isFalse();
    assertThat(registration.end()).isEqualTo(new Registration.End.None(new NotificationPeriod.Indefinite()));
    assertThat(new Registration(java.util.List.of()).end()).isEqualTo(new Registration.End.NotSubject());
  }

  @ParameterizedTest(name = "P-R2: born {0}, on {1} aged {2}")
  @CsvSource({"2004-02-29, 2022-02-28, 17", "2004-02-29, 2022-03-01, 18", "2004-03-01, 2022-03-01, 18", "2004-03-02, 2022-03-01, 17"})
  void ages_are_whole_years(LocalDate born, LocalDate day, int age) {
    assertThat(BecomingSubject.age(born, day)).isEqualTo(age);
  }

  private static BecomingSubject judge(Event event) {
    return BecomingSubject.judge(event, RuleSets.KNOWN.governing(event.place(), event.on()));
  }
}
