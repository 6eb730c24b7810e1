package org.tutela.measures.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tutela.law.register.EffectiveTerm.Running;
import org.tutela.law.register.Term;

/**
 * Terms of imprisonment for other listed offences, as they are written: “12 after 18” is 12 months that start after 18 months of the term itself, “12 after 0” runs with it,
 * “6m1d after 0” has a day beside its months, and “24+36 after 0” is an extended sentence with its extension.
 */
public final class OtherTerms {
  private static final String LENGTH = "([0-9]{1,3})(?:m(?:([0-9]{1,3})d)?)?";
  private static final Pattern ONE = Pattern.compile("%s(?:\\s*\\+\\s*%s)?\\s+after\\s+%s".formatted(LENGTH, LENGTH, LENGTH));
  private static final int MOST = 20;

  private OtherTerms() {}

  /** @param wrong "" where every one can be read */
  public record Read(List<Running> terms, String wrong) {}

  /** Each on a line of its own, or after a semicolon. */
  public static Read of(String written) {
    var terms = new ArrayList<Running>();
    for (String each : written.split("[;\\r\\n]+")) {
      if (each.isBlank()) continue;
      var term = one(each.strip());
      if (term.isEmpty()) return new Read(List.of(), "Enter each as two numbers of months from 1 to 999, like “12 after 18”, one a line; with days like “6m1d after 0”, an extended sentence with its extension like “24+36 after 0”");
      terms.add(term.get());
    }
    return terms.size() > MOST ? new Read(List.of(), "Enter %d terms at most".formatted(MOST)) : new Read(terms, "");
  }

  /** As they are read again. */
  public static String written(List<Running> terms) {
    return terms.stream().map(one -> "%s%s after %s".formatted(written(one.term()), one.extension().equals(Term.NONE) ? "" : "+" + written(one.extension()), written(one.startsAfter())))
        .collect(Collectors.joining("; "));
  }

  private static String written(Term length) {
    return length.days() == 0 ? "" + length.months() : "%dm%dd".formatted(length.months(), length.days());
  }

  private static Optional<Running> one(String written) {
    var read = ONE.matcher(written);
    if (!read.matches()) return Optional.empty();
    boolean extended = read.group(3) != null;
    var one = new Running(length(read, 1), extended ? length(read, 3) : Term.NONE, length(read, 5), true);
    // a length of nothing is none
    return one.term().equals(Term.NONE) || extended && one.extension().equals(Term.NONE) ? Optional.empty() : Optional.of(one);
  }

  private static Term length(Matcher read, int group) {
    return new Term(Integer.parseInt(read.group(group)), Optional.ofNullable(read.group(group + 1)).map(Integer::parseInt).orElse(0));
  }
}
