package org.tutela.measures.tracking.reading;

import java.util.List;
import java.util.Map;
import org.tutela.tracking.read.Fixes;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/** One message of the telephone app as JSON. */
public final class PhoneJson {
  private PhoneJson() {}

  public static String identifier(String text) {
    try {
      return Json.read(text) instanceof Map<?, ?> message ? Values.text(message.get("device_id")) : "";
    } catch (Unreadable e) {
      return "";
    }
  }

  public static Readings read(String text) {
    var fixes = Fixes.read(text);
    List<Reading> readings = fixes.reports().stream().map(report -> new Reading("", report)).toList();
    return new Readings(readings, fixes.errors());
  }
}
