package org.tutela.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;

/** A walk through a neighbourhood by somebody whose devices do everything that devices do. */
final class Trail {
  private final World world;
  private final RandomGenerator random;
  private double x;
  private double y;
  private int battery = 60;

  private Trail(World world) {
    this.world = world;
    this.random = world.random;
    x = random.nextInt(800) - 400;
    y = random.nextInt(800) - 400;
  }

  static List<Report> of(World world, int fixes) {
    var reports = new ArrayList<Report>();
    var trail = new Trail(world);
    trail.walk("A", fixes, world.start, reports);
    if (world.random.nextInt(4) == 0) trail.walk("B", fixes / 3, world.start + World.HOUR, reports);
    new Trail(world).walk("C", fixes / 2, world.start, reports);
    return reports;
  }

  private void walk(String device, int fixes, long time, List<Report> reports) {
    long held = 0;
    int frozen = 0;
    for (int i = 0; i < fixes; i++) {
      time += pause();
      if (random.nextInt(30) == 0) held = time + random.nextInt(3600) * 1000L;
      if (random.nextInt(60) == 0) frozen = 25;
      if (frozen-- <= 0) {
        x += random.nextInt(121) - 60;
        y += random.nextInt(121) - 60;
      }
      boolean jump = random.nextInt(40) == 0;
      if (jump) x += 20_000;
      report(device, time, Math.max(time + random.nextInt(10) * 1000L, held), frozen > 0, reports);
      if (jump && random.nextBoolean()) x -= 20_000;
      if (Math.abs(x) > 600 && !jump) x = Math.signum(x) * 300;
      if (Math.abs(y) > 600) y = Math.signum(y) * 300;
    }
  }

  private long pause() {
    if (random.nextInt(40) == 0) return 60_000L * random.nextInt(45);
    return random.nextInt(8) == 0 ? 1000L * random.nextInt(120) : 60_000;
  }

  private void report(String device, long time, long received, boolean moving, List<Report> reports) {
    var draft = draft(device, time, received, moving);
    reports.add(draft.report());
    if (random.nextInt(15) == 0) reports.add(draft(device, time, received + random.nextInt(4000), moving).report());
    if (random.nextInt(50) == 0) reports.add(draft(device, time, time + 80 * World.HOUR, moving).report());
    if (random.nextInt(80) == 0) reports.add(draft(device, received + 500_000, received, moving).report());
    if (random.nextInt(80) == 0) reports.add(draft(device, time - 1024L * 7 * 24 * World.HOUR, received, moving).report());
  }

  /** Some fixes do not say how good they are. */
  private double accuracy() {
    return random.nextInt(6) == 0 ? Double.NaN : random.nextInt(10) == 0 ? random.nextInt(150) : 4 + random.nextInt(20);
  }

  private Draft draft(String device, long time, long received, boolean moving) {
    var draft = new Draft(device, time, received);
    if (random.nextInt(12) > 0) {
      double[] place = world.place(x + random.nextInt(9), y);
      if (moving) place = world.place(x, y);
      draft.at(place[0], place[1]).accuracy(accuracy()).speed(moving ? 3 : random.nextInt(3));
      if (random.nextInt(15) == 0) draft.source(Source.values()[random.nextInt(4)]);
    }
    if (random.nextInt(4) == 0) draft.battery(battery = Math.clamp(battery + random.nextInt(31) - 17, 0, 100));
    if (random.nextInt(10) == 0) draft.charging(random.nextInt(3) == 0);
    if (random.nextInt(3) > 0) draft.motion(random.nextInt(3) > 0);
    if (random.nextInt(25) == 0) draft.flag(Flag.values()[random.nextInt(Flag.values().length)]);
    return draft;
  }
}
