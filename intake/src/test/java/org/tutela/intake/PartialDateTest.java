package org.tutela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest(name = "{0}: {1} lies within {2} and {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      security B26 | 2014-03-27              | 2014-03-27 | 2014-03-27
      security B26 | 2012-02                 | 2012-02-01 | 2012-02-29
      security B26 | 1980                    | 1980-01-01 | 1980-12-31
      security B26 | 12 at 2026-11-23        | 2013-11-24 | 2014-11-23
      security B26 | 0 at 2024-02-29         | 2023-03-01 | 2024-02-29
      security B26 | about 40 at 2026-11-23  | 1980-11-24 | 1991-11-23
      security B26 | about 7 at 2026-11-23   | 2016-11-24 | 2021-11-23
      security B26 | about 1 at 2026-11-23   | 2022-11-24 | 2026-11-23
      security B26 | unknown                 | -          | -
      later writer | summer 1980             | -          | -
      later writer | 2014-13                 | -          | -
      later writer | 12 at 2026-02-30        | -          | -
      """)
  void a_partial_date_is_an_interval_and_keeps_its_text(String id, String text, LocalDate from, LocalDate to) {
    var date = PartialDate.of(text);
    assertThat(date.from().orElse(null)).isEqualTo(from);
    assertThat(date.to().orElse(null)).isEqualTo(to);
    assertThat(date.text()).isEqualTo(from == null ? "unknown" : text);
  }

  @ParameterizedTest(name = "{0}: day {1} month {2} year {3} age {4} about {5} reads as {6}")
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
      security B23 | 29 | 2  | 2000   | ''  | false | 2000-02-29
      security B23 | 29 | 2  | 1900   | ''  | false | NO_SUCH_DAY
      security B23 | 29 | 2  | 2023   | ''  | false | NO_SUCH_DAY
      security B23 | 31 | 02 | 2020   | ''  | false | NO_SUCH_DAY
      security B23 | 31 | 04 | 2020   | ''  | false | NO_SUCH_DAY
      security B23 | 00 | 00 | 2020   | ''  | false | NO_SUCH_DAY
      security B24 | 24 | 11 | 2026   | ''  | false | FUTURE
      security B24 | 23 | 11 | 2026   | ''  | false | 2026-11-23
      security B24 | 22 | 11 | 1906   | ''  | false | TOO_LONG_AGO
      security B24 | 1  | 1  | 0001   | ''  | false | TOO_LONG_AGO
      security B24 | 1  | 1  | 0000   | ''  | false | NO_SUCH_DAY
      security B24 | 1  | 1  | 9999   | ''  | false | FUTURE
      security B24 | 1  | 1  | 10000  | ''  | false | NOT_A_NUMBER
      security B24 | '' | '' | ''     | 121 | false | TOO_LONG_AGO
      security B25 | 5  | 6  | 78     | ''  | false | SHORT_YEAR
      security B25 | 12 | 31 | 1980   | ''  | false | NO_SUCH_DAY
      security B25 | 3  | 4  | 1985   | ''  | false | 1985-04-03
      security B26 | '' | '' | 1980   | ''  | false | 1980
      security B26 | '' | 6  | 1980   | ''  | false | 1980-06
      security B26 | 5  | '' | 1980   | ''  | false | NO_MONTH
      security B26 | 5  | 6  | ''     | ''  | false | NO_YEAR
      security B26 | '' | '' | ''     | 40  | true  | about 40 at 2026-11-23
      security B26 | '' | '' | ''     | 7   | false | 7 at 2026-11-23
      security B26 | '' | '' | ''     | ''  | true  | unknown
      security B26 | '' | '' | 2011   | 40  | true  | 2011
      security B31 | '' | '' | ١٩٨٠   | ''  | false | NOT_A_NUMBER
      security B31 | '' | '' | 0x1F   | ''  | false | NOT_A_NUMBER
      security B31 | '' | '' | ''     | 1_0 | false | NOT_A_NUMBER
      security B31 | '' | '' | ''     | -1  | false | NOT_A_NUMBER
      security B31 | '' | '' | ''     | ½   | false | NOT_A_NUMBER
      """)
  void boxes_are_read_or_the_fault_is_named(String id, String day, String month, String year, String age, boolean about, String expected) {
    String read = switch (BirthTyped.read(day, month, year, age, about, TODAY)) {
      case BirthTyped.Read(PartialDate birth) -> birth.text();
      case BirthTyped.Wrong(BirthTyped.Fault fault) -> fault.name();
    };
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest(name = "security B27: {0} is a placeholder: {1}")
  @CsvSource({"1900-01-01, true", "1970-01-01, true", "1899-12-30, true", "1901-01-01, true", "1980-01-01, false", "1970, false"})
  void dates_that_systems_invent_are_known(String text, boolean placeholder) {
    assertThat(PartialDate.of(text).placeholder()).isEqualTo(placeholder);
  }

  @ParameterizedTest(name = "security B29: born {0}, surely a child {1}, surely an adult {2}")
  @CsvSource({"2008-11-24, true, false", "2008-11-23, false, true", "2008, false, false", "about 17 at 2026-11-23, false, false",
      "17 at 2026-11-23, true, false", "unknown, false, false"})
  void an_age_is_said_only_when_it_is_sure(String text, boolean child, boolean adult) {
    assertThat(PartialDate.of(text).surelyUnder(18, TODAY)).isEqualTo(child);
    assertThat(PartialDate.of(text).surelyAtLeast(18, TODAY)).isEqualTo(adult);
  }
}
