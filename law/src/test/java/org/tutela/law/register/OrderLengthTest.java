package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderLengthTest {
  private static final LocalDate FROM = LocalDate.of(2024, 2, 29);

  @ParameterizedTest(name = "13 SHPO length, 13 interim length, 13 SRO length: {0} until {1}: {2}")
  @CsvSource({"PREVENTION, 2029-02-27, 13 SHPO length", "PREVENTION, 2029-02-28,", "PREVENTION, ,", "INTERIM_PREVENTION, , 13 interim length", "INTERIM_PREVENTION, 2024-04-01,",
      "RISK, 2026-02-27, 13 SRO length", "RISK, 2026-02-28,", "RISK, ,", "INTERIM_RISK, 2024-04-01,", "OTHER, 2024-03-01,"})
  void an_order_lasts(OrderLength kind, LocalDate until, String rule) {
    assertThat(kind.against(FROM, Optional.ofNullable(until)).stream().map(reason -> reason.rule())).containsExactlyElementsOf(Optional.ofNullable(rule).stream().toList());
  }

  @Test
  @DisplayName("13 SHPO length: a prohibition with a last day of its own lasts at least 5 years in a prevention order")
  void a_prohibition_lasts_five_years() {
    assertThat(OrderLength.PREVENTION.againstProhibition(FROM, LocalDate.of(2029, 2, 27))).singleElement().satisfies(why -> assertThat(why.verified()).isFalse());
    assertThat(OrderLength.PREVENTION.againstProhibition(FROM, LocalDate.of(2029, 2, 28))).isEmpty();
    assertThat(OrderLength.RISK.againstProhibition(FROM, FROM)).isEmpty();
  }

  @ParameterizedTest(name = "13 travel length: in an order of the kind {0}, until {1}: asked about {2}")
  @CsvSource({"PREVENTION, 2029-02-28, false", "PREVENTION, 2029-03-01, true", "RISK, , true", "INTERIM_RISK, 2024-05-01, false", "OTHER, , false"})
  void a_travel_prohibition_lasts_at_most_five_years(OrderLength kind, LocalDate until, boolean asked) {
    assertThat(kind.againstTravelProhibition(FROM, Optional.ofNullable(until)).isEmpty()).isNotEqualTo(asked);
  }
}
