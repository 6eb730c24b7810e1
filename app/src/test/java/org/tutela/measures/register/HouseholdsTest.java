package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.duty.Trigger;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Due;
import org.tutela.law.register.Duty;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.mappa.Mappa;

/** Stays where a child lives, from the counter to the worklist. */
@TutelaTest
class HouseholdsTest {
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 5, 22, 18, 0);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Households households;
  @Autowired Mappa mappa;
  @Autowired Considerations considerations;
  @Autowired MutableClock clock;
  private PersonId person;

  @BeforeEach
  void someoneManagedWhoHasNotified() {
    person = new Registrants(people, convictions, register).managed(mappa);
    take(Given.INITIAL, LocalDate.of(2025, 6, 2));
  }

  private NotificationId take(Given kind, LocalDate on) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
  }

  private Outcome<UUID> stayed(String place, LocalDateTime from, int hours, int youngest) {
    return As.officer(() -> households.record(new RecordHouseholdStay(person, place, from, from.plusHours(hours), false, youngest, "")));
  }

  private Duty judged() {
    return As.officer(() -> households.of(person)).orThrow().getLast().duty();
  }

  private List<Due> owed() {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).filter(one -> one.about().startsWith("HOUSEHOLD")).map(one -> one.due()).toList();
  }

  private List<Trigger> considered() {
    return As.officer(() -> considerations.ofPerson(person)).orThrow().stream().map(one -> one.trigger()).filter(t -> t == Trigger.CHANGE_OF_HOUSEHOLD).toList();
  }

  @ParameterizedTest(name = "{0} hours, the youngest {1}: owed {2}, news {3}")
  @CsvSource({"13, 7, true, true", "12, 17, true, true", "11, 7, false, true", "13, 18, false, false"})
  @DisplayName("register D11, D12, D13 (service): twelve hours with a child are owed, and a household with a child is considered")
  void twelve_hours_with_a_child_are_owed_and_any_stay_with_one_is_considered(int hours, int youngest, boolean owed, boolean news) {
    stayed("2 Mill Lane", EVENING, hours, youngest).orThrow();
    assertThat(owed()).isEqualTo(owed ? List.of(new Due(LocalDate.of(2026, 5, 24), LocalDate.of(2026, 5, 25))) : List.of());
    assertThat(considered()).hasSize(news ? 1 : 0);
    assertThat(judged()).isInstanceOf(owed ? Duty.Required.class : Duty.NotRequired.class);
  }

  @ParameterizedTest(name = "born {0}, age typed {1}: owed {2}, refused {3}")
  @CsvSource(nullValues = "-", value = {"2008-05-24, 17, true, -", "2008-05-23, 17, false, -", "2026-05-23, 0, false, -", "2008-05-22, 17, false, was 18 when the stay began on 22 May 2026",
      "2026-05-24, 0, false, 'Born on 24 May 2026, after the stay that ended on 23 May 2026'"})
  @DisplayName("register D13 (service): the hours with a child end with an eighteenth birthday, and a date of birth and an age that disagree are both named")
  void a_date_of_birth_counts_to_the_hour(LocalDate born, int age, boolean owed, String refused) {
    var outcome = As.officer(() -> households.record(new RecordHouseholdStay(person, "2 Mill Lane", EVENING, EVENING.plusHours(13), false, age, Optional.of(born), "")));
    if (refused != null) assertThat(outcome.toString()).contains(refused);
    else assertThat(judged()).isInstanceOf(owed ? Duty.Required.class : Duty.NotRequired.class);
    assertThat(owed()).hasSize(owed ? 1 : 0);
  }

  @Test
  void a_household_that_was_notified_is_no_news_and_staying_again_is_for_a_person() {
    var notification = take(Given.PERIODIC, LocalDate.of(2026, 5, 4));
    As.officer(() -> notifications.add(new AddItem(notification, Item.HOUSEHOLD, "Address of the household: 2 Mill Lane", ItemDuty.Footing.VOLUNTARY))).orThrow();
    int before = considered().size();
    stayed("2, mill  lane", EVENING, 14, 7).orThrow();
    assertThat(judged()).isInstanceOf(Duty.ForAPerson.class);
    assertThat(owed()).isEmpty();
    assertThat(considered()).hasSize(before);
  }

  @Test
  void a_second_stay_at_a_household_is_owed_again_while_it_was_not_told_but_considered_once() {
    stayed("2 Mill Lane", EVENING, 13, 7).orThrow();
    stayed("2 Mill Lane", EVENING.plusDays(3), 13, 7).orThrow();
    assertThat(owed()).hasSize(2);
    assertThat(considered()).hasSize(1);
  }

  @ParameterizedTest(name = "N8, C2 (service): a card told on the 23rd, the household {0}: notified {1}")
  @CsvSource({"never told, false", "given as an item then, true", "told a day later, true"})
  void what_told_of_a_card_told_of_no_child(String household, boolean notified) {
    var told = As.officer(() -> notifications.take(new TakeNotification(person, Given.CHANGE, LocalDate.of(2026, 5, 23), "Aldmere", true, false, false, Optional.of(ChangeKind.CARD),
        Optional.of(LocalDate.of(2026, 5, 22)), ""))).orThrow();
    if (household.startsWith("given")) As.officer(() -> notifications.add(new AddItem(told, Item.HOUSEHOLD, "Address of the household: 2 Mill Lane", ItemDuty.Footing.VOLUNTARY))).orThrow();
    clock.pass(Duration.ofMinutes(5));
    stayed("2 Mill Lane", EVENING, 13, 7).orThrow();
    if (household.startsWith("told")) {
      As.officer(() -> notifications.take(new TakeNotification(person, Given.CHANGE, LocalDate.of(2026, 5, 24), "Aldmere", true, false, false, Optional.of(ChangeKind.HOUSEHOLD), Optional.of(LocalDate.of(2026, 5, 23)), ""))).orThrow();
    }
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).filteredOn(one -> one.obligation().about().equals("HOUSEHOLD 2 Mill Lane"))
        .singleElement().satisfies(one -> assertThat(one.open()).isEqualTo(!notified));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', value = {
      "2026-05-23T09:00 | 2026-05-22T18:00 | The stay ends on 22 May 2026 18:00, before it begins on 23 May 2026 09:00",
      "2026-05-01T09:00 | 2026-05-02T10:00 | From 2 May 2026 08:00 to 2 May 2026 21:00 the person is recorded at 2 Mill Lane",
      "2024-05-01T09:00 | 2026-05-01T09:00 | From 1 May 2024 09:00 to 1 May 2026 09:00 is more than a year",
      "2026-05-30T09:00 | 2026-06-30T09:00 | The end must be in the past"})
  void what_cannot_be_names_both_moments(LocalDateTime from, LocalDateTime to, String message) {
    stayed("2 Mill Lane", LocalDateTime.of(2026, 5, 2, 8, 0), 13, 7).orThrow();
    assertThat(As.officer(() -> households.record(new RecordHouseholdStay(person, "9 Mill Row", from, to, false, 7, ""))))
        .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(message));
  }

  @Test
  void the_page_asks_for_it_and_the_persons_page_says_what_the_law_makes_of_it() throws Exception {
    String path = "/people/" + person.value() + "/households";
    assertThat(answer(get(path)).getContentAsString()).contains("12 hours or more", "Date of birth of the youngest");
    var nothing = answer(form(path));
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(nothing.getContentAsString()).contains("Enter the address of the household", "Enter the time at which the stay ended");
    assertThat(answer(stay(path, "18:00", "17:00")).getContentAsString()).contains("The stay ends on 22 May 2026 17:00, before it begins on 22 May 2026 18:00", "value=\"2 Mill Lane\"");
    assertThat(answer(stay(path, "06:00", "18:30")).getStatus()).isEqualTo(303);
    assertThat(answer(get("/people/" + person.value())).getContentAsString())
        .contains("Where a child may live", "22 May 2026, 06:00", "Yes, by 24 May 2026", "Stayed where a child lives, for 12 hours or more: 2 Mill Lane");
  }

  private static MockHttpServletRequestBuilder stay(String path, String from, String to) {
    var form = form(path).param("place", "2 Mill Lane").param("from-time", from).param("to-time", to).param("access", "no").param("youngest", "7").param("children", "A girl");
    for (String field : List.of("from", "to")) form.param(field + "-day", "22").param(field + "-month", "5").param(field + "-year", "2026");
    return form;
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }
}
