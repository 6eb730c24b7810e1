package org.tutela.tracking.read;

import org.tutela.tracking.message.Draft;

/** The tracks of the GeoLife collection: six lines of head, then latitude, longitude, 0, feet, days, date and time. */
final class PltFixes {
  private static final int HEAD = 6;
  private static final int CELLS = 7;

  private PltFixes() {}

  static FixesRead read(String text) {
    var rows = new Rows();
    int number = 0;
    for (var line : text.lines().toList()) {
      if (++number <= HEAD || line.isBlank()) continue;
      try {
        var cells = line.split(",");
        if (cells.length < CELLS) throw new Unreadable("fewer than seven numbers");
        long time = Times.read(cells[5] + " " + cells[6]);
        rows.add("Line " + number, new Draft("A", time, time).at(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])));
      } catch (Unreadable e) {
        rows.refuse("Line " + number, e.getMessage());
      } catch (NumberFormatException e) {
        rows.refuse("Line " + number, "no place");
      }
    }
    return rows.read();
  }
}
