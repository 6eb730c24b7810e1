package org.tutela.measures.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Ruling;
import org.tutela.law.scheme.Application.AssessingRisk;
import org.tutela.law.scheme.Application.AwaitingInterview;
import org.tutela.law.scheme.Application.Deciding;
import org.tutela.law.scheme.Application.DisclosurePending;
import org.tutela.law.scheme.Application.InScheme;
import org.tutela.law.scheme.Application.NonDisclosurePending;
import org.tutela.law.scheme.Application.Undecided;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.ClosedUntold;
import org.tutela.law.scheme.ConcernAssessed;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Decision;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Extension;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.MaliciousRequest;
import org.tutela.law.scheme.NotedConcern;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.PoliceInitiation;
import org.tutela.law.scheme.Representations;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.law.scheme.Transfer;
import org.tutela.law.scheme.Withdrawal;

/**
 * How an application goes on and ends. The verbs from the risk assessment on are for {@code disclosure}, which calls
 * them inside its own transaction with the entry that the law asks for: the entry is filed here, and by it alone the
 * application moves.
 */
@Service
public class Course {
  private static final String CONCERN_OPEN = "A concern about a child is open on this application: say what the police act on";
  private final Gate gate;
  private final Cases cases;
  private final Enquiries enquiries;

  Course(Gate gate, Cases cases, Enquiries enquiries) {
    this.gate = gate;
    this.cases = cases;
    this.enquiries = enquiries;
  }

  /** More time, for a reason; the old date is kept. */
  public Outcome<Application> extend(ApplicationId id, int version, Limit limit, LocalDate newDate, String reason) {
    return gate.pass(Permission.EXTEND_CLOCK, visit -> cases.at(visit, id, version).then(application ->
        cases.add(visit, application, "EXTEND", reason,
            open -> open.extend(new Extension(limit, newDate, reason, visit.actor().name(), cases.now())))));
  }

  public Outcome<Application> noteConcern(ApplicationId id, int version, String action) {
    return noteConcern(id, version, action, false);
  }

  /** Other action to protect a child, such as a referral: it stands beside whatever comes of the application. @param socialCare a referral to children's social care */
  public Outcome<Application> noteConcern(ApplicationId id, int version, String action, boolean socialCare) {
    return gate.pass(Permission.NOTE_CONCERN, visit -> cases.at(visit, id, version).then(application -> action.isBlank()
        ? Outcome.refused("action", "Say what is done to protect the child")
        : cases.add(visit, application, "SAFEGUARDING", action,
            open -> Ruling.allowed(open.noteConcern(new NotedConcern(cases.now(), action, socialCare))))));
  }

  /**
   * The applicant withdraws. Where there is a concern about a child the case does not end: it becomes the police's own.
   *
   * @param concern what the police act on, "" when there is no concern
   */
  public Outcome<Application> withdraw(ApplicationId id, int version, boolean byApplicant, String concern) {
    return gate.pass(Permission.WITHDRAW_APPLICATION, visit -> cases.at(visit, id, version).then(application -> {
      if (concern.isBlank() && concernOpen(application)) return Outcome.refused("concern", CONCERN_OPEN);
      if (!(application.law() instanceof Undecided<?> undecided)) return Outcome.refused("", "It is too late to withdraw: a decision has been reached");
      var now = cases.now();
      var request = application.request();
      var own = concern.isBlank() ? Optional.<PoliceInitiation>empty() : Optional.of(new PoliceInitiation(now, visit.actor().name(), concern,
          !request.children().isEmpty(), !request.subject().name().isEmpty() || application.person().isPresent()));
      visit.note("becomes_police_case", own.isPresent() ? "YES" : "NO");
      return cases.allowed(undecided.withdraw(new Withdrawal(now, visit.actor().name(), byApplicant, own)))
          .then(next -> cases.save(visit, new Change(application, "WITHDRAW").because(concern).to(next)));
    }));
  }

  private boolean concernOpen(Application application) {
    var flags = application.flags(cases.now());
    return flags.contains(Flag.IMMEDIATE_RISK) || flags.contains(Flag.SAFEGUARDING)
        || application.file().latest(Assessment.class).filter(made -> made.concerns() == Concerns.FOUND || made.riskToThisChild()).isPresent();
  }

  /**
   * The request is malicious: a finding under somebody's name, with its evidence. The request goes no further, so that it is decided as a decision
   * not to disclose is, by nobody who investigated. Where there is a concern about a child the police carry it on in a case of their own.
   *
   * @param concern what the police act on, "" when there is no concern
   */
  public Outcome<Application> findMalicious(ApplicationId id, int version, String evidence, String concern) {
    return gate.pass(Permission.FIND_MALICIOUS, visit -> cases.at(visit, id, version).then(application -> {
      visit.notBy("A-8 four eyes", application.hands().investigators().toArray(UserId[]::new));
      if (concern.isBlank() && concernOpen(application)) return Outcome.refused("concern", CONCERN_OPEN);
      visit.note("police_case_opened", concern.isBlank() ? "NO" : "YES");
      return cases.add(visit, application, open -> open.foundMalicious(new MaliciousRequest(cases.now(), visit.actor().name(), evidence)),
              next -> new Change(application, "FOUND_MALICIOUS").because(evidence).to(next).maliciousRequest())
          .then(stopped -> concern.isBlank() ? Outcome.done(stopped) : enquiries.carryOn(visit, stopped, concern).map(_ -> stopped));
    }));
  }

  /**
   * The child lives in Scotland or Northern Ireland, it turns out. Those have schemes of their own: the request is passed on, and nothing is decided (2.8).
   *
   * @param reason how it is known where the child lives
   * @param passedOn to whom, when and how
   */
  public Outcome<Application> passOn(ApplicationId id, int version, Transfer.Jurisdiction to, String reason, String passedOn) {
    return gate.pass(Permission.DECIDE_SCOPE, visit -> cases.at(visit, id, version).then(application -> {
      if (!(application.law() instanceof InScheme<?> inScheme)) return Outcome.refused("", "It is passed on between the decision on the scheme and the decision on disclosure");
      if (to == Transfer.Jurisdiction.ENGLAND_AND_WALES) return Outcome.refused("to", "Within England and Wales it is offered to another force");
      visit.note("scope", "OUT");
      return cases.<org.tutela.law.scheme.Application>allowed(inScheme.passOn(new ScopeAnswer(false, reason, passedOn)))
          .then(next -> cases.save(visit, new Change(application, "PASS_ON").because(Words.jurisdiction(to) + ": " + reason + "\n" + passedOn).to(next)));
    }));
  }

  public Outcome<Application> represent(ApplicationId id, int version, Representations entry) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(application -> application.law() instanceof Deciding
        ? cases.move(visit, application, Deciding.class, "REPRESENTATIONS", "Recording representations", deciding -> deciding.represent(entry), change -> change)
        : cases.move(visit, application, AssessingRisk.class, "REPRESENTATIONS", "Recording representations", assessing -> assessing.represent(entry), change -> change)));
  }

  /** Also while a decision is waited for: another force has the case now, or more has come in. What was decided and waits to be read is then decided afresh. */
  public Outcome<Application> completeAssessment(ApplicationId id, int version, Assessment assessment) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(application -> weighable(application, assessment)).then(application -> {
      var hands = application.hands().assessed(visit.actor().id());
      return application.law() instanceof Deciding
          ? cases.move(visit, application, Deciding.class, "ASSESSED_AGAIN", "Assessing the risk again", deciding -> deciding.complete(assessment), change -> change.by(hands))
          : cases.move(visit, application, AssessingRisk.class, "ASSESSMENT_COMPLETE", "Completing the risk assessment",
              assessing -> assessing.complete(assessment), change -> change.by(hands));
    }));
  }

  /** What is held about a person cannot be weighed before it is settled which person, and about nobody nothing is held. */
  private static Outcome<Application> weighable(Application application, Assessment assessment) {
    var unsettled = application.unsettled();
    if (unsettled.isPresent()) return Outcome.refused("held", unsettled.get());
    return application.finding() instanceof Finding.NobodyHeld && assessment.held() != Held.NOTHING_RELEVANT
        ? Outcome.refused("held", "It is recorded that nobody held is meant, so nothing relevant is held: choose that, or look again at who is meant, under “Person”")
        : Outcome.done(application);
  }

  /** Nothing is decided or said about a person of whom it is not settled that they are meant. */
  private static Outcome<Application> settled(Application application) {
    return application.unsettled().map(why -> Outcome.<Application>refused("", why)).orElseGet(() -> Outcome.done(application));
  }

  /** Nobody who interviewed, identified or assessed may call this (P-5, A-8). */
  public Outcome<Application> decide(ApplicationId id, int version, Decision decision) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(Course::settled).then(application -> {
      visit.notBy("A-8 four eyes", application.hands().investigators().toArray(UserId[]::new));
      boolean disclose = decision instanceof Decision.ToDisclose;
      return cases.move(visit, application, Deciding.class, disclose ? "DECIDE_DISCLOSE" : "DECIDE_NOT", "A decision",
          deciding -> switch (decision) {
            case Decision.ToDisclose to -> deciding.decide(to);
            case Decision.NotToDisclose not -> deciding.decide(not);
          }, change -> change.by(application.hands().decided(decider(decision))));
    }));
  }

  /** A decision is made and waits for its second reader; the application stays where it is. */
  public Outcome<Application> awaitSecondReader(ApplicationId id, int version) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version)
        .then(application -> cases.note(visit, application, "SECOND_READING_AWAITED", "")));
  }

  /** The second reader does not agree: it is decided afresh. */
  public Outcome<Application> secondReaderDisagrees(ApplicationId id, int version, String reasons) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version)
        .then(application -> cases.note(visit, application, "SECOND_READER_DISAGREED", reasons)));
  }

  /** By the id on the entry: once a second person has agreed, the passage is theirs and the decision is not. */
  private static UserId decider(Decision decision) {
    return new UserId(UUID.fromString(decision.by().name()));
  }

  /** The protector will not sign: nothing was said, and it is decided again. */
  public Outcome<Application> refusedUndertaking(ApplicationId id, int version, Instant at) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(application ->
        cases.move(visit, application, DisclosurePending.class, "REFUSE_TO_SIGN", "Recording a refused undertaking",
            pending -> Ruling.allowed(pending.refuseToSign(at)), change -> change)));
  }

  public Outcome<Application> disclosed(ApplicationId id, int version, Delivery delivery) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(Course::settled).then(application ->
        cases.move(visit, application, DisclosurePending.class, "DISCLOSE", "Recording the disclosure",
            pending -> pending.disclose(delivery), change -> change)));
  }

  /** Something that followed a disclosure is recorded beside the case: of two who record at once, one is too late. */
  public Outcome<Application> aftercare(ApplicationId id, int version) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(application -> cases.note(visit, application, "AFTERCARE", "")));
  }

  public Outcome<Application> notified(ApplicationId id, int version, Notice notice) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(Course::settled).then(application ->
        cases.move(visit, application, NonDisclosurePending.class, "NOTIFY", "Telling the applicant",
            pending -> pending.inform(notice), change -> change)));
  }

  /** A case ends of which nobody can be told: nobody asked, or nobody knows who did, who then cannot be met either. What worried them is looked into first. @param concern what was found of it, where nobody was met */
  public Outcome<Application> closedUntold(ApplicationId id, int version, ClosedUntold ending, String concern) {
    return gate.pass(Permission.FILE_ENTRY, visit -> cases.at(visit, id, version).then(Course::settled).then(application -> application.law() instanceof AwaitingInterview
        ? cases.move(visit, application, AwaitingInterview.class, "CLOSE_UNTOLD", "Closing it", waiting -> waiting.close(ending, new ConcernAssessed(ending.at(), ending.by(), concern)),
            change -> change.because(ending.reason() + "\n" + concern))
        : cases.move(visit, application, NonDisclosurePending.class, "CLOSE_UNTOLD", "Closing it", pending -> pending.close(ending), change -> change.because(ending.reason()))));
  }
}
