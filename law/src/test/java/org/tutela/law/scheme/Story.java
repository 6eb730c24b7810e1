package org.tutela.law.scheme;

import static org.tutela.law.scheme.Findings.Finding.yes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a case that goes well, for tests to spoil one at a time. */
final class Story {
  static final Instant CONTACT = at("2023-06-05T16:20");
  static final Decision.Decider CHIEF = new Decision.Decider("decider", true);

  private Story() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LondonTime.ZONE).toInstant();
  }

  static FirstContact contact() {
    return new FirstContact(CONTACT, FirstContact.Channel.ONLINE, true, true, false);
  }

  /** Neither a name nor a way to be reached. */
  static FirstContact unknown() {
    return new FirstContact(CONTACT, FirstContact.Channel.ONLINE, true, true, true);
  }

  static Request request() {
    return new Request(Request.Applicant.PARENT, true, true, true, 1, Set.of(Request.Contact.LIVES_WITH_CHILD), Request.Purpose.PROTECT_A_CHILD);
  }

  static Request streetRequest() {
    return new Request(Request.Applicant.NEIGHBOUR, true, true, false, 0, Set.of(), Request.Purpose.PROTECT_A_CHILD);
  }

  static Proofs proofs() {
    return new Proofs(List.of(
        new Proofs.Proof(Proofs.Of.IDENTITY, Proofs.Document.PASSPORT, "123X", ""),
        new Proofs.Proof(Proofs.Of.ADDRESS, Proofs.Document.BANK_STATEMENT, "0042", ""),
        new Proofs.Proof(Proofs.Of.RELATIONSHIP, Proofs.Document.BIRTH_CERTIFICATE, "", "")));
  }

  static Interview interview(Proofs proofs) {
    return new Interview(CONTACT.plusSeconds(86_400 * 5), "interviewer", true, "", proofs,
        Set.of(Interview.Statement.values()), true, true, "");
  }

  static Assessment assessment(Held held, boolean possible) {
    return new Assessment(CONTACT.plusSeconds(86_400 * 12), Set.of(Assessment.Partner.CHILDRENS_SERVICES), held,
        Concerns.FOUND, true, possible, false);
  }

  static Representations.Asked asked() {
    return new Representations.Asked("He says that he has changed", "Little: no evidence offered", true);
  }

  static Findings findings() {
    return new Findings(yes("lives with the child"), yes("moves in this week"), yes("only the mother, only the caution"), "He may be harassed");
  }

  static Recipient mother() {
    return new Recipient("The mother", Recipient.Relation.PARENT, true, "She lives with the child");
  }

  static Decision.ToDisclose toDisclose(OutcomeCategory category, Findings findings) {
    return new Decision.ToDisclose(category, findings, mother(), "That he was cautioned in 2004", "Tell nobody", CHIEF,
        CONTACT.plusSeconds(86_400 * 15));
  }

  static Decision.NotToDisclose notToDisclose(OutcomeCategory category, String reasons) {
    return new Decision.NotToDisclose(category, findings(), reasons, "", CHIEF, CONTACT.plusSeconds(86_400 * 15));
  }

  static Delivery delivery() {
    return delivery(Delivery.Method.IN_PERSON, true, new SubjectTold.NotTold(SubjectTold.Why.RAISES_RISK, ""));
  }

  static Delivery delivery(Delivery.Method method, boolean signed, SubjectTold told) {
    return new Delivery(CONTACT.plusSeconds(86_400 * 16), "Her home", "discloser", method, "The mother", "1 Mill Lane",
        "He was cautioned in 2004", Set.of(Delivery.Warning.values()), signed, true, told, "Helpline given", LocalDate.of(2023, 8, 1));
  }

  static Notice notice() {
    return new Notice(CONTACT.plusSeconds(86_400 * 16), "officer", "letter", true, true, true, true);
  }

  static ClosedUntold ending(String reason) {
    return new ClosedUntold(CONTACT.plusSeconds(86_400 * 16), "officer", reason);
  }

  static ConcernAssessed concern(String found) {
    return new ConcernAssessed(CONTACT.plusSeconds(86_400 * 8), "officer", found);
  }

  static MaliciousRequest malice(String evidence) {
    return new MaliciousRequest(CONTACT.plusSeconds(86_400 * 16), "inspector", evidence);
  }

  static Withdrawal withdrawal(boolean concern) {
    return new Withdrawal(CONTACT.plusSeconds(86_400), "officer", true, concern ? Optional.of(initiation()) : Optional.empty());
  }

  static PoliceInitiation initiation() {
    return new PoliceInitiation(CONTACT.plusSeconds(86_400), "officer", "Moved in with a family", true, true);
  }

  static Application.Checking checking() {
    return Application.contact(contact(), Adoption.USUAL).orThrow().assign(new Assignment("owner")).orThrow()
        .checksDone(new InitialChecks(CONTACT.plusSeconds(3_600), true, false)).orThrow();
  }

  static Application.AwaitingInterview awaitingInterview() {
    return checking().accept(request(), ScopeAnswer.accepted()).orThrow();
  }

  static Application.AssessingRisk assessingRisk() {
    return awaitingInterview().complete(interview(proofs())).orThrow();
  }

  static Application.Deciding deciding(Held held) {
    return assessingRisk().represent(asked()).orThrow().complete(assessment(held, true)).orThrow();
  }

  static Application.DisclosurePending disclosurePending() {
    return deciding(Held.CHILD_SEX_OFFENCES).decide(toDisclose(OutcomeCategory.DISCLOSE_CSO, findings())).orThrow();
  }
}
