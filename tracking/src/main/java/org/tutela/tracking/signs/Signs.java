package org.tutela.tracking.signs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;

/** The signs in a wearer's story and the reports that it was made from. Satellites and signal levels are not reported, so nothing is read from them. */
public final class Signs {
  /** Two positions of one device so near in time speak of one place. */
  private static final long TOGETHER = 120_000;
  private static final double ELSEWHERE = 2_000;
  /** Centimetres a second. */
  private static final int SAME_SPEED = 100;

  private final Collection<Report> reports;
  private final Map<String, TreeMap<Long, Report>> byDevice = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  private Signs(Collection<Report> reports) {
    this.reports = reports;
    reports.stream().filter(report -> report.source() == Source.GPS).sorted(Report.IN_ORDER)
        .forEach(report -> byDevice.computeIfAbsent(report.activation(), a -> new TreeMap<>()).putIfAbsent(report.fixTime(), report));
  }

  /** In the order of their times. */
  public static List<Seen> of(Collection<Finding> story, Collection<Report> reports) {
    var signs = new Signs(reports);
    for (var report : reports) signs.report(report);
    for (var finding : story) signs.finding(finding);
    return signs.seen.stream().distinct().sorted(Comparator.comparingLong(Seen::at).thenComparing(Seen::activation).thenComparing(Seen::sign)).toList();
  }

  private void report(Report report) {
    if (Flag.JAMMING.in(report.flags()) || Flag.SHIELDING.in(report.flags())) seen.add(new Seen(Sign.DEVICE_SAYS, report.activation(), report.fixTime()));
    if (report.source() != Source.LBS && report.source() != Source.WIFI) return;
    var satellites = nearest(report);
    if (satellites == null) return;
    double apart = Metric.distance(report.latitude(), report.longitude(), satellites.latitude(), satellites.longitude());
    if (apart > report.accuracy() / 100.0 + ELSEWHERE) seen.add(new Seen(Sign.MAST_ELSEWHERE, report.activation(), report.fixTime()));
  }

  private Report nearest(Report report) {
    var fixes = byDevice.get(report.activation());
    if (fixes == null) return null;
    var before = fixes.floorEntry(report.fixTime());
    var after = fixes.ceilingEntry(report.fixTime());
    long since = before == null ? Long.MAX_VALUE : report.fixTime() - before.getKey();
    long until = after == null ? Long.MAX_VALUE : after.getKey() - report.fixTime();
    if (Math.min(since, until) > TOGETHER) return null;
    return since <= until ? before.getValue() : after.getValue();
  }

  private void finding(Finding finding) {
    var episode = finding.episode();
    switch (episode.kind()) {
      case FROZEN_POSITION -> seen.add(new Seen(Sign.FROZEN, episode.rule(), episode.at()));
      case OUTLIER, IMPOSSIBLE_SPEED -> leap(episode.rule(), episode.at());
      case NO_GPS_IN_MOTION -> {
        for (var report : reports) if (report.fixTime() == episode.at()) seen.add(new Seen(Sign.LOST_IN_MOTION, report.activation(), episode.at()));
      }
      default -> {}
    }
  }

  private void leap(String activation, long at) {
    var fixes = byDevice.get(activation);
    var leapt = fixes == null ? null : fixes.get(at);
    var before = leapt == null ? null : fixes.lowerEntry(at);
    if (before == null || leapt.speed() < 0 || before.getValue().speed() < 0) return;
    if (Math.abs(leapt.speed() - before.getValue().speed()) <= SAME_SPEED) seen.add(new Seen(Sign.LEAP_AT_SAME_SPEED, activation, at));
  }
}
