package org.tutela.portal.web;

import org.tutela.ui.Language;
import org.tutela.ui.Words;

/** Tab titles that say where in a form somebody is, never which form (security P-10). */
final class Titles {
  private static final Words FORM = new Words("Online form", "Ffurflen ar-lein");
  private static final Words QUESTION = new Words("Question %d of %d - online form", "Cwestiwn %d o %d - ffurflen ar-lein");
  private static final Words ERROR = new Words("Error: ", "Gwall: ");

  private Titles() {}

  static String form(Language language) {
    return FORM.in(language);
  }

  static String question(Language language, int number, int of, boolean wrong) {
    return (wrong ? ERROR.in(language) : "") + QUESTION.in(language).formatted(number, of);
  }
}
