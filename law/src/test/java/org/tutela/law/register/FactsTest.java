package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Reason;
import org.tutela.law.register.Facts.Residence;

class FactsTest {
  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

  @ParameterizedTest(name = "0 facts: {0}, {1}, born {2}, dealt with {3}: {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      CAUTION    | caution          | 1980-01-01 | -          | ground
      CONVICTION | custody 12m      | 2023-06-02 | -          | on
      CONVICTION | custody 12m      | 1980-01-01 | 2023-05-31 | dealtWith
      CONVICTION | custody 0m       | 1980-01-01 | -          | term
      CONVICTION | custody 1200m    | 1980-01-01 | -          | term
      CONVICTION | discharge 0m     | 1980-01-01 | -          | term
      CONVICTION | extended 900m 300m | 1980-01-01 | -        | term
      CONVICTION | dto 0m 0m        | 1980-01-01 | -          | term
      CONVICTION | community 0m     | 1980-01-01 | -          | term
      CONVICTION | payback 1200m    | 1980-01-01 | -          | term
      CONVICTION | service 0        | 1980-01-01 | -          | term
      CONVICTION | service 36000    | 1980-01-01 | -          | term
      CONVICTION | service 90       | 1980-01-01 | -          | -
      CONVICTION | extended 24m 0m  | 1980-01-01 | -          | second
      CONVICTION | extended 0m 24m  | 1980-01-01 | -          | term
      CONVICTION | dto 12m 0m       | 1980-01-01 | -          | second
      CONVICTION | dto 12m 12m1d    | 1980-01-01 | -          | second
      CONVICTION | dto 12m 12m      | 1980-01-01 | -          | -
      CONVICTION | custody 1199m    | 2023-06-01 | 2023-06-01 | -
      CONVICTION | fine             | 1980-01-01 | -          | -
      """)
  void what_cannot_be_is_sent_back(Ground ground, String disposal, LocalDate born, LocalDate dealtWith, String about) {
    var event = Event.of(ground, DAY, born, Said.offence("2003 1"), Said.disposal(disposal)).in(Jurisdiction.SCOTLAND);
    if (dealtWith != null) event = event.sentenced(dealtWith);
    assertThat(Facts.against(event)).extracting(Reason::about).isEqualTo(about == null ? List.of() : List.of(about));
  }

  @ParameterizedTest(name = "0 facts: {0} in {1}, by {2}: {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      olr         | ENGLAND_AND_WALES | CONVICTION    | An order for lifelong restriction, in England and Wales: only courts of Scotland make one
      payback 12m | NORTHERN_IRELAND  | CONVICTION    | A community payback order, in Northern Ireland: only courts of Scotland make one
      olr         | SCOTLAND          | CONVICTION    | -
      payback 12m | ENGLAND_AND_WALES | ABROAD_NOTICE | -
      """)
  void what_only_courts_of_scotland_make_is_not_made_elsewhere(String disposal, Jurisdiction place, Ground ground, String words) {
    var event = Event.of(ground, DAY, Said.ADULT_BORN, Said.offence("2003 1"), Said.disposal(disposal)).in(place);
    assertThat(Facts.against(event)).extracting(Reason::text).isEqualTo(words == null ? List.of() : List.of(words));
  }

  @ParameterizedTest(name = "0 facts, 1 1997 Act: {0}, decided on {1}: contradicted {2}")
  @CsvSource({"ACT_1997, 2004-04-30, 0", "ACT_1997, 2004-05-01, 1", "CONVICTION, 2004-04-30, 1", "CAUTION, 2004-04-30, 1", "CONVICTION, 2004-05-01, 0", "ABROAD_NOTICE, 1999-05-01, 0"})
  void the_earlier_act_ended_when_this_one_began(Ground ground, LocalDate on, int against) {
    assertThat(Facts.against(Event.of(ground, on, Said.ADULT_BORN, Said.offence("1956 14"), Said.disposal("fine")))).hasSize(against);
  }

  @Test
  @DisplayName("0 facts: an order does not end before it was served, nor is anyone released before the sentence")
  void order_and_release() {
    var order = Event.order(Ground.PREVENTION_ORDER, DAY, Said.ADULT_BORN, Optional.of(DAY.minusDays(1)));
    assertThat(Facts.against(order)).extracting(Reason::about).containsExactly("orderUntil");
    assertThat(Facts.released(DAY.minusDays(1), DAY)).singleElement().satisfies(reason -> assertThat(reason.text()).contains("2023-05-31", "2023-06-01"));
    assertThat(Facts.released(DAY, DAY)).isEmpty();
    assertThat(Facts.span("The address", DAY, Optional.of(DAY.minusDays(1)))).hasSize(1);
    assertThat(Facts.span("The address", DAY, Optional.of(DAY))).isEmpty();
    assertThat(Facts.span("The address", DAY, Optional.empty())).isEmpty();
  }

  @ParameterizedTest(name = "0 facts: a period of {0} months that a person decided: {1}")
  @CsvSource(nullValues = "-", value = {"0, period", "1, -", "1199, -", "1200, period", "9999, period"})
  void a_period_that_a_person_decides_is_one(int months, String about) {
    assertThat(Facts.decided(months)).extracting(Reason::about).isEqualTo(about == null ? List.of() : List.of(about));
  }

  @Test
  @DisplayName("0 facts: nobody offends before birth, nothing is ended after its own last day, and what was given was so on that day")
  void birth_last_day_and_given() {
    assertThat(Facts.offence(DAY, DAY.minusDays(1))).singleElement().satisfies(reason -> assertThat(reason.text()).contains("2023-05-31", "2023-06-01"));
    assertThat(Facts.offence(DAY, DAY)).isEmpty();
    assertThat(Facts.ended("The order", DAY, Optional.of(DAY.minusDays(1)))).singleElement().satisfies(reason -> assertThat(reason.text()).contains("2023-06-01", "2023-05-31"));
    assertThat(Facts.ended("The order", DAY, Optional.of(DAY))).isEmpty();
    assertThat(Facts.ended("The order", DAY, Optional.empty())).isEmpty();
    assertThat(Facts.given(DAY, DAY.minusDays(1))).singleElement().satisfies(reason -> assertThat(reason.text()).contains("2023-05-31", "2023-06-01"));
    assertThat(Facts.given(DAY, DAY)).isEmpty();
  }

  @Test
  @DisplayName("0 facts: two main residences at once contradict; moving from one to the next on a day does not")
  void one_main_residence_at_a_time() {
    var first = new Residence("1 Mill Lane", LocalDate.of(2020, 1, 1), Optional.of(DAY));
    var next = new Residence("2 Mill Lane", DAY, Optional.empty());
    var over = new Residence("3 Mill Lane", DAY.minusDays(1), Optional.empty());
    assertThat(Facts.mainResidences(List.of(first, next))).isEmpty();
    assertThat(Facts.mainResidences(List.of(next, first))).isEmpty();
    assertThat(Facts.mainResidences(List.of(first, over))).hasSize(1);
    assertThat(Facts.mainResidences(List.of(over, next, first))).hasSize(2);
  }
}
