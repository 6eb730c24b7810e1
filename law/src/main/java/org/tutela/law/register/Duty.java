package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Reason;

/** Not required, due, or for a person to say; always with reasons. */
public sealed interface Duty {
  List<Reason> reasons();

  record NotRequired(List<Reason> reasons) implements Duty {}

  record Required(Due due, List<Reason> reasons) implements Duty {}

  record ForAPerson(List<Reason> reasons) implements Duty {}

  static Duty notRequired(Reason... reasons) {
    return new NotRequired(List.of(reasons));
  }

  static Duty due(Due due, Reason... reasons) {
    return new Required(due, List.of(reasons));
  }

  default Verdict verdict(Optional<LocalDate> given, LocalDate today, boolean excused) {
    return switch (this) {
      case NotRequired _ -> Verdict.NOT_REQUIRED;
      case ForAPerson _ -> Verdict.REVIEW;
      case Required(Due due, _) -> Verdict.of(due, given, today, excused);
    };
  }
}
