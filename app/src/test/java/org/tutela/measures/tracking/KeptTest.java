package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.casework.people.PersonId;

class KeptTest {
  @ParameterizedTest(name = "register K5, security R-3, R-7: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      while the order lasts nothing is due                  |            |            | false | false |            | OrderLasts | OrderLasts
      a hold does not matter while the order lasts          |            |            | true  | false |            | OrderLasts | OrderLasts
      before its day it is kept until then                  | 2026-06-02 | 2030-01-01 | false | false |            | Until      | Until
      on its day it is due                                  | 2026-06-01 | 2030-01-01 | false | false |            | Due        | Until
      positions may go before zones and alerts              | 2020-01-01 | 2026-06-02 | false | false |            | Due        | Until
      a hold beats every term, of whatever                  | 2020-01-01 | 2020-01-01 | true  | false |            | Held       | Held
      a hold is in the way of what is not due yet as well   | 2030-01-01 | 2030-01-01 | true  | false |            | Held       | Held
      an open alert keeps the alerts, and not the positions | 2020-01-01 | 2020-01-01 | false | true  |            | Due        | AlertOpen
      what is gone is gone, hold or no hold                 | 2020-01-01 | 2020-01-01 | true  | true  | 2020-01-02 | Gone       | Held
      """)
  void what_is_kept_has_a_reason(String what, LocalDate positions, LocalDate records, boolean held, boolean alerting, LocalDate gone, String ofPositions, String ofRecords) {
    var now = Instant.parse("2026-06-01T00:00:00Z");
    var kept = new Kept(new ActivationId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), "P-1", Instant.EPOCH, start(positions), start(positions), start(records), held, alerting, start(gone), Optional.empty(), 0, 0);
    assertThat(kept.standing(Kept.Part.POSITIONS, now).getClass().getSimpleName()).isEqualTo(ofPositions);
    assertThat(kept.standing(Kept.Part.RECORDS, now).getClass().getSimpleName()).isEqualTo(ofRecords);
  }

  private static Optional<Instant> start(LocalDate day) {
    return Optional.ofNullable(day).map(on -> on.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @ParameterizedTest(name = "positions for {0} months and the rest for {1}: {2}")
  @CsvSource({"72, 72, true", "12, 72, true", "12, 12, true", "1200, 1200, true", "11, 72, false", "72, 71, false", "72, 1201, false", "0, 0, false", "-1, 72, false"})
  void a_term_has_bounds_and_positions_do_not_outlive_the_rest(int positions, int records, boolean may) {
    assertThat(new Keeping(positions, records).isWithinBounds()).isEqualTo(may);
  }
}
