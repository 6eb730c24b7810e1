package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tutela.law.scheme.Findings.Finding.yes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.Reason;

class OutcomeVectorsTest {

  @Test
  @DisplayName("disclosure 35 [D-3]: disclosure by letter is rejected")
  void never_in_writing() {
    var letter = Story.delivery(Delivery.Method.LETTER, true, Story.delivery().subjectTold());
    assertThat(Story.disclosurePending().disclose(letter).reasons()).extracting(Reason::rule).containsExactly("D-3");
  }

  @Test
  @DisplayName("disclosure 36 [D-6, 4.1]: a refused undertaking goes back to decision and may be disclosed with new reasons")
  void a_refusal_to_sign_is_no_bar() {
    var pending = Story.disclosurePending();
    var unsigned = Story.delivery(Delivery.Method.IN_PERSON, false, Story.delivery().subjectTold());
    assertThat(pending.disclose(unsigned).reasons()).extracting(Reason::rule).containsExactly("D-6");
    var again = pending.refuseToSign(Story.CONTACT);
    assertThat(again.stage()).isEqualTo(Stage.DECISION);
    assertThat(again.decide(Story.toDisclose(OutcomeCategory.DISCLOSE_CSO, Story.findings())).reasons())
        .as("the old reasons again").extracting(Reason::rule).containsExactly("D-6");
    var fresh = new Findings(yes("lives with the child"), yes("moves in tonight"), yes("told the least; she will not sign but will act"), "x");
    var anew = again.decide(Story.toDisclose(OutcomeCategory.DISCLOSE_CSO, fresh)).orThrow();
    assertThat(anew.disclose(unsigned).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 37 [D-7, D-8]: the recipient may tell the grandfather only when the police agree")
  void onward_sharing_needs_agreement() {
    for (var answer : OnwardSharing.Agreement.values()) {
      assertThat(new OnwardSharing("the child's grandfather", answer).judge().isAllowed()).isEqualTo(answer == OnwardSharing.Agreement.AGREED);
    }
  }

  @Test
  @DisplayName("disclosure 38 [N-2, N-1, N-3]: nothing held and held but withheld give the same letter, but for reference and date")
  void silence_reveals_nothing() {
    var nothingHeld = new NonDisclosureLetter("A-1", LocalDate.of(2024, 1, 1));
    var withheld = new NonDisclosureLetter("B-2", LocalDate.of(2024, 2, 2));
    for (var language : NonDisclosureLetter.Language.values()) {
      assertThat(nothingHeld.paragraphs(language)).isEqualTo(withheld.paragraphs(language)).anyMatch(line -> line.contains("999"));
      assertThat(nothingHeld.heading(language)).isEqualTo(withheld.heading(language));
    }
    assertThat(Arrays.stream(NonDisclosureLetter.class.getRecordComponents()).map(part -> part.getName()))
        .as("no fact about the subject can reach the letter").containsExactly("reference", "date");
  }

  @Test
  @DisplayName("disclosure 39 [N-4, N-6]: a third-party applicant learns the same whatever the outcome")
  void a_third_party_is_not_told() {
    assertThat(Arrays.stream(OutcomeCategory.values()).map(outcome -> ApplicantLearns.of(false, outcome)).distinct())
        .containsExactly(ApplicantLearns.NOT_TOLD_THE_OUTCOME);
    assertThat(Arrays.stream(OutcomeCategory.values()).filter(outcome -> !outcome.discloses())
        .map(outcome -> ApplicantLearns.of(true, outcome)).distinct()).containsExactly(ApplicantLearns.STANDARD_LETTER);
  }

  @Test
  @DisplayName("disclosure 40 [S-1]: a subject who asks whether he was checked gets neither yes nor no")
  void neither_confirm_nor_deny() {
    assertThat(SubjectTold.toOneWhoAsks()).isEqualTo(SubjectTold.Answer.NEITHER_CONFIRM_NOR_DENY);
  }

  @Test
  @DisplayName("disclosure 41 [S-2, S-3, S-4]: a disclosure does not close without the entry on telling the subject")
  void the_entry_on_telling_the_subject_is_required() {
    var pending = Story.disclosurePending();
    assertThat(pending.disclose(Story.delivery(Delivery.Method.IN_PERSON, true, null)).reasons()).extracting(Reason::rule).containsExactly("S-4");
    var unexplained = new SubjectTold.NotTold(SubjectTold.Why.OTHER, "");
    assertThat(pending.disclose(Story.delivery(Delivery.Method.IN_PERSON, true, unexplained)).reasons()).extracting(Reason::rule).containsExactly("S-2");
    var self = new SubjectTold.Told(Story.CONTACT, "officer present", true);
    assertThat(pending.disclose(Story.delivery(Delivery.Method.IN_PERSON, true, self)).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 42 [4.1]: a withdrawal with a concern open continues as the police's own case")
  void a_concern_outlives_the_application() {
    var continued = Story.awaitingInterview().withdraw(Story.withdrawal(true)).orThrow();
    assertThat(continued.stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(continued.file().origin()).isEqualTo(Origin.RIGHT_TO_KNOW);
    assertThat(continued.file().firstContact()).isEqualTo(Story.CONTACT);
    var closed = (Application.Closed) Story.awaitingInterview().withdraw(Story.withdrawal(false)).orThrow();
    assertThat(closed.outcome()).isEqualTo(OutcomeCategory.WITHDRAWN);
  }

  @Test
  @DisplayName("disclosure 43 [2.8, K-3]: a transfer after nine days leaves day 0 and the decision's date")
  void a_transfer_moves_no_date() {
    var before = Story.awaitingInterview();
    var offered = new Transfer("CARROW", "NORTHMERE", Transfer.Jurisdiction.ENGLAND_AND_WALES, Story.CONTACT.plusSeconds(86_400 * 9), java.util.Optional.empty());
    var moved = before.transfer(offered.accepted(Story.CONTACT.plusSeconds(86_400 * 9))).orThrow();
    assertThat(moved.file().deadlines()).isEqualTo(before.file().deadlines());
    assertThat(moved.file().deadlines().of(Limit.DECISION).orElseThrow().dueOn()).isEqualTo("2023-07-03");
    assertThat(moved.file().flags(Story.CONTACT)).contains(Flag.CROSS_BORDER);
    assertThat(offered.roleOf("NORTHMERE")).isEqualTo(Transfer.Role.COORDINATING);
    assertThat(offered.roleOf("DYFFRYN")).isEqualTo(Transfer.Role.RESPONDING);
  }

  @Test
  @DisplayName("disclosure 44 [2.8]: until the hand-over is accepted the receiving force owns the case")
  void an_unaccepted_transfer_moves_nothing() {
    var offered = new Transfer("CARROW", "NORTHMERE", Transfer.Jurisdiction.ENGLAND_AND_WALES, Story.CONTACT, java.util.Optional.empty());
    assertThat(offered.responsible()).isEqualTo("CARROW");
    assertThat(offered.accepted(Story.CONTACT).responsible()).isEqualTo("NORTHMERE");
    assertThat(Story.awaitingInterview().transfer(new Transfer("CARROW", "CARROW", Transfer.Jurisdiction.SCOTLAND, Story.CONTACT, java.util.Optional.empty())).isAllowed()).isFalse();
    assertThat(new Transfer("CARROW", "x", Transfer.Jurisdiction.SCOTLAND, Story.CONTACT, java.util.Optional.empty()).passOnOnly()).isTrue();
  }

  @Test
  @DisplayName("disclosure 70 [4.1, 2.17]: a managed offender moves in with a family: right to know opens at risk assessment, apart from applications")
  void right_to_know_opens_at_risk_assessment() {
    var opened = Application.rightToKnow(Story.initiation(), Adoption.USUAL).orThrow();
    assertThat(opened.stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(opened.file().deadlines().of(Limit.INTERVIEW)).isEmpty();
    assertThat(opened.withdraw(Story.withdrawal(false)).isAllowed()).as("nobody applied").isFalse();
    var figures = Figures.of(java.util.List.of(new Figures.Case(opened.file().origin(), opened.file().countsAsApplication(), true, false, null)));
    assertThat(figures.enquiries()).isZero();
    assertThat(figures.applications()).isZero();
    assertThat(figures.rightToKnowCases()).isOne();
  }

  @Test
  @DisplayName("disclosure 70 [4.1]: a right-to-know case that ends in no disclosure is closed with a reason, and nobody is told")
  void right_to_know_ends_untold() {
    var deciding = Application.rightToKnow(Story.initiation(), Adoption.USUAL).orThrow().represent(Story.asked()).orThrow()
        .complete(Story.assessment(Held.NOTHING_RELEVANT, false)).orThrow();
    var pending = deciding.decide(Story.notToDisclose(OutcomeCategory.NO_CONCERNS, "nothing is held")).orThrow();
    assertThat(pending.inform(Story.notice()).isAllowed()).as("nobody applied").isFalse();
    assertThat(pending.close(Story.ending(" ")).isAllowed()).as("no reason").isFalse();
    assertThat(pending.close(Story.ending("Nothing is held")).orThrow().outcome()).isEqualTo(OutcomeCategory.NO_CONCERNS);
    var asked = Story.awaitingInterview().identityNotProved(Story.interview(Proofs.none()), Story.concern("Nothing new")).orThrow();
    assertThat(asked.close(Story.ending("Nobody to tell")).isAllowed()).as("an applicant is told").isFalse();
  }

  @Test
  @DisplayName("disclosure 22 [4.1, E-8]: who gave neither a name nor a way to be reached is told nothing, and no notice stands on record")
  void nobody_knows_who_asked() {
    var checking = Application.contact(Story.unknown(), Adoption.USUAL).orThrow().assign(new Assignment("owner")).orThrow();
    var untold = new ScopeAnswer(false, "No child is named", "A letter to the school");
    assertThat(checking.refuse(Story.streetRequest(), untold).orThrow().close(new ClosedOutOfScheme(false)).orThrow().outcome()).isEqualTo(OutcomeCategory.NOT_IN_SCHEME);
    var waiting = checking.accept(Story.request(), untold).orThrow();
    assertThat(waiting.close(Story.ending(" "), Story.concern("Nothing new")).isAllowed()).as("no reason").isFalse();
    assertThat(waiting.close(Story.ending("Nobody to meet"), Story.concern(" ")).reasons()).as("the concern is assessed").extracting(org.tutela.law.Reason::about).containsExactly("concern");
    assertThat(waiting.close(Story.ending("Nobody to meet"), Story.concern("The school knows")).orThrow().outcome()).isEqualTo(OutcomeCategory.ID_NOT_PROVED);
    var came = waiting.identityNotProved(Story.interview(Proofs.none()), Story.concern("Nothing new")).orThrow();
    assertThat(came.close(Story.ending("Went away without a name")).isAllowed()).isTrue();
    var proved = waiting.complete(Story.interview(Story.proofs())).orThrow().complete(Story.assessment(Held.NOTHING_RELEVANT, false)).orThrow()
        .decide(Story.notToDisclose(OutcomeCategory.NO_CONCERNS, "nothing is held")).orThrow();
    assertThat(proved.close(Story.ending("Too much trouble")).isAllowed()).as("the interview has shown who asks").isFalse();
    assertThat(Story.awaitingInterview().close(Story.ending("Does not answer"), Story.concern("Nothing new")).isAllowed()).as("an applicant who can be reached is met, or told").isFalse();
    assertThat(Story.checking().accept(Story.request(), untold).isAllowed()).isFalse();
  }

  @Test
  @DisplayName("2.12: “no concerns” is a case in which nothing relevant is held")
  void no_concerns_where_something_is_held() {
    for (var held : Held.values()) {
      assertThat(Story.deciding(held).decide(Story.notToDisclose(OutcomeCategory.NO_CONCERNS, "why")).isAllowed()).as(held.name()).isEqualTo(held == Held.NOTHING_RELEVANT);
    }
  }

  @Test
  @DisplayName("D-11, N-1: nobody is told before it is decided, and the follow-up comes after the disclosure")
  void nothing_is_told_before_it_is_decided() {
    var given = Story.delivery();
    var early = new Delivery(Story.CONTACT, given.place(), given.discloser(), given.method(), given.recipientName(), given.recipientAddress(), given.words(), given.warnings(), true, true,
        given.subjectTold(), given.support(), given.followUpOn());
    assertThat(Story.disclosurePending().disclose(early).reasons()).extracting(org.tutela.law.Reason::about).containsExactly("at");
    var followed = new Delivery(given.at(), given.place(), given.discloser(), given.method(), given.recipientName(), given.recipientAddress(), given.words(), given.warnings(), true, true,
        given.subjectTold(), given.support(), LondonTime.day(given.at()).minusDays(1));
    assertThat(Story.disclosurePending().disclose(followed).reasons()).extracting(org.tutela.law.Reason::about).containsExactly("followUpOn");
    var pending = Story.deciding(Held.NOTHING_RELEVANT).decide(Story.notToDisclose(OutcomeCategory.NO_CONCERNS, "why")).orThrow();
    assertThat(pending.inform(new Notice(Story.CONTACT, "officer", "letter", true, true, true, true)).reasons()).extracting(org.tutela.law.Reason::about).containsExactly("at");
  }

  @Test
  @DisplayName("D-4, D-5, D-9, D-10, D-11: warnings name no offence, and words, place, support and follow-up are recorded")
  void a_delivery_is_recorded_in_full() {
    var empty = new Delivery(null, "", "", Delivery.Method.IN_PERSON, "", "", "", Set.of(), true, false, null, "", null);
    assertThat(empty.against(false)).extracting(Reason::rule).contains("D-1", "D-4", "D-5", "D-10", "D-11", "S-4");
    assertThat(Delivery.Warning.values()).extracting(Delivery.Warning::text).noneMatch(text -> text.contains("offence"));
    assertThat(SchemeRule.D_9.reason().verified()).isFalse();
  }

  @Test
  @DisplayName("N-1, N-3, N-5, SC-1: a notice keeps to the standard words, advice, open door and safe contact")
  void a_notice_keeps_to_the_standard() {
    var careless = new Notice(null, "", "", false, false, false, false);
    assertThat(careless.against()).extracting(Reason::rule).contains("N-1", "N-2", "N-3", "SC-1");
    assertThat(SchemeRule.N_5.reason().verified()).isFalse();
  }

  @Test
  @DisplayName("4.1: no disclosure state can be rebuilt from facts that do not carry it")
  void a_stored_code_without_its_facts_is_a_bug() {
    var file = Story.assessingRisk().file();
    assertThatThrownBy(() -> Application.restore(Stage.DISCLOSURE_PENDING, file)).isInstanceOf(IllegalStateException.class);
    for (var stage : Stage.values()) {
      if (stage != Stage.DISCLOSURE_PENDING) assertThat(Application.restore(stage, file).stage()).isEqualTo(stage);
    }
    var pending = Story.disclosurePending();
    assertThat(Application.restore(pending.stage(), pending.file())).isEqualTo(pending);
  }
}
