package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyClockTest {

  @Test
  @DisplayName("K-1, K-2, K-3, K-5, K-6, K-7: for any moment of 2000 to 2040, 24 hours elapse and days are counted on the calendar")
  void limits_hold_for_any_contact() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20231105);
    var from = LocalDate.of(2000, 1, 1).atStartOfDay(LondonTime.ZONE).toInstant().getEpochSecond();
    var to = LocalDate.of(2040, 1, 1).atStartOfDay(LondonTime.ZONE).toInstant().getEpochSecond();
    for (int run = 0; run < 20_000; run++) {
      check(Instant.ofEpochSecond(random.nextLong(from, to)));
    }
  }

  @ParameterizedTest(name = "K-7: around the change of clocks or leap day {0}")
  @CsvSource({"2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26", "2024-02-29", "2028-02-29", "2024-12-31", "2100-02-28"})
  void every_quarter_of_an_hour_of_a_hard_day(LocalDate day) {
    var start = day.minusDays(29).atStartOfDay(LondonTime.ZONE).toInstant();
    var end = day.plusDays(2).atStartOfDay(LondonTime.ZONE).toInstant();
    for (var at = start; at.isBefore(end); at = at.plus(15, ChronoUnit.MINUTES)) check(at);
  }

  private static void check(Instant contact) {
    var day0 = LondonTime.day(contact);
    for (var ruleSet : new RuleSet[] {RuleSet.CSODS10, RuleSet.CSODS23}) {
      var deadlines = Deadlines.of(Progress.begun(ruleSet, contact));
      var checks = deadlines.of(Limit.INITIAL_CHECKS).orElseThrow();
      assertThat(Duration.between(contact, checks.dueAt())).as("%s", contact).isEqualTo(Duration.ofHours(24));
      assertThat(checks.overdue(checks.dueAt())).isFalse();
      assertThat(checks.overdue(checks.dueAt().plusNanos(1))).isTrue();
      endOfDay(deadlines, Limit.INTERVIEW, day0.plusDays(10));
      if (ruleSet == RuleSet.CSODS23) endOfDay(deadlines, Limit.DECISION, day0.plusDays(28));
      else endOfDay(deadlines, Limit.CLOSE, day0.plusDays(35));
    }
  }

  private static void endOfDay(Deadlines deadlines, Limit limit, LocalDate day) {
    var deadline = deadlines.of(limit).orElseThrow();
    assertThat(deadline.dueAt().atZone(LondonTime.ZONE).toLocalDateTime()).isEqualTo(day.atTime(LocalTime.of(23, 59, 59)));
    var midnight = day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    assertThat(deadline.overdue(midnight.minusNanos(1))).isFalse();
    assertThat(deadline.overdue(midnight)).isTrue();
  }
}
