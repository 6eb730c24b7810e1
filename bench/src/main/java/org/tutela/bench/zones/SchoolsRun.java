package org.tutela.bench.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.engine.State;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Timetable;

/** The same life beside zones around all schools of an area: half of them within the town that it is lived in, half in the country around. */
final class SchoolsRun {
  private static final int ROUNDS = 8;

  private SchoolsRun() {}

  /** @param away how far to the east of the town they all lie */
  static void run(List<Message> lives, int zones, int away) {
    var watch = watch(zones, away);
    var messages = lives.stream().filter(message -> !(message instanceof Report report) || watch.hears(report.activation())).toList();
    double best = 0;
    int operations = 0;
    State state = null;
    for (int i = 0; i < ROUNDS; i++) {
      state = null;
      var engine = new Engine(watch);
      state = engine.start();
      var told = new ArrayList<Operation>();
      var spent = new Spent();
      for (var message : messages) engine.advance(state, message, told);
      best = Math.max(best, messages.size() / spent.seconds());
      operations = told.size();
    }
    System.out.printf("replay, %,d circles with a buffer, %,d m away: %,.0f messages a CPU-s at best of %d (%,d messages, %,d operations; state in memory %,d kB, written %,d bytes)%n",
        zones, away, best, ROUNDS, messages.size(), operations, inMemory(watch, messages) / 1024, new Engine(watch).write(state).length);
  }

  /** What twenty wearers take more than their reports, for each. */
  private static long inMemory(Watch watch, List<Message> messages) {
    var day = messages.subList(0, Math.min(messages.size(), 2 * 1440));
    long before = used();
    var states = new ArrayList<State>();
    for (int i = 0; i < 20; i++) {
      var engine = new Engine(watch);
      var state = engine.start();
      for (var message : day) engine.advance(state, message, new ArrayList<>());
      states.add(state);
    }
    long after = used();
    return states.isEmpty() ? 0 : (after - before) / states.size();
  }

  private static long used() {
    for (int i = 0; i < 4; i++) System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Watch watch(int zones, int away) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    var always = new Calendar(Timetable.always());
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < zones; i++) {
      int reach = i % 2 == 0 ? 4_000 : 25_000;
      Zone zone = ReplayRun.zone(away + random.nextInt(2 * reach) - reach, random.nextInt(2 * reach) - reach, 150);
      rules.add(new Rule.Exclusion("school" + i, zone, always, 100, false, false));
    }
    return new Watch(Set.of("A"), rules, Parameters.DEFAULT);
  }
}
