package org.tutela.measures.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tutela.law.register.EffectiveTerm.Running;
import org.tutela.law.register.Term;

/** Terms of imprisonment for other listed offences, as they are written: “12 after 18” is 12 months that start after 18 months of the term itself, “12 after 0” runs with it. */
public final class OtherTerms {
  private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,2})\\s+after\\s+([0-9]{1,3})");
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
      if (term.isEmpty()) return new Read(List.of(), "Enter each as two numbers of months from 1 to 999, like “12 after 18”, one a line");
      terms.add(term.get());
    }
    return terms.size() > MOST ? new Read(List.of(), "Enter %d terms at most".formatted(MOST)) : new Read(terms, "");
  }

  private static Optional<Running> one(String written) {
    var read = ONE.matcher(written);
    return read.matches() ? Optional.of(new Running(Term.ofMonths(Integer.parseInt(read.group(1))), Term.ofMonths(Integer.parseInt(read.group(2))), true)) : Optional.empty();
  }
}
