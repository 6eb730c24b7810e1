package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.law.scheme.Findings.Finding.no;
import static org.tutela.law.scheme.Findings.Finding.notRecorded;
import static org.tutela.law.scheme.Findings.Finding.yes;
import static org.tutela.law.scheme.OutcomeCategory.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

class DecisionVectorsTest {

  @Test
  @DisplayName("disclosure 26 [P-2, T-1, T-3, D-1]: a caution for s.9, living with the child, all limbs met: disclosed to the protector")
  void the_presumption_follows_the_test() {
    assertThat(presumption(Held.CHILD_SEX_OFFENCES, Story.findings()).holds()).isTrue();
    var pending = Story.deciding(Held.CHILD_SEX_OFFENCES).decide(Story.toDisclose(DISCLOSE_CSO, Story.findings())).orThrow();
    assertThat(pending.decision().recipient()).isEqualTo(Story.mother());
    assertThat(pending.disclose(Story.delivery()).orThrow().outcome()).isEqualTo(DISCLOSE_CSO);
  }

  @Test
  @DisplayName("disclosure 27 [T-0, T-1, P-2]: convicted, but abroad and without contact: no disclosure")
  void a_conviction_alone_discloses_nothing() {
    var findings = new Findings(no("abroad, no contact"), yes("x"), yes("x"), "x");
    assertThat(presumption(Held.CHILD_SEX_OFFENCES, findings).holds()).isFalse();
    assertThat(DisclosureTest.judge(findings).reasons()).extracting(Reason::rule).containsExactly("T-0", "T-1");
    assertThat(rules(Story.deciding(Held.CHILD_SEX_OFFENCES).decide(Story.toDisclose(DISCLOSE_CSO, findings)))).contains("T-1");
  }

  @Test
  @DisplayName("disclosure 28 [P-3]: domestic-violence convictions, all limbs met: other disclosure, no presumption shown")
  void other_offences_have_no_presumption() {
    var presumption = presumption(Held.OTHER_RELEVANT, Story.findings());
    assertThat(presumption.holds()).isFalse();
    assertThat(presumption.reasons()).extracting(Reason::rule).containsExactly("P-3");
    assertThat(Story.deciding(Held.OTHER_RELEVANT).decide(Story.toDisclose(DISCLOSE_OTHER, Story.findings())).isAllowed()).isTrue();
    assertThat(rules(Story.deciding(Held.OTHER_RELEVANT).decide(Story.toDisclose(DISCLOSE_CSO, Story.findings())))).containsExactly("2.12");
  }

  @Test
  @DisplayName("disclosure 29 [P-3, L-3, L-1]: credible intelligence without conviction may be disclosed with reasons")
  void intelligence_may_be_disclosed_with_reasons() {
    assertThat(Story.deciding(Held.OTHER_RELEVANT).decide(Story.toDisclose(DISCLOSE_OTHER, Story.findings())).isAllowed()).isTrue();
    var unreasoned = new Findings(yes(""), yes("x"), yes("x"), "x");
    assertThat(rules(Story.deciding(Held.OTHER_RELEVANT).decide(Story.toDisclose(DISCLOSE_OTHER, unreasoned)))).contains("T-4");
  }

  @Test
  @DisplayName("disclosure 30 [T-4, T-2]: disclose with the second limb blank is rejected")
  void every_limb_is_recorded() {
    var ruling = Story.deciding(Held.CHILD_SEX_OFFENCES).decide(Story.toDisclose(DISCLOSE_CSO, new Findings(yes("x"), notRecorded(), yes("x"), "x")));
    assertThat(ruling.reasons()).extracting(reason -> reason.rule() + " " + reason.about()).contains("T-4 PRESSING_NEED");
  }

  @Test
  @DisplayName("disclosure 31 [REP-5, REP-1]: disclose with the representations entry empty is rejected")
  void representations_come_first() {
    assertThat(rules(Story.assessingRisk().complete(Story.assessment(Held.CHILD_SEX_OFFENCES, true)))).containsExactly("REP-5");
    var thoughtImpossible = Story.assessingRisk().complete(Story.assessment(Held.CHILD_SEX_OFFENCES, false)).orThrow();
    assertThat(rules(thoughtImpossible.decide(Story.toDisclose(DISCLOSE_CSO, Story.findings())))).containsExactly("REP-5");
  }

  @Test
  @DisplayName("disclosure 32 [REP-2, REP-3, REP-4]: not asked because of risk to the child is accepted")
  void a_listed_reason_is_accepted() {
    var entry = Representations.notAsked("RISK_TO_CHILD", "He would move the child away").orThrow();
    var deciding = Story.assessingRisk().represent(entry).orThrow().complete(Story.assessment(Held.CHILD_SEX_OFFENCES, true)).orThrow();
    assertThat(deciding.decide(Story.toDisclose(DISCLOSE_CSO, Story.findings())).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 33 [REP-2, REP-4]: routine is not a reason for not asking")
  void routine_is_no_reason() {
    assertThat(rules(Representations.notAsked("routine", ""))).containsExactly("REP-4");
    assertThat(rules(Representations.notAsked("OTHER", " "))).containsExactly("REP-4");
    assertThat(Representations.notAsked("OTHER", "He is in a coma").isAllowed()).isTrue();
  }

  @Test
  @DisplayName("disclosure 34 [P-4]: not disclosing where the presumption holds needs a reason")
  void rebutting_needs_a_reason() {
    var deciding = Story.deciding(Held.CHILD_SEX_OFFENCES);
    assertThat(rules(deciding.decide(Story.notToDisclose(NO_DISC_CONCERNS, " ")))).containsExactly("P-4");
    assertThat(deciding.decide(Story.notToDisclose(NO_DISC_CONCERNS, "She already knows and has moved away")).isAllowed()).isTrue();
  }

  @Test
  @DisplayName("P-1: under the 2010 text the scheme has no presumption, whatever is held")
  void the_2010_text_has_no_presumption() {
    var presumption = SchemePresumption.judge(RuleSet.CSODS10, Held.CHILD_SEX_OFFENCES, true, Story.findings());
    assertThat(presumption.holds()).isFalse();
    assertThat(presumption.reasons()).extracting(Reason::rule).containsExactly("P-1");
  }

  @Test
  @DisplayName("P-5: the interviewing officer does not decide")
  void the_interviewer_does_not_decide() {
    var own = new Decision.NotToDisclose(NO_CONCERNS, Story.findings(), "x", "", new Decision.Decider("interviewer", true), Story.CONTACT);
    assertThat(rules(Story.deciding(Held.NOTHING_RELEVANT).decide(own))).containsExactly("P-5");
  }

  @Test
  @DisplayName("MA-3: a finding of malice needs evidence")
  void malice_needs_evidence() {
    assertThat(rules(Story.deciding(Held.NOTHING_RELEVANT).decide(Story.notToDisclose(MALICIOUS, "invented")))).containsExactly("MA-3");
  }

  @Test
  @DisplayName("MA-1, MA-3: a malicious request goes no further at whatever stage it stands, and its applicant is told as anybody is to whom nothing is disclosed")
  void malice_stops_a_request_at_any_stage() {
    var received = Application.contact(Story.contact(), Adoption.USUAL).orThrow();
    for (Application.Open<?> open : List.<Application.Open<?>>of(received, Story.checking(), Story.checking().refuse(Story.streetRequest(), new ScopeAnswer(true, "why", "what")).orThrow(),
        Story.awaitingInterview(), Story.assessingRisk(), Story.deciding(Held.CHILD_SEX_OFFENCES), Story.disclosurePending(),
        Story.deciding(Held.NOTHING_RELEVANT).decide(Story.notToDisclose(NO_CONCERNS, "why")).orThrow())) {
      assertThat(rules(open.foundMalicious(Story.malice("")))).as(open.stage() + " without evidence").containsExactly("MA-3");
      var stopped = open.foundMalicious(Story.malice("She says so in a message")).orThrow();
      assertThat(stopped.stage()).as(open.stage().name()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
      assertThat(stopped.file().entries()).startsWith(open.file().entries().toArray(Entry[]::new));
      assertThat(stopped.file().deadlines().all()).as(open.stage() + ": nothing is waited for").allMatch(deadline -> deadline.doneAt().isPresent());
      assertThat(stopped.foundMalicious(Story.malice("again")).isAllowed()).isFalse();
      assertThat(stopped.wrongPerson(new WrongPerson(Story.CONTACT, "Somebody else")).orThrow().stage()).as("it is weighed no more").isEqualTo(Stage.NON_DISCLOSURE_PENDING);
      assertThat(stopped.inform(Story.notice()).orThrow().outcome()).as(open.stage().name()).isEqualTo(MALICIOUS);
    }
    var unknown = Application.contact(Story.unknown(), Adoption.USUAL).orThrow().foundMalicious(Story.malice("Invented")).orThrow();
    assertThat(unknown.close(Story.ending("Nobody to tell")).orThrow().outcome()).isEqualTo(MALICIOUS);
    assertThat(Application.rightToKnow(Story.initiation(), Adoption.USUAL).orThrow().foundMalicious(Story.malice("why")).isAllowed()).as("nobody asked").isFalse();
  }

  @Test
  @DisplayName("MA-3: what is feared for the child goes on beside a malicious request")
  void malice_stops_no_concern() {
    var stopped = Story.awaitingInterview().noteConcern(new NotedConcern(Story.CONTACT, "Referred")).immediateRisk(new ImmediateRisk(Story.CONTACT, "who", "A car went")).orThrow()
        .foundMalicious(Story.malice("Invented")).orThrow();
    assertThat(stopped.flags(Story.CONTACT)).contains(Flag.SAFEGUARDING, Flag.IMMEDIATE_RISK);
    assertThat(stopped.immediateRisk(new ImmediateRisk(Story.CONTACT, "who", "A car went again")).isAllowed()).isTrue();
    assertThat(stopped.noteConcern(new NotedConcern(Story.CONTACT, "Told children’s services")).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
  }

  @Test
  @DisplayName("REP-4, REP-6, REP-7: an asked entry holds reply and weight, and did not reveal who applied")
  void an_asked_entry_is_complete() {
    assertThat(new Representations.Asked("", "", false).against()).extracting(Reason::about)
        .containsExactly("reply", "weight", "applicantProtected");
    assertThat(SchemeRule.REP_7.reason().verified()).isTrue();
  }

  @Test
  @DisplayName("T-3, T-5: the harm that may follow is assessed; the exact list of what is weighed is not verified")
  void harm_is_assessed() {
    var ruling = DisclosureTest.judge(new Findings(yes("x"), yes("x"), yes("x"), ""));
    assertThat(rules(ruling)).containsExactly("T-0", "T-5");
    assertThat(SchemeRule.T_3.reason().verified()).isFalse();
  }

  @Test
  @DisplayName("Y-1: a subject under 18 needs two consultations and a senior decision-maker")
  void a_young_subject() {
    var alone = new Assessment(Story.CONTACT, Set.of(Assessment.Partner.SCHOOL), Held.CHILD_SEX_OFFENCES, Concerns.FOUND, true, true, true);
    assertThat(rules(Story.assessingRisk().represent(Story.asked()).orThrow().complete(alone))).containsExactly("Y-1");
    var consulted = new Assessment(Story.CONTACT, Set.of(Assessment.Partner.YOUTH_JUSTICE, Assessment.Partner.CHILDRENS_SERVICES),
        Held.CHILD_SEX_OFFENCES, Concerns.FOUND, true, true, true);
    var deciding = Story.assessingRisk().represent(Story.asked()).orThrow().complete(consulted).orThrow();
    var junior = new Decision.NotToDisclose(NO_DISC_CONCERNS, Findings.none(), "x", "", new Decision.Decider("sergeant", false), Story.CONTACT);
    assertThat(rules(deciding.decide(junior))).containsExactly("Y-1");
  }

  private static SchemePresumption presumption(Held held, Findings findings) {
    return SchemePresumption.judge(RuleSet.CSODS23, held, true, findings);
  }

  private static java.util.List<String> rules(Ruling<?> ruling) {
    assertThat(ruling.isAllowed()).isFalse();
    return ruling.reasons().stream().map(Reason::rule).toList();
  }
}
