package org.tutela.tracking.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.message.Verdict;
import org.tutela.tracking.signs.Sign;
import org.tutela.tracking.time.Timetable;

/** A track's alerts for a terminal. */
final class Printed {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(Timetable.LONDON);

  private final Track track;
  private final PrintStream out;

  Printed(Track track, PrintStream out) {
    this.track = track;
    this.out = out;
  }

  void print(boolean explain) {
    if (!track.alerts().isEmpty()) out.printf(Locale.ROOT, "%-18s %-20s %-20s %s%n", "kind", "rule", "from (London)", "to");
    track.alerts().stream().sorted(Comparator.comparing(Operation::episode, Episode.IN_ORDER)).forEach(alert -> line(alert, explain));
    Map<Verdict, Integer> why = new EnumMap<>(Verdict.class);
    for (var rejected : track.rejected()) why.merge(rejected.verdict(), 1, Integer::sum);
    int alerts = track.alerts().size();
    out.printf(Locale.ROOT, "%d %s; %d fixes used, %d not%n", alerts, alerts == 1 ? "alert" : "alerts", track.kept().size(), track.rejected().size());
    why.forEach((verdict, count) -> out.printf(Locale.ROOT, "  %d: %s%n", count, verdict.reason()));
    for (var suspicion : track.suspicions()) {
      var signs = suspicion.signs().stream().map(Sign::words).collect(Collectors.joining("; "));
      out.printf(Locale.ROOT, "To be doubted, %s to %s: %s%n", when(suspicion.at()), when(suspicion.last()), signs);
    }
  }

  private void line(Operation alert, boolean explain) {
    var e = alert.episode();
    out.printf(Locale.ROOT, "%-18s %-20s %-20s %-20s %s%n", e.kind(), e.rule(), when(e.at()), e.open() ? "goes on" : e.clear() == e.at() ? "" : when(e.clear()), notes(e));
    if (explain) for (var sentence : track.explain(alert).sentences()) out.println("    " + sentence);
  }

  private static String when(long instant) {
    return WHEN.format(Instant.ofEpochMilli(instant));
  }

  private static String notes(Episode e) {
    var notes = new StringBuilder();
    if (!e.open() && e.clear() > e.at()) notes.append(Duration.ofMillis(e.clear() - e.at()).toString().substring(2).toLowerCase(Locale.ROOT)).append(' ');
    if (e.escalated()) notes.append("escalated ");
    if (e.interrupted()) notes.append("interrupted ");
    if (e.unconfirmed()) notes.append("unconfirmed ");
    if (e.amount() >= 0) notes.append(e.amount()).append(e.kind().name().contains("BATTERY") ? " percent " : " seconds ");
    if (e.cause() != org.tutela.tracking.alert.Cause.NONE) notes.append(e.cause()).append(' ');
    return notes.toString().strip();
  }
}
