package org.tutela.law.coverage;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One test found in the source text.
 *
 * @param series of the numbered vectors, such as {@code disclosure}; empty for a test that is no vector
 * @param id within the series, such as {@code 12} or {@code B70}
 * @param head where the rules stand: the words before the colon, or the first columns of a table's row
 * @param inLaw a test of this module, whose rule ids are those of the catalogues
 */
record Case(String series, String id, String head, String test, boolean inLaw) {
  private static final Set<String> IN_CATALOGUES = Set.of("disclosure", "register");
  static final Comparator<Case> ORDER = Comparator.comparing(Case::series)
      .thenComparing(one -> one.id().replaceAll("\\d+$", ""))
      .thenComparingInt(Case::number)
      .thenComparing(Case::test);

  int number() {
    var digits = id.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  boolean vector() {
    return !series.isEmpty();
  }

  boolean exercises(String rule) {
    // rule ids such as S-4 mean other things in other specifications; those of the catalogues differ from each other
    if (vector() && !IN_CATALOGUES.contains(series)) return false;
    return head.matches("(?s)(?:.*[^\\w.-])?" + Pattern.quote(rule) + "(?:[^\\w.-].*)?");
  }
}
