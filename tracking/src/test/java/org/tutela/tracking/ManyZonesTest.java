package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.plain.PlainStory;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;

/** A wearer to be kept out of all schools of an area: the story is the plain one, and the zones that are far cost nothing to keep. */
class ManyZonesTest {
  private static final int CASES = Integer.getInteger("tutela.tracking.cases", 40) / 4;
  private static final Calendar ALWAYS = new Calendar(Timetable.always());

  /** A hundred and more, of which some are where the wearer walks. */
  private static Watch crowded(World world) {
    var rules = new ArrayList<Rule>(world.watch.rules());
    for (int i = 0; i < 60; i++) rules.add(rule(world, "near" + i, Zone.of(world.shape())));
    for (int i = 0; i < 60; i++) {
      double[] at = world.place(world.random.nextInt(40_000) - 20_000, world.random.nextInt(40_000) - 20_000);
      rules.add(rule(world, "far" + i, Zone.of(Circle.of(at[0], at[1], 100).shapeOrThrow())));
    }
    return new Watch(world.watch.worn(), rules, world.watch.parameters());
  }

  private static Rule rule(World world, String id, Zone zone) {
    return new Rule.Exclusion(id, zone, ALWAYS, world.random.nextBoolean() ? 20 + world.random.nextInt(200) : 0, false, world.random.nextInt(4) == 0);
  }

  @Test
  void in_any_order_with_crashes_and_with_what_is_final_let_go_the_plain_story_is_told() {
    int told = 0;
    for (int seed = 3_000_000; seed < 3_000_000 + CASES; seed++) {
      var world = new World(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      var watch = crowded(world);
      var reports = Trail.of(world, 100);
      long end = world.start + 100 * World.HOUR;
      var plain = PlainStory.of(watch, reports, end).stream().map(Finding::episode).toList();
      assertThat(new Teller(watch, world.random).tellShuffled(reports, end)).as("seed %s", seed).isEqualTo(plain);
      var inOrder = new ArrayList<>(reports);
      inOrder.sort(Comparator.comparingLong(Report::receivedTime));
      var messages = new ArrayList<Message>();
      for (var report : inOrder) {
        messages.add(report);
        if (world.random.nextInt(10) == 0) messages.add(new Clock(report.receivedTime(), report.receivedTime()));
      }
      assertThat(new Teller(watch, world.random).tell(messages, end)).as("seed %s, in order", seed).isEqualTo(plain);
      told += (int) plain.stream().filter(episode -> episode.kind() == Kind.EXCLUSION || episode.kind() == Kind.BUFFER).count();
    }
    assertThat(told).isGreaterThan(CASES * 50);
  }

  private static Rule school(int i) {
    return new Rule.Exclusion("school" + i, Zone.of(Circle.of(52.1 + i / 40 * 0.01, -1.5 + i % 40 * 0.01, 150).shapeOrThrow()), ALWAYS, 100, false, false);
  }

  @Test
  void a_thousand_zones_that_are_far_take_no_byte_of_the_state_and_one_that_is_entered_is_told_after_a_crash() {
    var schools = new ArrayList<Rule>();
    for (int i = 0; i < 1_000; i++) schools.add(school(i));
    var engine = new Engine(new Watch(Set.of("A"), schools, Parameters.DEFAULT));
    var without = new Engine(new Watch(Set.of("A"), List.of(), Parameters.DEFAULT));
    var state = engine.start();
    var other = without.start();
    long start = 1_780_308_000_000L;
    for (int minute = 0; minute < 500; minute++) {
      var report = new Draft("A", start + minute * 60_000L, start + minute * 60_000L + 5_000).at(52.0001, -1.5 + minute * 1e-4).accuracy(8).report();
      engine.advance(state, report, new ArrayList<>());
      without.advance(other, report, new ArrayList<>());
    }
    assertThat(engine.write(state)).isEqualTo(without.write(other));
    state = engine.read(engine.write(state)).state();
    var told = new ArrayList<Operation>();
    for (int minute = 600; minute < 603; minute++) engine.advance(state, report(start, minute, 52.1, 20), told);
    assertThat(told).extracting(operation -> operation.episode().rule() + " " + operation.episode().kind()).contains("school0 EXCLUSION");
  }

  @Test
  void what_is_final_is_not_taken_back_when_its_rule_is_watched_no_more_and_what_is_not_is() {
    long start = 1_780_308_000_000L;
    var ended = new Calendar(Timetable.always().during(new Interval(start, start + World.HOUR)));
    var engine = new Engine(new Watch(Set.of("A"), List.of(new Rule.Exclusion("school", Zone.of(Circle.of(52.1, -1.5, 150).shapeOrThrow()), ended, 0, false, false)), Parameters.DEFAULT));
    var gone = new Engine(new Watch(Set.of("A"), List.of(), Parameters.DEFAULT));
    var state = engine.start();
    var told = new ArrayList<Operation>();
    // the last thing that is known is that the wearer was inside
    for (int minute = 0; minute < 6; minute++) engine.advance(state, report(start, minute, 52.1, 8), told);
    engine.advance(state, Clock.at(start + 2 * World.HOUR), told);
    assertThat(told.stream().map(Operation::verb)).containsExactly(Operation.Verb.RAISE, Operation.Verb.CLEAR);
    assertThat(gone.read(engine.write(state)).operations()).extracting(Operation::verb).containsExactly(Operation.Verb.WITHDRAW);
    long later = start + 100 * World.HOUR;
    engine.advance(state, new Clock(later, later), told);
    assertThat(engine.story(state)).isNotEmpty();
    assertThat(gone.read(engine.write(state)).operations()).isEmpty();
  }

  private static Report report(long start, int minute, double latitude, double accuracy) {
    return new Draft("A", start + minute * 60_000L, start + minute * 60_000L + 5_000).at(latitude, -1.5).accuracy(accuracy).report();
  }
}
