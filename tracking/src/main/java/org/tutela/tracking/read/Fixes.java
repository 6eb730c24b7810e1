package org.tutela.tracking.read;

import java.util.List;

/** Fixes from a text, in whichever of the forms it is. */
public final class Fixes {
  private Fixes() {}

  public static FixesRead read(String text) {
    var trimmed = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var start = trimmed.stripLeading();
    try {
      if (start.startsWith("<")) return GpxFixes.read(trimmed);
      if (start.startsWith("{") || start.startsWith("[")) return PhoneFixes.read(trimmed);
      if (start.startsWith("Geolife trajectory")) return PltFixes.read(trimmed);
      return CsvFixes.read(trimmed);
    } catch (Unreadable e) {
      return new FixesRead(List.of(), List.of(e.getMessage()));
    }
  }
}
