package org.tutela.bench.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.geometry.Shape;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.story.Evidence;
import org.tutela.tracking.time.Interval;

/** What one reading of the tracks came to. */
final class Tally {
  private static final long DAY = 86_400_000;
  private static final long SILENCE = Parameters.DEFAULT.locationGap().toMillis();
  /** An alert may begin or end so much beside what was true. */
  private static final long SLACK = 60_000;

  private final String name;
  private final int most;
  private final List<String> wrong = new ArrayList<>();
  private int leaps;
  private final List<String> missed = new ArrayList<>();
  private final Map<String, Integer> why = new TreeMap<>();
  private double tracked;
  private long days;
  private long zones;
  private int entries;
  private int found;
  private int unseen;
  private int toldUnseen;
  private long raised;
  private long takenBack;

  Tally(String name, int most) {
    this.name = name;
    this.most = most;
  }

  /** A wearer-day is 24 hours in which the engine heard where somebody was; days begun are counted beside. */
  void worn(List<Report> fixes, int zones) {
    for (int i = 1; i < fixes.size(); i++) {
      long passed = fixes.get(i).fixTime() - fixes.get(i - 1).fixTime();
      if (passed <= SILENCE) tracked += passed / (double) DAY;
    }
    days += fixes.stream().map(fix -> fix.fixTime() / DAY).distinct().count();
    this.zones += zones;
  }

  void falseAlert(String wearer, Episode episode, Shape shape, List<Report> fixes) {
    if (episode.at() == episode.raised()) leaps++;
    wrong.add("%s %s: %s".formatted(wearer, Instant.ofEpochMilli(episode.at()), evidence(shape, new Interval(episode.at(), episode.raised()), fixes)));
  }

  /** As the fixes came one by one: what was told at once, and what later fixes took back again. */
  void takenBack(List<Operation> operations) {
    for (var operation : operations) {
      if (operation.episode().kind() != Kind.EXCLUSION) continue;
      if (operation.verb() == Operation.Verb.RAISE) raised++;
      if (operation.verb() == Operation.Verb.WITHDRAW) takenBack++;
    }
  }

  void entry(String wearer, Interval stay, Shape shape, List<Episode> alerts, List<Report> fixes) {
    boolean told = alerts.stream().anyMatch(a -> a.at() <= stay.to() + SLACK && a.clear() >= stay.from() - SLACK);
    if (usable(stay, fixes).size() < 2) {
      unseen++;
      if (told) toldUnseen++;
      return;
    }
    entries++;
    if (told) {
      found++;
      return;
    }
    why.merge(reason(stay, shape, fixes), 1, Integer::sum);
    missed.add("%s %s, %d s: %s".formatted(wearer, Instant.ofEpochMilli(stay.from()), (stay.to() - stay.from()) / 1000, evidence(shape, stay, fixes)));
  }

  private static String reason(Interval stay, Shape shape, List<Report> fixes) {
    long in = usable(stay, fixes).stream().filter(fix -> shape.signedDistance(fix.latitude(), fix.longitude()) <= 0).count();
    return in == 0 ? "no fix within the zone" : in == 1 ? "one fix within the zone, not certain" : "two fixes within the zone or more";
  }

  private static List<Report> usable(Interval stay, List<Report> fixes) {
    return during(stay, fixes).stream().filter(fix -> fix.accuracy() <= Parameters.DEFAULT.usable() * 100).toList();
  }

  private static List<Report> during(Interval stay, List<Report> fixes) {
    int from = 0;
    for (int to = fixes.size(); from < to; ) {
      int middle = from + to >>> 1;
      if (fixes.get(middle).fixTime() < stay.from()) from = middle + 1; else to = middle;
    }
    int end = from;
    while (end < fixes.size() && fixes.get(end).fixTime() <= stay.to()) end++;
    return fixes.subList(from, end);
  }

  private static String evidence(Shape shape, Interval when, List<Report> fixes) {
    var words = new StringBuilder();
    for (var fix : usable(when, fixes).stream().limit(8).toList()) {
      double distance = shape.signedDistance(fix.latitude(), fix.longitude());
      double accuracy = Math.max(Parameters.DEFAULT.finest(), fix.accuracy() / 100.0);
      words.append(String.format(Locale.ROOT, "%.0f m (accuracy %.0f, %s) ", distance, accuracy, Evidence.of(distance, accuracy)));
    }
    return words.toString();
  }

  void print() {
    if (tracked == 0 || entries == 0) {
      System.out.printf("%n%s: the tracks hold too little to be judged%n", name);
      return;
    }
    System.out.printf(Locale.ROOT, "%n%s: %,.0f wearer-days of 24 tracked hours (%,d days begun), %,d zones beside the way%n", name, tracked, days, zones);
    System.out.printf(Locale.ROOT, "  false zone alerts: %d, %.2f for 1,000 wearer-days (target 1); %d of them by a single fix that leapt far into the zone%n",
        wrong.size(), wrong.size() * 1000 / tracked, leaps);
    wrong.stream().limit(most).forEach(line -> System.out.println("    " + line));
    System.out.printf(Locale.ROOT, "  true stays of two minutes or more with two usable fixes or more: %,d, found %,d = %.2f%% (target 99.5); %,d with fewer, of them told %,d%n",
        entries, found, 100.0 * found / entries, unseen, toldUnseen);
    System.out.printf(Locale.ROOT, "  told as the fixes came, one by one, in the first round: %,d alerts, of which %,d were taken back by later fixes%n", raised, takenBack);
    why.forEach((reason, count) -> System.out.println("    missed " + count + ": " + reason));
    missed.stream().limit(most).forEach(line -> System.out.println("    " + line));
  }
}
