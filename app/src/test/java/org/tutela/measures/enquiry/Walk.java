package org.tutela.measures.enquiry;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.tutela.As;
import org.tutela.intake.Request;
import org.tutela.law.scheme.Proofs;

/** Brings an application to a stage through the services, as the people whose work it is. */
final class Walk {
  private final Enquiries enquiries;
  private final Triage triage;
  private final Interviews interviews;
  private final java.time.Clock clock;
  final As officer = As.officer();

  Walk(ApplicationContext context) {
    enquiries = context.getBean(Enquiries.class);
    triage = context.getBean(Triage.class);
    interviews = context.getBean(Interviews.class);
    clock = context.getBean(java.time.Clock.class);
  }

  Application received(Request request) {
    Instant now = clock.instant();
    var id = As.callTaker(() -> enquiries.receive(Requests.keyIn(request, now))).orThrow();
    return open(id);
  }

  Application open(ApplicationId id) {
    return officer.does(() -> enquiries.open(id)).orThrow();
  }

  Application checking(Request request) {
    var received = received(request);
    return officer.does(() -> triage.assign(Requests.take(received.id(), received.version(), officer))).orThrow();
  }

  Application awaitingInterview(Request request) {
    var checking = checking(request);
    var checked = officer.does(() -> triage.recordFirstChecks(checking.id(), checking.version(), List.of(Requests.nothingFound()))).orThrow();
    return officer.does(() -> triage.decideScope(Requests.accept(checked.id(), checked.version()))).orThrow();
  }

  Interviews.Hold hold(Application application, Proofs proofs, String notes, boolean notProved) {
    return new Interviews.Hold(application.id(), application.version(), officer.id(), "Quayside police station",
        Requests.interview(officer.id(), clock.instant(), proofs, notes), new InterviewNotes(List.of(), "Daily", "", "", "", "", true), notProved, notProved ? "Nothing new in the checks; social care was told" : "", false);
  }

  Application assessingRisk(Request request) {
    var waiting = awaitingInterview(request);
    return officer.does(() -> interviews.record(hold(waiting, Requests.everything(), "He has moved in and she worries", false))).orThrow();
  }
}
