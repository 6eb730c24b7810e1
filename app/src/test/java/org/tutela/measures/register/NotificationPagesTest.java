package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;

@TutelaTest
class NotificationPagesTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Corrections corrections;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, int day, int month, int year) {
    return form.param(field + "-day", "" + day).param(field + "-month", "" + month).param(field + "-year", "" + year);
  }

  private String take() throws Exception {
    var sent = answer(on(form(path + "/notifications"), "on", 2, 3, 2024).param("kind", "INITIAL").param("station", "Aldmere")
        .param("residence", "main").param("fingerprints", "yes").param("photograph", "no"));
    assertThat(sent.getStatus()).isEqualTo(303);
    return sent.getRedirectedUrl();
  }

  @Test
  void an_officer_takes_a_notification_item_by_item_and_prints_the_receipt() throws Exception {
    assertThat(answer(get(path + "/notifications")).getStatus()).isEqualTo(200);
    String notification = take();
    assertThat(answer(form(notification + "/items/EMAIL").param("field-0", "someone@example.org").param("footing", "VOLUNTARY")).getStatus()).isEqualTo(303);
    assertThat(answer(form(notification + "/items/ACCOUNT").param("field-0", "Fen Bank").param("field-2", "00417733")).getStatus()).isEqualTo(303);
    var page = answer(get(notification)).getContentAsString();
    assertThat(page).contains("Not required by statute", "someone@example.org", "Held, closed", "Given freely", "Periodic notification, by 2 Mar 2025").doesNotContain("00417733");
    assertThat(answer(form(notification + "/financial")).getContentAsString()).contains("00417733");
    assertThat(answer(get(notification + "/receipt")).getContentAsString())
        .contains("Aldmere", "2 Mar 2024", "E-mail address", "Bank or building society account", "Fingerprints taken").doesNotContain("someone@example.org");
    assertThat(answer(get(notification + "/receipt")).getContentAsString()).contains("This copy is for the person, who keeps it.").doesNotContain("Destroy it");
    assertThat(answer(get(path)).getContentAsString()).contains("Notifications made", notification + "/receipt");
  }

  @Test
  @DisplayName("C2, M5 (service): that everything was given again, and that a parent made it, stand on the page and on the receipt")
  void what_was_given_again_and_by_whom_stands_on_the_receipt() throws Exception {
    take();
    var form = on(on(form(path + "/notifications"), "on", 20, 5, 2026), "changed", 19, 5, 2026).param("kind", "CHANGE").param("station", "Aldmere").param("residence", "main")
        .param("fingerprints", "no").param("photograph", "no").param("change", "HOME").param("whole", "yes");
    var grown = answer(form.param("parent", "His mother, Ada Fen"));
    assertThat(grown.getStatus()).isEqualTo(422);
    assertThat(grown.getContentAsString()).contains("id=\"parent-error\"", "His mother, Ada Fen", "under 18 on 20 May 2026");
    var sent = answer(on(on(form(path + "/notifications"), "on", 20, 5, 2026), "changed", 19, 5, 2026).param("kind", "CHANGE").param("station", "Aldmere").param("residence", "main")
        .param("fingerprints", "no").param("photograph", "no").param("change", "HOME").param("whole", "yes"));
    assertThat(answer(get(sent.getRedirectedUrl())).getContentAsString()).contains("All that is held given again");
    assertThat(answer(get(sent.getRedirectedUrl() + "/receipt")).getContentAsString()).contains("All that is held given again");
  }

  @ParameterizedTest(name = "the form for {0} is there, and asks for its first field")
  @EnumSource(Item.class)
  void every_item_has_its_form(Item item) throws Exception {
    String notification = take();
    assertThat(answer(get(notification + "/items/" + item)).getStatus()).isEqualTo(200);
    var sent = answer(form(notification + "/items/" + item).param("footing", "VOLUNTARY"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("href=\"#field-0\"");
  }

  @ParameterizedTest(name = "{0}, {1} \"{2}\": \"{3}\"")
  @CsvSource({
      "EMAIL, field-0, someone, Enter an e-mail address", "EMAIL, field-0, some one@example.org, Enter an e-mail address", "EMAIL, field-0, someone@example.org, ''",
      "ACCOUNT, field-3, 30943, The sort code must be 6 digits", "ACCOUNT, field-3, 3094-30, The sort code must be 6 digits", "ACCOUNT, field-3, 30-94-30, ''", "ACCOUNT, field-3, 309430, ''",
      "DEBIT_CARD, field-0, 49927398716, The card number must be 12 to 19 digits", "DEBIT_CARD, field-0, none, The card number must be 12 to 19 digits",
      "DEBIT_CARD, field-0, 4111 1111 1111 1112, its last digit does not follow", "DEBIT_CARD, field-0, 4111 1111 1111 1111, ''", "CREDIT_CARD, field-0, 6304000000000000000, ''",
      "CREDIT_CARD, field-0, 5555-5555-5555-4445, its last digit does not follow", "CREDIT_CARD, field-0, 5555-5555-5555-4444, ''"})
  void what_cannot_be_right_is_said_beside_its_field_and_what_was_typed_stays(Item item, String field, String value, String problem) throws Exception {
    var form = form(take() + "/items/" + item).param("footing", "VOLUNTARY").param(field, value);
    var sent = answer(field.equals("field-0") ? form : form.param("field-0", "Fen Bank"));
    assertThat(sent.getStatus()).isEqualTo(problem.isEmpty() ? 303 : 422);
    if (!problem.isEmpty()) assertThat(sent.getContentAsString()).contains(problem, "href=\"#" + field + "\"", "value=\"" + value + "\"");
  }

  @Test
  void what_is_missed_is_decided_by_a_person_on_a_page_that_names_no_offence() throws Exception {
    var shown = answer(get(path)).getContentAsString();
    var code = As.officer(() -> duties.of(person)).orThrow().duties().getFirst().code(person);
    assertThat(shown).contains("Overdue", path + "/duties/" + code).doesNotContain("Offence committed");
    assertThat(answer(get(path + "/duties/" + code)).getStatus()).isEqualTo(200);
    assertThat(answer(form(path + "/duties/" + code)).getStatus()).isEqualTo(422);
    assertThat(answer(form(path + "/duties/" + code).param("decision", "EXCUSED").param("claimed", "Was in hospital").param("evidence", "The station's book").param("reasons", "Ward's letter").param("rank", "Sergeant")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Reasonable excuse recorded", "Ward&#39;s letter", "Evidence: The station&#39;s book", "Decided as: Sergeant");
    assertThat(answer(get(path + "/duties/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
  }

  @Test
  void custody_and_a_change_are_recorded() throws Exception {
    take();
    assertThat(answer(get(path + "/away")).getStatus()).isEqualTo(200);
    assertThat(answer(on(form(path + "/away"), "from", 1, 2, 2025).param("kind", "CUSTODY")).getStatus()).isEqualTo(303);
    var away = As.officer(() -> duties.of(person)).orThrow().aways().getFirst();
    assertThat(answer(get(path)).getContentAsString()).contains("Waits for release or return", path + "/away/" + away.id());
    assertThat(answer(get(path + "/away/" + away.id())).getContentAsString()).contains("name=\"version\" value=\"0\"");
    assertThat(answer(on(form(path + "/away/" + away.id()), "until", 10, 4, 2025).param("version", "0")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("12 Apr 2025");
    assertThat(answer(get(path + "/changes")).getStatus()).isEqualTo(200);
    assertThat(answer(form(path + "/changes")).getStatus()).isEqualTo(422);
    assertThat(answer(on(form(path + "/changes"), "on", 1, 5, 2026).param("kind", "STAY").param("about", "a friend's house")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("3 May 2026");
  }

  @Test
  void a_change_is_kept_at_a_periodic_notification_and_refused_beside_its_field_at_the_first() throws Exception {
    take();
    var periodic = on(on(form(path + "/notifications"), "on", 20, 5, 2026), "changed", 1, 5, 2026).param("station", "Aldmere").param("residence", "main").param("fingerprints", "no")
        .param("photograph", "no").param("change", "HOME").param("note", "Moved in with his brother");
    var first = answer(periodic.param("kind", "INITIAL"));
    assertThat(first.getStatus()).isEqualTo(422);
    assertThat(first.getContentAsString()).contains("id=\"change-error\"", "Nothing that was notified can have changed", "Moved in with his brother");
    var again = on(on(form(path + "/notifications"), "on", 20, 5, 2026), "changed", 1, 5, 2026).param("station", "Aldmere").param("residence", "main").param("fingerprints", "no")
        .param("photograph", "no").param("change", "HOME").param("kind", "PERIODIC");
    assertThat(answer(again).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("3 May 2026");
  }

  @Test
  void what_is_no_item_is_not_there() throws Exception {
    assertThat(answer(get(take() + "/items/NONSENSE")).getStatus()).isEqualTo(404);
  }

  @Test
  void an_item_is_ended_on_its_page() throws Exception {
    String notification = take();
    answer(form(notification + "/items/EMAIL").param("field-0", "someone@example.org").param("footing", "VOLUNTARY"));
    var page = answer(get(notification)).getContentAsString();
    var found = Pattern.compile("/people/[0-9a-f-]{36}/items/[0-9a-f-]{36}/end").matcher(page);
    assertThat(found.find()).isTrue();
    assertThat(answer(get(found.group())).getStatus()).isEqualTo(200);
    assertThat(answer(on(form(found.group()), "on", 1, 6, 2026).param("reason", "Closed")).getStatus()).isEqualTo(303);
    assertThat(answer(get(notification)).getContentAsString()).doesNotContain("someone@example.org");
  }

  @Test
  void what_is_refused_of_an_item_stands_beside_its_field_with_what_was_typed() throws Exception {
    String notification = take();
    var form = on(form(notification + "/items/HOME").param("field-0", "3 Sallow Yard"), "field-2", 31, 2, 2024);
    var sent = answer(form);
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("href=\"#field-2-day\"", "id=\"field-2-day\"", "id=\"field-2-error\"", "3 Sallow Yard", "value=\"31\"");
    var late = answer(on(form(notification + "/items/HOME").param("field-0", "3 Sallow Yard"), "field-2", 3, 3, 2024));
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("href=\"#field-2-day\"", "Since 3 March 2024, after the notification of 2 March 2024");
    assertThat(answer(form(notification + "/items/EMAIL").param("field-0", "someone@example.org").param("footing", "VOLUNTARY")).getStatus()).isEqualTo(303);
    var again = answer(form(notification + "/items/EMAIL").param("field-0", "someone@example.org").param("footing", "VOLUNTARY"));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("href=\"#field-0\"", "id=\"field-0-error\"", "This is held already");
    var tooLong = answer(form(notification + "/items/NAME").param("field-0", "A").param("field-1", "B".repeat(201)));
    assertThat(tooLong.getContentAsString()).contains("href=\"#field-1\"");
  }

  @Test
  void an_address_is_held_since_the_day_that_was_told() throws Exception {
    String notification = take();
    assertThat(answer(on(form(notification + "/items/HOME").param("field-0", "3 Sallow Yard"), "field-2", 12, 1, 2023)).getStatus()).isEqualTo(303);
    assertThat(answer(form(notification + "/items/OTHER_ADDRESS").param("field-0", "9 Withy Lane")).getStatus()).isEqualTo(303);
    var addresses = As.officer(() -> people.open(person)).orThrow().addresses();
    assertThat(addresses).filteredOn(one -> one.lines().equals("3 Sallow Yard")).singleElement().satisfies(one -> assertThat(one.from()).contains(LocalDate.of(2023, 1, 12)));
    assertThat(addresses).filteredOn(one -> one.lines().equals("9 Withy Lane")).singleElement().satisfies(one -> assertThat(one.from()).contains(LocalDate.of(2024, 3, 2)));
    assertThat(answer(get(notification)).getContentAsString()).contains("Since: 12 Jan 2023");
  }

  @Test
  void a_notification_that_was_struck_out_takes_no_items_and_its_receipt_says_so() throws Exception {
    String notification = take();
    assertThat(answer(form(notification + "/items/EMAIL").param("field-0", "someone@example.org").param("footing", "VOLUNTARY")).getStatus()).isEqualTo(303);
    var fact = UUID.fromString(notification.substring(notification.lastIndexOf('/') + 1));
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact, "Somebody else came"))).orThrow();
    var page = answer(get(notification)).getContentAsString();
    assertThat(page).contains("Struck out", "Somebody else came").doesNotContain("/items/HOME", "/receipt\"");
    assertThat(answer(get(notification + "/items/HOME")).getRedirectedUrl()).isEqualTo(notification);
    var sent = answer(form(notification + "/items/HOME").param("field-0", "3 Sallow Yard"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("This notification was struck out on", "Somebody else came", "3 Sallow Yard");
    assertThat(answer(get(notification + "/receipt")).getContentAsString()).contains("This notification was struck out on 1 Jun 2026", "Destroy it").doesNotContain("Print this page", "Somebody else came", "Due next");
  }

  @ParameterizedTest(name = "D15, D16 (service): an e-mail address held as {0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {"VOLUNTARY | -", "INTELLIGENCE | -", "PREVENTION_ORDER | is a breach of the order, not of section 91", "LICENCE | is a breach of the licence, not of section 91"})
  void of_what_an_order_or_a_licence_asks_for_the_page_says_whose_breach_a_failure_is(ItemDuty.Footing footing, String words) throws Exception {
    var made = As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2024, 3, 2), "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.add(new AddItem(made, Item.EMAIL, "E-mail address: someone@example.org", footing))).orThrow();
    String page = answer(get("/register/notifications/" + made.value())).getContentAsString();
    assertThat(page).contains(footing.title());
    if (words == null) assertThat(page).doesNotContain("not of section 91");
    else assertThat(page).contains(words);
    assertThat(answer(get("/people/" + person.value())).getContentAsString()).contains("What was given and is held now");
  }
}
