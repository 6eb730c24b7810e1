package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Application.Checking;
import org.tutela.law.scheme.Application.NotInScheme;
import org.tutela.law.scheme.Application.Received;
import org.tutela.law.scheme.Assignment;
import org.tutela.law.scheme.ClosedOutOfScheme;
import org.tutela.law.scheme.InitialChecks;
import org.tutela.law.scheme.NotedConcern;

/** The first day: who takes it, what the first checks show, whether it falls under the scheme. */
@Service
public class Triage {
  private final Gate gate;
  private final Cases cases;
  private final CheckStore checks;
  private final ImmediateRisks risks;

  Triage(Gate gate, Cases cases, CheckStore checks, ImmediateRisks risks) {
    this.gate = gate;
    this.cases = cases;
    this.checks = checks;
    this.risks = risks;
  }

  /** Takes it, gives it to a colleague, or puts it back on a team's list. The first owner begins the checks. */
  public Outcome<Application> assign(Assign command) {
    return gate.pass(Permission.ASSIGN_APPLICATION, visit -> cases.at(visit, command.application(), command.version()).then(application -> {
      if (!application.stage().isOpen()) return Outcome.refused("", "This application is closed");
      if (application.law() instanceof Received && command.to().isPresent()) {
        String owner = command.to().map(UserId::value).map(Object::toString).orElse("");
        return cases.move(visit, application, Received.class, "ASSIGN", "Taking it", received -> received.assign(new Assignment(owner)),
            change -> change.given(command.team(), command.to()));
      }
      return cases.save(visit, new Change(application, "GIVEN").given(command.team(), command.to()));
    }));
  }

  /** The results of the first checks; recording them stops the 24-hour clock, at the time it really is. */
  public Outcome<Application> recordFirstChecks(ApplicationId id, int version, List<FirstCheck.Made> made) {
    return gate.pass(Permission.RECORD_FIRST_CHECKS, visit -> cases.at(visit, id, version).then(application -> {
      if (made.isEmpty()) return Outcome.refused("checks", "Record the result of at least one system");
      boolean danger = made.stream().anyMatch(check -> check.result() == FirstCheck.Result.IMMEDIATE_CONCERN);
      var now = cases.now();
      Outcome<Application> saved = application.file().latest(InitialChecks.class).isPresent()
          ? cases.note(visit, application, "CHECKED_AGAIN", "")
          : cases.move(visit, application, Checking.class, "CHECKS_DONE", "Recording the first checks",
              checking -> checking.checksDone(new InitialChecks(now, true, danger)), change -> change);
      return saved.then(after -> {
        made.forEach(check -> checks.insert(id, check, now, visit.actor().id()));
        visit.note("danger", danger ? "YES" : "NO");
        if (!danger) return Outcome.done(after);
        return risks.raise(visit, after, new RaiseImmediateRisk(id, "The first checks show an immediate concern",
            "Look at the result of the first checks now", after.owner().orElse(visit.actor().id())));
      });
    }));
  }

  public Outcome<List<FirstCheck>> firstChecks(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(_ -> checks.of(id)));
  }

  /** In the scheme, the interview is next. Outside it the applicant is told why, and the concern is still acted on. */
  public Outcome<Application> decideScope(DecideScope command) {
    return gate.pass(Permission.DECIDE_SCOPE, visit -> cases.at(visit, command.application(), command.version()).then(application -> {
      visit.note("scope", command.inScheme() ? "IN" : "OUT");
      return command.inScheme()
          ? cases.move(visit, application, Checking.class, "SCOPE_ACCEPTED", "Deciding the scope",
              checking -> checking.accept(command.facts(), command.answer()), change -> change)
          : cases.move(visit, application, Checking.class, "SCOPE_REFUSED", "Deciding the scope",
              checking -> checking.refuse(command.facts(), command.answer()).map(next -> concern(command).map(next::noteConcern).orElse(next)),
              change -> change.because(command.answer().reason()));
    }));
  }

  /** The applicant was told that the request is outside the scheme: counted as an enquiry, not as an application. */
  public Outcome<Application> closeOutOfScheme(ApplicationId id, int version, boolean applicantTold, String how) {
    return gate.pass(Permission.DECIDE_SCOPE, visit -> cases.at(visit, id, version).then(application ->
        cases.move(visit, application, NotInScheme.class, "CLOSE_NOT_IN_SCHEME", "Closing it as outside the scheme",
            out -> out.close(new ClosedOutOfScheme(applicantTold)), change -> change.because(how))));
  }

  private Optional<NotedConcern> concern(DecideScope command) {
    return command.concern().isBlank() ? Optional.empty() : Optional.of(new NotedConcern(cases.now(), command.concern()));
  }
}
