package org.tutela.law.scheme;

import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.Texts;

/** What stands against an event, given the file as it would be with the event's own entry. */
@Cites(value = "Design: the application's states", rules = "4.1")
final class Guard {
  private Guard() {}

  static List<Reason> against(Event event, CaseFile file) {
    return switch (event) {
      case CONTACT -> of(file, FirstContact.class, "contact", FirstContact::against);
      case RIGHT_TO_KNOW -> of(file, PoliceInitiation.class, "initiation", PoliceInitiation::against);
      case ASSIGN -> of(file, Assignment.class, "owner", assigned ->
          unless(!Texts.blank(assigned.owner()), SchemeRule.MACHINE.missing("owner", "Choose the officer who owns the case")));
      case CHECKS_DONE -> of(file, InitialChecks.class, "checks", checks -> unless(checks.resultsRecorded() && checks.doneAt() != null,
          SchemeRule.K_1.missing("checks", "Record the result of each system checked and the time")));
      case SCOPE_ACCEPTED -> Texts.gather(scope(file), of(file, ScopeAnswer.class, "scope", answer ->
          unless(answer.applicantTold() || file.nobodyToTell(), SchemeRule.MACHINE.missing("applicantTold", "Tell the applicant"))));
      case SCOPE_REFUSED -> Texts.gather(
          of(file, Request.class, "request", _ -> unless(!scope(file).isEmpty(),
              SchemeRule.E_1.missing("request", "The request meets the scheme's rules and cannot be refused as outside it"))),
          of(file, ScopeAnswer.class, "scope", ScopeAnswer::againstRefusal));
      case CLOSE_NOT_IN_SCHEME -> of(file, ClosedOutOfScheme.class, "applicantTold", closed ->
          unless(closed.applicantTold() || file.nobodyToTell(), SchemeRule.E_4.missing("applicantTold", "Tell the applicant first")));
      case PASS_ON -> of(file, ScopeAnswer.class, "whatElse", ScopeAnswer::againstPassingOn);
      case INTERVIEW_COMPLETE -> of(file, Interview.class, "interview", held ->
          Texts.gather(held.incomplete(), held.proofs().against()));
      case IDENTITY_NOT_PROVED -> Texts.gather(of(file, Interview.class, "interview", held -> unless(!held.proofs().complete(),
          SchemeRule.ID_4.missing("proofs", "Identity, address and relationship are all proved"))), concern(file));
      case ASSESSMENT_COMPLETE -> of(file, Assessment.class, "assessment", made ->
          Texts.gather(made.against(), made.disclosurePossible() ? representations(file) : List.of()));
      case DECIDE_DISCLOSE -> of(file, Decision.class, "decision", taken -> taken instanceof Decision.ToDisclose
          ? taken.against(file) : List.of(SchemeRule.T_0.missing("decision", "The decision is not to disclose")));
      case DECIDE_NOT -> of(file, Decision.class, "decision", taken -> taken instanceof Decision.NotToDisclose
          ? taken.against(file) : List.of(SchemeRule.MACHINE.missing("decision", "The decision is to disclose")));
      case DISCLOSE -> of(file, Delivery.class, "delivery", given ->
          Texts.gather(given.against(file.reconsidered()), givenAsDecided(given, file), afterDecision(given.at(), file, SchemeRule.D_11)));
      case REFUSE_TO_SIGN, CLOCK_PASSES -> List.of();
      case WRONG_PERSON -> of(file, WrongPerson.class, "why", WrongPerson::against);
      case FOUND_MALICIOUS -> Texts.gather(
          unless(file.origin() == Origin.APPLICATION, SchemeRule.MACHINE.missing("applicant", "Nobody asked, so there is no request that could be malicious")),
          unless(file.all(MaliciousRequest.class).size() < 2, SchemeRule.MACHINE.missing("evidence", "The request was found to be malicious already")),
          of(file, MaliciousRequest.class, "evidence", MaliciousRequest::against));
      case NOTIFY -> Texts.gather(
          unless(file.origin() == Origin.APPLICATION, SchemeRule.MACHINE.missing("applicant", "There is no applicant who could be told")),
          of(file, Notice.class, "notice", notice -> Texts.gather(notice.against(), afterDecision(notice.at(), file, SchemeRule.N_1))));
      case CLOSE_UNTOLD -> Texts.gather(
          unless(file.nobodyToTell(), SchemeRule.MACHINE.missing("applicant", "The applicant is told first")),
          of(file, ClosedUntold.class, "reason", ClosedUntold::against),
          file.neverMet() ? concern(file) : List.of());
      case IMMEDIATE_RISK -> of(file, ImmediateRisk.class, "action", ImmediateRisk::against);
      case EXTEND -> of(file, Extension.class, "extension", _ -> List.of());
      case TRANSFER -> of(file, Transfer.class, "transfer", Transfer::against);
      case WITHDRAW -> Texts.gather(
          unless(file.latest(FirstContact.class).isPresent() && file.origin() == Origin.APPLICATION,
              SchemeRule.MACHINE.missing("applicant", "There is no applicant who could withdraw")),
          of(file, Withdrawal.class, "withdrawal", Withdrawal::against));
      case NEW_INFORMATION -> List.of();
    };
  }

  private static List<Reason> scope(CaseFile file) {
    return of(file, Request.class, "request", asked -> switch (Eligibility.judge(asked, file.ruleSet())) {
      case Ruling.Allowed<Eligibility> _ -> List.of();
      case Ruling.NotAllowed<Eligibility>(var reasons) -> reasons;
    });
  }

  /** Nothing is disclosed to somebody unidentified; what worried them is assessed all the same (E-8). */
  private static List<Reason> concern(CaseFile file) {
    return of(file, ConcernAssessed.class, "concern", ConcernAssessed::against);
  }

  /** Whoever else is to be told, it takes a new decision (D-1). */
  private static List<Reason> givenAsDecided(Delivery given, CaseFile file) {
    var decided = file.latest(Decision.class).filter(Decision.ToDisclose.class::isInstance).map(Decision.ToDisclose.class::cast)
        .map(Decision.ToDisclose::recipient).map(Recipient::name);
    return unless(Texts.blank(given.recipientName()) || decided.filter(name -> Texts.same(name, given.recipientName())).isPresent(),
        SchemeRule.D_1.missing("recipientName", "The decision names somebody else: telling this person takes a new decision"));
  }

  private static List<Reason> afterDecision(Instant at, CaseFile file, SchemeRule rule) {
    var decided = file.latest(MaliciousRequest.class).map(MaliciousRequest::at).or(() -> file.latest(Decision.class).map(Decision::at)).map(LondonTime::day);
    return unless(at == null || decided.filter(LondonTime.day(at)::isBefore).isEmpty(), rule.missing("at", "This cannot have been before the decision"));
  }

  private static List<Reason> representations(CaseFile file) {
    return of(file, Representations.class, "representations", Representations::against);
  }

  private static <E extends Entry> List<Reason> of(
      CaseFile file, Class<E> kind, String about, Function<E, List<Reason>> against) {
    Optional<E> entry = file.latest(kind);
    if (entry.isPresent()) return against.apply(entry.get());
    var rule = kind == Representations.class ? SchemeRule.REP_5 : SchemeRule.MACHINE;
    return List.of(rule.missing(about, "Not recorded yet: " + about));
  }
}
