package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Reason;

class ReviewVectorsTest {
  private static final NotificationPeriod INDEFINITE = new NotificationPeriod.Indefinite();

  @ParameterizedTest(name = "{0} [{1}]: relevant notification {2}, under 18 {3}: earliest {4}")
  @CsvSource(delimiter = '|', textBlock = """
      register G1 | R2     | 2010-03-10 | false | 2025-03-10
      register G2 | R2     | 2012-02-29 | true  | 2020-02-29
      register G3 | R2, D4 | 2012-02-29 | false | 2027-03-01
      """)
  void the_day_after_the_years(String id, String rules, LocalDate notified, boolean under18, LocalDate earliest) {
    var day = IndefiniteReview.earliest(notified, under18);
    assertThat(day).isEqualTo(earliest);
    assertThat(IndefiniteReview.apply(INDEFINITE, Set.of(), day, day).isAllowed()).isTrue();
    assertThat(IndefiniteReview.apply(INDEFINITE, Set.of(), day, day.minusDays(1)).reasons()).extracting(Reason::about).containsExactly("date");
  }

  @ParameterizedTest(name = "R2: convicted 1 March 2010, away {0}: released {1}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      ''                                                                                       | 2010-03-01
      CUSTODY 2010-01-10 2010-05-01                                                            | 2010-05-01
      IMPRISONMENT 2010-03-01 2013-03-01                                                       | 2013-03-01
      IMPRISONMENT 2010-04-01 2012-04-01                                                       | 2012-04-01
      IMPRISONMENT 2010-04-01 -                                                                | -
      CUSTODY 2010-01-10 2010-03-05, IMPRISONMENT 2010-04-01 2012-04-01                        | 2012-04-01
      CUSTODY 2010-01-10 2010-04-01, IMPRISONMENT 2010-04-01 2012-04-01                        | 2012-04-01
      IMPRISONMENT 2010-04-01 2011-06-01, HOSPITAL 2011-06-01 2014-02-01                       | 2014-02-01
      HOSPITAL 2010-05-01 -                                                                    | -
      CUSTODY 2009-01-10 2009-06-01                                                            | 2010-03-01
      IMPRISONMENT 2010-04-01 2012-04-01, IMPRISONMENT 2016-01-01 2017-01-01                   | 2012-04-01
      IMPRISONMENT 2016-01-01 -                                                                | 2010-03-01
      ABROAD 2010-04-01 2010-05-01                                                             | 2010-03-01
      ABROAD 2010-03-01 -                                                                      | 2010-03-01
      """)
  void the_first_release_after_what_was_served(String aways, LocalDate released) {
    var spent = Arrays.stream(aways.split(", ")).filter(one -> !one.isEmpty()).map(one -> one.split(" "))
        .map(one -> Away.of(Away.Kind.valueOf(one[0]), LocalDate.parse(one[1]), one[2].equals("-") ? null : LocalDate.parse(one[2]))).toList();
    assertThat(IndefiniteReview.released(LocalDate.of(2010, 3, 1), spent)).isEqualTo(Optional.ofNullable(released));
    assertThat(IndefiniteReview.released(LocalDate.of(2010, 3, 1), spent.reversed())).as("in any order").isEqualTo(Optional.ofNullable(released));
  }

  @ParameterizedTest(name = "register G4 [R1]: not while under {0}")
  @CsvSource({"PREVENTION", "INTERIM_PREVENTION", "OLD_PREVENTION", "INTERIM_OLD_PREVENTION", "SENTENCING_CODE_PREVENTION"})
  void an_order_stands_against_it(IndefiniteReview.Order order) {
    var day = LocalDate.of(2025, 3, 10);
    var ruling = IndefiniteReview.apply(INDEFINITE, Set.of(order), day, day);
    assertThat(ruling.isAllowed()).isFalse();
    assertThat(ruling.reasons()).extracting(Reason::about).containsExactly("orders");
  }

  @Test
  @DisplayName("R1: a period with an end is not reviewed")
  void only_an_indefinite_period() {
    var day = LocalDate.of(2025, 3, 10);
    assertThat(IndefiniteReview.apply(NotificationPeriod.years(10, false), Set.of(), day, day).isAllowed()).isFalse();
  }

  @Test
  @DisplayName("register G5 [R7]: determined to remain on 4 September 2017, the next application is from 4 September 2025")
  void again_after_eight_years() {
    assertThat(IndefiniteReview.again(LocalDate.of(2017, 9, 4))).isEqualTo(LocalDate.of(2025, 9, 4));
  }

  @Test
  @DisplayName("R7: the next application is put off to 15 years after the determination at most")
  void put_off_to_fifteen_years_at_most() {
    assertThat(IndefiniteReview.latestAgain(LocalDate.of(2017, 9, 4))).isEqualTo(LocalDate.of(2032, 9, 4));
    assertThat(IndefiniteReview.latestAgain(LocalDate.of(2020, 2, 29))).isEqualTo(LocalDate.of(2035, 3, 1));
  }

  @Test
  @DisplayName("R8: received on 4 July, the last day to appeal is 25 July")
  void an_appeal_has_its_days() {
    assertThat(IndefiniteReview.appealBy(LocalDate.of(2025, 7, 4))).isEqualTo(LocalDate.of(2025, 7, 25));
  }

  @Test
  @DisplayName("register G6 [R4]: applied 1 May, bodies told 15 May: acknowledge, answer and determine on their days")
  void the_police_have_a_clock() {
    var times = IndefiniteReview.Timetable.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 15));
    assertThat(times.acknowledgeBy()).isEqualTo(LocalDate.of(2025, 5, 15));
    assertThat(times.answerBy()).isEqualTo(LocalDate.of(2025, 6, 12));
    assertThat(times.determineBy()).isEqualTo(LocalDate.of(2025, 7, 24));
  }

  @Test
  @DisplayName("R4: before the bodies are told, what is determined is due 12 weeks after the application")
  void until_the_bodies_are_told_it_is_twelve_weeks_in_all() {
    var times = IndefiniteReview.Timetable.untold(LocalDate.of(2025, 5, 1));
    assertThat(times.acknowledgeBy()).isEqualTo(LocalDate.of(2025, 5, 15));
    assertThat(times.determineBy()).isEqualTo(LocalDate.of(2025, 5, 1).plusWeeks(12));
  }
}
