package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.measures.disclosure.DecisionTest.fields;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Assessment;
import org.tutela.law.scheme.Decision;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Representations;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Finding;

/** The person on whom a case was weighed turns out to be somebody else's namesake. */
@TutelaTest
class WrongPersonTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Disclosures disclosures;
  @Autowired Deliveries deliveries;
  @Autowired AllRows all;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private Outcome<?> disclose(ApplicationId id) {
    return As.officer(() -> deliveries.deliver(id, walk.version(id), walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, Walk.told())));
  }

  private Outcome<?> decide(ApplicationId id) {
    return As.decisionMaker(() -> disclosures.decide(walk.disclose(id, Walk.findings())));
  }

  private void weighedAfresh(ApplicationId id) {
    var application = walk.open(id);
    assertThat(application.stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(application.finding()).isInstanceOf(Finding.NotLooked.class);
    for (var kind : List.of(Assessment.class, Representations.class, Decision.class)) assertThat(application.file().latest(kind)).isEmpty();
    assertThat(all.count("from enquiry.application_history where application_id = ? and event in ('WRONG_PERSON', 'LOOK_AGAIN') and to_state = 'RISK_ASSESSMENT'"
        + " and from_state <> to_state and reason = 'The picture is of somebody else'", id.value())).isOne();
    assertThat(all.count("from work.task where source_id = ? and kind = 'DECISION' and state = 'OPEN'", id.value())).isOne();
  }

  private void goesOn(ApplicationId id) {
    assertThat(fields(As.officer(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))))).containsExactly("held");
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    decide(id).orThrow();
    disclose(id).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  @DisplayName("disclosure 65 (service): a namesake of the person meant is neither decided on nor told of, and the case is weighed afresh")
  void at_the_decision() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    walk.doubted(id);
    assertThat(fields(decide(id))).as("while a second officer is asked").containsExactly("");
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
    walk.answered(id, As.officer().second(), true);
    weighedAfresh(id);
    assertThat(decide(id).isDone()).isFalse();
    goesOn(id);
  }

  @Test
  void a_doubt_that_the_second_officer_does_not_share_changes_nothing() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    walk.doubted(id);
    walk.answered(id, As.officer().second(), false);
    assertThat(walk.open(id).unsettled()).isEmpty();
    decide(id).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  @Test
  void a_decision_that_waits_for_its_second_reader_is_void() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    walk.doubted(id);
    assertThat(fields(read(id, made))).containsExactly("");
    walk.answered(id, As.officer().second(), true);
    weighedAfresh(id);
    assertThat(read(id, made)).isInstanceOf(Outcome.Conflict.class);
    assertThat(all.count("from work.task where source_id = ? and kind = 'SECOND_READING' and state = 'OPEN'", id.value())).isZero();
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    assertThat(read(id, made)).as("at the decision again, the old one is still void").isInstanceOf(Outcome.Conflict.class);
    assertThat(As.decisionMaker(() -> disclosures.working(id)).orThrow().waiting()).isEmpty();
    decide(id).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  private Outcome<?> read(ApplicationId id, DecisionId made) {
    return As.decisionMaker().second().does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, "The plan is sound")));
  }

  @Test
  void before_anybody_is_told() {
    var id = walk.toBeDisclosed();
    walk.doubted(id);
    assertThat(fields(disclose(id))).containsExactly("");
    walk.answered(id, As.officer().second(), true);
    weighedAfresh(id);
    assertThat(disclose(id).isDone()).isFalse();
    goesOn(id);
  }

  @Test
  void before_the_applicant_is_told_that_there_is_nothing() {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    walk.doubted(id);
    assertThat(fields(As.officer(() -> deliveries.writeLetter(id)))).containsExactly("");
    assertThat(fields(As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())))).containsExactly("");
    walk.answered(id, As.officer().second(), true);
    weighedAfresh(id);
    goesOn(id);
  }

  @Test
  void somebody_is_held_after_all() {
    var id = walk.interviewed();
    walk.soughtInVain(id);
    walk.assessed(id, Held.NOTHING_RELEVANT);
    walk.doubted(id);
    weighedAfresh(id);
    goesOn(id);
    assertThat(As.officer(() -> walk.identification.wrongPerson(id, walk.version(id), "Too late")).isDone()).as("closed").isFalse();
  }

  @Test
  @DisplayName("security A-8: whoever identified or assessed at first does not decide, though others did it again")
  void the_first_to_identify_does_not_decide() {
    var id = walk.interviewed();
    walk.found(id, As.officer().second(), As.officer());
    walk.represented(id);
    As.officer().second().does(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))).orThrow();
    walk.doubted(id);
    walk.answered(id, As.officer().second(), true);
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    assertThat(walk.open(id).hands().assessedBy()).contains(As.officer().id());
    assertThat(walk.open(id).hands().investigators()).containsExactlyInAnyOrder(As.officer().id(), As.officer().second().id());
    var first = new As(new Actor(As.officer().second().id(), "Officer 2", As.NORTHMERE, "public protection", Set.of(Role.OFFICER, Role.DECISION_MAKER),
        Optional.empty()), "CASE_WORK");
    assertThat(first.does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).isInstanceOf(Outcome.Forbidden.class);
  }
}
