package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.GiveOpinion;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.QuashConviction;
import org.tutela.casework.people.PersonId;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.mappa.Level;

/** A conviction recorded of somebody who is managed already, and an opinion given on one, put the duty to consider on the list. */
@TutelaTest
class ConvictedWhileManagedTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Considerations considerations;
  @Autowired AllRows all;
  private final Walk walk = new Walk();
  private PersonId person;

  @BeforeEach
  void managed_for_other_reasons() {
    beans.autowireBean(walk);
    person = walk.person();
    walk.managed(person, Level.TWO);
    assertThat(considered()).isEmpty();
  }

  @Test
  void a_child_sex_offence_is_considered_and_a_second_while_the_first_waits_adds_nothing() {
    walk.convicted(person, ConvictionKind.CAUTION, Jurisdiction.ENGLAND_AND_WALES);
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ENGLAND_AND_WALES);
    assertThat(considered()).singleElement().satisfies(due -> {
      assertThat(due.trigger()).isEqualTo(Trigger.NEW_INTELLIGENCE);
      assertThat(due.triggerText()).isEqualTo("A child sex offence was recorded");
      assertThat(due.dueOn()).isEqualTo(walk.today().plusDays(10));
      assertThat(all.count("from work.task where kind = 'CONSIDER_DISCLOSURE' and source_id = ? and state = 'OPEN'", due.id().value())).isOne();
    });
  }

  @Test
  void what_is_recorded_after_a_decision_is_considered_afresh_and_a_later_review_does_not_cover_it() {
    walk.convicted(person, ConvictionKind.CAUTION, Jurisdiction.ENGLAND_AND_WALES);
    walk.considered(considered().getFirst().id(), As.officer(), ConsiderationDecision.NOT_DISCLOSE, "Imogen Tarrowby");
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ENGLAND_AND_WALES);
    assertThat(due()).extracting(HeldConsideration::trigger).containsExactlyInAnyOrder(Trigger.LEVEL_2_MEETING, Trigger.NEW_INTELLIGENCE);
  }

  @Test
  void a_foreign_conviction_asks_for_the_opinion_and_what_corresponds_is_considered() {
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    assertThat(opinionsAsked()).isOne();
    assertThat(considered()).singleElement().satisfies(due -> assertThat(due.triggerText()).isEqualTo("What may be a child sex offence was recorded"));
    walk.considered(considered().getFirst().id(), As.officer(), ConsiderationDecision.NOT_DISCLOSE, "Imogen Tarrowby");
    opinion(true);
    assertThat(opinionsAsked()).as("it is given").isZero();
    assertThat(due()).filteredOn(held -> held.trigger() == Trigger.NEW_INTELLIGENCE).singleElement().satisfies(due -> assertThat(due.triggerText()).contains("corresponds"));
  }

  @Test
  void the_opinion_that_it_does_not_correspond_ends_the_asking_and_makes_nothing_due() {
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    opinion(false);
    assertThat(opinionsAsked()).isZero();
    assertThat(considered()).hasSize(1);
  }

  @Test
  void an_opinion_is_asked_for_while_another_conviction_waits_for_one() {
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.SCOTLAND);
    opinion(true);
    assertThat(opinionsAsked()).isOne();
    As.supervisor(() -> walk.convictions.strikeOut(person, withoutOpinion(), "Another person's")).orThrow();
    assertThat(opinionsAsked()).as("what waited was struck out").isZero();
  }

  @Test
  @DisplayName("P-R8 (service): nothing is considered for a conviction that was quashed, and no opinion is asked for on one")
  void what_was_quashed_makes_nothing_due() {
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ENGLAND_AND_WALES);
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    var command = new OpenConsideration(person, As.NORTHMERE, Trigger.NEW_INTELLIGENCE, "He was seen at a school", walk.today(), Optional.empty());
    assertThat(As.officer(() -> considerations.trigger(command)).orThrow()).isPresent();
    assertThat(opinionsAsked()).isOne();
    for (var held : As.officer(() -> walk.convictions.ofPerson(person)).orThrow()) As.officer(() -> walk.convictions.quash(new QuashConviction(person, held.id(), walk.today(), "Court of Appeal, 2026/114"))).orThrow();
    assertThat(As.officer(() -> walk.convictions.matters(person)).orThrow()).isEmpty();
    assertThat(As.officer(() -> considerations.trigger(command)).orThrow()).isEmpty();
    assertThat(opinionsAsked()).isZero();
  }

  @Test
  void of_whoever_is_not_managed_nothing_is_to_be_considered_and_nobody_is_asked() {
    var other = walk.cautioned();
    walk.convicted(other, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    assertThat(As.officer(() -> considerations.ofPerson(other)).orThrow()).isEmpty();
    assertThat(all.count("from work.task where person_id = ?", other.value())).isZero();
  }

  private void opinion(boolean corresponds) {
    var conviction = withoutOpinion();
    As.decisionMaker(() -> walk.convictions.giveOpinion(new GiveOpinion(person, conviction, corresponds, "The elements were compared"))).orThrow();
  }

  private ConvictionId withoutOpinion() {
    return As.supervisor(() -> walk.convictions.ofPerson(person)).orThrow().stream().filter(one -> one.opinion().isEmpty()).findFirst().orElseThrow().id();
  }

  private long opinionsAsked() {
    return all.count("from work.task where kind = 'FORM_OPINION' and person_id = ? and state = 'OPEN'", person.value());
  }

  private List<HeldConsideration> due() {
    return considered().stream().filter(held -> held.state() == ConsiderationState.DUE).toList();
  }

  private List<HeldConsideration> considered() {
    return As.officer(() -> considerations.ofPerson(person)).orThrow();
  }
}
