package org.tutela.bench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Assign;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.FirstCheck;
import org.tutela.measures.enquiry.KeyIn;
import org.tutela.measures.enquiry.Triage;

/** Brings one application from receipt to the interview, in four transactions, through the services. */
final class CaseWriter {
  interface Acknowledged {
    void done(ApplicationId id, int version);
  }

  private final Enquiries enquiries;
  private final Triage triage;
  private final Clock clock;

  CaseWriter(ApplicationContext context) {
    enquiries = context.getBean(Enquiries.class);
    triage = context.getBean(Triage.class);
    clock = context.getBean(Clock.class);
  }

  /** @param told each write, once its service has said that it is done */
  void write(Acknowledged told) throws Exception {
    ApplicationId id = as(() -> enquiries.receive(new KeyIn(UUID.randomUUID(), clock.instant(), Optional.empty(), Callers.mother(), Optional.empty())));
    told.done(id, 0);
    as(() -> triage.assign(new Assign(id, 0, "public protection", Optional.of(Callers.OFFICER.id()))));
    told.done(id, 1);
    as(() -> triage.recordFirstChecks(id, 1, List.of(
        new FirstCheck.Made(FirstCheck.System.LOCAL_RECORDS, FirstCheck.Result.NOTHING_FOUND, "", ""))));
    told.done(id, 2);
    as(() -> triage.decideScope(new DecideScope(id, 2, true, Callers.inScheme(), ScopeAnswer.accepted(), "")));
    told.done(id, 3);
  }

  private static <T> T as(Callable<Outcome<T>> work) throws Exception {
    return Acting.as(Callers.OFFICER, "CASE_WORK", work::call).orThrow();
  }
}
