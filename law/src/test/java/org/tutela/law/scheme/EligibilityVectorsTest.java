package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.law.scheme.Request.Applicant.*;
import static org.tutela.law.scheme.Request.Purpose.*;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.scheme.Request.Contact;

class EligibilityVectorsTest {

  @Test
  @DisplayName("disclosure 17 [E-1, D-1, D-2]: a grandmother may ask; the protector, if anyone, is told")
  void a_grandmother_may_ask() {
    assertThat(judge(new Request(GRANDPARENT, true, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), PROTECT_A_CHILD)).isAllowed()).isTrue();
    var toApplicant = new Recipient("The grandmother", Recipient.Relation.OTHER, true, "");
    assertThat(toApplicant.against()).extracting(Reason::rule).containsOnly("D-1");
    assertThat(ApplicantLearns.of(false, OutcomeCategory.DISCLOSE_CSO)).isEqualTo(ApplicantLearns.NOT_TOLD_THE_OUTCOME);
  }

  @Test
  @DisplayName("disclosure 18 [E-2, E-4, 4.1]: offenders in my street is not in the scheme, and the explanation is recorded")
  void a_street_is_not_a_child() {
    var checking = Story.checking();
    assertThat(checking.accept(Story.streetRequest(), ScopeAnswer.accepted()).reasons()).extracting(Reason::rule).contains("E-2", "E-4");
    assertThat(checking.refuse(Story.streetRequest(), new ScopeAnswer(true, "", "")).isAllowed()).isFalse();
    var refused = checking.refuse(Story.streetRequest(), new ScopeAnswer(true, "No child named", "Passed to the neighbourhood team")).orThrow();
    assertThat(refused.file().deadlines().all()).as("no interview is waited for, and no decision").allMatch(deadline -> deadline.doneAt().isPresent());
    assertThat(refused.stage()).isEqualTo(Stage.NOT_IN_SCHEME);
    assertThat(refused.close(new ClosedOutOfScheme(false)).isAllowed()).as("the applicant is told first").isFalse();
    assertThat(refused.close(new ClosedOutOfScheme(true)).orThrow().outcome()).isEqualTo(OutcomeCategory.NOT_IN_SCHEME);
  }

  @Test
  @DisplayName("disclosure 19 [1 contact, E-3]: a coach who only talks to the child online has contact")
  void online_contact_is_contact() {
    assertThat(judge(new Request(PARENT, true, true, true, 1, Set.of(Contact.TALKS_ONLINE_OR_BY_PHONE), PROTECT_A_CHILD)).isAllowed()).isTrue();
    assertThat(judge(new Request(PARENT, true, true, true, 1, Set.of(), PROTECT_A_CHILD)).reasons()).extracting(Reason::rule).containsExactly("E-3");
  }

  @Test
  @DisplayName("disclosure 20 [L-5]: a head teacher's question about a job applicant gets the advice to ask the barring service")
  void a_job_applicant_is_no_matter_of_the_scheme() {
    var ruling = judge(new Request(PROFESSIONAL, true, true, true, 0, Set.of(), VET_AN_EMPLOYEE));
    assertThat(ruling.reasons()).extracting(Reason::rule).contains("L-5", "E-2");
    assertThat(ruling.reasons().getFirst().text()).contains("Disclosure and Barring Service");
  }

  @Test
  @DisplayName("2.8: what is asked for a child in Scotland or Northern Ireland is passed on, whatever else it meets")
  void a_child_under_another_scheme_is_that_scheme_s() {
    var ruling = judge(new Request(Request.Applicant.PARENT, true, true, true, 1, Set.of(Request.Contact.LIVES_WITH_CHILD), Request.Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME));
    assertThat(ruling.isAllowed()).isFalse();
    assertThat(ruling.reasons()).extracting(Reason::rule).containsExactly("2.8");
  }

  @Test
  @DisplayName("2.8: it may be learnt as late as before the decision that the child lives in Scotland or Northern Ireland: then it is passed on, with what shows it, and not decided")
  void it_is_passed_on_from_every_stage_before_a_decision() {
    for (Application.InScheme<?> open : java.util.List.<Application.InScheme<?>>of(Story.awaitingInterview(), Story.assessingRisk(), Story.deciding(Held.CHILD_SEX_OFFENCES),
        Application.rightToKnow(Story.initiation(), Adoption.USUAL).orThrow())) {
      assertThat(((Ruling.NotAllowed<?>) open.passOn(new ScopeAnswer(false, " ", ""))).reasons()).extracting(Reason::about).as(open.stage().name()).containsExactly("reason", "whatElse");
      assertThat(Possible.leadsTo(open.stage(), Event.PASS_ON)).containsExactly(Stage.NOT_IN_SCHEME);
      var passed = open.passOn(new ScopeAnswer(false, "She has moved to her aunt in Scotland", "To the police there, by telephone")).orThrow();
      assertThat(passed.stage()).isEqualTo(Stage.NOT_IN_SCHEME);
      assertThat(passed.file().entries()).startsWith(open.file().entries().toArray(Entry[]::new));
      assertThat(passed.file().latest(Request.class).map(Request::purpose)).isEqualTo(open.file().latest(Request.class).map(_ -> Request.Purpose.PROTECT_A_CHILD_UNDER_ANOTHER_SCHEME));
      assertThat(passed.file().deadlines().all()).as("nothing is waited for").allMatch(deadline -> deadline.doneAt().isPresent() || deadline.limit() == Limit.CLOSE);
      assertThat(passed.close(new ClosedOutOfScheme(true)).orThrow().outcome()).isEqualTo(OutcomeCategory.NOT_IN_SCHEME);
    }
    assertThat(Possible.events(Stage.DISCLOSURE_PENDING)).doesNotContain(Event.PASS_ON);
    assertThat(Possible.events(Stage.NON_DISCLOSURE_PENDING)).doesNotContain(Event.PASS_ON);
  }

  @Test
  @DisplayName("disclosure 21 [E-5]: no specific concern is needed")
  void no_concern_is_needed() {
    assertThat(judge(Story.request()).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 22 [E-8, ID-4]: without name and address the concern is assessed and nothing is disclosed")
  void an_unidentified_applicant_is_told_nothing() {
    var anonymous = new Request(PARENT, false, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), PROTECT_A_CHILD);
    assertThat(judge(anonymous).orThrow().applicantMayBeTold()).isFalse();
    var awaiting = Story.checking().accept(anonymous, ScopeAnswer.accepted()).orThrow();
    assertThat(awaiting.complete(Story.interview(Proofs.none())).isAllowed()).isFalse();
    assertThat(awaiting.identityNotProved(Story.interview(Proofs.none()), Story.concern(" ")).reasons()).extracting(org.tutela.law.Reason::about).containsExactly("concern");
    var pending = awaiting.identityNotProved(Story.interview(Proofs.none()), Story.concern("He lives with the child; referred today")).orThrow();
    assertThat(pending.file().latest(ConcernAssessed.class)).map(ConcernAssessed::found).contains("He lives with the child; referred today");
    var closed = pending.noteConcern(new NotedConcern(Story.CONTACT, "Referred to children's services")).inform(Story.notice()).orThrow();
    assertThat(closed.outcome()).isEqualTo(OutcomeCategory.ID_NOT_PROVED);
    assertThat(closed.file().flags(Story.CONTACT)).contains(Flag.SAFEGUARDING);
    assertThat(closed.file().countsAsApplication()).isFalse();
  }

  @Test
  @DisplayName("E-6: curiosity or dislike is asked for its grounds")
  void curiosity_is_not_enough() {
    assertThat(judge(new Request(NEIGHBOUR, true, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), CURIOSITY_OR_DISLIKE)).reasons())
        .extracting(Reason::rule).containsExactly("E-6");
  }

  @Test
  @DisplayName("E-7, E-9: a child who asks is not told; in the pilots only parents, guardians and carers were")
  void who_may_be_told() {
    var child = new Request(OTHER_RELATIVE, true, false, true, 1, Set.of(Contact.LIVES_WITH_CHILD), PROTECT_A_CHILD);
    var told = judge(child).orThrow();
    assertThat(told.applicantMayBeTold()).isFalse();
    assertThat(told.notes()).filteredOn(note -> note.rule().equals("E-7")).extracting(Reason::verified).containsExactly(false);
    var neighbour = new Request(NEIGHBOUR, true, true, true, 1, Set.of(Contact.LIVES_WITH_CHILD), PROTECT_A_CHILD);
    assertThat(Eligibility.judge(neighbour, RuleSet.PILOT08).orThrow().applicantMayBeTold()).isFalse();
    assertThat(judge(neighbour).orThrow().applicantMayBeTold()).isTrue();
  }

  private static Ruling<Eligibility> judge(Request request) {
    return Eligibility.judge(request, RuleSet.CSODS23);
  }
}
