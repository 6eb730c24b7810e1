package org.tutela.tracking.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Source;

/** A table with a header line; columns in any order, under any of the names that are in use. */
final class CsvFixes {
  /** Of several names that a table has for one thing, the first here counts. */
  private static final Map<String, List<String>> NAMES = Map.ofEntries(
      Map.entry("device", List.of("activation", "device", "deviceid", "userid", "uid", "user", "tracker", "trajectoryid", "id")),
      Map.entry("date", List.of("date")),
      Map.entry("time", List.of("fixtime", "time", "timestamp", "recorded", "recordedat", "trackedat", "datetime", "t")),
      Map.entry("received", List.of("received", "receivedtime", "uploaded")),
      Map.entry("latitude", List.of("latitude", "lat", "y")), Map.entry("longitude", List.of("longitude", "lon", "lng", "long", "x")),
      Map.entry("accuracy", List.of("accuracy", "precision")), Map.entry("hdop", List.of("hdop")), Map.entry("source", List.of("source", "mechanism")),
      Map.entry("speed", List.of("speed")), Map.entry("battery", List.of("battery", "batt")), Map.entry("charging", List.of("charging")),
      Map.entry("motion", List.of("motion")), Map.entry("flags", List.of("flags")));

  private final Map<String, Integer> columns = new HashMap<>();

  private CsvFixes() {}

  static FixesRead read(String text) throws Unreadable {
    var table = new CsvFixes();
    var rows = new Rows();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (line.isBlank()) continue;
      if (table.columns.isEmpty()) {
        table.header(line);
        continue;
      }
      try {
        rows.add("Line " + number, table.row(cells(line)));
      } catch (Unreadable e) {
        rows.refuse("Line " + number, e.getMessage());
      }
    }
    if (table.columns.isEmpty()) throw new Unreadable("There is nothing in the table.");
    return rows.read();
  }

  private void header(String line) throws Unreadable {
    var heads = cells(line).stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT).replaceAll("[_ -]", "")).toList();
    NAMES.forEach((column, names) -> names.stream().filter(heads::contains).findFirst().ifPresent(name -> columns.put(column, heads.indexOf(name))));
    for (var needed : List.of("time", "latitude", "longitude")) {
      if (!columns.containsKey(needed)) throw new Unreadable("The table's first line names no column for the " + needed + ".");
    }
  }

  private Draft row(List<String> cells) throws Unreadable {
    var clock = cell(cells, "time");
    long time = Times.read(clock.indexOf(':') > 0 && clock.indexOf(':') < 3 ? cell(cells, "date") + " " + clock : clock);
    var received = cell(cells, "received");
    var device = cell(cells, "device");
    var draft = new Draft(device.isEmpty() ? "A" : device, time, received.isEmpty() ? time : Times.read(received));
    if (!cell(cells, "latitude").isEmpty()) draft.at(number(cells, "latitude"), number(cells, "longitude"));
    draft.accuracy(number(cells, "accuracy")).hdop(number(cells, "hdop")).speed(number(cells, "speed")).battery(number(cells, "battery"));
    draft.source(source(cell(cells, "source"))).charging(truth(cell(cells, "charging"))).motion(truth(cell(cells, "motion")));
    for (var flag : cell(cells, "flags").split("[ ;|]+")) if (!flag.isBlank()) draft.flag(flag(flag));
    return draft;
  }

  private String cell(List<String> cells, String name) {
    Integer column = columns.get(name);
    return column == null || column >= cells.size() ? "" : cells.get(column).strip();
  }

  private double number(List<String> cells, String name) throws Unreadable {
    var cell = cell(cells, name);
    if (cell.isEmpty()) return Double.NaN;
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new Unreadable("the " + name + " \"" + Times.shortened(cell) + "\" is not a number");
    }
  }

  /** Names, or the numbers of the national store: 1 satellite, 4 beacon, 5 cell mast, 6 Wi-Fi. */
  private static Source source(String cell) throws Unreadable {
    return switch (cell.toUpperCase(Locale.ROOT)) {
      case "", "1", "GPS" -> Source.GPS;
      case "4", "RF" -> Source.RF;
      case "5", "LBS", "CELL" -> Source.LBS;
      case "6", "WIFI" -> Source.WIFI;
      default -> throw new Unreadable("\"" + Times.shortened(cell) + "\" is no source of positions");
    };
  }

  private static Boolean truth(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> null;
    };
  }

  private static Flag flag(String name) throws Unreadable {
    for (var flag : Flag.values()) if (flag.name().equalsIgnoreCase(name)) return flag;
    throw new Unreadable("\"" + Times.shortened(name) + "\" is no flag");
  }

  /** Cells between commas, or semicolons where there are no commas; quoted ones may hold either. */
  static List<String> cells(String line) {
    char separator = line.indexOf(',') >= 0 ? ',' : line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') cell.append(line.charAt(++i));
        else quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
