package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tutela.MutableClock;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

class StandingsTest {
  private final MutableClock clock = new MutableClock();
  private int counted;
  private final Standings standings = new Standings(new SupervisionStore(null) {
    @Override
    List<Overdue.BandCount> bands(AreaCode area, LocalDate today, LocalDate earlier) {
      counted++;
      return List.of(new Overdue.BandCount(RiskBand.LOW, counted, 0, 0, 0, 0, 0, 0), new Overdue.BandCount(RiskBand.HIGH, 1, 0, 0, 0, 0, 0, 0));
    }

    @Override
    List<Overdue.Key> overdue(AreaCode area, LocalDate today) {
      return List.of();
    }
  }, new VisitStore(null) {
    @Override
    List<OverdueVisits.Key> overdue(AreaCode area, LocalDate today) {
      return List.of();
    }
  }, new AssessmentStore(null) {
    @Override
    List<OverdueAssessments.Key> overdue(AreaCode area, LocalDate today) {
      return List.of();
    }
  }, new ReactiveStore(null) {
    @Override
    List<ToReview.Line> waiting(AreaCode area, LocalDate today) {
      return List.of();
    }
  }, Duration.ofSeconds(30), clock);

  private static Actor reader() {
    return new Actor(new UserId(UUID.randomUUID()), "A reader", new AreaCode("NORTHMERE"), "public protection", Set.of(Role.SUPERVISOR), Optional.empty());
  }

  @Test
  void is_counted_once_in_half_a_minute_for_each_reader() {
    var one = reader();
    var first = standings.of(one);
    assertThat(first.bands()).extracting(Overdue.BandCount::band).isSorted();
    clock.pass(Duration.ofSeconds(29));
    assertThat(standings.of(one)).isSameAs(first);
    assertThat(standings.of(reader())).as("who may see other people").isNotSameAs(first);
    clock.pass(Duration.ofSeconds(1));
    assertThat(standings.of(one).at()).isEqualTo(clock.instant());
    assertThat(counted).isEqualTo(3);
  }

  @Test
  void a_clock_that_is_set_back_counts_anew() {
    var one = reader();
    var first = standings.of(one);
    clock.set(MutableClock.START.minusSeconds(60));
    assertThat(standings.of(one)).isNotSameAs(first);
  }
}
