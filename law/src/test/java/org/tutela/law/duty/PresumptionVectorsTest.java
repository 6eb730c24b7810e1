package org.tutela.law.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.law.duty.DutyStory.DAY;
import static org.tutela.law.duty.DutyStory.MOTHER;
import static org.tutela.law.duty.DutyStory.SECTION_9;
import static org.tutela.law.duty.Presumption.Answer.*;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.duty.RiskFinding.ToWhom;

class PresumptionVectorsTest {

  @Test
  @DisplayName("disclosure 54 [C-2]: risk to a partner's child in another area may satisfy this area's consideration")
  void the_child_may_be_in_any_area() {
    var elsewhere = new RiskFinding(Known.YES, ToWhom.PARTICULAR_CHILDREN, "partner's child", Optional.of(SECTION_9), "CARROW");
    assertThat(Presumption.judge(Known.YES, elsewhere, MOTHER, DAY).answer()).isEqualTo(ARISES);
  }

  @Test
  @DisplayName("disclosure 55 [C-2, C-3, C-14]: both limbs for a named child of 7: it arises although nobody asked")
  void it_arises_unasked() {
    var presumption = Presumption.judge(Known.YES, DutyStory.namedChild(), MOTHER, DAY);
    assertThat(presumption.answer()).isEqualTo(ARISES);
    assertThat(presumption.reasons()).extracting(Reason::rule).contains("C-3", "C-14");
  }

  @Test
  @DisplayName("disclosure 56 [C-2]: the mother already knows and protects: limb (b) fails, not disclosing needs only its reasons")
  void a_mother_who_knows_needs_no_telling() {
    var knows = new Member("the mother", Known.NO, "She knows and protects");
    assertThat(Presumption.judge(Known.YES, DutyStory.namedChild(), knows, DAY).answer()).isEqualTo(DOES_NOT_ARISE);
    var record = DutyStory.record(ConsiderationDecision.NOT_DISCLOSE, "She knows and protects", DutyStory.namedChild(), knows);
    assertThat(DutyStory.opened().doNotDisclose(record).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 57 [C-2]: boys of 8 to 12 at one swimming club are children of a particular description")
  void a_described_class_is_enough() {
    var club = DutyStory.risk(ToWhom.DESCRIBED_CHILDREN, SECTION_9);
    assertThat(Presumption.judge(Known.YES, club, new Member("the coach", Known.YES, "He can act"), DAY).answer()).isEqualTo(ARISES);
  }

  @Test
  @DisplayName("disclosure 58 [C-12, C-11]: risk to children generally: it does not arise, discretion remains")
  void children_generally_is_not_enough() {
    var presumption = Presumption.judge(Known.YES, DutyStory.risk(ToWhom.CHILDREN_GENERALLY, SECTION_9), MOTHER, DAY);
    assertThat(presumption.answer()).isEqualTo(DOES_NOT_ARISE);
    assertThat(presumption.reasons()).extracting(Reason::rule).contains("C-12", "C-11");
  }

  @Test
  @DisplayName("disclosure 64 [4.2]: necessity not yet assessed gives unknown and an alert, not no")
  void missing_is_unknown() {
    var presumption = Presumption.judge(Known.YES, DutyStory.namedChild(), new Member("the mother", Known.UNKNOWN, ""), DAY);
    assertThat(presumption.answer()).isEqualTo(UNKNOWN);
    assertThat(presumption.alert()).isTrue();
    var notYet = DutyStory.record(ConsiderationDecision.NOT_DISCLOSE, "x", DutyStory.namedChild());
    assertThat(DutyStory.opened().doNotDisclose(notYet).reasons()).extracting(Reason::about).containsExactly("presumption");
    var deferred = DutyStory.record(ConsiderationDecision.DEFER, "Her address is awaited", DutyStory.namedChild());
    assertThat(DutyStory.opened().doNotDisclose(deferred).isAllowed()).isTrue();
  }

  @ParameterizedTest(name = "4.2: offender {0}, risk {1}, necessary {2}: {3}")
  @CsvSource({
      "YES, YES, YES, ARISES", "UNKNOWN, YES, YES, UNKNOWN", "YES, UNKNOWN, YES, UNKNOWN", "YES, YES, UNKNOWN, UNKNOWN",
      "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "NO, YES, YES, DOES_NOT_ARISE", "YES, NO, YES, DOES_NOT_ARISE",
      "YES, YES, NO, DOES_NOT_ARISE", "YES, NO, UNKNOWN, DOES_NOT_ARISE", "UNKNOWN, YES, NO, DOES_NOT_ARISE"})
  void only_a_known_no_settles_it(Known offender, Known risk, Known necessary, Presumption.Answer expected) {
    var finding = new RiskFinding(risk, ToWhom.PARTICULAR_CHILDREN, "", Optional.of(SECTION_9), "");
    assertThat(Presumption.judge(offender, finding, new Member("x", necessary, ""), DAY).answer()).isEqualTo(expected);
  }

  @Test
  @DisplayName("C-4: while the feared offence is not recorded the limb is unknown")
  void an_unrecorded_fear_is_unknown() {
    var finding = new RiskFinding(Known.YES, ToWhom.PARTICULAR_CHILDREN, "", Optional.empty(), "");
    assertThat(finding.limb(DAY).met()).isEqualTo(Known.UNKNOWN);
    assertThat(RiskFinding.notAssessed().limb(DAY).met()).isEqualTo(Known.UNKNOWN);
  }
}
