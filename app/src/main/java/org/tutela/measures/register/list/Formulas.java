package org.tutela.measures.register.list;

import java.util.regex.Pattern;

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, and loses it again when the file comes back. */
final class Formulas {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

  private Formulas() {}

  static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  static String restored(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
