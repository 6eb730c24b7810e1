package org.tutela.measures.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Permission;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Deadline;
import org.tutela.law.scheme.Deadlines;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.LondonTime;
import org.tutela.law.scheme.Stage;

/** One task on the worklist for each clock that runs: opened, moved and closed with it. */
@Component
class Duties {
  static final String SOURCE = "application";
  static final String TAKE_OVER = "TAKE_OVER";
  private static final String DANGER = "DANGER_REPORTED";
  private static final String DISCLOSE = "MAKE_DISCLOSURE";
  private static final String TELL = "TELL_OF_NOTHING";
  private static final String CLOSE_OUTSIDE = "CLOSE_NOT_IN_SCHEME";
  private static final int DAYS_TO_CARRY_OUT = 3;
  private static final String ASSESS_AGAIN = "ASSESS_AGAIN";
  private final Work work;

  Duties(Work work) {
    this.work = work;
  }

  void begin(Application application) {
    application.deadlines().all().stream().filter(deadline -> deadline.doneAt().isEmpty()).forEach(deadline -> open(application, deadline));
  }

  /** The applicant says that a child is in danger: first on everybody's list until somebody takes the application. */
  void dangerReported(Application application, Instant now) {
    work.open(new OpenTask(DANGER, Permission.OPEN_APPLICATION, "Danger reported: look at " + application.reference() + " now", Urgency.IMMEDIATE, application.area(),
        application.team(), application.owner(), SOURCE, application.id().value(), "/applications/" + application.id(), application.person(), now)).orThrow();
  }

  void follow(Application before, Application after, Instant at) {
    String page = "/applications/" + after.id();
    if (!after.stage().isOpen()) {
      if (before.stage().isOpen()) {
        carriedOut(before.stage()).ifPresent(kind -> work.done(SOURCE, after.id().value(), kind).orThrow());
        ended(after, page);
      }
      return;
    }
    if (!before.area().equals(after.area())) {
      // who is meant the other force finds out for itself; whatever else is to be done it does from now on, danger before all
      work.cancelUnder(page + "/person", "Handed over to another force").orThrow();
      work.handOverUnder(page, after.area(), after.person()).orThrow();
      if (after.stage() == Stage.DECISION) assessAgain(after);
      return;
    }
    if (assessments(after) > assessments(before)) work.done(SOURCE, after.id().value(), ASSESS_AGAIN).orThrow();
    else if (before.stage() == Stage.DECISION && after.stage() != Stage.DECISION) {
      work.cancel(SOURCE, after.id().value(), ASSESS_AGAIN, "No decision is waited for any more").orThrow();
    }
    if (before.owner().isEmpty() && after.owner().isPresent()) {
      work.done(SOURCE, after.id().value(), DANGER).orThrow();
      work.done(SOURCE, after.id().value(), TAKE_OVER).orThrow();
    }
    Deadlines was = before.deadlines();
    for (Deadline now : after.deadlines().all()) {
      Optional<Deadline> old = was.of(now.limit());
      boolean ran = old.filter(deadline -> deadline.doneAt().isEmpty()).isPresent();
      if (now.doneAt().isPresent()) {
        if (ran) work.done(SOURCE, after.id().value(), now.limit().name()).orThrow();
      } else if (!ran) {
        open(after, now);
      } else if (!old.get().dueAt().equals(now.dueAt())) {
        work.moveDue(SOURCE, after.id().value(), now.limit().name(), now.dueAt(), "The due date changed").orThrow();
      }
    }
    for (Deadline old : was.all()) {
      // it runs from a step that is to be taken again, and begins anew with it; or the request is malicious, or outside the scheme
      if (old.doneAt().isEmpty() && after.deadlines().of(old.limit()).isEmpty()) {
        work.cancel(SOURCE, after.id().value(), old.limit().name(), "It is not waited for any more").orThrow();
      }
    }
    if (before.stage() != after.stage()) carryOut(before.stage(), after, at);
    if (!before.person().equals(after.person())) work.about(page, after.person()).orThrow();
    if (!before.owner().equals(after.owner()) || !before.team().equals(after.team())) {
      work.followUnder(page, before.owner(), after.team(), after.owner()).orThrow();
    }
  }

  /** What was decided is somebody's to carry out: of the scheme's clocks that of 2023 says nothing of it. */
  private void carryOut(Stage from, Application after, Instant at) {
    carriedOut(from).ifPresent(kind -> work.cancel(SOURCE, after.id().value(), kind, "It is decided again").orThrow());
    if (after.stage() == Stage.NON_DISCLOSURE_PENDING) work.cancel(SOURCE, after.id().value(), Limit.DECISION.name(), "Nothing is left to decide").orThrow();
    if (after.stage() == Stage.NOT_IN_SCHEME) stopped(after);
    carriedOut(after.stage()).ifPresent(kind -> {
      String what = kind.equals(DISCLOSE) ? "Make the disclosure" : after.nobodyToTell() ? "Close the case" : "Tell the applicant";
      var needs = switch (kind) {
        case DISCLOSE -> Permission.MAKE_DISCLOSURE;
        case TELL -> Permission.TELL_OF_NOTHING;
        default -> Permission.DECIDE_SCOPE;
      };
      work.open(new OpenTask(kind, needs, what + ": " + after.reference(), Urgency.ROUTINE, after.area(), after.team(), after.owner(), SOURCE, after.id().value(),
          "/applications/" + after.id() + (kind.equals(CLOSE_OUTSIDE) ? "/close" : "/disclosure"), after.person(), LondonTime.endOf(LondonTime.day(at).plusDays(DAYS_TO_CARRY_OUT)))).orThrow();
    });
  }

  /** Who is meant and what partners know is not waited for any more. What is done for a child in danger stays. */
  private void stopped(Application application) {
    String page = "/applications/" + application.id();
    for (String part : List.of("/person", "/partners")) work.cancelUnder(page + part, "It is outside the scheme, or was passed on").orThrow();
  }

  private static Optional<String> carriedOut(Stage stage) {
    return switch (stage) {
      case DISCLOSURE_PENDING -> Optional.of(DISCLOSE);
      case NON_DISCLOSURE_PENDING -> Optional.of(TELL);
      case NOT_IN_SCHEME -> Optional.of(CLOSE_OUTSIDE);
      default -> Optional.empty();
    };
  }

  /** No reply is waited for any longer. What was done for a child in danger is still to be said: that task stays. */
  private void ended(Application application, String page) {
    work.cancelAll(SOURCE, application.id().value(), "The application was closed").orThrow();
    work.cancelUnder(page + "/partners", "The application was closed").orThrow();
  }

  /** What it is to decide on was weighed by the force that handed it over, without anything that is held here. */
  private void assessAgain(Application application) {
    Instant taken = application.handedOverAt().orElseThrow();
    Instant due = application.deadlines().of(Limit.DECISION).map(Deadline::dueAt).filter(taken::isBefore).orElse(taken.plus(Duration.ofDays(1)));
    work.open(new OpenTask(ASSESS_AGAIN, Permission.ASSESS_RISK, "Assess the risk again before the decision on " + application.reference(), Urgency.ROUTINE,
        application.area(), application.team(), application.owner(), SOURCE, application.id().value(), "/applications/" + application.id() + "/assessment",
        application.person(), due)).orThrow();
  }

  private static int assessments(Application application) {
    return application.file().all(Assessment.class).size();
  }

  private void open(Application application, Deadline deadline) {
    work.open(new OpenTask(deadline.limit().name(), needs(deadline.limit()), title(deadline.limit()) + " " + application.reference(), Urgency.ROUTINE,
        application.area(), application.team(), application.owner(), SOURCE, application.id().value(),
        "/applications/" + application.id(), application.person(), deadline.dueAt())).orThrow();
  }

  private static Permission needs(Limit limit) {
    return switch (limit) {
      case INITIAL_CHECKS -> Permission.RECORD_FIRST_CHECKS;
      case INTERVIEW -> Permission.HOLD_INTERVIEW;
      case RISK_ASSESSMENT -> Permission.ASSESS_RISK;
      case DECISION -> Permission.DECIDE_DISCLOSURE;
      case CLOSE -> Permission.TELL_OF_NOTHING;
    };
  }

  private static String title(Limit limit) {
    return switch (limit) {
      case INITIAL_CHECKS -> "First checks for";
      case INTERVIEW -> "Interview for";
      case RISK_ASSESSMENT -> "Risk assessment for";
      case DECISION -> "Decision on";
      case CLOSE -> "Finish";
    };
  }
}
