package org.tutela.law.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.law.duty.DutyStory.DAY;
import static org.tutela.law.duty.DutyStory.INDECENT_ASSAULT;
import static org.tutela.law.duty.DutyStory.SECTION_9;
import static org.tutela.law.duty.Matter.Kind.*;
import static org.tutela.law.duty.Offence.Statute.*;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;

class OffenderVectorsTest {

  @Test
  @DisplayName("disclosure 45 [Q-2, Q-3, Sch 34A]: indecent assault on a girl of 12 in 1990 makes a child sex offender, by paragraph 2")
  void an_old_offence_counts_whenever_committed() {
    var offender = DutyStory.managed(Matter.here(CONVICTION, INDECENT_ASSAULT));
    assertThat(offender.within()).isEqualTo(Known.YES);
    assertThat(Schedule34A.list(INDECENT_ASSAULT, DAY).row().orElseThrow().paragraph()).isEqualTo(2);
  }

  @Test
  @DisplayName("disclosure 46 [Q-6]: the same conviction, spent, still counts")
  void spent_makes_no_difference() {
    var spent = Matter.here(CONVICTION, INDECENT_ASSAULT).asSpent();
    assertThat(spent.relevance(DAY).relevant()).isEqualTo(Known.YES);
    assertThat(spent.relevance(DAY).reasons()).extracting(Reason::rule).contains("Q-6");
  }

  @Test
  @DisplayName("disclosure 47 [C-4]: when the only harm feared is theft, or an offence of repealed law, limb (a) fails")
  void only_listed_offences_of_paragraph_7_on_are_feared() {
    var theft = DutyStory.risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, Offence.of(OTHER, "1"));
    assertThat(theft.limb(DAY).met()).isEqualTo(Known.NO);
    assertThat(theft.limb(DAY).reasons()).extracting(Reason::rule).containsExactly("C-4");
    assertThat(DutyStory.risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, INDECENT_ASSAULT).limb(DAY).met()).isEqualTo(Known.NO);
  }

  @Test
  @DisplayName("disclosure 48 [Q-2, 3.3, C-11]: adult-only victims: not a child sex offender, the common law is noted")
  void adult_victims_leave_the_duty_off() {
    var offender = DutyStory.managed(Matter.here(CONVICTION, Offence.of(SOA_2003, "1").againstOneAged(30)));
    assertThat(offender.within()).isEqualTo(Known.NO);
    assertThat(offender.reasons()).extracting(Reason::rule).contains("C-11");
    assertThat(Consideration.due(offender, "NORTHMERE", Trigger.FIRST_MANAGEMENT, DAY).isAllowed()).isFalse();
  }

  @Test
  @DisplayName("disclosure 49 [Q-2, Q-7, C-1, MP-7]: a caution for s.9, managed at level 1: the duty is on, due at the next review")
  void a_caution_is_enough() {
    var offender = DutyStory.managed(Matter.here(CAUTION, SECTION_9));
    assertThat(offender.within()).isEqualTo(Known.YES);
    var review = ReviewFrequency.DEFAULT.next(1, DAY);
    var due = Consideration.due(offender, "NORTHMERE", Trigger.LEVEL_1_REVIEW, review).orThrow();
    assertThat(due.file().dueOn()).isEqualTo(review);
    assertThat(due.overdue(review)).isFalse();
    assertThat(due.overdue(review.plusDays(1))).isTrue();
  }

  @ParameterizedTest(name = "disclosure 50 [Q-9]: {0} leaves the duty off")
  @CsvSource({"ACQUITTAL", "CHARGE", "ARREST", "ALLEGATION"})
  void what_is_no_finding_is_outside(Matter.Kind kind) {
    assertThat(DutyStory.managed(Matter.here(kind, SECTION_9)).within()).isEqualTo(Known.NO);
  }

  @ParameterizedTest(name = "disclosure 51 [Q-2]: {0} for s.8 turns the duty on")
  @CsvSource({"UNDER_DISABILITY_DID_ACT", "NOT_GUILTY_BY_INSANITY"})
  void findings_count(Matter.Kind kind) {
    assertThat(DutyStory.managed(Matter.here(kind, Offence.of(SOA_2003, "8"))).within()).isEqualTo(Known.YES);
  }

  @Test
  @DisplayName("disclosure 52 [Q-5]: a Scottish conviction that in the authority's opinion corresponds is a relevant previous conviction")
  void a_corresponding_matter_is_relevant() {
    var scottish = new Matter(CONVICTION, Offence.of(OTHER, "x"), Matter.Place.SCOTLAND, Matter.Opinion.CORRESPONDS, false);
    var offender = DutyStory.managed(Matter.here(CAUTION, SECTION_9), scottish);
    assertThat(offender.relevant()).contains(scottish);
    assertThat(DutyStory.managed(scottish).within()).as("alone: not read, so never a no").isEqualTo(Known.UNKNOWN);
  }

  @Test
  @DisplayName("disclosure 53 [Q-5]: a French conviction without an opinion is not usable, and an opinion has to be formed")
  void a_foreign_matter_waits_for_an_opinion() {
    var french = new Matter(CONVICTION, Offence.of(OTHER, "x"), Matter.Place.ELSEWHERE, Matter.Opinion.NOT_FORMED, false);
    var offender = DutyStory.managed(french);
    assertThat(offender.relevant()).isEmpty();
    assertThat(offender.needOpinion()).containsExactly(french);
    assertThat(offender.within()).isEqualTo(Known.UNKNOWN);
    var rejected = new Matter(CONVICTION, Offence.of(OTHER, "x"), Matter.Place.ELSEWHERE, Matter.Opinion.DOES_NOT_CORRESPOND, false);
    assertThat(DutyStory.managed(rejected).within()).isEqualTo(Known.NO);
  }

  @Test
  @DisplayName("disclosure 66 [Q-7, Y-1]: a reprimand at 16 may turn the duty on; the youth rule is not verified and two consultations are needed")
  void a_young_subject() {
    var reprimand = Matter.here(YOUTH_CAUTION, Offence.of(SOA_2003, "13"));
    assertThat(DutyStory.managed(reprimand).within()).isEqualTo(Known.YES);
    assertThat(reprimand.relevance(DAY).reasons()).filteredOn(reason -> reason.rule().equals("Q-7")).extracting(Reason::verified).containsExactly(false);
    assertThat(org.tutela.law.scheme.YoungSubject.consultation(true, false)).extracting(Reason::rule).containsExactly("Y-1");
    assertThat(org.tutela.law.scheme.YoungSubject.decider(true, false)).extracting(Reason::rule).containsExactly("Y-1");
  }

  @ParameterizedTest(name = "Sch 34A para {0}: {1} s.{2}, age {3}: {4}, verified {5}")
  @CsvSource(nullValues = "-", value = {
      "1, SOA_1956, 5, -, YES, true", "1, SOA_1956, 28, -, YES, true", "2, SOA_1956, 1, 17, YES, true", "-, SOA_1956, 1, 18, NO, true",
      "2, SOA_1956, 16, -, UNKNOWN, true", "3, INDECENCY_WITH_CHILDREN_1960, 1, -, YES, true", "5, CRIMINAL_LAW_1977, 54, -, YES, true",
      "6, SOA_AMENDMENT_2000, 3, -, YES, true", "7, SOA_2003, 15, -, YES, true", "-, SOA_2003, 15A, -, NO, true", "-, SOA_2003, 20, 9, NO, true",
      "7, SOA_2003, 26, -, YES, true", "8, SOA_2003, 1, 17, YES, false", "8, SOA_2003, 41, -, UNKNOWN, false", "9, SOA_2003, 62, 15, YES, false",
      "10, SOA_2003, 67, 12, YES, false", "11, PROTECTION_OF_CHILDREN_1978, 1, -, YES, false", "11, CJA_1988, 160, -, YES, false",
      "13, CJIA_2008, 63, 17, YES, false", "-, CJIA_2008, 63, 18, NO, true", "-, THEFT_1968, 9, 15, NO, true", "-, CUSTOMS_1979, 170, 15, NO, true"})
  void the_schedule_by_paragraph(Integer paragraph, Offence.Statute statute, String section, Integer age, Known listed, boolean verified) {
    var offence = age == null ? Offence.of(statute, section) : Offence.of(statute, section).againstOneAged(age);
    var listing = Schedule34A.list(offence, DAY);
    assertThat(listing.listed()).isEqualTo(listed);
    if (paragraph != null) {
      assertThat(listing.row().orElseThrow().paragraph()).isEqualTo(paragraph);
      assertThat(listing.row().orElseThrow().verified()).isEqualTo(verified);
    }
  }

  @Test
  @DisplayName("Sch 34A paras 4, 12, 14: burglary with intent to rape, importing indecent photographs, attempts")
  void rows_with_a_circumstance() {
    var burglary = Offence.of(THEFT_1968, "9").againstOneAged(15).with(Offence.Circumstance.INTENT_TO_RAPE);
    assertThat(Schedule34A.list(burglary, DAY).row().orElseThrow().paragraph()).isEqualTo(4);
    var photographs = Offence.of(CUSTOMS_1979, "170").againstOneAged(9).with(Offence.Circumstance.INDECENT_PHOTOGRAPH_OF_CHILD);
    assertThat(Schedule34A.list(photographs, DAY).row().orElseThrow().paragraph()).isEqualTo(12);
    assertThat(Schedule34A.list(SECTION_9.attempted(), DAY).reasons()).extracting(Reason::verified).containsExactly(true, false);
  }

  @Test
  @DisplayName("Q-3, Q-8: rows are dated, and every row names its source")
  void rows_are_dated() {
    assertThat(Schedule34A.on(Schedule34A.INSERTED.minusDays(1))).isEmpty();
    assertThat(Schedule34A.on(DAY)).allSatisfy(row -> assertThat(row.source()).isNotBlank());
    assertThat(Schedule34A.on(DAY)).filteredOn(row -> row.paragraph() > 7).allMatch(row -> !row.verified());
    assertThat(Schedule34A.on(DAY)).filteredOn(Schedule34A.Row::repealedLaw).allMatch(row -> row.paragraph() <= 6);
  }

  @Test
  @DisplayName("Q-4, Q-1: an area that does not manage the person has no duty; not knowing leaves it open")
  void managed_in_this_area() {
    var matters = List.of(Matter.here(CAUTION, SECTION_9));
    assertThat(ManagedOffender.judge(matters, Known.NO, DAY).within()).isEqualTo(Known.NO);
    assertThat(ManagedOffender.judge(matters, Known.UNKNOWN, DAY).within()).isEqualTo(Known.UNKNOWN);
    assertThat(Consideration.due(DutyStory.offender(), " ", Trigger.BREACH, DAY).reasons()).extracting(Reason::rule).containsExactly("Q-1");
  }
}
