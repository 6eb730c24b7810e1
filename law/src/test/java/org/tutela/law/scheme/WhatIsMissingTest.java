package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.Texts;

/** Each entry names everything that it lacks, and nothing that it has. */
class WhatIsMissingTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  private static List<String> about(List<Reason> reasons) {
    return reasons.stream().map(Reason::about).toList();
  }

  @Test
  void who_was_told_and_why_not() {
    assertThat(about(new SubjectTold.Told(AT, "PC 41", false).against())).isEmpty();
    assertThat(about(new SubjectTold.Told(null, " ", true).against())).containsExactly("toldAt", "toldBy");
    assertThat(about(new SubjectTold.NotTold(SubjectTold.Why.RAISES_RISK, "").against())).isEmpty();
    assertThat(about(new SubjectTold.NotTold(SubjectTold.Why.OTHER, "He is abroad").against())).isEmpty();
    assertThat(about(new SubjectTold.NotTold(SubjectTold.Why.OTHER, "").against())).containsExactly("whyNotTold");
    assertThat(about(new SubjectTold.NotTold(null, "He is abroad").against())).containsExactly("whyNotTold");
  }

  @Test
  void a_transfer_names_another_force_and_a_day() {
    var offered = new Transfer("North", "South", Transfer.Jurisdiction.ENGLAND_AND_WALES, AT, Optional.empty());
    assertThat(about(offered.against())).isEmpty();
    assertThat(offered.passOnOnly()).isFalse();
    assertThat(offered.responsible()).isEqualTo("North");
    assertThat(offered.accepted(AT).responsible()).isEqualTo("South");
    assertThat(List.of(offered.roleOf("North"), offered.roleOf("South"), offered.roleOf("West"))).containsExactly(Transfer.Role.RECEIVING, Transfer.Role.COORDINATING, Transfer.Role.RESPONDING);
    assertThat(about(new Transfer("North", "North", Transfer.Jurisdiction.SCOTLAND, null, Optional.empty()).against())).containsExactly("to", "offeredAt");
    assertThat(new Transfer("North", "", Transfer.Jurisdiction.SCOTLAND, AT, Optional.empty()).passOnOnly()).isTrue();
    assertThat(about(new Transfer("North", "", Transfer.Jurisdiction.SCOTLAND, AT, Optional.empty()).against())).containsExactly("to");
  }

  @Test
  void an_extension_gives_reason_officer_moment_and_a_later_day_for_a_step_that_is_open() {
    var due = LondonTime.endOf(LocalDate.of(2026, 3, 9));
    var open = new Deadline(Limit.INTERVIEW, due, due, false, Optional.empty(), false, SchemeRule.K_8.reason());
    assertThat(about(new Extension(Limit.INTERVIEW, LocalDate.of(2026, 3, 20), "Ill", "Inspector", AT).against(open))).isEmpty();
    assertThat(about(new Extension(Limit.INITIAL_CHECKS, null, "", "", null).against(open))).containsExactly("reason", "by", "at", "newDate", "limit");
    var done = new Deadline(Limit.INTERVIEW, due, due, false, Optional.of(AT), false, SchemeRule.K_8.reason());
    assertThat(about(new Extension(Limit.INTERVIEW, LocalDate.of(2026, 3, 9), "Ill", "Inspector", AT).against(done))).containsExactly("newDate", "limit");
    assertThat(open.extended()).isFalse();
    assertThat(new Deadline(Limit.INTERVIEW, due, due.plusSeconds(1), false, Optional.empty(), false, SchemeRule.K_8.reason()).extended()).isTrue();
  }

  @ParameterizedTest(name = "alone {0}, harmed {1}, checks {2}: {3}")
  @CsvSource({"true, false, false, true", "false, true, false, true", "false, false, true, true", "false, false, false, false", "true, true, true, true"})
  void one_answer_is_enough_for_immediate_risk(boolean alone, boolean harmed, boolean checks, boolean arises) {
    assertThat(ImmediateRisk.arises(alone, harmed, checks)).isEqualTo(arises);
  }

  @Test
  void a_withdrawal_and_a_police_case_name_who_acts() {
    assertThat(about(new Withdrawal(AT, "", false, Optional.of(new PoliceInitiation(AT, "", " ", false, false))).against()))
        .containsExactly("byApplicant", "recordedBy", "officer", "trigger", "child", "subject");
    assertThat(about(new Withdrawal(AT, "PC 41", true, Optional.empty()).against())).isEmpty();
    assertThat(about(new PoliceInitiation(AT, "DC 7", "A visit", true, true).against())).isEmpty();
  }

  @Test
  void a_finding_of_malice_names_its_officer_its_evidence_and_its_day() {
    assertThat(about(new MaliciousRequest(null, " ", "").against())).containsExactly("at", "foundBy", "evidence");
    assertThat(about(new MaliciousRequest(AT, "Inspector", "She says so in a message").against())).isEmpty();
  }

  @Test
  void a_recipient_is_named_related_and_chosen_for_a_reason() {
    assertThat(about(new Recipient(" ", null, false, "").against())).containsExactly("recipient", "relation", "whyThisPerson");
    assertThat(about(new Recipient("Her mother", Recipient.Relation.PARENT, true, "She lives with her").against())).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1}: {2} per cent")
  @CsvSource({"0, 0, 0", "1, 3, 33", "1, 2, 50", "5, 8, 63", "7, 7, 100"})
  void a_rate_is_a_part_of_its_whole(int part, int whole, int percent) {
    assertThat(new Rate(part, whole, Rate.Base.ENQUIRIES).percent()).isEqualTo(percent);
  }

  @ParameterizedTest(name = "{0} of {1} is none")
  @CsvSource({"-1, 3", "1, -3", "4, 3", "-4, -3"})
  void what_is_no_part_is_refused(int part, int whole) {
    assertThatThrownBy(() -> new Rate(part, whole, Rate.Base.ENQUIRIES)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Event.class)
  void an_event_leads_on_from_the_stages_that_have_it_and_from_no_other(Event event) {
    for (var stage : Stage.values()) {
      assertThat(Possible.leadsTo(stage, event).isEmpty()).as(event + " in " + stage).isEqualTo(!Possible.events(stage).contains(event));
    }
  }

  @Test
  void an_event_that_ends_a_stage_leads_to_the_next() {
    assertThat(Possible.leadsTo(Stage.RECEIVED, Event.ASSIGN)).containsExactly(Stage.CHECKING);
    assertThat(Possible.leadsTo(Stage.CHECKING, Event.SCOPE_REFUSED)).containsExactly(Stage.NOT_IN_SCHEME);
    assertThat(Possible.leadsTo(Stage.NOT_IN_SCHEME, Event.CLOSE_NOT_IN_SCHEME)).containsExactly(Stage.CLOSED);
    assertThat(Possible.leadsTo(Stage.AWAIT_INTERVIEW, Event.IDENTITY_NOT_PROVED)).containsExactly(Stage.NON_DISCLOSURE_PENDING);
    assertThat(Possible.leadsTo(Stage.DISCLOSURE_PENDING, Event.REFUSE_TO_SIGN)).containsExactly(Stage.DECISION);
    assertThat(Possible.leadsTo(Stage.DECISION, Event.DECIDE_DISCLOSE)).containsExactly(Stage.DISCLOSURE_PENDING);
    assertThat(Possible.leadsTo(Stage.CHECKING, Event.WITHDRAW)).containsExactlyInAnyOrder(Stage.CLOSED, Stage.RISK_ASSESSMENT);
    assertThat(Possible.leadsTo(Stage.CLOSED, Event.NEW_INFORMATION)).containsExactly(Stage.CLOSED);
  }

  @Test
  void the_circle_of_the_pilots_is_parents_guardians_and_carers() {
    assertThat(EnumSet.allOf(Request.Applicant.class).stream().filter(Request.Applicant::parentGuardianOrCarer))
        .containsExactly(Request.Applicant.PARENT, Request.Applicant.GUARDIAN, Request.Applicant.CARER);
  }

  @Test
  void the_second_text_follows_the_first() {
    assertThatThrownBy(() -> new Adoption(false, LocalDate.of(2023, 4, 3), LocalDate.of(2010, 4, 1))).isInstanceOf(IllegalArgumentException.class);
    assertThat(Adoption.USUAL.switchingOn(LocalDate.of(2024, 1, 1)).csods23From()).isEqualTo(LocalDate.of(2024, 1, 1));
  }

  @Test
  void somebody_under_18_is_decided_on_by_a_senior_officer() {
    assertThat(YoungSubject.decider(true, true)).isEmpty();
    assertThat(YoungSubject.decider(false, false)).isEmpty();
    assertThat(about(YoungSubject.decider(true, false))).containsExactly("decidedBy");
    assertThat(about(YoungSubject.consultation(true, false))).containsExactly("partners");
  }

  @Test
  void a_ruling_carries_its_answer_or_its_reasons() {
    Ruling<Integer> allowed = Ruling.allowed(2);
    Ruling<Integer> refused = Ruling.notAllowed(SchemeRule.K_8.reason());
    assertThat(allowed.map(n -> n + 1).orThrow()).isEqualTo(3);
    assertThat(refused.map(n -> n + 1).answer()).isEmpty();
    assertThat(refused.map(n -> n + 1).reasons()).isEqualTo(refused.reasons());
    assertThatThrownBy(refused::orThrow).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Ruling.NotAllowed<>(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_are_the_same_however_they_are_typed() {
    assertThat(Texts.same(" Ann  Lee ", "ann lee")).isTrue();
    assertThat(Texts.same(null, "")).isTrue();
    assertThat(Texts.same("Ann", "Anne")).isFalse();
    assertThat(Texts.blank(null)).isTrue();
  }

  @Test
  void an_interview_names_who_held_it_and_why_it_was_not_in_person() {
    var bare = new Interview(null, "", false, "", null, Set.of(), false, false, "He was told that there is a conviction");
    assertThat(about(bare.incomplete())).containsExactly("at", "interviewer", "whyNotInPerson", "statements", "signed");
    assertThat(about(bare.warnings())).containsExactly("notes", "genuine");
    var whole = new Interview(AT, "PC 41", false, "She is in hospital", null, EnumSet.allOf(Interview.Statement.class), true, true, "");
    assertThat(whole.incomplete()).isEmpty();
    assertThat(whole.warnings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(OutcomeCategory.class)
  void a_protector_learns_of_a_disclosure_or_gets_the_letter_and_nobody_else_the_outcome(OutcomeCategory outcome) {
    assertThat(ApplicantLearns.of(true, outcome)).isEqualTo(outcome.discloses() ? ApplicantLearns.THE_DISCLOSURE : ApplicantLearns.STANDARD_LETTER);
    assertThat(ApplicantLearns.of(false, outcome)).isEqualTo(ApplicantLearns.NOT_TOLD_THE_OUTCOME);
  }

  @Test
  void of_a_document_no_more_than_four_characters_are_kept() {
    assertThatThrownBy(() -> new Proofs.Proof(Proofs.Of.values()[0], Proofs.Document.OTHER, "12345", "")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Proofs.Proof(Proofs.Of.values()[0], Proofs.Document.OTHER, null, "").lastFour()).isNull();
    assertThat(new Proofs.Proof(Proofs.Of.values()[0], Proofs.Document.OTHER, "1234", "").lastFour()).isEqualTo("1234");
  }

  @Test
  void a_case_that_has_not_ended_is_counted_as_no_disclosure() {
    assertThat(new Figures.Case(Origin.APPLICATION, true, false, false, null).disclosed()).isFalse();
    assertThat(new Figures.Case(Origin.APPLICATION, true, true, false, OutcomeCategory.DISCLOSE_CSO).disclosed()).isTrue();
  }
}
