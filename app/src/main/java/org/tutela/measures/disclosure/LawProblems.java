package org.tutela.measures.disclosure;

import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.Standing;

/** The law's refusal as problems beside the fields they concern, each with its source. */
final class LawProblems {
  private LawProblems() {}

  static <T> Outcome<T> outcome(Ruling<T> ruling) {
    return switch (ruling) {
      case Ruling.Allowed<T>(var value, _) -> Outcome.done(value);
      case Ruling.NotAllowed<T>(var reasons) -> Outcome.refused(reasons.stream()
          .map(reason -> new Problem(reason.about() == null ? "" : reason.about(), reason.text() + " (" + reason.source() + ")")).toList());
    };
  }

  static Reason notNow(String what) {
    return new Reason("4.1", "Design: the application's states", what + " cannot be recorded at this stage of the application",
        Standing.HOUSE_RULE, "");
  }
}
