package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Concerns;
import org.tutela.law.scheme.Findings;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Recipient;
import org.tutela.law.scheme.RepresentationReason;
import org.tutela.law.scheme.Representations;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.OpenRightToKnow;
import org.tutela.measures.enquiry.Requests;

/** From the risk assessment to a decision that stands. */
@TutelaTest
class DecisionTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Disclosures disclosures;
  @Autowired Course course;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  @Test
  @DisplayName("disclosure 26 (service): a caution of the subject who lives with the child is disclosed to the protector; the presumption holds")
  void a_caution_is_disclosed() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
    var working = As.decisionMaker(() -> disclosures.working(id)).orThrow();
    assertThat(working.decisions()).singleElement().satisfies(decision -> {
      assertThat(decision.id()).isEqualTo(made);
      assertThat(decision.presumptionHeld()).isTrue();
      assertThat(decision.stands()).isTrue();
      assertThat(decision.decidedBy()).isEqualTo(As.decisionMaker().id());
    });
    assertThat(walk.open(id).hands().decidedBy()).contains(As.decisionMaker().id());
    assertThat(all.count("from disclosure.decision where id = ? and legal_basis = 'COMMON_LAW'", made.value())).isOne();
  }

  @Test
  @DisplayName("disclosure 27 (service): a conviction is not disclosed where disclosure is not necessary")
  void a_failing_limb() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var abroad = new Findings(Findings.Finding.no("he is abroad and has no contact"), Findings.Finding.no("none"), Findings.Finding.no("none"), "");
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, abroad))))).isNotEmpty();
    var not = walk.decide(id, abroad, OutcomeCategory.NO_DISC_CONCERNS, Walk.nobody());
    As.decisionMaker(() -> disclosures.decide(not)).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
  }

  @Test
  @DisplayName("disclosure 28 (service): other convictions are disclosed without a presumption")
  void other_convictions() {
    var id = walk.assessed(Held.OTHER_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.decide(id, Walk.findings(), OutcomeCategory.DISCLOSE_OTHER, Walk.mother()))).orThrow();
    var working = As.decisionMaker(() -> disclosures.working(id)).orThrow();
    assertThat(working.presumption()).hasValueSatisfying(presumption -> assertThat(presumption.holds()).isFalse());
    assertThat(working.decisions().getFirst().presumptionHeld()).isFalse();
  }

  @Test
  @DisplayName("disclosure 29 (service): intelligence is disclosed only with reasons on each limb")
  void intelligence() {
    var id = walk.assessed(Held.OTHER_RELEVANT);
    var unreasoned = new Findings(Findings.Finding.yes(""), Findings.Finding.yes("moves in tonight"), Findings.Finding.yes("only the mother"), "may be harassed");
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.decide(id, unreasoned, OutcomeCategory.DISCLOSE_OTHER, Walk.mother()))))).isNotEmpty();
    As.decisionMaker(() -> disclosures.decide(walk.decide(id, Walk.findings(), OutcomeCategory.DISCLOSE_OTHER, Walk.mother()))).orThrow();
  }

  @Test
  @DisplayName("disclosure 30 (service): to disclose with a limb left blank is refused, and nothing is saved")
  void a_blank_limb() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var blank = new Findings(Walk.findings().necessary(), Findings.Finding.notRecorded(), Walk.findings().proportionate(), "may be harassed");
    assertThat(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, blank)))).isInstanceOf(Outcome.Refused.class);
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
    assertThat(all.count("from disclosure.decision where application_id = ?", id.value())).isZero();
  }

  @Test
  @DisplayName("disclosure 31 (service): without the representations entry the assessment of a possible disclosure is not complete")
  void no_representations() {
    var id = walk.interviewed();
    walk.sought(id);
    var outcome = As.officer(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES)));
    assertThat(fields(outcome)).contains("representations");
    assertThat(walk.open(id).stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(all.count("from disclosure.assessment where application_id = ?", id.value())).isZero();
  }

  @Test
  @DisplayName("disclosure 31 (service): nor is a decision to disclose saved without it")
  void no_representations_at_the_decision() {
    var id = walk.interviewed();
    walk.sought(id);
    var made = walk.assessment(id, Held.CHILD_SEX_OFFENCES);
    var impossible = new RecordAssessment(id, made.version(), made.partners(), made.held(), made.concerns(), true, false, false, made.risks());
    As.officer(() -> disclosures.assess(impossible)).orThrow();
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).contains("representations");
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
  }

  @ParameterizedTest(name = "disclosure {0} (service): not asked for representations because of {1}, explained “{2}”: taken {3}")
  @CsvSource({"32, RISK_TO_CHILD, she would be hurt, true", "33, OTHER, '', false"})
  void not_asked(int vector, RepresentationReason reason, String text, boolean taken) {
    var id = walk.interviewed();
    var outcome = As.officer(() -> disclosures.represent(id, walk.version(id), new Representations.NotAsked(reason, text)));
    assertThat(outcome.isDone()).isEqualTo(taken);
  }

  @Test
  @DisplayName("disclosure 34 (service): not to disclose although the presumption holds needs reasons, and a second reader")
  void presumption_and_no_reasons() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, ""))))).contains("reasons");
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows and protects"))).orThrow();
    assertThat(walk.open(id).stage()).as("not in force yet").isEqualTo(Stage.DECISION);

    var first = As.decisionMaker(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, "I agree with myself")));
    assertThat(first).isInstanceOf(Outcome.Forbidden.class);
    As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, "The plan is sound"))).orThrow();

    assertThat(walk.open(id).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
    assertThat(walk.open(id).hands().decidedBy()).as("the decision stays the first one's").contains(As.decisionMaker().id());
    assertThat(openTasks(id, Disclosures.SECOND_READING)).isZero();
  }

  @Test
  void a_second_reader_who_does_not_agree_sends_the_decision_back() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).as("while one waits").isNotEmpty();
    As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, false, "She does not know all"))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
    var again = As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, "After all")));
    assertThat(again).isInstanceOf(Outcome.Conflict.class);
    As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  @Test
  void a_second_reading_without_reasons_is_refused() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    assertThat(fields(As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, " "))))).containsExactly("reasons");
    assertThat(openTasks(id, Disclosures.SECOND_READING)).isOne();
  }

  @Test
  @DisplayName("security A-8, B71: what was recorded after a decision its second reader cannot agree to; it is decided afresh")
  void a_reply_that_comes_in_before_the_second_reading_voids_the_decision() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    int seen = walk.version(id);
    assertThat(As.decisionMaker(() -> disclosures.working(id)).orThrow().waiting()).isPresent();
    As.officer(() -> disclosures.represent(id, seen, new Representations.Asked("He threatens to take the child away", "Much", true))).orThrow();

    assertThat(openTasks(id, Disclosures.SECOND_READING)).as("nobody is asked to read it any more").isZero();
    assertThat(As.decisionMaker(() -> disclosures.working(id)).orThrow().waiting()).isEmpty();
    for (int version : new int[] {seen, walk.version(id)}) {
      assertThat(As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, version, made, true, "The plan is sound"))))
          .isInstanceOf(Outcome.Conflict.class);
    }
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);

    clock.pass(java.time.Duration.ofHours(1));
    var again = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "Even so, the mother knows"))).orThrow();
    As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), again, true, "The plan is sound"))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
  }

  @Test
  void what_comes_in_before_the_decision_is_weighed_again_and_counts() {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).contains("category");
    var due = walk.open(id).deadlines().of(Limit.DECISION);
    clock.pass(java.time.Duration.ofHours(1));
    var officer = As.officer().second();
    officer.does(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))).orThrow();
    var working = As.decisionMaker(() -> disclosures.working(id)).orThrow();
    assertThat(working.assessments()).extracting(MadeAssessment::held).containsExactly(Held.CHILD_SEX_OFFENCES, Held.NOTHING_RELEVANT);
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
    assertThat(walk.open(id).deadlines().of(Limit.DECISION)).as("no clock begins anew").isEqualTo(due);
    assertThat(walk.open(id).hands().investigators()).as("none of them decides").contains(As.officer().id(), officer.id());
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))))).contains("category");
    As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
    assertThat(As.officer(() -> disclosures.assess(walk.assessment(id, Held.NOTHING_RELEVANT)))).as("once it is decided").isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_decision_that_waits_to_be_read_is_taken_afresh_once_the_risk_is_assessed_again() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    As.officer(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))).orThrow();
    assertThat(openTasks(id, Disclosures.SECOND_READING)).isZero();
    assertThat(As.decisionMaker(() -> disclosures.working(id)).orThrow().waiting()).isEmpty();
  }

  @Test
  void a_page_older_than_the_application_agrees_to_nothing_but_more_time_leaves_the_decision_as_it_was() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    int seen = walk.version(id);
    As.officer(() -> course.extend(id, seen, Limit.DECISION, walk.today().plusDays(60), "The reader is ill")).orThrow();
    assertThat(As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, seen, made, true, "The plan is sound"))))
        .isInstanceOf(Outcome.Conflict.class);
    assertThat(openTasks(id, Disclosures.SECOND_READING)).isOne();
    As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, "The plan is sound"))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
  }

  @Test
  void of_nobody_held_nothing_is_held() {
    var id = walk.interviewed();
    walk.soughtInVain(id);
    walk.represented(id);
    for (var held : java.util.List.of(Held.CHILD_SEX_OFFENCES, Held.OTHER_RELEVANT)) {
      assertThat(fields(As.officer(() -> disclosures.assess(walk.assessment(id, held))))).as("" + held).containsExactly("held");
    }
    As.officer(() -> disclosures.assess(walk.assessment(id, Held.NOTHING_RELEVANT))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
  }

  @Test
  void nothing_is_weighed_before_it_is_settled_who_is_meant() {
    var id = walk.interviewed();
    walk.represented(id);
    assertThat(fields(As.officer(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))))).containsExactly("held");
    assertThat(walk.open(id).stage()).isEqualTo(Stage.RISK_ASSESSMENT);
  }

  @Test
  void whoever_investigated_cannot_decide_and_the_attempt_is_logged() {
    var id = walk.interviewed();
    walk.sought(id);
    walk.represented(id);
    var both = new As(new org.tutela.foundation.access.Actor(As.officer().id(), "Officer 1", As.NORTHMERE, "public protection",
        Set.of(org.tutela.foundation.access.Role.OFFICER, org.tutela.foundation.access.Role.DECISION_MAKER), Optional.empty()), "CASE_WORK");
    As.officer().second().does(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))).orThrow();
    assertThat(both.does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).as("the interviewer").isInstanceOf(Outcome.Forbidden.class);
    var assessor = new As(new org.tutela.foundation.access.Actor(As.officer().second().id(), "Officer 2", As.NORTHMERE, "public protection",
        both.actor().roles(), Optional.empty()), "CASE_WORK");
    assertThat(assessor.does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).as("the assessor").isInstanceOf(Outcome.Forbidden.class);
    assertThat(all.count("from audit.entry where operation = 'DENIED' and action = 'DECIDE_DISCLOSURE' and object_id = ? and details like '%A-8%'", id.value()))
        .isEqualTo(2);
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
  }

  @Test
  void an_officer_and_a_supervisor_do_not_decide() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    assertThat(As.officer().second().does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.supervisor(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void a_stale_page_is_a_conflict_and_a_second_press_decides_nothing_twice() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var command = walk.disclose(id, Walk.findings());
    As.decisionMaker(() -> disclosures.decide(command)).orThrow();
    assertThat(As.decisionMaker(() -> disclosures.decide(command))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.officer(() -> disclosures.represent(id, 0, Walk.asked()))).isInstanceOf(Outcome.Conflict.class);
    assertThat(all.count("from disclosure.decision where application_id = ?", id.value())).isOne();
  }

  @Test
  void another_force_learns_nothing_not_even_that_there_is_a_case() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var carrow = As.decisionMaker().of("CARROW");
    var nothing = new ApplicationId(Walk.unknown());
    assertThat(carrow.does(() -> disclosures.working(id))).isEqualTo(carrow.does(() -> disclosures.working(nothing))).isInstanceOf(Outcome.NotFound.class);
    assertThat(carrow.does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> disclosures.represent(id, walk.version(id), Walk.asked()))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  @DisplayName("disclosure 22 (service): an applicant of whom it is not known who they are is told nothing; a protector may be")
  void an_unidentified_applicant_is_not_told() {
    var unidentified = new Request(Request.Applicant.GRANDPARENT, false, true, true, 1, Set.of(Request.Contact.LIVES_WITH_CHILD), Request.Purpose.PROTECT_A_CHILD);
    var id = walk.assessed(walk.interviewed(Requests.mother(), unidentified), Held.CHILD_SEX_OFFENCES);
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).contains("recipient");
    var quietly = new Recipient(" imogen  TARROWBY", Recipient.Relation.PARENT, false, "She lives with the child");
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.decide(id, Walk.findings(), OutcomeCategory.DISCLOSE_CSO, quietly)))))
        .containsExactly("recipientIsApplicant");
    var father = new Recipient("Corin Tarrowby", Recipient.Relation.PARENT, false, "He lives with the child");
    As.decisionMaker(() -> disclosures.decide(walk.decide(id, Walk.findings(), OutcomeCategory.DISCLOSE_CSO, father))).orThrow();
  }

  @Test
  void a_child_who_applies_is_told_nothing() {
    var child = new Request(Request.Applicant.OTHER_RELATIVE, true, false, true, 1, Set.of(Request.Contact.LIVES_WITH_CHILD), Request.Purpose.PROTECT_A_CHILD);
    var id = walk.assessed(walk.interviewed(Requests.mother(), child), Held.CHILD_SEX_OFFENCES);
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).contains("recipient");
  }

  @Test
  @DisplayName("disclosure 66 (service): of a subject under 18 more partners are asked, and a senior decides")
  void a_young_subject() {
    var id = walk.interviewed();
    walk.sought(id);
    walk.represented(id);
    var made = walk.assessment(id, Held.CHILD_SEX_OFFENCES);
    assertThat(fields(As.officer(() -> disclosures.assess(young(made, made.partners()))))).isNotEmpty();
    As.officer(() -> disclosures.assess(young(made, Set.of(Assessment.Partner.CHILDRENS_SERVICES, Assessment.Partner.YOUTH_JUSTICE)))).orThrow();
    var decision = walk.disclose(id, Walk.findings());
    assertThat(As.decisionMaker(() -> disclosures.decide(decision))).isInstanceOf(Outcome.Refused.class);
    var senior = new Decide(id, decision.version(), decision.findings(), decision.category(), decision.reasons(), decision.words(), decision.recipient(),
        decision.conditions(), decision.tellSubject(), decision.consulted(), true, true);
    As.decisionMaker(() -> disclosures.decide(senior)).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  @Test
  @DisplayName("disclosure 70 (service): a right-to-know case begins at the risk assessment and goes the same way; nobody applied")
  void right_to_know() {
    var id = rightToKnow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    assertThat(fields(As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings()))))).contains("recipient");
    var mother = new Recipient("Imogen Tarrowby", Recipient.Relation.PARENT, false, "She lives with the child");
    As.decisionMaker(() -> disclosures.decide(walk.decide(id, Walk.findings(), OutcomeCategory.DISCLOSE_CSO, mother))).orThrow();
  }

  private ApplicationId rightToKnow() {
    var request = Requests.of(new org.tutela.intake.Request.Name("", ""), RelationToChild.NOT_SAID, RelationToApplicant.NOT_SAID);
    return As.officer(() -> walk.enquiries.openRightToKnow(new OpenRightToKnow(java.util.UUID.randomUUID(), walk.clock.instant(),
        "A visit found him living with a family", request, Optional.empty(), Optional.empty()))).orThrow();
  }

  private static RecordAssessment young(RecordAssessment made, Set<Assessment.Partner> partners) {
    return new RecordAssessment(made.application(), made.version(), partners, made.held(), Concerns.FOUND, true, true, true, made.risks());
  }

  private long openTasks(ApplicationId id, String kind) {
    return all.count("from work.task where source_id = ? and kind = ? and state = 'OPEN'", id.value(), kind);
  }

  static java.util.List<String> fields(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.stream().map(Problem::field).toList() : java.util.List.of();
  }
}
