package org.tutela.law.scheme;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/**
 * One application, one record a state (4.1). A transition exists only on the state that has it; each answers with the
 * next state or with everything that stands against it.
 */
@Cites(value = "Design: the application's states", rules = "4.1")
public sealed interface Application {

  CaseFile file();

  Stage stage();

  /** The flags beside the stage. A closed case is no longer overdue; its breaches stay with its deadlines. */
  default Set<Flag> flags(Instant now) {
    var flags = file().flags(now);
    if (!stage().isOpen()) flags.remove(Flag.OVERDUE);
    return flags;
  }

  /** Someone asks. */
  static Ruling<Received> contact(FirstContact contact, Adoption adoption) {
    var file = CaseFile.opened(RuleSet.governing(contact.at(), adoption), contact);
    return Ruling.unless(Guard.against(Event.CONTACT, file), () -> new Received(file));
  }

  /** The police act unasked. */
  static Ruling<AssessingRisk> rightToKnow(PoliceInitiation initiation, Adoption adoption) {
    var file = CaseFile.opened(RuleSet.governing(initiation.at(), adoption), initiation);
    return Ruling.unless(Guard.against(Event.RIGHT_TO_KNOW, file), () -> new AssessingRisk(file));
  }

  /** Rebuilds the state from its stored code and the facts on file. Facts that contradict the code are a bug. */
  static Application restore(Stage stage, CaseFile file) {
    return switch (stage) {
      case RECEIVED -> new Received(file);
      case CHECKING -> new Checking(file);
      case NOT_IN_SCHEME -> new NotInScheme(file);
      case AWAIT_INTERVIEW -> new AwaitingInterview(file);
      case RISK_ASSESSMENT -> new AssessingRisk(file);
      case DECISION -> new Deciding(file);
      case DISCLOSURE_PENDING -> new DisclosurePending(file);
      case NON_DISCLOSURE_PENDING -> new NonDisclosurePending(file);
      case CLOSED -> new Closed(file);
    };
  }

  /** What any open case can have happen to it. None of these moves the case on or stops a clock, but for a finding of malice. */
  sealed interface Open<S extends Application> extends Application {
    S with(CaseFile file);

    default Ruling<S> immediateRisk(ImmediateRisk risk) {
      return add(Event.IMMEDIATE_RISK, risk);
    }

    default Ruling<S> transfer(Transfer transfer) {
      return add(Event.TRANSFER, transfer);
    }

    /** Nothing more is done with the request, at whatever stage; the applicant is told as everybody is to whom nothing is disclosed (MA-3). */
    default Ruling<NonDisclosurePending> foundMalicious(MaliciousRequest found) {
      return moved(this, Event.FOUND_MALICIOUS, found, NonDisclosurePending::new);
    }

    default S noteConcern(NotedConcern concern) {
      return with(file().with(concern));
    }

    default Ruling<S> extend(Extension extension) {
      var against = file().deadlines().of(extension.limit()).map(extension::against)
          .orElseGet(() -> List.of(SchemeRule.K_8.missing("limit", "This limit does not run yet")));
      return Ruling.unless(against, () -> with(file().with(extension)));
    }

    private Ruling<S> add(Event event, Entry entry) {
      return moved(this, event, entry, this::with);
    }
  }

  /** No decision has been reached. */
  sealed interface Undecided<S extends Application> extends Open<S> {
    /** Closes the case; with a concern open it becomes the police's own instead. */
    default Ruling<Application> withdraw(Withdrawal withdrawal) {
      return moved(this, Event.WITHDRAW, withdrawal, file -> withdrawal.concern()
          .<Application>map(concern -> new AssessingRisk(file.with(concern)))
          .orElseGet(() -> new Closed(file)));
    }
  }

  /** Found to be in the scheme, and not decided. */
  sealed interface InScheme<S extends Application> extends Open<S> {
    /** The child lives in Scotland or Northern Ireland, it turns out: the request is passed on to the police there, whose scheme it is, and not decided (2.8). */
    default Ruling<NotInScheme> passOn(ScopeAnswer answer) {
      var facts = file().latest(Request.class).map(Request::underAnotherScheme);
      return moved(with(facts.map(file()::with).orElse(file())), Event.PASS_ON, answer, NotInScheme::new);
    }
  }

  /** The person found is being weighed, or has been. */
  sealed interface Weighed<S extends Application> extends Open<S> {
    /** They are not who is asked about: the case is weighed afresh, and nothing decided on them stands. */
    default Ruling<Application> wrongPerson(WrongPerson found) {
      return moved(this, Event.WRONG_PERSON, found, AssessingRisk::new);
    }
  }

  record Received(CaseFile file) implements Undecided<Received> {
    @Override public Stage stage() { return Stage.RECEIVED; }

    @Override public Received with(CaseFile file) { return new Received(file); }

    public Ruling<Checking> assign(Assignment to) {
      return moved(this, Event.ASSIGN, to, Checking::new);
    }
  }

  record Checking(CaseFile file) implements Undecided<Checking> {
    @Override public Stage stage() { return Stage.CHECKING; }

    @Override public Checking with(CaseFile file) { return new Checking(file); }

    public Ruling<Checking> checksDone(InitialChecks checks) {
      return moved(this, Event.CHECKS_DONE, checks, Checking::new);
    }

    public Ruling<AwaitingInterview> accept(Request request, ScopeAnswer answer) {
      return moved(with(file.with(request)), Event.SCOPE_ACCEPTED, answer, AwaitingInterview::new);
    }

    public Ruling<NotInScheme> refuse(Request request, ScopeAnswer answer) {
      return moved(with(file.with(request)), Event.SCOPE_REFUSED, answer, NotInScheme::new);
    }
  }

  record NotInScheme(CaseFile file) implements Open<NotInScheme> {
    @Override public Stage stage() { return Stage.NOT_IN_SCHEME; }

    @Override public NotInScheme with(CaseFile file) { return new NotInScheme(file); }

    public Ruling<Closed> close(ClosedOutOfScheme closing) {
      return moved(this, Event.CLOSE_NOT_IN_SCHEME, closing, Closed::new);
    }
  }

  record AwaitingInterview(CaseFile file) implements Undecided<AwaitingInterview>, InScheme<AwaitingInterview> {
    @Override public Stage stage() { return Stage.AWAIT_INTERVIEW; }

    @Override public AwaitingInterview with(CaseFile file) { return new AwaitingInterview(file); }

    public Ruling<AssessingRisk> complete(Interview interview) {
      return moved(this, Event.INTERVIEW_COMPLETE, interview, AssessingRisk::new);
    }

    /** The concern about the child is assessed all the same (E-8). */
    public Ruling<NonDisclosurePending> identityNotProved(Interview interview, ConcernAssessed concern) {
      return moved(with(file.with(concern)), Event.IDENTITY_NOT_PROVED, interview, NonDisclosurePending::new);
    }

    /** Nobody knows who asked, so that nobody can be met; the concern is assessed all the same (E-8). */
    public Ruling<Closed> close(ClosedUntold ending, ConcernAssessed concern) {
      return moved(with(file.with(concern)), Event.CLOSE_UNTOLD, ending, Closed::new);
    }
  }

  record AssessingRisk(CaseFile file) implements Undecided<AssessingRisk>, InScheme<AssessingRisk>, Weighed<AssessingRisk> {
    @Override public Stage stage() { return Stage.RISK_ASSESSMENT; }

    @Override public AssessingRisk with(CaseFile file) { return new AssessingRisk(file); }

    /** Records the representations entry, which a possible disclosure needs before it reaches a decision. */
    public Ruling<AssessingRisk> represent(Representations entry) {
      return Ruling.unless(entry.against(), () -> with(file.with(entry)));
    }

    public Ruling<Deciding> complete(Assessment assessment) {
      return moved(this, Event.ASSESSMENT_COMPLETE, assessment, Deciding::new);
    }
  }

  record Deciding(CaseFile file) implements InScheme<Deciding>, Weighed<Deciding> {
    @Override public Stage stage() { return Stage.DECISION; }

    @Override public Deciding with(CaseFile file) { return new Deciding(file); }

    public Ruling<Deciding> represent(Representations entry) {
      return Ruling.unless(entry.against(), () -> with(file.with(entry)));
    }

    /** Assessed afresh: another force has it now, or more has come in. The newest assessment counts, and no clock moves. */
    public Ruling<Deciding> complete(Assessment assessment) {
      return moved(this, Event.ASSESSMENT_COMPLETE, assessment, Deciding::new);
    }

    public Ruling<DisclosurePending> decide(Decision.ToDisclose decision) {
      return moved(this, Event.DECIDE_DISCLOSE, decision, DisclosurePending::new);
    }

    public Ruling<NonDisclosurePending> decide(Decision.NotToDisclose decision) {
      return moved(this, Event.DECIDE_NOT, decision, NonDisclosurePending::new);
    }
  }

  /** It cannot be made, from a store or otherwise, without a decision that passes the test. */
  record DisclosurePending(CaseFile file) implements Weighed<DisclosurePending> {
    public DisclosurePending {
      decisionOf(file);
    }

    @Override public Stage stage() { return Stage.DISCLOSURE_PENDING; }

    @Override public DisclosurePending with(CaseFile file) { return new DisclosurePending(file); }

    public Decision.ToDisclose decision() {
      return decisionOf(file);
    }

    public Ruling<Closed> disclose(Delivery delivery) {
      return moved(this, Event.DISCLOSE, delivery, Closed::new);
    }

    public Deciding refuseToSign(Instant at) {
      return new Deciding(file.with(new SigningRefused(at, decision())));
    }

    private static Decision.ToDisclose decisionOf(CaseFile file) {
      return file.latest(Decision.class).filter(Decision.ToDisclose.class::isInstance).map(Decision.ToDisclose.class::cast)
          .filter(decision -> DisclosureTest.judge(decision.findings()).isAllowed())
          .filter(_ -> file.latest(Representations.class).filter(entry -> entry.against().isEmpty()).isPresent())
          .filter(decision -> decision.recipient() != null && decision.recipient().against().isEmpty())
          .orElseThrow(() -> new IllegalStateException("no disclosure without three limbs, representations and a named protector"));
    }
  }

  record NonDisclosurePending(CaseFile file) implements Weighed<NonDisclosurePending> {
    @Override public Stage stage() { return Stage.NON_DISCLOSURE_PENDING; }

    @Override public NonDisclosurePending with(CaseFile file) { return new NonDisclosurePending(file); }

    /** Where the applicant's identity was not proved nothing was weighed, and nothing is; nor is it in a malicious request. */
    @Override public Ruling<Application> wrongPerson(WrongPerson found) {
      return file.latest(Assessment.class).isPresent() && file.latest(MaliciousRequest.class).isEmpty() ? Weighed.super.wrongPerson(found)
          : moved(this, Event.WRONG_PERSON, found, NonDisclosurePending::new);
    }

    public Ruling<Closed> inform(Notice notice) {
      return moved(this, Event.NOTIFY, notice, Closed::new);
    }

    /** A case of the police's own, or of an applicant whom nobody can reach: there is nobody to tell. */
    public Ruling<Closed> close(ClosedUntold ending) {
      return moved(this, Event.CLOSE_UNTOLD, ending, Closed::new);
    }
  }

  /** The end. New information opens a new case, which the app links to this one; nothing reopens it. */
  record Closed(CaseFile file) implements Application {
    @Override public Stage stage() { return Stage.CLOSED; }

    public OutcomeCategory outcome() {
      if (file.latest(ClosedOutOfScheme.class).isPresent()) return OutcomeCategory.NOT_IN_SCHEME;
      if (file.latest(MaliciousRequest.class).isPresent()) return OutcomeCategory.MALICIOUS;
      if (file.latest(Withdrawal.class).filter(taken -> taken.concern().isEmpty()).isPresent()) return OutcomeCategory.WITHDRAWN;
      return file.latest(Decision.class).map(decision -> switch (decision) {
        case Decision.ToDisclose taken -> taken.category();
        case Decision.NotToDisclose taken -> taken.category();
      }).orElse(OutcomeCategory.ID_NOT_PROVED);
    }

    public Ruling<Received> newInformation(FirstContact contact, Adoption adoption) {
      return contact(contact, adoption);
    }

    public Ruling<AssessingRisk> newInformation(PoliceInitiation initiation, Adoption adoption) {
      return rightToKnow(initiation, adoption);
    }
  }

  private static <S extends Application> Ruling<S> moved(
      Application from, Event event, Entry entry, Function<CaseFile, ? extends S> to) {
    var file = from.file().with(entry);
    List<Reason> against = Guard.against(event, file);
    return Ruling.unless(against, () -> to.apply(file));
  }
}
