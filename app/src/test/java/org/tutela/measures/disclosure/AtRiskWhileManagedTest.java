package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.AtRisk.Relation;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordAtRisk;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.mappa.Level;

/** A child, or somebody with children, who is recorded as at risk from a managed person puts the duty to consider on the list. */
@TutelaTest
class AtRiskWhileManagedTest {
  private static final String WHY = "A child, or somebody with children, was recorded as at risk";
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Considerations considerations;
  @Autowired Markers markers;
  @Autowired AllRows all;
  private final Walk walk = new Walk();
  private PersonId person;

  @BeforeEach
  void managed() {
    beans.autowireBean(walk);
    person = walk.cautioned();
    walk.managed(person, Level.TWO);
  }

  private UUID atRisk(PersonId from, Relation relation, boolean children) {
    return As.officer(() -> markers.record(new RecordAtRisk(from, relation, "", "Somebody", children, "Waits at the school", "See them", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 12, 1)))).orThrow();
  }

  private List<HeldConsideration> considered() {
    return As.officer(() -> considerations.ofPerson(person)).orThrow().stream().filter(held -> held.triggerText().equals(WHY)).toList();
  }

  @Test
  void a_child_or_somebody_with_children_is_considered_and_a_second_while_the_first_waits_adds_nothing() {
    atRisk(person, Relation.VICTIM, false);
    assertThat(considered()).as("no child").isEmpty();
    atRisk(person, Relation.FORMER_PARTNER, true);
    atRisk(person, Relation.CHILD, true);
    assertThat(considered()).singleElement().satisfies(due -> {
      assertThat(due.trigger()).isEqualTo(Trigger.NEW_INTELLIGENCE);
      assertThat(all.count("from work.task where kind = 'CONSIDER_DISCLOSURE' and source_id = ? and state = 'OPEN'", due.id().value())).isOne();
    });
    walk.considered(considered().getFirst().id(), As.officer(), ConsiderationDecision.NOT_DISCLOSE, "Imogen Tarrowby");
    atRisk(person, Relation.CHILD, true);
    assertThat(considered()).as("afresh after a decision").hasSize(2);
  }

  @Test
  void of_whoever_is_not_managed_nothing_is_to_be_considered() {
    var other = walk.cautioned();
    atRisk(other, Relation.CHILD, true);
    assertThat(As.officer(() -> considerations.ofPerson(other)).orThrow()).isEmpty();
  }
}
