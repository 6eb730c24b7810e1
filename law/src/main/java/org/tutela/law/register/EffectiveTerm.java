package org.tutela.law.register;

import java.util.Comparator;
import java.util.List;
import org.tutela.law.Cites;

/** Several terms for Schedule 3 offences as one: added when consecutive, the longest when concurrent, overlap counted once. */
@Cites(value = "SOA 2003 s.82(3)-(4)", rules = "P-R3")
public final class EffectiveTerm {
  private EffectiveTerm() {}

  /**
   * @param extension of an extended sentence, which counts by one of its two readings; {@link Term#NONE} for any other
   * @param startsAfter from the start of the first term
   * @param schedule3 terms for other offences do not count
   */
  public record Running(Term term, Term extension, Term startsAfter, boolean schedule3) {
    public Running(Term term, Term startsAfter, boolean schedule3) {
      this(term, Term.NONE, startsAfter, schedule3);
    }

    boolean extended() {
      return extension.compareTo(Term.NONE) > 0;
    }

    Running whole() {
      return new Running(term.plus(extension), startsAfter, schedule3);
    }
  }

  /** By the custodial terms alone. */
  public static Term of(List<Running> terms) {
    var total = Term.NONE;
    var reached = Term.NONE;
    var counted = terms.stream().filter(Running::schedule3).sorted(Comparator.comparing(Running::startsAfter)).toList();
    for (var next : counted) {
      var end = next.startsAfter().plus(next.term());
      var from = next.startsAfter().compareTo(reached) > 0 ? next.startsAfter() : reached;
      total = total.plus(end.minus(from));
      if (end.compareTo(reached) > 0) reached = end;
    }
    return total;
  }

  /** With the extension of each that is extended. */
  public static Term whole(List<Running> terms) {
    return of(terms.stream().map(Running::whole).toList());
  }

  static boolean hasTwoReadings(List<Running> terms) {
    return terms.stream().anyMatch(one -> one.schedule3() && one.extended());
  }
}
