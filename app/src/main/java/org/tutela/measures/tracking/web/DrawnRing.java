package org.tutela.measures.tracking.web;

import java.util.regex.Pattern;

/**
 * The ring that the engine's words name, both counted from 1.
 *
 * @param area 0 where no ring is at fault
 * @param place where in it, as GeoJSON has a place; "null" where that is not said
 */
public record DrawnRing(int area, int ring, String place) {
  static final DrawnRing NONE = new DrawnRing(0, 0, "null");
  private static final Pattern REFUSED = Pattern.compile("(?:The outer ring|Ring (\\d{1,4}))(?: of area (\\d{1,4}))?(?: (?:of |\\()“.*”\\)?)?(?:, a hole,)? cannot be drawn: .*?(?: at (-?\\d+\\.\\d+), (-?\\d+\\.\\d+))?");

  static DrawnRing refused(String words) {
    var named = REFUSED.matcher(words);
    return named.matches() ? new DrawnRing(number(named.group(2)), number(named.group(1)), named.group(3) == null ? "null" : "[" + named.group(4) + "," + named.group(3) + "]") : NONE;
  }

  private static int number(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
