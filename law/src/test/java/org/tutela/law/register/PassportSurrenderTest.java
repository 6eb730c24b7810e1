package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.register.PassportSurrender.Act;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.law.register.PassportSurrender.What;

class PassportSurrenderTest {
  private static final LocalDate BEGINS = LocalDate.of(2026, 5, 4);
  private static final LocalDate LAST = LocalDate.of(2027, 5, 3);

  private static PassportSurrender of(LocalDate last, String acts) {
    var done = acts == null ? Stream.<String>empty() : Stream.of(acts.split(" "));
    return new PassportSurrender(BEGINS, Optional.ofNullable(last), done.map(act -> new Act(What.valueOf(act), BEGINS)).toList());
  }

  @ParameterizedTest(name = "13 passports: after {1}, on {0}: {2} is outstanding")
  @CsvSource({"2026-05-03, , NOTHING", "2026-05-04, , SURRENDER", "2027-05-03, , SURRENDER", "2027-05-04, , NOTHING",
      "2026-05-04, SURRENDERED, NOTHING", "2027-05-03, SURRENDERED, NOTHING", "2027-05-04, SURRENDERED, RETURN",
      "2026-05-04, NONE_HELD, NOTHING", "2027-05-04, NONE_HELD, NOTHING", "2027-05-04, SURRENDERED NONE_HELD, RETURN",
      "2027-05-04, SURRENDERED RETURNED, NOTHING", "2027-05-03, SURRENDERED RETURNED, SURRENDER", "2027-05-04, SURRENDERED RETURNED SURRENDERED, RETURN"})
  void surrendered_when_it_begins_and_returned_when_it_is_over(LocalDate day, String acts, Outstanding outstanding) {
    assertThat(of(LAST, acts).outstanding(day)).isEqualTo(outstanding);
  }

  @ParameterizedTest(name = "13 passports: until further order, on {0}: {1} is outstanding")
  @CsvSource({"2026-05-03, NOTHING", "2026-05-04, SURRENDER", "2046-05-04, SURRENDER"})
  void without_a_last_day_it_is_never_over(LocalDate day, Outstanding outstanding) {
    assertThat(of(null, null).outstanding(day)).isEqualTo(outstanding);
  }

  @ParameterizedTest(name = "13 passports: looked at on {0}, it is looked at again on {1}")
  @CsvSource({"2026-05-03, 2026-05-04", "2026-05-04, 2027-05-04", "2027-05-03, 2027-05-04", "2027-05-04,"})
  void each_day_that_changes_something_is_foreseen(LocalDate day, LocalDate next) {
    assertThat(of(LAST, null).changes(day)).isEqualTo(Optional.ofNullable(next));
    assertThat(new PassportSurrender(BEGINS, Optional.empty(), List.of()).changes(BEGINS)).isEmpty();
  }
}
