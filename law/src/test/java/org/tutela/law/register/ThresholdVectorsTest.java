package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;

class ThresholdVectorsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 4);

  @ParameterizedTest(name = "{0} [{1}]: {2} by one aged {3} against one aged {4}, {5}: {6}, {7}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      register B1 | 1.1         | 2003 3           | 40 | 25 | fine          | NO  | -
      register B2 | 1.1, P9     | 2003 3           | 40 | 17 | fine          | YES | 2026-05-03
      register B3 | 1.1         | 2003 3           | 40 | 25 | community 12m | YES | 2026-05-03
      register B4 | 1.1         | 2003 3           | 16 | 15 | custody 8m    | NO  | -
      register B5 | 1.1         | 1978 1           | 40 | 16 | custody 24m   | NO  | -
      register B6 | 1.1         | 2008 63          | 40 | 25 | custody 18m   | NO  | -
      register B6 | 1.1         | 2008 63          | 40 | 25 | custody 24m   | YES | 2031-05-03
      register B7 | paras 3-8   | 1956 14          | 40 | 30 | custody 24m   | NO  | -
      register B7 | paras 3-8   | 1956 14          | 40 | 30 | custody 30m   | YES | never
      register B8 | para 94     | attempted 2003 1 | 40 | 25 | custody 24m   | YES | 2031-05-03
      """)
  void the_threshold_decides(String id, String rules, String offence, Integer age, Integer other, String disposal, Known subject, String last) {
    var event = Event.of(Ground.CONVICTION, DAY, DAY.minusYears(age).minusMonths(1), Said.offence(offence, age, other), Said.disposal(disposal));
    var becoming = BecomingSubject.judge(event, Said.ENGLAND);
    assertThat(becoming.subject()).isEqualTo(subject);
    if (last == null) {
      assertThat(becoming.relevantDate()).isEmpty();
      assertThat(becoming.period()).isEmpty();
    } else {
      var ends = PeriodVectorsTest.determined(becoming.period().orElseThrow()).lastDay(DAY);
      assertThat(ends).isEqualTo(last.equals("never") ? Optional.empty() : Optional.of(LocalDate.parse(last)));
    }
  }

  @ParameterizedTest(name = "1.1, para 93, para 95, paras 3-8: {0} by one aged {1} against one aged {2}, {3}: {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      2003 9          | 17 | 14 | custody 12m       | YES
      2003 9          | 17 | 14 | custody 11m       | NO
      2003 9          | 18 | 14 | fine              | YES
      2003 13         | 17 | 14 | custody 12m       | YES
      2003 13         | 17 | 14 | community 24m     | NO
      2003 18         | 40 | 17 | community 12m     | YES
      2003 18         | 40 | 17 | community 11m     | NO
      2003 18         | 40 | 17 | hospital          | YES
      2003 38         | 17 | 30 | community 12m     | NO
      2003 38         | 19 | 30 | community 12m     | YES
      2003 38         | 17 | 30 | custody 12m       | YES
      2003 47         | 40 | 16 | custody 12m       | NO
      2003 47         | 40 | 15 | fine              | YES
      2003 47         | 17 | 15 | fine              | NO
      2003 64         | 40 | 30 | community 24m     | NO
      2003 64         | 40 | 30 | hospital          | YES
      2003 66         | 40 | 17 | fine              | YES
      2003 66         | 17 | 10 | custody 11m       | NO
      service 2003 3  | 30 | 30 | service 112       | YES
      service 2003 3  | 30 | 30 | service 111       | NO
      2003 3          | 30 | 30 | service 112       | NO
      1956 6          | 19 | 15 | custody 12m       | NO
      1956 6          | 20 | 15 | fine              | YES
      1956 12         | 20 | 17 | fine              | YES
      1956 12         | 20 | 18 | custody 24m       | NO
      1956 14         | 30 | 40 | hospital restricted | YES
      1956 14         | 30 | 40 | hospital          | NO
      2009 62         | 17 | 10 | custody 24m       | NO
      2009 62         | 18 | 10 | custody 24m       | YES
      2015 69         | 18 | -  | fine              | YES
      1978 1          | 30 | 15 | caution           | YES
      1988 160        | 17 | 15 | custody 12m       | YES
      2003 3          | 30 | -  | life              | YES
      2003 3          | 30 | -  | extended 24m 12m  | YES
      2003 3          | 17 | -  | dto 24m 12m       | YES
      2003 3          | 17 | -  | dto 12m 6m        | UNKNOWN
      2003 3          | 17 | -  | dto 10m 5m        | NO
      2003 9          | 17 | 14 | extended 8m 12m   | UNKNOWN
      2003 9          | 17 | 14 | extended 6m 5m    | NO
      2003 9          | 17 | 14 | extended 12m 24m  | YES
      2003 9          | 18 | 14 | extended 8m 12m   | YES
      2003 9          | -  | 14 | extended 12m 24m  | YES
      2008 63         | 40 | 25 | extended 20m 6m   | UNKNOWN
      2003 3          | 30 | -  | fine              | UNKNOWN
      2003 3          | 30 | 30 | pending           | UNKNOWN
      2003 9          | -  | 14 | fine              | UNKNOWN
      2003 15A        | 30 | 14 | custody 12m       | UNKNOWN
      2003 67A        | 30 | 14 | custody 12m       | UNKNOWN
      1968 1          | 30 | 14 | custody 12m       | UNKNOWN
      """)
  void each_row_has_its_own(String offence, Integer age, Integer other, String disposal, Known registrable) {
    var listing = Schedule3.list(Said.offence(offence, age, other), Said.disposal(disposal), DAY);
    assertThat(listing.registrable()).isEqualTo(registrable);
    assertThat(listing.reasons()).isNotEmpty();
    // what is open says which fact would settle it
    assertThat(listing.reasons().stream().anyMatch(reason -> !reason.about().isEmpty())).isEqualTo(registrable == Known.UNKNOWN);
  }

  @ParameterizedTest(name = "P-R5, 1.1: 8 months with an extension of 12, by one aged {0}, reading {1}: {2}")
  @CsvSource({"17, WHOLE, YES, 5 years", "17, CUSTODIAL, NO, -", "40, WHOLE, YES, 10 years", "40, CUSTODIAL, YES, 10 years"})
  void a_reading_that_a_person_chose_decides_threshold_and_period(int age, String code, Known subject, String period) {
    var event = Event.of(Ground.CONVICTION, DAY, DAY.minusYears(age).minusMonths(1), Said.offence("2003 9", age, 14), Said.disposal("extended 8m 12m"));
    assertThat(BecomingSubject.judge(event, Said.ENGLAND).reasons().stream().anyMatch(reason -> reason.about().equals("reading"))).isEqualTo(age < 18);
    var reading = event.disposal().readings().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    var becoming = BecomingSubject.judge(event.read(reading), Said.ENGLAND);
    assertThat(becoming.subject()).isEqualTo(subject);
    assertThat(becoming.period().map(found -> PeriodVectorsTest.determined(found).words()).orElse("-")).isEqualTo(period);
  }

  @ParameterizedTest(name = "s.132: {0} against one aged {1}, {2}: the date that counts is {3}")
  @CsvSource(delimiter = '|', textBlock = """
      2003 3 | 25 | custody 12m | 2021-07-01 | THRESHOLD_MET
      2003 3 | 15 | custody 12m | 2021-05-04 | CONVICTION
      2003 1 | 25 | custody 12m | 2021-05-04 | CONVICTION
      """)
  void a_threshold_met_by_the_sentence_dates_from_it(String offence, int other, String disposal, LocalDate relevant, BecomingSubject.Basis basis) {
    var event = Event.of(Ground.CONVICTION, DAY, Said.ADULT_BORN, Said.offence(offence, 40, other), Said.disposal(disposal))
        .sentenced(LocalDate.of(2021, 7, 1));
    var becoming = BecomingSubject.judge(event, Said.ENGLAND);
    assertThat(becoming.relevantDate()).contains(relevant);
    assertThat(becoming.basis()).isEqualTo(basis);
    assertThat(becoming.reasons()).extracting(Reason::rule).contains("s.82(6)");
  }
}
