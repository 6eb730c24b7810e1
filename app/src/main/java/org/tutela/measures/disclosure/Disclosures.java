package org.tutela.measures.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Ruling;
import org.tutela.law.Texts;
import org.tutela.law.scheme.Application.Deciding;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Decision;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.FirstContact;
import org.tutela.law.scheme.Recipient;
import org.tutela.law.scheme.Representations;
import org.tutela.law.scheme.SchemePresumption;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.ParentParticulars;

/**
 * From the risk assessment to the decision on an application. The law judges; a person who did not investigate
 * decides; where the presumption holds and nothing is to be disclosed, a second person reads the decision first.
 */
@Service
public class Disclosures {
  static final String SECOND_READING = "SECOND_READING";

  private final Gate gate;
  private final Enquiries enquiries;
  private final Course course;
  private final ParentParticulars parents;
  private final AssessmentStore assessments;
  private final DecisionStore decisions;
  private final Work work;
  private final Ids ids;
  private final Clock clock;

  Disclosures(Gate gate, Enquiries enquiries, Course course, ParentParticulars parents, AssessmentStore assessments, DecisionStore decisions, Work work, Ids ids,
              Clock clock) {
    this.gate = gate;
    this.enquiries = enquiries;
    this.course = course;
    this.parents = parents;
    this.assessments = assessments;
    this.decisions = decisions;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the subject was asked for representations (REP-4); possible until the decision is made. */
  public Outcome<ApplicationId> represent(ApplicationId id, int version, Representations entry) {
    return gate.pass(Permission.RECORD_REPRESENTATIONS, visit -> {
      visit.note("asked", entry instanceof Representations.Asked ? "YES" : "NO");
      return course.represent(id, version, entry).then(after -> work.done("application", id.value(), Invitations.REPLY).map(_ -> after.id()));
    });
  }

  /** Completes the full risk assessment; the application goes to its decision. */
  public Outcome<ApplicationId> assess(RecordAssessment command) {
    return gate.pass(Permission.ASSESS_RISK, visit -> {
      var entry = command.entry(clock.instant());
      return course.completeAssessment(command.application(), command.version(), entry).map(application -> {
        visit.concerning(application.target());
        assessments.insert(ids.next(), command, application.area(), visit.actor().id(), entry.at());
        return application.id();
      });
    });
  }

  /**
   * Decides. A decision that the law does not allow is refused with each rule that stands against it, beside the field
   * it concerns. One not to disclose although the presumption holds waits for its second reader.
   */
  public Outcome<DecisionId> decide(Decide command) {
    return gate.pass(Permission.DECIDE_DISCLOSURE, visit -> enquiries.open(command.application()).then(application -> {
      visit.concerning(application.target());
      visit.notBy("A-8 four eyes", application.hands().investigators().toArray(UserId[]::new));
      if (application.version() != command.version()) return Outcome.conflict("this application");
      if (application.unsettled().isPresent()) return Outcome.refused("", application.unsettled().get());
      if (awaited(application).isPresent()) return Outcome.refused("", "The last decision is waiting for its second reader");
      if (secretly(application, command.recipient())) {
        return Outcome.refused("recipientIsApplicant", "This is the applicant’s name: say whether the person told is the applicant");
      }
      visit.note("category", command.category().name());
      var entry = command.entry(visit.actor().id(), clock.instant());
      boolean presumption = presumption(application, command.findings()).map(SchemePresumption::holds).orElse(false);
      boolean secondReader = presumption && !command.category().discloses();
      var id = new DecisionId(ids.next());
      return (secondReader ? readSecondFirst(application, entry) : takeEffect(application.id(), command.version(), command, entry))
          .map(_ -> {
            decisions.insert(id, command, presumption, secondReader, application.file().entries().size(), application.area(), visit.actor().id(), entry.at());
            return id;
          });
    }));
  }

  /** The second reader agrees, and the decision takes effect; or does not, and it is taken afresh. They agree to what they and the decision-maker both saw. */
  public Outcome<ApplicationId> readSecond(ReadSecond command) {
    return gate.pass(Permission.READ_SECOND, visit -> enquiries.open(command.application()).then(application -> {
      visit.concerning(application.target());
      var awaited = awaited(application).filter(made -> made.id().equals(command.decision()));
      if (awaited.isEmpty()) return Outcome.conflict("this decision");
      visit.notBy("A-8 four eyes", application.hands().investigators().toArray(UserId[]::new));
      visit.notBy("A-8 second reader", awaited.get().decidedBy());
      if (application.version() != command.version()) return Outcome.conflict("this application");
      if (application.unsettled().isPresent()) return Outcome.refused("", application.unsettled().get());
      if (command.reasons().isBlank()) return Outcome.refused("reasons", "Say why you agree or do not agree");
      visit.note("agreed", command.agreed() ? "YES" : "NO");
      var decision = awaited.get().decision();
      return work.done("application", application.id().value(), SECOND_READING)
          .then(_ -> command.agreed()
              ? takeEffect(application.id(), application.version(), decision, decision.entry(awaited.get().decidedBy(), awaited.get().decidedAt()))
              : course.secondReaderDisagrees(application.id(), application.version(), command.reasons()).map(Application::id))
          .map(done -> {
            decisions.insert(command.decision(), command.agreed(), command.reasons(), application.area(), visit.actor().id(), clock.instant());
            return done;
          });
    }));
  }

  /** Everything the decision page shows: the facts, the law's working, what is missing. */
  public Outcome<Working> working(ApplicationId id) {
    return gate.pass(Permission.SEE_DECISION, visit -> enquiries.caseFile(id).then(opened -> parents.of(id).map(known -> {
      var application = opened.application();
      visit.concerning(application.target());
      var made = decisions.all(id);
      var findings = made.stream().findFirst().filter(last -> !last.aboutSomebodyElse(opened.file())).map(last -> last.decision().findings()).orElseGet(Findings::none);
      return new Working(application, opened.file(), opened.possible(), assessments.all(id), made, presumption(application, findings),
          application.hands().investigators().contains(visit.actor().id()),
          awaited(application).map(MadeDecision::decidedBy).filter(visit.actor().id()::equals).isPresent(), known.parents());
    })));
  }

  private Outcome<ApplicationId> takeEffect(ApplicationId id, int version, Decide decision, Decision entry) {
    return course.decide(id, version, entry).then(decided -> decision.safeguarding()
            ? course.noteConcern(id, decided.version(), "Other safeguarding action decided with the outcome")
            : Outcome.done(decided))
        .map(Application::id);
  }

  /** Judged by the law now, carried out only when a second person has agreed. */
  private Outcome<ApplicationId> readSecondFirst(Application application, Decision entry) {
    Ruling<?> ruling = application.law() instanceof Deciding deciding && entry instanceof Decision.NotToDisclose not
        ? deciding.decide(not) : Ruling.notAllowed(LawProblems.notNow("A decision"));
    return LawProblems.outcome(ruling).then(_ -> work.open(new OpenTask(SECOND_READING, Permission.READ_SECOND, "Read a decision not to disclose: " + application.reference(),
        Urgency.ROUTINE, application.area(), application.team(), Optional.empty(), "application", application.id().value(),
        "/applications/" + application.id().value() + "/decision", application.person(), clock.instant().plus(Duration.ofDays(1)))))
        .then(_ -> course.awaitSecondReader(application.id(), application.version())).map(Application::id);
  }

  /** The applicant as recipient by another way than saying so would pass by the rules on whom an applicant may be. */
  private static boolean secretly(Application application, Recipient recipient) {
    return application.file().latest(FirstContact.class).isPresent() && !recipient.isApplicant() && !recipient.name().isBlank()
        && Texts.same(recipient.name(), application.request().applicant().name().whole());
  }

  private Optional<MadeDecision> awaited(Application application) {
    return decisions.newest(application.id()).filter(made -> made.waits(application.file()));
  }

  /** The scheme's presumption on these findings; empty before there is a risk assessment. */
  private static Optional<SchemePresumption> presumption(Application application, Findings findings) {
    return application.file().latest(Assessment.class)
        .map(made -> SchemePresumption.judge(application.file().ruleSet(), made.held(), made.riskToThisChild(), findings));
  }
}
