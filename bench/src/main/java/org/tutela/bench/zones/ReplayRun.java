package org.tutela.bench.zones;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.geometry.Circle;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Period;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;
import org.tutela.tracking.rule.Zone;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.LocalHours;
import org.tutela.tracking.time.Row;
import org.tutela.tracking.time.Timetable;

/** A life by the minute: nights at home, days at work, errands; a partner to keep away from. Applied message by message. */
public final class ReplayRun {
  private static final long START = 1_780_268_400_000L;
  private static final long DAY = 86_400_000;
  private static final int DAYS = 30;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  private ReplayRun() {}

  public static void main(String[] words) {
    var run = new ReplayRun();
    var watch = run.watch();
    var messages = run.month();
    double best = 0;
    long operations = 0;
    int bytes = 0;
    for (int i = 0; i < 12; i++) {
      var engine = new Engine(watch);
      var state = engine.start();
      var told = new ArrayList<Operation>();
      var spent = new Spent();
      for (var message : messages) engine.advance(state, message, told);
      best = Math.max(best, messages.size() / spent.seconds());
      operations = told.size();
      bytes = engine.write(state).length;
    }
    System.out.printf("replay, %d rules, every kind: %,.0f messages a CPU-s at best of 12 (%,d messages, %,d operations; state at the end %,d bytes)%n",
        watch.rules().size(), best, messages.size(), operations, bytes);
    for (int zones : new int[] {10, 64, 1_000}) SchoolsRun.run(messages, zones, 0);
    SchoolsRun.run(messages, 1_000, 40_000);
  }

  private Watch watch() {
    var always = new Calendar(Timetable.always());
    var night = new Calendar(Timetable.weekly(Timetable.LONDON, List.of(new Row(EnumSet.allOf(DayOfWeek.class), new LocalHours(LocalTime.of(21, 0), LocalTime.of(6, 0))))));
    var school = new Calendar(Timetable.weekly(Timetable.LONDON, List.of(new Row(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new LocalHours(LocalTime.of(8, 0), LocalTime.of(16, 0))))));
    var windows = new ArrayList<Interval>();
    for (int day = 0; day < DAYS; day += 7) windows.add(new Interval(START + day * DAY + 10 * DAY / 24, START + day * DAY + 11 * DAY / 24));
    return new Watch(Set.of("A"), List.of(
        new Rule.Exclusion("school", zone(1500, 400, 150), school, 200, true, false),
        new Rule.Exclusion("victim", zone(-3000, 2000, 300), always, 0, false, true),
        new Rule.Curfew("curfew", zone(0, 0, 60), night, Rule.Curfew.GRACE, Duration.ofMinutes(90), Period.WEEK),
        new Rule.Attendance("clinic", zone(3000, 0, 80), windows, Duration.ofMinutes(30)),
        new Rule.Proximity("partner", Set.of("P"), 250, always),
        new Rule.Gap("silence", always),
        new Rule.Device("device", Duration.ZERO)), Parameters.DEFAULT);
  }

  static Zone zone(double east, double north, double radius) {
    return Zone.of(Circle.of(place(east, north)[0], place(east, north)[1], radius).shapeOrThrow());
  }

  private static double[] place(double east, double north) {
    return new double[] {52 + north / Metric.NORTH / 1e7, -1.5 + east / Metric.east(520_000_000) / 1e7};
  }

  private List<Message> month() {
    var messages = new ArrayList<Message>();
    double x = 0, y = 0, px = -4000, py = -4000;
    for (int minute = 0; minute < DAYS * 1440; minute++) {
      long time = START + minute * 60_000L;
      int hour = minute / 60 % 24;
      double goalX = hour < 7 || hour >= 20 ? 0 : hour < 16 ? 3000 : 1500;
      double goalY = hour >= 16 && hour < 20 ? 400 + 300 * Math.sin(minute / 97.0) : 0;
      x += Math.clamp(goalX - x, -80, 80) + random.nextGaussian() * 4;
      y += Math.clamp(goalY - y, -80, 80) + random.nextGaussian() * 4;
      px = 3000 + 4000 * Math.sin(minute / 700.0);
      py = 4000 * Math.cos(minute / 500.0);
      if (random.nextInt(200) == 0) minute += random.nextInt(30);
      messages.add(draft("A", time, x, y).battery(100 - minute % 1440 / 16).charging(hour >= 22).motion(hour >= 7 && hour < 20).report());
      messages.add(draft("P", time + 17_000, px, py).report());
      if (minute % (7 * 1440) == 0) messages.add(new Clock(time, time));
    }
    return messages;
  }

  private Draft draft(String device, long time, double x, double y) {
    double[] at = place(x, y);
    return new Draft(device, time, time + 3_000 + random.nextInt(2_000)).at(at[0], at[1]).accuracy(random.nextInt(50) == 0 ? 120 : 4 + random.nextInt(12)).speed(1);
  }
}
