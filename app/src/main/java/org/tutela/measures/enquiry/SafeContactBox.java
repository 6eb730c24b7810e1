package org.tutela.measures.enquiry;

import java.util.stream.Collectors;
import org.tutela.intake.ContactMeans;
import org.tutela.intake.Known;
import org.tutela.intake.Request;
import org.tutela.law.scheme.Origin;

/** How the applicant said it is safe to reach them (SC-1): shown wherever somebody might. */
public record SafeContactBox(String means, String when, String message, boolean livesWithSubject, String care) {

  /** Null for a case that nobody asked for. */
  public static SafeContactBox of(Application application) {
    if (application.origin() == Origin.RIGHT_TO_KNOW && application.request().applicant().anonymous()) return null;
    Request.SafeContact safe = application.request().applicant().safeContact();
    String means = safe.means().stream().map(ContactMeans::en).collect(Collectors.joining(", "));
    return new SafeContactBox(application.request().applicant().unreachable() ? "They gave neither a name nor a way to reach them" : means.isEmpty() ? "Not said: do not make contact before you have asked" : means,
        safe.when().isEmpty() ? "Not said" : safe.when(), switch (safe.message()) {
          case YES -> "A message may be left";
          case NO -> "Leave no message and send no letter";
          case NOT_SURE, NOT_SAID -> "Not known to be safe: leave no message";
        }, safe.livesWithSubject() != Known.NO, safe.care());
  }
}
