package org.tutela.measures.tracking.scene;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Report;

/**
 * What one device's positions say about a scene. Presence near it is no proof of anything, and absence rules nobody out.
 *
 * @param near those inside the circle, surely or with part of their confidence circle, in the order of their times
 * @param passed pairs whose straight line comes within the circle while neither end does
 */
public record Nearness(List<Near> near, List<Passed> passed) {
  public static final double RADIUS = 100;
  /** Milliseconds; a straight line is thought between positions no farther apart, and longer without one begins another run. */
  public static final long PAIR = 300_000;
  private static final double FINEST = 5;

  public enum Where {
    /** With the whole circle of its accuracy. */
    CERTAIN,
    INSIDE,
    /** Only part of the circle of its accuracy reaches in. */
    POSSIBLE
  }

  public record Near(Report report, double distance, Where where) {}

  public record Passed(Report from, Report to, double distance) {}

  /** @param reports of one device, in the order of their times, from five minutes before the window to five after it; usable ones only */
  public static Nearness of(Scene scene, List<Report> reports) {
    var near = new ArrayList<Near>();
    var passed = new ArrayList<Passed>();
    long from = scene.from().toEpochMilli(), to = scene.to().toEpochMilli();
    Report before = null;
    for (var report : reports) {
      double distance = Metric.distance(scene.latitude(), scene.longitude(), report.latitude(), report.longitude());
      double accuracy = Math.max(FINEST, report.accuracy() / 100.0);
      if (report.fixTime() >= from && report.fixTime() <= to && distance - accuracy <= RADIUS) {
        near.add(new Near(report, distance, distance + accuracy <= RADIUS ? Where.CERTAIN : distance <= RADIUS ? Where.INSIDE : Where.POSSIBLE));
      }
      if (before != null && report.fixTime() - before.fixTime() <= PAIR && report.fixTime() >= from && before.fixTime() <= to) {
        double line = line(scene, before, report);
        if (line <= RADIUS && distance > RADIUS && Metric.distance(scene.latitude(), scene.longitude(), before.latitude(), before.longitude()) > RADIUS) passed.add(new Passed(before, report, line));
      }
      before = report;
    }
    return new Nearness(List.copyOf(near), List.copyOf(passed));
  }

  /** Two positions inside, or one that surely is. */
  public boolean matches() {
    return certain() > 0 || inside() >= 2;
  }

  /** How many positions are inside, surely or not. */
  public int inside() {
    return (int) near.stream().filter(each -> each.where() != Where.POSSIBLE).count();
  }

  public int certain() {
    return (int) near.stream().filter(each -> each.where() == Where.CERTAIN).count();
  }

  public boolean isNothing() {
    return near.isEmpty() && passed.isEmpty();
  }

  /** Metres from the scene to the straight line between two positions; flat, as the ground between them is. */
  private static double line(Scene scene, Report a, Report b) {
    double[] p = metres(scene, a), q = metres(scene, b);
    double dx = q[0] - p[0], dy = q[1] - p[1], length = dx * dx + dy * dy;
    double share = length == 0 ? 0 : Math.clamp(-(p[0] * dx + p[1] * dy) / length, 0, 1);
    return Math.hypot(p[0] + share * dx, p[1] + share * dy);
  }

  private static double[] metres(Scene scene, Report report) {
    return new double[] {Metric.turn(scene.longitude(), report.longitude()) * Metric.east(scene.latitude()), (report.latitude() - scene.latitude()) * Metric.NORTH};
  }

  /** A letter for each run of positions, a number for each in it: A1, A2, B1; after Z comes AA. Five minutes without one begin another run. */
  public List<String> marks() {
    var marks = new ArrayList<String>();
    int run = -1, number = 0;
    long last = Long.MIN_VALUE / 2;
    for (var each : near) {
      if (each.report().fixTime() - last > PAIR) {
        run++;
        number = 0;
      }
      last = each.report().fixTime();
      marks.add(letters(run) + ++number);
    }
    return marks;
  }

  private static String letters(int run) {
    String letters = "";
    for (int left = run; left >= 0; left = left / 26 - 1) letters = (char) ('A' + left % 26) + letters;
    return letters;
  }
}
