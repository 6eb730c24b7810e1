package org.tutela.measures.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.measures.enquiry.Identification;
import org.tutela.measures.enquiry.Finding;
import org.tutela.casework.people.NamedPerson;
import org.tutela.As;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.intake.Request;
import org.tutela.law.Known;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.Offence;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Proofs;
import org.tutela.law.scheme.Recipient;
import org.tutela.law.scheme.Representations;
import org.tutela.law.scheme.SubjectTold;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.Enquiries;
import org.tutela.measures.enquiry.InterviewNotes;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.enquiry.Triage;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.ManagementId;
import org.tutela.measures.mappa.Mappa;

/** Brings applications and persons to where a test begins. Everybody is invented. */
public final class Walk {
  @Autowired public Enquiries enquiries;
  @Autowired public Triage triage;
  @Autowired Interviews interviews;
  @Autowired Identification identification;
  @Autowired public Disclosures disclosures;
  @Autowired public Deliveries deliveries;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired public Mappa mappa;
  @Autowired Considerations considerations;
  @Autowired Clock clock;

  public static Walk with(org.springframework.beans.factory.config.AutowireCapableBeanFactory beans) {
    var walk = new Walk();
    beans.autowireBean(walk);
    return walk;
  }

  public Application open(ApplicationId id) {
    return As.system(() -> enquiries.open(id)).orThrow();
  }

  public int version(ApplicationId id) {
    return open(id).version();
  }

  public ApplicationId received(Request request) {
    return As.callTaker(() -> enquiries.receive(Requests.keyIn(request, clock.instant()))).orThrow();
  }

  public ApplicationId checked(Request request) {
    var id = received(request);
    As.officer(() -> triage.assign(Requests.take(id, version(id), As.officer()))).orThrow();
    As.officer(() -> triage.recordFirstChecks(id, version(id), List.of(Requests.nothingFound()))).orThrow();
    return id;
  }

  public ApplicationId interviewed() {
    return interviewed(Requests.mother(), Requests.inScheme());
  }

  /** In the scheme with these facts, and interviewed by the first officer. */
  public ApplicationId interviewed(Request request, org.tutela.law.scheme.Request facts) {
    var id = checked(request);
    As.officer(() -> triage.decideScope(new DecideScope(id, version(id), true, facts, org.tutela.law.scheme.ScopeAnswer.accepted(), ""))).orThrow();
    As.officer(() -> interviews.record(hold(id, Requests.everything(), false))).orThrow();
    return id;
  }

  public Interviews.Hold hold(ApplicationId id, Proofs proofs, boolean notProved) {
    return new Interviews.Hold(id, version(id), As.officer().id(), "Northmere station",
        Requests.interview(As.officer().id(), clock.instant(), proofs, "Says that he moved in last week"),
        new InterviewNotes(List.of(), "", "", "", "", "", true), notProved, notProved ? "Nothing new in the checks; social care was told" : "", true);
  }

  /** A person held is meant, as two officers found, unless it is settled already. */
  public void sought(ApplicationId id) {
    if (!(open(id).finding() instanceof Finding.NotLooked)) return;
    found(id, As.officer(), As.officer().second());
  }

  /** Of a name and a birth that nobody else has: the database is full of the namesakes of other tests. */
  public PersonId found(ApplicationId id, As finder, As second) {
    var random = ThreadLocalRandom.current();
    String forename = name(random), surname = name(random);
    var born = Birth.on(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000)));
    var person = As.system(() -> people.record(new RecordPerson(finder.actor().area(), forename, surname, Sex.MALE, Optional.of(born), Optional.empty()))).orThrow();
    var made = finder.does(() -> identification.search(id, NamedPerson.named(forename, surname).born(born), false)).orThrow();
    finder.does(() -> identification.identify(id, version(id), made.id(), person, "The date of birth is his")).orThrow();
    answered(id, second, true);
    return person;
  }

  private static String name(ThreadLocalRandom random) {
    return random.ints(5, 0, 400).mapToObj(n -> "" + "BCDFGHJKLMNPRSTVWXYZ".charAt(n / 20) + "aeiou".charAt(n % 5)).collect(Collectors.joining());
  }

  void doubted(ApplicationId id) {
    As.officer(() -> identification.wrongPerson(id, version(id), "The picture is of somebody else")).orThrow();
  }

  void answered(ApplicationId id, As second, boolean agreed) {
    var waiting = second.does(() -> identification.of(id)).orThrow().waiting().orElseThrow();
    second.does(() -> identification.confirm(id, version(id), waiting.id(), agreed, "The picture was compared")).orThrow();
  }

  /** Nobody held is meant. */
  void soughtInVain(ApplicationId id) {
    var asked = NamedPerson.named("Quillon", "Zephyrstone").born(Birth.on(LocalDate.of(1951, 1, 30)));
    var made = As.officer(() -> identification.search(id, asked, true)).orThrow();
    As.officer(() -> identification.nobodyHeld(id, version(id), made.id(), "")).orThrow();
  }

  public void represented(ApplicationId id) {
    As.officer(() -> disclosures.represent(id, version(id), asked())).orThrow();
  }

  /** Assessed by the first officer; representations recorded. */
  public ApplicationId assessed(Held held) {
    return assessed(interviewed(), held);
  }

  public ApplicationId assessed(ApplicationId id, Held held) {
    sought(id);
    represented(id);
    As.officer(() -> disclosures.assess(assessment(id, held))).orThrow();
    return id;
  }

  public ApplicationId toBeDisclosed() {
    var id = assessed(Held.CHILD_SEX_OFFENCES);
    As.decisionMaker(() -> disclosures.decide(disclose(id, findings()))).orThrow();
    return id;
  }

  public ApplicationId disclosed() {
    var id = toBeDisclosed();
    As.officer(() -> deliveries.deliver(id, version(id), delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, told()))).orThrow();
    return id;
  }

  public RecordAssessment assessment(ApplicationId id, Held held) {
    return new RecordAssessment(id, version(id), Set.of(Assessment.Partner.CHILDRENS_SERVICES), held,
        held == Held.NOTHING_RELEVANT ? Concerns.NONE : Concerns.FOUND, held != Held.NOTHING_RELEVANT, held != Held.NOTHING_RELEVANT, false,
        new RecordAssessment.Risks("lives with the child", "none known", "may be harassed", "none known", "the mother cannot protect", "a plan with social care"));
  }

  public Decide disclose(ApplicationId id, Findings findings) {
    return decide(id, findings, OutcomeCategory.DISCLOSE_CSO, mother());
  }

  public Decide decide(ApplicationId id, Findings findings, OutcomeCategory category, Recipient recipient) {
    return new Decide(id, version(id), findings, category, "He lives with the child and she does not know", "That he was cautioned in 2004", recipient,
        "Tell nobody", new Decide.TellSubject(true, "He will notice"), "Children’s services", false, false);
  }

  public Decide not(ApplicationId id, OutcomeCategory category, String reasons) {
    return new Decide(id, version(id), category == OutcomeCategory.NO_CONCERNS ? nothingFound() : findings(), category, reasons, "", nobody(), "",
        new Decide.TellSubject(false, ""), "", false, false);
  }

  public static Representations asked() {
    return new Representations.Asked("He says that he has changed", "Little", true);
  }

  public static Findings findings() {
    return new Findings(Findings.Finding.yes("lives with the child"), Findings.Finding.yes("moved in this week"),
        Findings.Finding.yes("only the mother, only the caution"), "He may be harassed");
  }

  public static Findings nothingFound() {
    return new Findings(Findings.Finding.no("nothing to protect from"), Findings.Finding.no("none"), Findings.Finding.no("none"), "");
  }

  public static Recipient mother() {
    return new Recipient("Imogen Tarrowby", Recipient.Relation.PARENT, true, "She lives with the child");
  }

  /** As the page has it when nothing is filled in. */
  public static Recipient nobody() {
    return new Recipient("", null, false, "");
  }

  public static SubjectTold told() {
    return new SubjectTold.NotTold(SubjectTold.Why.RAISES_RISK, "");
  }

  public Delivery delivery(String to, Delivery.Method method, boolean signed, SubjectTold told) {
    return new Delivery(clock.instant(), "Her home", "Officer 1", method, to, "4 Quill Lane, Northmere", "He was cautioned in 2004",
        Set.of(Delivery.Warning.values()), signed, true, told, "Helpline given", today().plusDays(14));
  }

  public Notice notice() {
    return new Notice(clock.instant(), "Officer 1", "Letter", true, true, true, true);
  }

  public PersonId person() {
    return person(As.NORTHMERE);
  }

  public PersonId person(org.tutela.foundation.kernel.AreaCode area) {
    return As.system(() -> people.record(new RecordPerson(area, "Osric", "Pellingworth", Sex.MALE,
        Optional.of(Birth.on(LocalDate.of(1984, 2, 3))), Optional.empty()))).orThrow();
  }

  /** Cautioned in 2006 for SOA 2003 s.9. */
  public PersonId cautioned() {
    var person = person();
    convicted(person, ConvictionKind.CAUTION, Jurisdiction.ENGLAND_AND_WALES);
    return person;
  }

  public void convicted(PersonId person, ConvictionKind kind, Jurisdiction where) {
    As.officer(() -> convictions.record(new RecordConviction(person, kind, "Sexual Offences Act 2003", "9", "Sexual activity with a child",
        Optional.empty(), Optional.empty(), LocalDate.of(2006, 5, 2), "Northmere", where, Optional.of(12), Sex.FEMALE, "", Optional.empty()))).orThrow();
  }

  public ManagementId managed(PersonId person, Level level) {
    return As.officer(() -> mappa.manage(new Manage(person, Category.ONE, level, "Police", "public protection", today(), Optional.empty()))).orThrow();
  }

  /** Decided under the duty to be told to this member of the public; the first officer is the lead. */
  public ConsiderationId toBeTold(ConsiderationId due, String who) {
    return considered(due, As.officer(), ConsiderationDecision.DISCLOSE, who);
  }

  /** Started by the lead, and decided by the first decision-maker. */
  ConsiderationId considered(ConsiderationId due, As lead, ConsiderationDecision decision, String who) {
    lead.does(() -> considerations.start(due, 0)).orThrow();
    var risk = decision.discloses()
        ? new RiskFinding(Known.YES, RiskFinding.ToWhom.PARTICULAR_CHILDREN, "Two children of 7 and 9", Optional.of(Offence.of(Offence.Statute.SOA_2003, "9")), "")
        : new RiskFinding(Known.NO, RiskFinding.ToWhom.NOBODY, "", Optional.empty(), "");
    var member = new Member(who, decision.discloses() ? Known.YES : Known.NO, "She lives with him");
    return As.decisionMaker(() -> considerations.record(new RecordConsideration(due, 1, today(), List.of("Chair", "Probation"), risk, List.of(member), Optional.of(decision),
        "She has two children", false, Optional.of(asked()), "A plan with social care", "Tell nobody", Optional.empty(), "", "", Optional.of(today().plusMonths(4))))).orThrow();
  }

  public LocalDate today() {
    return org.tutela.foundation.kernel.London.date(clock.instant());
  }

  public Instant later(Duration by) {
    return clock.instant().plus(by);
  }

  public static UUID unknown() {
    return UUID.fromString("00000000-0000-7000-8000-00000000beef");
  }
}
