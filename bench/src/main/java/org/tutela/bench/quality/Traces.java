package org.tutela.bench.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.tracking.message.Receipt;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.read.Fixes;

/** Every track in a folder and the folders within, whatever its form; what cannot be read is counted, never guessed. */
public final class Traces {
  static final int FEWEST = 10;

  private final Map<String, List<Report>> byWearer = new TreeMap<>();
  private int files;
  private int unreadable;
  private int lines;

  private Traces() {}

  public static Traces in(Path folder) throws IOException {
    var traces = new Traces();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) traces.file(folder, file);
    }
    return traces;
  }

  private void file(Path folder, Path file) throws IOException {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.matches(".*\\.(gpx|csv|txt|tsv|plt|json)")) return;
    var read = Fixes.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    lines += read.errors().size();
    if (read.reports().isEmpty()) {
      unreadable++;
      return;
    }
    files++;
    // GeoLife keeps a person's tracks as many files in one folder.
    var wearer = folder.relativize(name.endsWith(".plt") ? file.getParent() : file).toString();
    for (var report : read.reports()) {
      if (report.fixTime() < Receipt.EARLIEST || report.fixTime() >= Receipt.LATEST) lines++;
      else byWearer.computeIfAbsent(wearer + " " + report.activation(), w -> new ArrayList<>()).add(report);
    }
  }

  public List<Trace> all() {
    return byWearer.entrySet().stream().map(e -> Trace.of(e.getKey(), e.getValue())).filter(trace -> trace.fixes().size() >= FEWEST).toList();
  }

  public String summary() {
    return "%,d files with tracks, %,d without, %,d lines that are no fix, or one at a time that cannot be; %,d wearers with %d fixes or more, %,d fixes".formatted(
        files, unreadable, lines, all().size(), FEWEST, all().stream().mapToInt(trace -> trace.fixes().size()).sum());
  }
}
