package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.MarkRefuge;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Refuges;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.mappa.Mappa;

/** A registrant who lives in a refuge has notified it: what the register holds of it is kept from whom the address is. */
@TutelaTest
class RefugeAtTheCounterTest {
  /** Of the same force, and of no team that has anything to do with the person. */
  private static final As STRANGER = new As(new Actor(new UserId(UUID.nameUUIDFromBytes(new byte[] {8})), "Wilf Testerby", As.NORTHMERE, "another team", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Refuges refuges;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Mappa mappa;
  @Autowired Notifications notifications;
  @Autowired StaysElsewhere stays;
  private PersonId person;
  private NotificationId notification;

  @BeforeEach
  void she_has_notified_where_she_lives() {
    person = new Registrants(people, convictions, register).managed(mappa);
    var on = LocalDate.of(2026, 6, 1);
    notification = As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, on, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.add(new AddItem(notification, Item.HOME, "Address: 6 Lantern Row\nPostcode: NM8 6LR", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> notifications.add(new AddItem(notification, Item.EMAIL, "E-mail address: her@home.example", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> stays.record(new RecordStay(person, "2 Lantern Quay", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5)))).orThrow();
  }

  private String page(As who, String path) throws Exception {
    var answer = web.perform(get(path).with(who.signedIn())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  @Test
  @DisplayName("security B36: what was notified of a refuge, and where else the person stays, is shown on the register to their holders alone")
  void withheld() throws Exception {
    var pages = List.of("/register/notifications/" + notification.value(), "/people/" + person.value() + "/facts", "/people/" + person.value());
    for (String path : pages) assertThat(page(STRANGER, path)).as(path).contains("Lantern").doesNotContain(HeldAddress.WITHHELD);
    var address = As.officer(() -> people.open(person)).orThrow().addresses().getFirst();
    STRANGER.does(() -> refuges.mark(new MarkRefuge(person, address.id(), true, "The station was told"))).orThrow();

    for (String path : pages) assertThat(page(STRANGER, path)).as(path).contains(HeldAddress.WITHHELD).doesNotContain("Lantern", "NM8 6LR");
    assertThat(page(STRANGER, pages.getFirst())).contains("her@home.example");
    for (String path : pages) assertThat(page(As.officer(), path)).as(path).contains("Lantern").doesNotContain(HeldAddress.WITHHELD);
  }
}
