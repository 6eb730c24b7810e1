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

  @ParameterizedTest(name = "12 orders Scotland: {0} made in {1} is asked about as {2}")
  @CsvSource({"PREVENTION, SCOTLAND, SCOTTISH", "INTERIM_RISK, SCOTLAND, SCOTTISH", "OTHER, SCOTLAND, OTHER", "RISK, NORTHERN_IRELAND, OTHER", "PREVENTION, ENGLAND_AND_WALES, PREVENTION"})
  void made_elsewhere(OrderLength kind, Jurisdiction place, OrderLength asked) {
    assertThat(kind.madeIn(place)).isEqualTo(asked);
  }

  @Test
  @DisplayName("12 orders Scotland: a travel prohibition lasts at most 5 years there too; how long the order lasts at least was not read")
  void an_order_of_scotland() {
    assertThat(OrderLength.SCOTTISH.againstTravelProhibition(FROM, Optional.of(LocalDate.of(2029, 2, 28)))).isEmpty();
    assertThat(OrderLength.SCOTTISH.againstTravelProhibition(FROM, Optional.of(LocalDate.of(2029, 3, 1)))).singleElement().satisfies(why -> {
      assertThat(why.rule()).isEqualTo("12 orders Scotland");
      assertThat(why.citation()).contains("(Scotland) Act 2016");
    });
    assertThat(OrderLength.SCOTTISH.against(FROM, Optional.of(FROM))).isEmpty();
    assertThat(OrderLength.SCOTTISH.againstProhibition(FROM, FROM)).isEmpty();
  }

  @Test
  @DisplayName("12 orders Scotland: what was read of orders of England and Wales is not said as law of an order made elsewhere")
  void what_was_not_read() {
    var read = RegisterRule.SHPO_LENGTH.reason();
    assertThat(Jurisdiction.ENGLAND_AND_WALES.ofOrder(read)).isEqualTo(read);
    assertThat(Jurisdiction.SCOTLAND.ofOrder(read)).satisfies(why -> {
      assertThat(why.verified()).isFalse();
      assertThat(why.text()).contains("made in Scotland, under the Abusive Behaviour and Sexual Harm (Scotland) Act 2016", "not been read");
    });
    assertThat(Jurisdiction.NORTHERN_IRELAND.ofOrder(read).text()).endsWith("of an order made in Northern Ireland, that has not been read");
  }

  @ParameterizedTest(name = "13 travel length: in an order of the kind {0}, until {1}: asked about {2}")
  @CsvSource({"PREVENTION, 2029-02-28, false", "PREVENTION, 2029-03-01, true", "RISK, , true", "INTERIM_RISK, 2024-05-01, false", "OTHER, , false"})
  void a_travel_prohibition_lasts_at_most_five_years(OrderLength kind, LocalDate until, boolean asked) {
    assertThat(kind.againstTravelProhibition(FROM, Optional.ofNullable(until)).isEmpty()).isNotEqualTo(asked);
  }
}
