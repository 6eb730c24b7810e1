package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Reason;

/** An indefinite period outside England and Wales: in Scotland the police review it on its day, and of Northern Ireland's scheme nothing is said. */
class ReviewByPoliceTest {
  private static final LocalDate DAY = LocalDate.of(2020, 5, 4);

  private static List<Away> aways(String written) {
    return Arrays.stream(written.split(", ")).filter(one -> !one.isEmpty()).map(one -> one.split(" "))
        .map(one -> Away.of(Away.Kind.valueOf(one[0]), LocalDate.parse(one[1]), one[2].equals("-") ? null : LocalDate.parse(one[2]))).toList();
  }

  @ParameterizedTest(name = "12 review Scotland: relevant date {0}, under 18 {1}, first notified {2}, away {3}: reviewed on {4}")
  @CsvSource(delimiter = '|', textBlock = """
      2010-03-08 | false | 2010-03-10 | ''                                                                       | 2025-03-08
      2010-03-08 | true  | 2010-03-10 | ''                                                                       | 2018-03-08
      2012-02-29 | false | 2012-03-01 | ''                                                                       | 2027-03-01
      2012-02-29 | true  | 2012-03-01 | ''                                                                       | 2020-02-29
      2010-03-08 | false | 2010-03-20 | IMPRISONMENT 2010-03-08 2010-03-18                                       | 2025-03-18
      2010-03-08 | false | 2010-03-20 | CUSTODY 2009-10-01 2010-03-18                                            | 2025-03-18
      2010-03-08 | true  | 2012-03-10 | IMPRISONMENT 2010-03-08 2011-03-08, HOSPITAL 2011-03-08 2012-03-08       | 2020-03-08
      2010-03-08 | false | 2010-03-20 | CUSTODY 2010-03-08 2010-03-18, HOSPITAL 2010-03-12 2010-03-15            | 2025-03-18
      2010-03-08 | false | 2010-04-01 | IMPRISONMENT 2010-03-18 2010-03-28                                       | 2025-03-17
      2010-03-08 | false | 2010-03-10 | IMPRISONMENT 2010-04-01 2015-04-01                                       | 2025-03-08
      2010-03-08 | false | 2010-03-18 | HOSPITAL 2010-03-08 -                                                    | 2025-03-18
      2010-03-08 | false | 2010-03-08 | IMPRISONMENT 2010-03-08 2012-03-08                                       | 2025-03-08
      2010-03-08 | false | 2010-05-10 | ABROAD 2010-03-09 2010-05-09                                             | 2025-03-08
      """)
  void the_years_run_from_the_relevant_date_and_leave_out_custody_before_the_first_notification(LocalDate relevant, boolean under18, LocalDate notified, String away, LocalDate on) {
    assertThat(ReviewByPolice.on(relevant, under18, Optional.of(notified), aways(away)).orThrow()).isEqualTo(on);
  }

  @Test
  @DisplayName("12 review Scotland: until a first notification is recorded nobody knows how much is left out")
  void without_a_first_notification_there_is_no_day() {
    var ruling = ReviewByPolice.on(DAY, false, Optional.empty(), aways("IMPRISONMENT 2020-05-04 -"));
    assertThat(ruling.isAllowed()).isFalse();
    assertThat(ruling.reasons()).singleElement().satisfies(reason -> {
      assertThat(reason.about()).isEqualTo("notification");
      assertThat(reason.text()).contains("2020-05-04");
      assertThat(reason.citation()).isEqualTo("SOA 2003 ss.88A-88H (Scotland)");
    });
  }

  @ParameterizedTest(name = "12 review abroad: away {0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      ''                                                        | 8 years from the relevant date of 2020-05-04, on which the person was under 18; no custody or hospital before the first notification of 2020-05-20 is recorded
      IMPRISONMENT 2020-05-04 2020-05-05                        | 8 years from the relevant date of 2020-05-04, on which the person was under 18; 1 day in custody or hospital before the first notification of 2020-05-20 left out
      ABROAD 2020-05-04 2020-05-06                              | 1 day abroad before the first notification: whether they are left out too has not been read, and they are counted. A person decides
      IMPRISONMENT 2020-05-04 2020-05-06, ABROAD 2020-05-06 2020-05-10 | 3 days abroad before the first notification: whether they are left out too has not been read, and they are counted. A person decides
      """)
  void the_day_is_told_with_what_was_left_out_and_what_was_not_read(String away, String last) {
    var reasons = ReviewByPolice.on(DAY, true, Optional.of(LocalDate.of(2020, 5, 20)), aways(away)).reasons();
    assertThat(reasons.getLast().text()).isEqualTo(last);
    assertThat(reasons).extracting(Reason::verified).isEqualTo(away.contains("ABROAD") ? List.of(true, false) : List.of(true));
  }

  @Test
  @DisplayName("12 review Scotland: an adult's years are 15, and days left out are counted in words")
  void an_adults_years() {
    assertThat(ReviewByPolice.on(DAY, false, Optional.of(LocalDate.of(2023, 5, 6)), aways("IMPRISONMENT 2020-05-04 2023-05-04")).reasons()).extracting(Reason::text)
        .containsExactly("15 years from the relevant date of 2020-05-04; 1,095 days in custody or hospital before the first notification of 2023-05-06 left out");
  }

  @ParameterizedTest(name = "12 review {0}, {1}: {2}")
  @CsvSource({"ENGLAND_AND_WALES, 2004-05-01, BY_APPLICATION", "ENGLAND_AND_WALES, 2026-05-01, BY_APPLICATION", "SCOTLAND, 2004-05-01, BY_POLICE", "SCOTLAND, 2026-05-01, BY_POLICE",
      "NORTHERN_IRELAND, 2004-05-01, NOT_WORKED_OUT", "NORTHERN_IRELAND, 2026-05-01, NOT_WORKED_OUT"})
  @DisplayName("12 review Northern Ireland: each place has its own scheme, and what was not read is not worked out")
  void each_place_has_its_scheme(Jurisdiction place, LocalDate day, ReviewScheme scheme) {
    assertThat(RuleSets.KNOWN.governing(place, day).review()).isEqualTo(scheme);
    assertThat(scheme.title()).isNotBlank();
  }

  @Test
  @DisplayName("12 review Scotland: of periods by the rules of different places a person says whose review counts")
  void of_different_places_a_person_decides() {
    assertThat(ReviewScheme.of(List.of(ReviewScheme.BY_POLICE, ReviewScheme.BY_POLICE))).isEqualTo(ReviewScheme.BY_POLICE);
    assertThat(ReviewScheme.of(List.of(ReviewScheme.BY_POLICE, ReviewScheme.BY_APPLICATION))).isEqualTo(ReviewScheme.NOT_WORKED_OUT);
    assertThat(ReviewScheme.of(List.of())).isEqualTo(ReviewScheme.NOT_WORKED_OUT);
  }
}
