package org.tutela.law.scheme;

import org.tutela.law.Cites;
import org.tutela.law.Ruling;

/** A part of a whole, where the whole is named so that a part drawn from another whole cannot be divided by it. */
@Cites(value = "Research Report 32, key findings", rules = "section 6")
public record Rate(int part, int whole, Base base) {

  /** What a figure was counted in. */
  public enum Base { ENQUIRIES, APPLICATIONS, FORMS_ANALYSED }

  public Rate {
    if (part < 0 || whole < 0 || part > whole) throw new IllegalArgumentException(part + " is not part of " + whole);
  }

  /** Divides only by the number that the part was drawn from. */
  public static Ruling<Rate> of(int part, Base drawnFrom, int whole, Base dividedBy) {
    if (drawnFrom == dividedBy) return Ruling.allowed(new Rate(part, whole, dividedBy));
    return Ruling.notAllowed(SchemeRule.PILOT_FIGURES.missing("base", "Counted in " + drawnFrom + " and not to be divided by " + dividedBy));
  }

  /** Rounded half up; a part of nothing is nothing. */
  public int percent() {
    return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
  }
}
