package org.tutela.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {
  /** As published by the government for England and Wales. */
  @ParameterizedTest(name = "the bank holidays of {0} are those published")
  @CsvSource(delimiter = '|', textBlock = """
      2021 | 2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
      2022 | 2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
      2023 | 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
      2025 | 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
      2026 | 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
      """)
  void the_bank_holidays_of_a_year_are_those_published(int year, String published) {
    assertThat(BankHolidays.in(year)).containsExactlyElementsOf(Arrays.stream(published.split(" ")).map(LocalDate::parse).toList());
  }

  @Test
  void the_working_day_after_maundy_thursday_is_the_tuesday_after_easter() {
    assertThat(BankHolidays.nextWorkingDay(LocalDate.of(2026, 4, 2))).isEqualTo(LocalDate.of(2026, 4, 7));
  }
}
