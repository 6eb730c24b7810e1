package org.tutela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.casework.people.People;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;

/** A person with strings that nobody else has is taken through the pages; then everything that is not their record is searched for them. */
@TutelaTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
  private static final List<String> CANARY = List.of("Zyxquorph", "Vantabrisk", "ZZ97 1AA", "ZZ971AA", "07700 900987", "Kestrelweave");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired AllRows all;
  private final List<String> addresses = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    var answer = web.perform(request.with(who.signedIn())).andReturn().getResponse();
    Optional.ofNullable(answer.getRedirectedUrl()).ifPresent(addresses::add);
    var title = TITLE.matcher(answer.getContentAsString());
    if (title.find()) titles.add(title.group(1));
    answer.getHeaderNames().stream().filter(name -> !name.equalsIgnoreCase("Set-Cookie")).forEach(name -> addresses.addAll(answer.getHeaders(name)));
    return answer;
  }

  private static MockHttpServletRequestBuilder form(String path, String... fields) {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return form;
  }

  @Test
  @DisplayName("security S-10: nothing of a person stands in an address, a title, a header, the service's log or the audit")
  void canary(CapturedOutput log) throws Exception {
    var id = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Zyxquorph", "Vantabrisk", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    String person = "/people/" + id.value();
    var officer = As.officer();
    answer(officer, form(person + "/addresses", "kind", "HOME", "lines", "9 Kestrelweave", "postcode", "ZZ97 1AA"));
    answer(officer, form(person + "/identifiers", "kind", "PHONE", "value", "07700 900987"));
    answer(officer, form(person + "/names", "kind", "NONSENSE", "surname", "Vantabrisk"));
    answer(officer, form(person + "/identifiers", "kind", "PNC", "value", "Vantabrisk\u0000"));
    answer(officer, form(person + "/unmask"));
    var searched = answer(officer, form("/people/search", "forenames", "Zyxquorph", "surname", "Vantabrisk", "postcode", "ZZ97 1AA"));
    assertThat(answer(officer, get(searched.getRedirectedUrl())).getContentAsString()).contains("Vantabrisk");
    for (String path : List.of(person, person + "/chronology", person + "/management", "/mappa", "/duty", "/work", "/people/Vantabrisk", "/applications/Vantabrisk",
        "/people/search?surname=Vantabrisk", "/audit/entries?about=Vantabrisk", "/limits/" + id.value(), "/nowhere/Zyxquorph")) {
      answer(officer, get(path));
      answer(As.supervisor(), get(path));
    }
    answer(As.supervisor(), form("/limits", "reference", "Vantabrisk"));
    answer(As.auditor(), form("/audit", "about", "Vantabrisk"));
    var keyedIn = answer(As.callTaker(), form("/applications/new", "submission", UUID.randomUUID().toString(), "contact-day", "1", "contact-month", "6",
        "contact-year", "2026", "contact-time", "09:30", "channel", "PHONE", "child1-given", "Wren", "subject-given", "Zyxquorph", "subject-family", "Vantabrisk",
        "worry", "Kestrelweave", "lives", "YES"));
    assertThat(keyedIn.getStatus()).isEqualTo(303);
    for (String part : List.of("", "/request", "/person", "/assign", "/chronology")) answer(officer, get(keyedIn.getRedirectedUrl() + part));

    for (String canary : CANARY) {
      assertThat(addresses).as("addresses and headers").noneMatch(address -> address.contains(canary));
      assertThat(titles).as("titles").isNotEmpty().noneMatch(title -> title.contains(canary));
      assertThat(log.getAll()).as("the service's log").doesNotContain(canary);
      for (String table : List.of("audit.entry", "access.alert", "access.opening", "access.once", "access.staff_history", "work.task", "work.task_history")) {
        assertThat(all.count("from " + table + " t where position(? in t::text) > 0", canary)).as(table).isZero();
      }
    }
  }
}
