package org.tutela.measures.tracking.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.read.Fixes;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/** Our own form for makers: a list of objects in JSON, or a table; docs/how-to/connect-devices.md names the fields. */
public final class PlainReports {
  private PlainReports() {}

  /** A table may name the device of each row, for a gateway. */
  public static Readings table(String text) {
    var fixes = Fixes.read(text);
    return new Readings(fixes.reports().stream().map(report -> new Reading(report.activation(), report)).toList(), fixes.errors());
  }

  public static Readings json(String text) {
    try {
      var value = Json.read(text);
      var readings = new ArrayList<Reading>();
      var errors = new ArrayList<String>();
      int number = 0;
      for (Object item : value instanceof List<?> list ? list : List.of(value == null ? Map.of() : value)) {
        number++;
        try {
          readings.add(reading(Values.map(item)));
        } catch (Unreadable e) {
          errors.add("Report " + number + ": " + e.getMessage());
        }
      }
      return new Readings(readings, errors);
    } catch (Unreadable e) {
      return Readings.none(e.getMessage());
    }
  }

  private static Reading reading(Map<?, ?> report) throws Unreadable {
    var time = Values.time(report.get("time"));
    if (time.isEmpty()) throw new Unreadable("\"time\" is not a time");
    var draft = new Draft("", time.getAsLong(), time.getAsLong());
    draft.at(Values.number(report.get("latitude")), Values.number(report.get("longitude")));
    draft.accuracy(Values.number(report.get("accuracy"))).hdop(Values.number(report.get("hdop"))).speed(Values.number(report.get("speed")));
    draft.source(source(report.get("source"))).battery(Values.number(report.get("battery")));
    draft.charging(Values.truth(report.get("charging"))).motion(Values.truth(report.get("motion")));
    if (report.get("flags") instanceof List<?> flags) for (Object flag : flags) draft.flag(flag(flag));
    return new Reading(Values.text(report.get("device")), draft.report());
  }

  private static Source source(Object value) throws Unreadable {
    if (value == null) return Source.GPS;
    for (var source : Source.values()) if (source.name().equals(Values.text(value).toUpperCase(Locale.ROOT)) && source != Source.NONE) return source;
    throw new Unreadable("\"source\" is none of GPS, RF, WIFI and LBS");
  }

  private static Flag flag(Object value) throws Unreadable {
    for (var flag : Flag.values()) if (flag.name().equals(Values.text(value))) return flag;
    throw new Unreadable("\"flags\" has a word that is no flag");
  }
}
