package org.tutela.measures.register.web;

import java.time.LocalDate;
import java.time.Period;
import org.tutela.measures.register.Assessments;

/** What an assessment of the risk is made for, in words. */
final class AssessmentStart {
  /** College of Policing, authorised professional practice: probation's own assessment, on release. */
  private static final Period AFTER_RELEASE = Period.ofDays(15);

  private AssessmentStart() {}

  static String words(Assessments.Start start) {
    String changed = start.by().map(by -> " Since the last assessment was recorded: %s. Another is asked for by %s, %s after the first of it was recorded; this is practice and your force’s own target, not law."
        .formatted(String.join("; ", VisitPanel.lines(start.changes())), Days.of(by), days(start.within()))).orElse("");
    return changed + start.released().map(AssessmentStart::released).orElse("");
  }

  private static String released(LocalDate on) {
    return " Released on %s: within 15 days of a release, by %s, probation completes an assessment of its own that ARMS informs (authorised professional practice).".formatted(Days.of(on), Days.of(on.plus(AFTER_RELEASE)));
  }

  private static String days(Period within) {
    return within.toTotalMonths() == 0 ? within.getDays() + (within.getDays() == 1 ? " day" : " days") : "the time that it has set";
  }
}
