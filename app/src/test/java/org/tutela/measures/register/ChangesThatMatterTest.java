package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.law.duty.Trigger;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.mappa.Mappa;

/** A change that matters to children puts the duty to consider disclosure on the list, in the same transaction. */
@TutelaTest
class ChangesThatMatterTest {
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Mappa mappa;
  @Autowired Considerations considerations;
  private PersonId person;

  @BeforeEach
  void someoneManaged() {
    person = new Registrants(people, convictions, register).managed(mappa);
  }

  private NotificationId take(Given kind) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, LocalDate.of(2026, 5, 20), "Aldmere", true, false, false,
        Optional.of(ChangeKind.HOME).filter(_ -> kind == Given.CHANGE), Optional.empty(), ""))).orThrow();
  }

  private List<Trigger> considered(Given kind, Item item) {
    var id = take(kind);
    As.officer(() -> notifications.add(new AddItem(id, item, "Field: value", ItemDuty.Footing.VOLUNTARY))).orThrow();
    return As.officer(() -> considerations.ofPerson(person)).orThrow().stream().map(one -> one.trigger()).filter(t -> t != Trigger.FIRST_MANAGEMENT).toList();
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(nullValues = "-", value = {"CHANGE, HOME, CHANGE_OF_ADDRESS", "CHANGE, HOUSEHOLD, CHANGE_OF_HOUSEHOLD", "PERIODIC, RELATIONSHIP, CHANGE_OF_RELATIONSHIP",
      "PERIODIC, ONLINE_IDENTITY, NEW_INTELLIGENCE", "INITIAL, HOUSEHOLD, CHANGE_OF_HOUSEHOLD", "INITIAL, HOME, -", "CHANGE, PASSPORT, -", "PERIODIC, ACCOUNT, -"})
  void some_items_are_news_about_children(Given kind, Item item, Trigger trigger) {
    assertThat(considered(kind, item)).isEqualTo(trigger == null ? List.of() : List.of(trigger));
  }

  @Test
  @DisplayName("register D17 (service): a new partner who has children, without a stay of 12 hours, is no duty of section 84, and opens a consideration")
  void a_new_relationship_is_considered_and_is_no_failure() {
    assertThat(considered(Given.PERIODIC, Item.RELATIONSHIP)).containsExactly(Trigger.CHANGE_OF_RELATIONSHIP);
    var consideration = As.officer(() -> considerations.ofPerson(person)).orThrow().stream().filter(one -> one.trigger() == Trigger.CHANGE_OF_RELATIONSHIP).findFirst().orElseThrow();
    assertThat(consideration.triggerText()).contains("relationship with someone who has children").doesNotContain("value");
    assertThat(consideration.dueOn()).isEqualTo(LocalDate.of(2026, 5, 30));
  }

  @ParameterizedTest(name = "{0} that became known otherwise: {1}")
  @CsvSource(nullValues = "-", value = {"HOME, CHANGE_OF_ADDRESS", "STAY, CHANGE_OF_ADDRESS", "HOUSEHOLD, CHANGE_OF_HOUSEHOLD", "NAME, -", "CARD, -"})
  void what_became_known_otherwise_is_news_too(ChangeKind kind, Trigger trigger) {
    As.officer(() -> duties.recordChange(new RecordChange(person, kind, LocalDate.of(2026, 5, 20), ""))).orThrow();
    assertThat(As.officer(() -> considerations.ofPerson(person)).orThrow().stream().map(one -> one.trigger()).filter(t -> t != Trigger.FIRST_MANAGEMENT).toList())
        .isEqualTo(trigger == null ? List.of() : List.of(trigger));
  }
}
