package org.tutela.law.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tutela.law.duty.ConsiderationDecision.*;
import static org.tutela.law.duty.DutyStory.DAY;
import static org.tutela.law.duty.DutyStory.MOTHER;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;

class ConsiderationVectorsTest {

  @Test
  @DisplayName("disclosure 59 [C-13]: the presumption arises and is not followed because a safe alternative is in place: a valid record")
  void a_presumption_can_be_rebutted() {
    var record = DutyStory.record(NOT_DISCLOSE, "safe alternative in place", DutyStory.namedChild(), MOTHER);
    assertThat(record.presumption().arises()).isTrue();
    assertThat(DutyStory.opened().doNotDisclose(record).orThrow().state()).isEqualTo(ConsiderationState.DECIDED_NOT);
  }

  @Test
  @DisplayName("disclosure 60 [C-9, C-13, C-8]: the same with blank reasons is rejected")
  void not_without_reasons() {
    var blank = DutyStory.record(NOT_DISCLOSE, " ", DutyStory.namedChild(), MOTHER);
    assertThat(DutyStory.opened().doNotDisclose(blank).reasons()).extracting(Reason::rule).containsExactly("C-13");
    var beside = new ConsiderationRecord(DAY, List.of("chair"), DutyStory.offender(), DutyStory.namedChild(), List.of(MOTHER), NOT_DISCLOSE,
        "We were busy", false, null, "", "", null, "M-1", "", DAY.plusDays(1));
    assertThat(beside.against()).extracting(Reason::about).containsExactly("addressesPresumption");
    var disclosing = DutyStory.record(DISCLOSE, "", DutyStory.namedChild(), MOTHER);
    assertThat(DutyStory.opened().disclose(disclosing).reasons()).extracting(Reason::rule).containsExactly("C-9");
  }

  @Test
  @DisplayName("disclosure 61 [C-9, C-6, C-7]: a disclosure recorded without the recipient's address is rejected")
  void the_address_is_recorded() {
    var decided = DutyStory.opened().disclose(DutyStory.record(DISCLOSE, "She must know", DutyStory.namedChild(), MOTHER)).orThrow();
    assertThat(decided.carriedOut(DutyStory.made("")).reasons()).extracting(reason -> reason.rule() + " " + reason.about())
        .containsExactly("C-9 recipientAddress");
    assertThat(decided.carriedOut(DutyStory.made("1 Mill Lane")).orThrow().state()).isEqualTo(ConsiderationState.DISCLOSED);
    assertThat(new DisclosureMade(null, "", "", "", "").against()).extracting(Reason::rule).containsExactly("C-7", "C-9", "C-9", "C-9", "C-6");
    assertThat(DutyRule.C_9.reason().verified()).isFalse();
  }

  @Test
  @DisplayName("C-1, C-9: only whom the record found it necessary to tell can be told; anybody else takes a new decision")
  void nobody_else_is_told() {
    var neighbour = new Member("the neighbour", Known.NO, "She does not see the child");
    var decided = DutyStory.opened().disclose(DutyStory.record(DISCLOSE, "She must know", DutyStory.namedChild(), MOTHER, neighbour)).orThrow();
    for (String other : List.of("the father", "the neighbour")) {
      assertThat(decided.carriedOut(DutyStory.madeTo(other, "1 Mill Lane")).reasons()).extracting(reason -> reason.rule() + " " + reason.about())
          .as(other).containsExactly("C-1 recipientName");
    }
    assertThat(decided.carriedOut(DutyStory.madeTo("", "1 Mill Lane")).reasons()).extracting(Reason::rule).containsExactly("C-9");
    assertThat(decided.carriedOut(DutyStory.madeTo("The mother", "1 Mill Lane")).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("MP-2: to disclose is decided only where telling somebody was found necessary, so that it can be carried out")
  void to_disclose_somebody_has_to_be_told() {
    for (Known not : List.of(Known.NO, Known.UNKNOWN)) {
      var nobody = DutyStory.record(DISCLOSE, "They must know", DutyStory.namedChild(), new Member("the neighbour", not, ""));
      assertThat(DutyStory.opened().disclose(nobody).reasons()).extracting(reason -> reason.rule() + " " + reason.about()).as(not.name()).containsExactly("MP-2 members");
    }
  }

  @Test
  @DisplayName("disclosure 62 [MP-5, MP-7]: minutes of a level 2 meeting that lack a decision for an offender cannot be finalised")
  void minutes_need_a_decision() {
    var none = new Minutes(DAY, List.of(new Minutes.Discussed("offender", Known.YES, Optional.empty())));
    assertThat(none.finalise().reasons()).extracting(Reason::rule).containsExactly("MP-7");
    var bare = new Minutes(DAY, List.of(new Minutes.Discussed("offender", Known.YES, Optional.of(new Minutes.Decided(DAY, NOT_DISCLOSE, false)))));
    assertThat(bare.finalise().reasons()).extracting(Reason::rule).containsExactly("MP-5");
    var whole = new Minutes(DAY, List.of(
        new Minutes.Discussed("offender", Known.YES, Optional.of(new Minutes.Decided(DAY, NOT_DISCLOSE, true))),
        new Minutes.Discussed("other", Known.NO, Optional.empty())));
    assertThat(whole.finalise().isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 63 [C-1, MP-7]: the next meeting on the same facts needs its own consideration")
  void the_last_meeting_does_not_serve() {
    var last = Optional.of(new Minutes.Decided(DAY, NOT_DISCLOSE, true));
    var next = new Minutes(DAY.plusWeeks(16), List.of(new Minutes.Discussed("offender", Known.YES, last)));
    assertThat(next.finalise().isAllowed()).isFalse();
    var again = Consideration.due(DutyStory.offender(), "NORTHMERE", Trigger.LEVEL_2_MEETING, DAY.plusWeeks(16)).orThrow();
    assertThat(again.file().records()).isEmpty();
  }

  @Test
  @DisplayName("disclosure 65 [C-TRIG]: a scheme application that names a managed offender makes a consideration due in ten days")
  void an_application_is_a_trigger() {
    var due = Consideration.due(DutyStory.offender(), "NORTHMERE", Trigger.SCHEME_APPLICATION, DAY).orThrow();
    assertThat(due.state()).isEqualTo(ConsiderationState.DUE);
    assertThat(due.file().dueOn()).isEqualTo(DAY.plusDays(10));
  }

  @ParameterizedTest(name = "C-TRIG: {0} is due on its own day if it is a meeting or review, else after ten days")
  @EnumSource(Trigger.class)
  void every_trigger_has_a_date(Trigger trigger) {
    assertThat(trigger.dueOn(DAY)).isEqualTo(trigger.isMeetingOrReview() ? DAY : DAY.plusDays(10));
  }

  @Test
  @DisplayName("3.6, MP-3, C-5: to disclose, the record names people, convictions, conditions, alternatives and representations")
  void a_record_is_complete() {
    var bare = new ConsiderationRecord(null, List.of(), DutyStory.managed(), RiskFinding.notAssessed(), List.of(), DISCLOSE, "", false,
        null, "", "", null, "", "", null);
    assertThat(bare.against()).extracting(Reason::about).containsExactly("on", "attendees", "reasons", "nextDue", "members", "relevant",
        "risk", "conditions", "alternatives", "representations");
  }

  @Test
  @DisplayName("3.6: to defer is not to disclose yet, and names a later date")
  void a_deferral_names_a_date() {
    var deferred = DutyStory.record(DEFER, "Her address is awaited", DutyStory.namedChild(), MOTHER);
    assertThat(DutyStory.opened().doNotDisclose(deferred).orThrow().deferredTo()).contains(DAY.plusDays(14));
    assertThat(DutyStory.opened().disclose(deferred).isAllowed()).isFalse();
  }

  @Test
  @DisplayName("MP-8: frequencies are settings, not verified, and level 1 is never longer than twelve months")
  void frequencies_are_settings() {
    assertThat(ReviewFrequency.DEFAULT.next(3, DAY)).isEqualTo(LocalDate.of(2024, 6, 27));
    assertThat(ReviewFrequency.DEFAULT.next(2, DAY)).isEqualTo(LocalDate.of(2024, 8, 22));
    assertThat(DutyRule.MP_8.reason().verified()).isFalse();
    assertThatThrownBy(() -> new ReviewFrequency(Period.ofMonths(13), Period.ofWeeks(16), Period.ofWeeks(8))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("4.2: states are rebuilt from code and facts, and what is allowed is told with reasons")
  void states_are_rebuilt() {
    var decided = DutyStory.opened().disclose(DutyStory.record(DISCLOSE, "x", DutyStory.namedChild(), MOTHER)).orThrow();
    assertThat(Consideration.restore(decided.state(), decided.file())).isEqualTo(decided);
    assertThatThrownBy(() -> Consideration.restore(ConsiderationState.DISCLOSED, decided.file())).isInstanceOf(IllegalStateException.class);
    assertThat(decided.newFacts().state()).isEqualTo(ConsiderationState.OPEN);
    assertThat(DutyStory.opened().supersede("").isAllowed()).isFalse();
    assertThat(DutyStory.opened().supersede("C-2").orThrow().file().supersededBy()).isEqualTo("C-2");
    assertThat(PossibleStep.of(ConsiderationState.OPEN, null)).filteredOn(PossibleStep::inThisState).extracting(PossibleStep::step)
        .containsExactly(PossibleStep.Step.DECIDE_DISCLOSE, PossibleStep.Step.DECIDE_NOT, PossibleStep.Step.SUPERSEDE);
    assertThat(PossibleStep.of(ConsiderationState.OPEN, DutyStory.record(DISCLOSE, "x", DutyStory.namedChild(), MOTHER)))
        .filteredOn(PossibleStep::allowed).extracting(PossibleStep::step)
        .containsExactly(PossibleStep.Step.DECIDE_DISCLOSE, PossibleStep.Step.SUPERSEDE);
  }
}
