package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;

@TutelaTest
class RegisterPagesTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Visits visits;
  @Autowired Staffing staffing;
  private Registrants registrants;

  @BeforeEach
  void begin() {
    registrants = new Registrants(people, convictions, register);
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  @Test
  void an_officer_works_out_the_requirements_and_sees_each_step_on_the_persons_page() throws Exception {
    var person = registrants.person();
    var conviction = registrants.convicted(person, "9", 13);
    String path = "/people/" + person.value();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Not on the register", path + "/register");
    assertThat(answer(As.officer(), get(path + "/register")).getContentAsString()).contains("Offence as charged", "1 Mar 2024");
    var sent = answer(As.officer(), form(path + "/register").param("conviction", conviction.value().toString()).param("route", "BY_CONVICTION")
        .param("disposal", "CUSTODY").param("months", "24"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("until 28 Feb 2034", "SOA 2003 s.82(1)", "not verified", "10 years");
  }

  @Test
  void the_head_of_the_page_says_how_the_person_stands_and_leads_to_each_part_of_it() throws Exception {
    var person = registrants.subject();
    String page = answer(As.officer(), get("/people/" + person.value())).getContentAsString();
    String head = page.substring(0, page.indexOf("<section"));
    assertThat(head).contains("Subject to the notification requirements until 28 Feb 2034.", "#register", "Not assessed, managed by", "#supervision",
        "Initial notification, by 3 Mar 2024: overdue", "#notifications", "None planned", "#visits");
    String other = answer(As.officer(), get("/people/" + registrants.person().value())).getContentAsString();
    assertThat(other.substring(0, other.indexOf("<section"))).as("nothing of somebody who is not on the register").doesNotContain("Register</dt>", "#register");
  }

  @Test
  @DisplayName("V4 (service): the page says on which days and at which times the last visits were, and how many were announced, once there are three")
  void how_the_last_visits_were_is_said() throws Exception {
    var person = registrants.subject();
    visit(person, LocalDateTime.of(2026, 4, 7, 10, 15), true);
    visit(person, LocalDateTime.of(2026, 4, 14, 9, 30), true);
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).doesNotContain("visits and attempts");
    visit(person, LocalDateTime.of(2026, 5, 8, 18, 0), false);
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("Of the last 3 visits and attempts 2 were announced. By day: Tuesday 2, Friday 1; between 09:30 and 18:00.");
  }

  private void visit(PersonId person, LocalDateTime at, boolean announced) {
    As.officer(() -> visits.record(new RecordVisit(person, at, announced, RecordVisit.Outcome.MADE, "", "", "", "", "", "As found"))).orThrow();
  }

  @Test
  void nothing_typed_is_lost_when_the_law_asks_a_question() throws Exception {
    var person = registrants.person();
    var conviction = registrants.convicted(person, "9", 13);
    var sent = answer(As.officer(), form("/people/" + person.value() + "/register").param("conviction", conviction.value().toString())
        .param("route", "BY_CONVICTION").param("disposal", "EXTENDED").param("months", "24").param("second", "36"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("Two readings", "value=\"36\"", "indefinitely", "10 years");
  }

  @Test
  void an_extension_has_days_too_and_is_read_with_the_other_terms() throws Exception {
    var person = registrants.person();
    var conviction = registrants.convicted(person, "9", 13);
    String path = "/people/" + person.value() + "/register";
    var asked = answer(As.officer(), form(path).param("conviction", conviction.value().toString()).param("route", "BY_CONVICTION").param("disposal", "EXTENDED").param("months", "3").param("second-days", "1").param("others", "3 after 3m1d"));
    assertThat(asked.getStatus()).isEqualTo(422);
    assertThat(asked.getContentAsString()).contains("Two readings: The custodial term with the extension, 10 years; The custodial term alone, 7 years", "id=\"second-days\"");
    var sent = answer(As.officer(), form(path).param("conviction", conviction.value().toString()).param("route", "BY_CONVICTION").param("disposal", "EXTENDED").param("months", "3").param("second", "0").param("second-days", "1")
        .param("others", "3 after 3m1d").param("reading", "WHOLE").param("reasons", "Legal advice of May"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("The 2 terms for listed offences are 6 months together, and 6 months and 1 day with the extensions", "Reading chosen: The custodial term with the extension, 10 years");
  }

  @Test
  @DisplayName("P-R5, P-R6 (service): beside what the law leaves to a person, the working says who chose it, when and why; where nothing was left to one it names nobody")
  void who_chose_a_reading_stands_beside_the_working() throws Exception {
    var person = registrants.person();
    String path = "/people/" + person.value();
    var readings = form(path + "/register").param("conviction", registrants.convicted(person, "9", 13).value().toString()).param("route", "BY_CONVICTION")
        .param("disposal", "EXTENDED").param("months", "24").param("second", "36").param("reading", "CUSTODIAL").param("reasons", "Counsel's advice of 4 May");
    assertThat(answer(As.officer(), readings).getStatus()).isEqualTo(303);
    var colleague = As.system(() -> staffing.employ(new Employ("chooser-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    var chooser = new As(new Actor(colleague, "Perdita Loxley", As.NORTHMERE, "public protection", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");
    var decided = form(path + "/register").param("conviction", registrants.convicted(person, "10", 13).value().toString()).param("route", "BY_CONVICTION")
        .param("disposal", "ABSOLUTE_DISCHARGE").param("period", "6").param("reasons", "Counsel's advice of 5 May");
    assertThat(answer(chooser, decided).getStatus()).isEqualTo(303);
    String page = answer(As.supervisor(), get(path)).getContentAsString();
    assertThat(page).containsSubsequence("By a person: Reading chosen: The custodial term alone, 10 years. Counsel&#39;s advice of 4 May", "Recorded by A colleague, 1 Jun 2026, ");
    assertThat(page).containsSubsequence("By a person: Period decided by a person. Counsel&#39;s advice of 5 May", "Recorded by Perdita Loxley, 1 Jun 2026, ");
    assertThat(answer(As.supervisor(), get("/people/" + registrants.subject().value())).getContentAsString()).doesNotContain("By a person", "Recorded by");
  }

  @Test
  void several_terms_are_typed_one_a_line_and_a_slip_is_said_beside_them() throws Exception {
    var person = registrants.person();
    var conviction = registrants.convicted(person, "9", 13);
    String path = "/people/" + person.value() + "/register";
    var wrong = answer(As.officer(), form(path).param("conviction", conviction.value().toString()).param("route", "BY_CONVICTION").param("disposal", "CUSTODY").param("months", "18").param("others", "12 after 18\n<b>twelve</b>"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("Enter each as two numbers of months", "&lt;b&gt;twelve");
    var sent = answer(As.officer(), form(path).param("conviction", conviction.value().toString()).param("route", "BY_CONVICTION").param("disposal", "CUSTODY").param("months", "18").param("others", "12 after 18\r\n\r\n"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("The 2 terms for listed offences are 30 months together", "indefinitely");
  }

  @Test
  void a_supervisor_ends_a_time_on_the_register_that_was_quashed() throws Exception {
    var person = registrants.subject();
    var episode = As.officer(() -> register.of(person)).orThrow().episodes().getFirst().id().value();
    String path = "/people/" + person.value() + "/register/" + episode + "/end";
    assertThat(answer(As.supervisor(), get(path)).getStatus()).isEqualTo(200);
    assertThat(answer(As.supervisor(), form(path)).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), form(path).param("why", "QUASHED").param("on-day", "3").param("on-month", "2").param("on-year", "2025").param("note", "Order")).getStatus()).isEqualTo(403);
    assertThat(answer(As.supervisor(), form(path).param("why", "QUASHED").param("on-day", "3").param("on-month", "2").param("on-year", "2025").param("note", "Order")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).contains("No longer subject", "quashed on appeal");
  }

  @Test
  void only_the_ways_out_that_the_law_knows_of_a_conviction_are_offered_and_another_is_refused_beside_the_field() throws Exception {
    var person = registrants.subject();
    String path = "/people/" + person.value() + "/register/" + As.officer(() -> register.of(person)).orThrow().episodes().getFirst().id().value() + "/end";
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains("value=\"QUASHED\"", "value=\"DEATH\"").doesNotContain("value=\"DETERMINATION\"", "value=\"ORDER_DISCHARGED\"");
    for (String why : new String[] {"DETERMINATION", "ORDER_DISCHARGED"}) {
      var sent = answer(As.supervisor(), form(path).param("why", why).param("on-day", "3").param("on-month", "2").param("on-year", "2025").param("note", "A letter of the chief officer"));
      assertThat(sent.getStatus()).isEqualTo(422);
      assertThat(sent.getContentAsString()).contains("id=\"why-error\"", "A letter of the chief officer", why.equals("DETERMINATION") ? "Determined only where" : "There is no order to be discharged");
    }
  }

  @Test
  void what_is_no_choice_is_refused_beside_its_field() throws Exception {
    var person = registrants.person();
    var sent = answer(As.officer(), form("/people/" + person.value() + "/register").param("conviction", "'; drop").param("route", "x").param("disposal", "").param("months", "1e9"));
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("Choose how it was dealt with", "Enter a whole number");
  }
}
