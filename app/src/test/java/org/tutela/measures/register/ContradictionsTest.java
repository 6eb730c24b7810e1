package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.CorrectBirth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;

/** Facts that cannot both be so, typed into the pages: each message names the two, and nothing typed is lost. */
@TutelaTest
class ContradictionsTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Conditions conditions;
  @Autowired Notifications notifications;
  private Registrants registrants;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneSubject() {
    registrants = new Registrants(people, convictions, register);
    of(registrants.subject());
  }

  private void of(PersonId someone) {
    person = someone;
    path = "/people/" + person.value();
  }

  private MockHttpServletRequestBuilder form(String under) {
    return post(path + under).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, String day) {
    if (day == null) return form;
    var date = LocalDate.parse(day);
    return form.param(field + "-day", "" + date.getDayOfMonth()).param(field + "-month", "" + date.getMonthValue()).param(field + "-year", "" + date.getYear());
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(form.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private void refused(MockHttpServletRequestBuilder form, String message, String typed) throws Exception {
    var sent = answer(form);
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(HtmlUtils.htmlUnescape(sent.getContentAsString())).contains(message, "value=\"" + typed + "\"");
  }

  @Test
  void release_before_the_sentence() throws Exception {
    refused(on(on(form("/away"), "from", "2023-05-01"), "until", "2024-02-20").param("kind", "IMPRISONMENT"), "Released on 20 February 2024, before the conviction or sentence of 1 March 2024", "2023");
    assertThat(answer(on(on(form("/away"), "from", "2023-05-01"), "until", "2024-02-20").param("kind", "CUSTODY")).getStatus()).as("remand").isEqualTo(303);
  }

  @Test
  void two_times_of_one_kind_at_once() throws Exception {
    answer(on(on(form("/away"), "from", "2025-05-01"), "until", "2025-06-20").param("kind", "HOSPITAL"));
    refused(on(form("/away"), "from", "2025-06-19").param("kind", "HOSPITAL"), "Detained in hospital from 1 May 2025 to 20 June 2025 is recorded, and this begins on 19 June 2025", "19");
    assertThat(answer(on(form("/away"), "from", "2025-06-20").param("kind", "HOSPITAL")).getStatus()).as("on the day of the discharge").isEqualTo(303);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(nullValues = "-", value = {
      "NAME, 2016-05-04, 4 May 2016", "HOME, 2024-02-29, 29 February 2024", "STAY, 2016-05-04, 4 May 2016", "IDENTITY, 2016-05-04, 4 May 2016", "ITEM, 2016-05-04, 4 May 2016",
      "HOME, 2024-03-01, -", "HOUSEHOLD, 2016-05-04, -"})
  void a_change_before_the_person_became_subject_unless_it_is_a_household_with_a_child(String kind, String day, String words) throws Exception {
    var form = on(form("/changes"), "on", day).param("kind", kind).param("about", "As learned in Aldmere");
    if (words == null) assertThat(answer(form).getStatus()).isEqualTo(303);
    else refused(form, "The day is %s, before 1 March 2024, on which they became subject".formatted(words), "As learned in Aldmere");
  }

  @Test
  void a_change_before_a_sexual_risk_order_of_somebody_who_was_not_subject() throws Exception {
    of(registrants.person());
    assertThat(answer(on(form("/changes"), "on", "2016-05-04").param("kind", "NAME")).getStatus()).as("nothing to compare with").isEqualTo(303);
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SRO, "Aldmere Magistrates", LocalDate.of(2025, 1, 8), LocalDate.of(2025, 1, 8), Optional.of(LocalDate.of(2027, 1, 8)), true))).orThrow();
    refused(on(form("/changes"), "on", "2016-05-04").param("kind", "NAME"), "The day is 4 May 2016, before 8 January 2025, on which they became subject", "2016");
  }

  @Test
  void a_stay_that_no_twelve_months_hold_together_with_a_day_on_which_the_person_was_subject() throws Exception {
    refused(on(on(form("/stays"), "from", "2016-05-01"), "to", "2016-05-04").param("place", "4 Mill Row"), "The stay ends on 4 May 2016, a year or more before 1 March 2024, on which they became subject", "4 Mill Row");
    refused(on(on(form("/stays"), "from", "2023-02-27"), "to", "2023-03-01").param("place", "4 Mill Row"), "The stay ends on 1 March 2023, a year or more before 1 March 2024", "4 Mill Row");
    assertThat(answer(on(on(form("/stays"), "from", "2023-02-27"), "to", "2023-03-02").param("place", "4 Mill Row")).getStatus()).isEqualTo(303);
  }

  @ParameterizedTest(name = "{0} months")
  @CsvSource({"0, 'A term of 0 months and 0 days is no term for imprisonment or detention'", "1200, 'A term of 1200 months and 0 days is no term for imprisonment or detention'"})
  void a_term_that_is_none(String months, String message) throws Exception {
    of(registrants.person());
    var conviction = registrants.convicted(person, "9", 13);
    refused(form("/register").param("conviction", conviction.value().toString()).param("route", "BY_CONVICTION").param("disposal", "CUSTODY").param("months", months), message, months);
    refused(convicted("2024-03-01", months), "A length of %,d months is no length for “Imprisonment”".formatted(Integer.parseInt(months)), months);
  }

  @ParameterizedTest(name = "{0} of {1} months, second part {2}, period {3}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "SERVICE_DETENTION      | 0    | -  | -    | A term of 0 months and 0 days is no term for imprisonment or detention | 0",
      "SERVICE_DETENTION      | 1200 | -  | -    | A term of 1200 months and 0 days is no term for imprisonment or detention | 1200",
      "DETENTION_AND_TRAINING | 12   | 0  | -    | A detention part of 0 months and 0 days is no part of an order of 12 months and 0 days | 12",
      "DETENTION_AND_TRAINING | 12   | 18 | -    | A detention part of 18 months and 0 days is longer than the order of 12 months and 0 days | 18",
      "EXTENDED               | 24   | 0  | -    | An extension of 0 months and 0 days is none to a term of 24 months and 0 days | 24",
      "ABSOLUTE_DISCHARGE     | -    | -  | 0    | A period of 0 months is no period: it is from 1 to 1199 months | 0",
      "ABSOLUTE_DISCHARGE     | -    | -  | 9999 | A period of 9999 months is no period: it is from 1 to 1199 months | 9999"})
  void a_part_or_a_period_that_is_none(String disposal, String months, String second, String period, String message, String typed) throws Exception {
    of(registrants.person());
    var form = form("/register").param("conviction", registrants.convicted(person, "1", 30).value().toString()).param("route", "BY_CONVICTION").param("disposal", disposal).param("reasons", "As found");
    if (months != null) form.param("months", months);
    if (second != null) form.param("second", second);
    if (period != null) form.param("period", period);
    refused(form, message, typed);
  }

  @Test
  void an_offence_before_the_birth() throws Exception {
    of(registrants.person(LocalDate.of(1990, 8, 2)));
    refused(on(convicted("2024-03-01", "24"), "offence-from", "1990-08-01"), "The offence of 1 August 1990 is before the birth on 2 August 1990", "1990");
    assertThat(answer(on(convicted("2024-03-01", "24"), "offence-from", "2005-08-02")).getStatus()).isEqualTo(303);
    int version = As.officer(() -> people.find(person)).orThrow().version();
    assertThat(As.officer(() -> people.correctBirth(new CorrectBirth(person, Birth.on(LocalDate.of(2006, 1, 1)), "Read in the certificate", version)))).isInstanceOfSatisfying(Outcome.Refused.class,
        refused -> assertThat(refused.problems().toString()).contains("The offence of 2 August 2005 is before the birth on 1 January 2006"));
  }

  @Test
  void an_order_or_a_term_that_is_ended_after_its_own_last_day() throws Exception {
    var until = Optional.of(LocalDate.of(2026, 5, 20));
    var order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Court", "", LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), until, true, "Paragraph 2"))).orThrow();
    var term = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.PROHIBITION, "Keeps away from the playground", "", LocalDate.of(2024, 1, 8), until, "Paragraph 2"))).orThrow();
    refused(on(form("/terms/" + term.value() + "/end"), "on", "2026-05-25").param("reason", "Varied"), "The term ends on 25 May 2026, after its own last day of 20 May 2026", "Varied");
    refused(on(form("/conditions/" + order.value() + "/end"), "on", "2026-05-25").param("reason", "Discharged"), "The order ends on 25 May 2026, after its own last day of 20 May 2026", "Discharged");
    assertThat(answer(on(form("/conditions/" + order.value() + "/end"), "on", "2026-05-20").param("reason", "Discharged")).getStatus()).isEqualTo(303);
  }

  @Test
  void a_notified_item_that_ends_before_it_was_given() throws Exception {
    var made = As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2024, 3, 2), "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.add(new AddItem(made, Item.EMAIL, "E-mail address: someone@example.org", ItemDuty.Footing.VOLUNTARY))).orThrow();
    String end = "/items/" + As.officer(() -> notifications.open(made)).orThrow().items().getFirst().id() + "/end";
    refused(on(form(end), "on", "2024-03-01").param("reason", "Closed"), "It ended on 1 March 2024, before it was given on 2 March 2024", "Closed");
    assertThat(answer(on(form(end), "on", "2024-03-02").param("reason", "Closed")).getStatus()).isEqualTo(303);
  }

  @Test
  void a_caution_in_Scotland() throws Exception {
    of(registrants.person());
    var caution = registrants.convicted(person, ConvictionKind.CAUTION, "Sexual Offences Act 2003", "9", 13, Jurisdiction.SCOTLAND);
    refused(form("/register").param("conviction", caution.value().toString()).param("route", "BY_CONVICTION").param("disposal", "CAUTION").param("months", "7"), "A caution, in Scotland", "7");
  }

  @Test
  void birth_after_the_conviction() throws Exception {
    of(registrants.person(LocalDate.of(1990, 8, 2)));
    refused(convicted("1989-03-01", "24"), "Born on 2 August 1990, after the decision of 1 March 1989", "1989");
  }

  private MockHttpServletRequestBuilder convicted(String day, String months) {
    return on(form("/convictions"), "decided", day).param("kind", "CONVICTION").param("jurisdiction", "ENGLAND_AND_WALES").param("statute", "Sexual Offences Act 2003")
        .param("section", "9").param("offence", "Sexual activity with a child").param("court", "Aldmere Crown Court").param("disposal", "Imprisonment").param("months", months);
  }

  @ParameterizedTest(name = "a home from {0} to {1}, another from {2} to {3}: {4}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "2020-01-01 | 2022-01-01 | 2021-06-01 | -          | Two main residences at once: 4 Weir Lane from 1 January 2020 to 1 January 2022, and 9 Mill Row from 1 June 2021",
      "2020-01-01 | -          | 2020-01-01 | -          | Two main residences at once: 4 Weir Lane from 1 January 2020, and 9 Mill Row from 1 January 2020",
      "2020-01-01 | -          | 2019-01-01 | 2021-01-01 | Two main residences at once: 4 Weir Lane from 1 January 2020, and 9 Mill Row from 1 January 2019 to 1 January 2021",
      "2020-01-01 | -          | 2021-06-01 | 2021-05-01 | The address ends on 1 May 2021, before it begins on 1 June 2021",
      "2020-01-01 | -          | 2021-06-01 | -          | -",
      "2020-01-01 | 2021-06-01 | 2021-06-01 | -          | -",
      "2020-01-01 | -          | 2018-06-01 | 2019-06-01 | -"})
  void two_main_residences_at_once_or_one_that_ends_before_it_begins(String from, String to, String otherFrom, String otherTo, String message) throws Exception {
    assertThat(answer(home("4 Weir Lane", from, to)).getStatus()).isEqualTo(303);
    if (message == null) assertThat(answer(home("9 Mill Row", otherFrom, otherTo)).getStatus()).isEqualTo(303);
    else refused(home("9 Mill Row", otherFrom, otherTo), message, "AL1 2BB");
  }

  private MockHttpServletRequestBuilder home(String lines, String from, String to) {
    return on(on(form("/addresses"), "from", from), "to", to).param("kind", "HOME").param("lines", lines).param("postcode", "AL1 2BB");
  }

  @ParameterizedTest(name = "made {0}, served {1}, until {2}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "2026-05-04 | 2026-05-03 | - | Served on 3 May 2026, before it was made on 4 May 2026", "2026-05-04 | 2026-05-05 | 2026-05-04 | It ends on 4 May 2026, before it was served on 5 May 2026"})
  void an_order_that_ends_or_is_served_before_it_can_be(String made, String served, String until, String message) throws Exception {
    refused(on(on(on(form("/conditions"), "made", made), "served", served), "until", until).param("kind", "SHPO").param("place", "ENGLAND_AND_WALES").param("by", "Aldmere Crown Court").param("countries", "yes"), message, "Aldmere Crown Court");
  }
}
