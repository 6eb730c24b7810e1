package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

class ReviewAppealTest {
  private static final LocalDate DETERMINED = LocalDate.of(2025, 7, 1);

  @ParameterizedTest(name = "R8: received {0}, appealed {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      2025-07-04 | 2025-07-04 | in time
      2025-07-04 | 2025-07-25 | in time
      2025-07-04 | 2025-07-26 | Appealed on 2025-07-26, after the last of 21 days, 2025-07-25: a person decides what follows
      -          | 2025-07-10 | When the notice was received is not recorded: whether the appeal was made within 21 days of it is for a person to find out
      """)
  void made_after_the_days_it_is_for_a_person(LocalDate received, LocalDate made, String what) {
    var ruling = ReviewAppeal.make(true, DETERMINED, Optional.ofNullable(received), made);
    assertThat(ruling.answer()).contains(new ReviewAppeal.Pending(made));
    assertThat(ruling.reasons().stream().map(Reason::text).findFirst().orElse("in time")).isEqualTo(what);
  }

  @ParameterizedTest(name = "R8: {0}, received {1}, appealed {2}: {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      remains | 2025-07-04 | 2025-07-03 | Appealed on 2025-07-03, before the notice was received on 2025-07-04
      remains | -          | 2025-06-30 | Appealed on 2025-06-30, before the determination of 2025-07-01
      remains | 2025-07-04 | 2025-06-30 | Appealed on 2025-06-30, before the determination of 2025-07-01
      ceases  | 2025-07-04 | 2025-07-10 | It was determined that the requirements cease: there is nothing to appeal against
      """)
  void facts_that_cannot_both_be_true_are_named(String determined, LocalDate received, LocalDate made, String words) {
    assertThat(ReviewAppeal.make(determined.equals("remains"), DETERMINED, Optional.ofNullable(received), made).reasons()).extracting(Reason::text).containsExactly(words);
  }

  @ParameterizedTest(name = "R8: made 10 July 2025, {0} on {1}, ceasing {2}: {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      dismissed | 2025-07-10 | -          | -
      dismissed | 2025-07-09 | -          | Dismissed on 2025-07-09, before the appeal of 2025-07-10
      withdrawn | 2025-07-09 | -          | Withdrawn on 2025-07-09, before the appeal of 2025-07-10
      withdrawn | 2025-08-01 | -          | -
      allowed   | 2025-09-02 | 2025-09-02 | -
      allowed   | 2025-09-02 | 2025-07-01 | -
      allowed   | 2025-09-02 | 2025-09-30 | -
      allowed   | 2025-07-09 | 2025-09-02 | Allowed on 2025-07-09, before the appeal of 2025-07-10
      allowed   | 2025-09-02 | 2025-06-30 | The requirements cease on 2025-06-30, before the determination of 2025-07-01
      """)
  void an_outcome_follows_the_appeal(String outcome, LocalDate on, LocalDate ceases, String against) {
    var pending = new ReviewAppeal.Pending(LocalDate.of(2025, 7, 10));
    Ruling<ReviewAppeal> ruling = switch (outcome) {
      case "dismissed" -> pending.dismissed(on);
      case "withdrawn" -> pending.withdrawn(on);
      default -> pending.allowed(on, DETERMINED, ceases);
    };
    assertThat(ruling.reasons().stream().map(Reason::text).findFirst()).isEqualTo(Optional.ofNullable(against));
    assertThat(ruling.isAllowed()).isEqualTo(against == null);
  }

  @Test
  @DisplayName("R8: only what was withdrawn leaves room for another appeal, and only a pending one has an outcome to come")
  void one_that_was_withdrawn_leaves_room() {
    var day = LocalDate.of(2025, 8, 1);
    assertThat(new ReviewAppeal.Withdrawn(day, day).leavesRoom()).isTrue();
    assertThat(new ReviewAppeal.Dismissed(day, day).leavesRoom()).isFalse();
    assertThat(new ReviewAppeal.Allowed(day, day, day).leavesRoom()).isFalse();
    assertThat(new ReviewAppeal.Pending(day).leavesRoom()).isFalse();
    assertThat(new ReviewAppeal.Pending(day).pending()).isTrue();
    assertThat(new ReviewAppeal.Dismissed(day, day).pending()).isFalse();
  }
}
