package org.tutela.tracking.replay;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Rules and fixes, or a wearer's whole record, which has both. @param geojson null where no picture is wanted; {@code explain} each alert in full */
record Arguments(Path rules, Path fixes, Path record, Path geojson, boolean explain) {
  static final String USAGE = "Usage: ./tutela replay --rules FILE --fixes FILE [--geojson OUT] [--explain]\n   or: ./tutela replay --record FILE [--geojson OUT] [--explain]";

  /** Null where something is missing or unknown, or where the picture would be written over what it is made from. */
  static Arguments read(String... words) {
    Path rules = null, fixes = null, record = null, geojson = null;
    boolean explain = false;
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals("--explain")) {
        explain = true;
        continue;
      }
      if (i + 1 == words.length) return null;
      var value = Path.of(words[++i]);
      switch (words[i - 1]) {
        case "--rules" -> rules = value;
        case "--fixes" -> fixes = value;
        case "--record" -> record = value;
        case "--geojson" -> geojson = value;
        default -> {
          return null;
        }
      }
    }
    boolean enough = record == null ? rules != null && fixes != null : rules == null && fixes == null;
    boolean overwrites = geojson != null && Stream.of(rules, fixes, record).anyMatch(geojson::equals);
    return enough && !overwrites ? new Arguments(rules, fixes, record, geojson, explain) : null;
  }
}
