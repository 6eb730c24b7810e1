package org.tutela.measures.tracking.web;

import java.util.regex.Pattern;

/**
 * The ring that the engine's words name, both counted from 1.
 *
 * @param area 0 where no ring is at fault
 */
public record DrawnRing(int area, int ring) {
  static final DrawnRing NONE = new DrawnRing(0, 0);
  private static final Pattern REFUSED = Pattern.compile("(?:The outer ring|Ring (\\d{1,4}))(?: of area (\\d{1,4}))?(?:, a hole,)? cannot be drawn.*");

  static DrawnRing refused(String words) {
    var named = REFUSED.matcher(words);
    return named.matches() ? new DrawnRing(number(named.group(2)), number(named.group(1))) : NONE;
  }

  private static int number(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
