package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.plain.PlainStory;

/** Section 14, on random orders and trails; {@code tutela.tracking.cases} sets how many. */
class PropertiesTest {
  private static final int CASES = Integer.getInteger("tutela.tracking.cases", 40);
  private static final int FIXES = 120;

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static List<Episode> plain(World world, List<Report> reports, long now) {
    return PlainStory.of(world.watch, reports, now).stream().map(Finding::episode).toList();
  }

  /** Every failure names its seed. */
  private static void each(int from, IntConsumer trial) {
    for (int seed = from; seed < from + CASES; seed++) {
      try {
        trial.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static void same(long seed, List<Episode> told, List<Episode> plain) {
    var missing = new ArrayList<>(plain);
    missing.removeAll(told);
    var spare = new ArrayList<>(told);
    spare.removeAll(plain);
    assertThat(told).as("seed %s; missing %s; told in vain %s", seed, missing, spare).isEqualTo(plain);
  }

  private static long end(World world) {
    return world.start + 100 * World.HOUR;
  }

  @Test
  void any_shuffle_any_batches_and_any_repeats_tell_the_plain_story() {
    each(0, seed -> {
      var world = new World(random(seed));
      var reports = Trail.of(world, FIXES);
      var told = new Teller(world.watch, world.random).tellShuffled(reports, end(world));
      same(seed, told, plain(world, reports, end(world)));
    });
  }

  @Test
  void at_every_moment_what_was_told_is_the_plain_story_of_what_was_heard() {
    each(1_000_000, seed -> {
      var world = new World(random(seed));
      var reports = new ArrayList<>(Trail.of(world, 60));
      reports.sort(Comparator.comparingLong(Report::receivedTime));
      var teller = new Teller(world.watch, world.random);
      var heard = new ArrayList<Report>();
      long now = 0;
      for (var report : reports) {
        heard.add(report);
        now = Math.max(now, report.receivedTime()) + world.random.nextInt(20_000);
        same(seed, teller.tell(List.of(report), now), plain(world, heard, now));
      }
    });
  }

  @Test
  void what_is_sealed_as_final_stays_and_the_rest_goes_on() {
    each(2_000_000, seed -> {
      var world = new World(random(seed));
      var reports = new ArrayList<>(Trail.of(world, FIXES));
      reports.sort(Comparator.comparingLong(Report::receivedTime));
      var messages = new ArrayList<Message>();
      for (var report : reports) {
        messages.add(report);
        // The bound is 72 hours; sealing that much ahead makes final what nothing in this trail will touch.
        if (world.random.nextInt(10) == 0) messages.add(new Clock(report.receivedTime(), report.receivedTime()));
      }
      var told = new Teller(world.watch, world.random).tell(messages, end(world));
      same(seed, told, plain(world, reports, end(world)));
    });
  }
}
