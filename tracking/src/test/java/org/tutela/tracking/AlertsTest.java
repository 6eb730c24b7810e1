package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Operation.Verb;
import org.tutela.tracking.alert.Severity;
import org.tutela.tracking.engine.DryRun;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.engine.State;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;

/** How alerts become known, change and go, and what they say of themselves. */
class AlertsTest {
  private static final long TEN = 1_780_308_000_000L;
  private final List<Operation> operations = new ArrayList<>();
  private Engine engine = new Engine(watch(200, false));
  private State state = engine.start();

  private static Watch watch(double radius, boolean victim) {
    var always = new Calendar(Timetable.always());
    return new Watch(Set.of("A"), List.of(new Rule.Exclusion("school", Zone.of(Circle.of(52, -1.5, radius).shapeOrThrow()), always, 0, false, victim),
        new Rule.Gap("silence", always)), Parameters.DEFAULT);
  }

  private static Report at(int minute, double east, double accuracy) {
    long time = TEN + minute * 60_000L;
    return new Draft("A", time, time + 5_000).at(52, -1.5 + east / 68_459.6).accuracy(accuracy).report();
  }

  private void hear(Message... messages) {
    operations.clear();
    for (var message : messages) engine.advance(state, message, operations);
  }

  private List<Verb> verbs() {
    return operations.stream().map(Operation::verb).toList();
  }

  @Test
  void an_alert_is_raised_once_and_cleared_under_the_same_name() {
    hear(at(0, 400, 8), at(1, 50, 8), at(2, 60, 8));
    assertThat(verbs()).containsExactly(Verb.RAISE);
    var alert = operations.getFirst();
    hear(at(3, 400, 8), at(4, 400, 8));
    assertThat(verbs()).containsExactly(Verb.CLEAR);
    assertThat(operations.getFirst()).extracting(Operation::alert, Operation::revision).containsExactly(alert.alert(), 2);
  }

  @Test
  void a_late_fix_moves_its_beginning_and_an_earlier_one_withdraws_it() {
    hear(at(0, 400, 8), at(1, 400, 8), at(5, 190, 20), at(6, 190, 20));
    assertThat(verbs()).containsExactly(Verb.RAISE);
    var alert = operations.getFirst().alert();
    hear(at(4, 190, 20));
    assertThat(verbs()).containsExactly(Verb.UPDATE);
    assertThat(operations.getFirst().episode().at()).isEqualTo(TEN + 240_000);
    hear(new Draft("A", TEN + 330_000, TEN + 400_000).at(52, -1.49).accuracy(8).report(), new Draft("A", TEN + 270_000, TEN + 400_000).at(52, -1.49).accuracy(8).report());
    assertThat(operations.getLast()).extracting(Operation::verb, Operation::alert, Operation::reason)
        .containsExactly(Verb.WITHDRAW, alert, Operation.Reason.LATER_EVIDENCE);
  }

  @Test
  void two_alerts_that_turn_out_to_be_one_are_merged_into_the_earlier() {
    hear(at(0, 50, 8), at(1, 400, 8), at(2, 400, 8), at(3, 50, 8), at(4, 50, 8));
    assertThat(verbs()).containsExactly(Verb.RAISE, Verb.CLEAR, Verb.RAISE);
    var first = operations.getFirst().alert();
    hear(new Draft("A", TEN + 90_000, TEN + 300_000).at(52, -1.5).accuracy(8).report());
    assertThat(operations).extracting(Operation::verb, Operation::reason)
        .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Verb.UPDATE, Operation.Reason.NONE), org.assertj.core.groups.Tuple.tuple(Verb.WITHDRAW, Operation.Reason.MERGED));
    assertThat(operations.stream().filter(o -> o.verb() == Verb.UPDATE).findFirst().orElseThrow().alert()).isEqualTo(first);
  }

  @Test
  void silence_is_told_when_it_is_due_and_not_before() {
    hear(at(0, 400, 8));
    assertThat(engine.nextDue(state)).isEqualTo(TEN + 15 * 60_000);
    hear(Clock.at(TEN + 15 * 60_000 - 1));
    assertThat(operations).isEmpty();
    hear(Clock.at(TEN + 15 * 60_000));
    assertThat(operations).extracting(o -> o.episode().kind()).containsExactly(Kind.LOCATION_GAP);
    assertThat(engine.nextDue(state)).isEqualTo(TEN + 5_000 + 30 * 60_000);
  }

  @Test
  void the_given_state_stays_as_it_was() {
    hear(at(0, 400, 8), at(1, 50, 8));
    var before = engine.write(state);
    var step = engine.apply(state, at(2, 400, 8));
    engine.apply(step.state(), at(3, 400, 8));
    assertThat(engine.write(state)).isEqualTo(before);
  }

  @Test
  void a_corrected_rule_withdraws_what_it_no_longer_tells() {
    hear(at(0, 400, 8), at(1, 150, 8), at(2, 150, 8));
    var corrected = new Engine(watch(100, false)).read(engine.write(state));
    assertThat(corrected.operations()).extracting(Operation::verb, Operation::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Verb.WITHDRAW, Operation.Reason.RULE_CORRECTED));
  }

  @Test
  void one_fix_is_enough_at_a_victims_home_and_is_marked_until_the_second() {
    engine = new Engine(watch(200, true));
    state = engine.start();
    hear(at(0, 400, 8), at(1, 195, 20));
    assertThat(operations).singleElement().satisfies(o -> {
      assertThat(o.episode().unconfirmed()).isTrue();
      assertThat(Severity.of(o.episode(), o.rule(), o.watermark())).isEqualTo(1);
    });
    hear(at(2, 195, 20));
    assertThat(operations).singleElement().satisfies(o -> assertThat(o.episode().unconfirmed()).isFalse());
  }

  @Test
  void an_alert_says_in_words_and_numbers_why() {
    hear(at(0, 400, 8), at(1, 50, 8));
    var explanation = engine.explain(state, operations.getFirst());
    assertThat(explanation.seen()).singleElement().satisfies(seen -> {
      assertThat(seen.distance()).isBetween(-151.0, -149.0);
      assertThat(seen.accuracy()).isEqualTo(8);
    });
    assertThat(explanation.sentences()).contains("In an exclusion zone, from 1 June 2026, 11:01:00, not ended.",
        "1 June 2026, 11:01:00: accuracy 8 m, 150 m within the boundary: certainly inside.", "Rule \"school\": to stay out of the zone.");
  }

  @Test
  void a_dry_run_counts_what_a_changed_rule_would_have_told() {
    var history = List.of(at(0, 400, 8), at(1, 250, 8), at(2, 250, 8), at(3, 400, 8), at(4, 400, 8));
    var wider = ((Rule.Exclusion) watch(300, false).rules().getFirst());
    var run = DryRun.of(watch(200, false), wider, history, new Interval(TEN, TEN + 86_400_000));
    assertThat(run).isEqualTo(new DryRun(Map.of(), Map.of(Kind.EXCLUSION, 1)));
  }

  @Test
  void a_fix_on_the_way_between_two_that_are_certainly_inside_adds_no_alert() {
    for (int share = 1; share < 60; share++) {
      var without = List.of(at(0, 400, 8), at(1, 50, 8), at(2, -80, 12), at(3, 400, 8), at(4, 400, 8));
      var with = new ArrayList<>(without);
      with.add(new Draft("A", TEN + 60_000 + share * 1000L, TEN + 200_000).at(52, -1.5 + (50 - 130 * share / 60.0) / 68_459.6).accuracy(10).report());
      long now = TEN + 300_000;
      assertThat(engine.replay(with, now).stream().map(f -> f.episode()).toList()).isEqualTo(engine.replay(without, now).stream().map(f -> f.episode()).toList());
    }
  }
}
