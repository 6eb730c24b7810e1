package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.StrikeOutDetail;
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
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Visits visits;
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

  private List<Trigger> considered() {
    return As.officer(() -> considerations.ofPerson(person)).orThrow().stream().map(one -> one.trigger()).filter(t -> t != Trigger.FIRST_MANAGEMENT).toList();
  }

  private int onThePage(String what, String... fields) throws Exception {
    var form = post("/people/" + person.value() + "/" + what).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return web.perform(form.with(As.officer().signedIn())).andReturn().getResponse().getStatus();
  }

  @ParameterizedTest(name = "{0} recorded on the person's page: {1}")
  @CsvSource(nullValues = "-", value = {"HOME, CHANGE_OF_ADDRESS", "NO_FIXED_ABODE, CHANGE_OF_ADDRESS", "OTHER, CHANGE_OF_ADDRESS", "FORMER, -"})
  void an_address_that_nobody_told_of_is_news_once_the_first_notification_is_made(AddressKind kind, Trigger trigger) throws Exception {
    assertThat(onThePage("addresses", "kind", kind.name(), "lines", "4 Weir Lane", "refuge", "no")).isEqualTo(303);
    assertThat(considered()).as("where the person starts from").isEmpty();
    take(Given.INITIAL);
    assertThat(onThePage("addresses", "kind", kind.name(), "lines", "9 Mill Row", "refuge", "no")).isEqualTo(303);
    assertThat(considered()).isEqualTo(trigger == null ? List.of() : List.of(trigger));
  }

  @ParameterizedTest(name = "{0} recorded on the person's page: {2}")
  @CsvSource(nullValues = "-", value = {"EMAIL, someone@example.org, NEW_INTELLIGENCE", "ONLINE_NAME, oak_hanger, NEW_INTELLIGENCE", "PHONE, 01632 960001, -"})
  void so_is_an_identity_online(IdentifierKind kind, String value, Trigger trigger) throws Exception {
    take(Given.INITIAL);
    assertThat(onThePage("identifiers", "kind", kind.name(), "value", value)).isEqualTo(303);
    assertThat(considered()).isEqualTo(trigger == null ? List.of() : List.of(trigger));
  }

  @Test
  void what_was_recorded_on_the_page_stands_among_what_is_new_since_the_last_visit_until_it_is_struck_out() throws Exception {
    take(Given.INITIAL);
    As.officer(() -> visits.record(new RecordVisit(person, LocalDateTime.of(2026, 5, 25, 10, 0), false, RecordVisit.Outcome.MADE, "", "", "", "", "", "All as told"))).orThrow();
    onThePage("addresses", "kind", "OTHER", "lines", "9 Mill Row", "refuge", "no");
    assertThat(news()).containsExactly("Other address where they stay");
    var address = As.officer(() -> people.open(person)).orThrow().addresses().getFirst().id();
    As.officer(() -> people.strikeOut(new StrikeOutDetail(person, address, "Another person's"))).orThrow();
    assertThat(news()).isEmpty();
  }

  private List<String> news() {
    return As.officer(() -> visits.of(person)).orThrow().orElseThrow().news().stream().filter(one -> one.kind() == RecordedFact.Kind.DETAIL).map(RecordedFact::about).toList();
  }

  @Test
  void of_whoever_is_not_on_the_register_an_address_is_no_news() throws Exception {
    person = new Registrants(people, convictions, register).person();
    assertThat(onThePage("addresses", "kind", "HOME", "lines", "4 Weir Lane", "refuge", "no")).isEqualTo(303);
    assertThat(considered()).isEmpty();
  }
}
