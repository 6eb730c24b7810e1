package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;

/** The pages, and the catalogue of bad input through their forms (security section 10, families A to C). */
@TutelaTest
class PeoplePagesTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired AllRows all;

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private PersonId recorded() {
    return recorded("Penhallow");
  }

  private PersonId recorded(String surname) {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Horatio", surname, Sex.MALE, Optional.of(Birth.on(LocalDate.of(1966, 7, 2))), Optional.empty()))).orThrow();
  }

  @Test
  void a_search_leads_to_its_candidates_and_from_there_to_the_person() throws Exception {
    var id = recorded("Quistgaard");
    var sent = answer(form("/people/search").param("forenames", "Horace").param("surname", "Kvistgaard").param("born-year", "1966"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(sent.getRedirectedUrl()).doesNotContain("istgaard");
    var shown = answer(get(sent.getRedirectedUrl()));
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(shown.getContentAsString()).contains("Horatio Quistgaard", "/people/" + id.value());
    var page = answer(get("/people/" + id.value()));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("Horatio Quistgaard", "2 July 1966", "Convictions", "Management");
  }

  @Test
  void identifiers_are_masked_until_asked_for() throws Exception {
    var id = recorded();
    answer(form("/people/" + id.value() + "/identifiers").param("kind", "PHONE").param("value", "07700 900456"));
    assertThat(answer(get("/people/" + id.value())).getContentAsString()).doesNotContain("07700 900456").contains("456");
    assertThat(answer(form("/people/" + id.value() + "/unmask")).getContentAsString()).contains("07700 900456");
  }

  @Test
  void a_name_is_struck_out_and_a_home_ended_on_forms_of_their_own_and_the_page_says_so() throws Exception {
    String path = "/people/" + recorded("Merriweather").value();
    assertThat(answer(get(path)).getContentAsString()).as("the only name stays").doesNotContain("/strike");
    answer(form(path + "/names").param("kind", "ALIAS").param("forenames", "Horrie").param("surname", "Weatherhead"));
    answer(form(path + "/addresses").param("kind", "HOME").param("lines", "3 Weir Row"));
    var held = As.officer(() -> people.open(new PersonId(UUID.fromString(path.substring(8))))).orThrow();
    String strike = path + "/details/" + held.names().getLast().id() + "/strike";
    String end = path + "/addresses/" + held.addresses().getFirst().id() + "/end";
    assertThat(answer(get(path)).getContentAsString()).contains(strike, end);

    assertThat(answer(get(strike)).getContentAsString()).contains("Horrie Weatherhead");
    assertThat(answer(form(strike)).getStatus()).isEqualTo(422);
    assertThat(answer(form(strike).param("reason", "It is his brother")).getStatus()).isEqualTo(303);
    assertThat(answer(form(strike).param("reason", "It is his brother")).getStatus()).isEqualTo(409);
    assertThat(answer(get(end)).getContentAsString()).contains("3 Weir Row");
    assertThat(answer(form(end)).getContentAsString()).contains("href=\"#last\"");
    assertThat(answer(form(end).param("last-day", "1").param("last-month", "5").param("last-year", "2026")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path + "/addresses/" + held.names().getFirst().id() + "/end")).getStatus()).isEqualTo(404);

    assertThat(answer(get(path)).getContentAsString()).contains("Corrected or struck out", "Horrie Weatherhead", "It is his brother", "to 1 May 2026")
        .doesNotContain(strike, end);
  }

  @Test
  void every_form_is_there() throws Exception {
    var id = recorded().value();
    for (String path : new String[] {"/people/search", "/people/new", "/people/" + id + "/names", "/people/" + id + "/addresses", "/people/" + id + "/identifiers",
        "/people/" + id + "/checks", "/people/" + id + "/convictions", "/people/" + id + "/management", "/mappa"}) {
      assertThat(answer(get(path)).getStatus()).as(path).isEqualTo(200);
    }
  }

  @Test
  void a_page_under_a_persons_own_says_who_they_are_also_when_it_comes_back_to_be_mended() throws Exception {
    String names = "/people/" + recorded("Marchbanks").value() + "/names";
    String says = "<p class=\"govuk-caption-l\">Horatio Marchbanks, P-";
    assertThat(answer(get(names)).getContentAsString()).contains(says);
    var wrong = answer(form(names).param("forenames", "").param("surname", ""));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains(says);
    var carrow = web.perform(form(names).param("forenames", "").param("surname", "").with(As.officer().of("CARROW").signedIn())).andReturn().getResponse();
    assertThat(carrow.getContentAsString()).doesNotContain("Marchbanks");
  }

  @Test
  void another_forces_person_and_nobodys_answer_alike() throws Exception {
    var elsewhere = As.system(() -> people.record(new RecordPerson(As.CARROW, "Jabez", "Orrery", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var hidden = answer(get("/people/" + elsewhere.value()));
    var nobody = answer(get("/people/" + UUID.randomUUID()));
    assertThat(hidden.getStatus()).isEqualTo(404).isEqualTo(nobody.getStatus());
  }

  @Test
  @DisplayName("security A-12: whoever types another area's person, or nobody's, is logged as refused; the other area sees its own")
  void a_typed_address_is_logged() throws Exception {
    var elsewhere = As.system(() -> people.record(new RecordPerson(As.CARROW, "Jabez", "Orrery", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var nobody = UUID.randomUUID();
    answer(get("/people/" + elsewhere.value()));
    answer(get("/people/" + nobody));
    String refused = "from audit.entry where object_id = ? and not allowed and actor_id = ? and object_area = ?";
    assertThat(all.count(refused, elsewhere.value(), As.officer().id().value(), "CARROW")).isOne();
    assertThat(all.count(refused, nobody, As.officer().id().value(), "NORTHMERE")).isOne();
    assertThat(all.count("from access.opening where person = ? and outside", elsewhere.value())).isOne();
  }

  @Test
  void one_page_leaves_one_entry_that_names_each_of_its_readings_once() throws Exception {
    var person = recorded().value();
    assertThat(answer(get("/people/" + person)).getStatus()).isEqualTo(200);
    String read = "from audit.entry where person_id = ? and actor_id = ?";
    assertThat(all.count(read, person, As.officer().id().value())).isOne();
    for (String part : List.of("SEE_CONVICTIONS", "SEE_CONDITIONS", "SEE_REGISTER", "SEE_MANAGED")) {
      assertThat(all.count(read + " and action = 'OPEN_PERSON' and details ~ ?", person, As.officer().id().value(), "with=.*" + part + ":\\d")).as(part).isOne();
      assertThat(all.count(read + " and details ~ ?", person, As.officer().id().value(), part + ".*" + part)).as(part + " twice").isZero();
    }
  }

  @ParameterizedTest(name = "security {0}")
  @MethodSource("org.tutela.casework.people.BadNames#names")
  void a_strange_name_is_kept_or_refused_beside_its_field(String id, String name) throws Exception {
    var person = recorded();
    var sent = answer(form("/people/" + person.value() + "/names").param("kind", "ALIAS").param("forenames", name).param("surname", "Penhallow"));
    assertThat(sent.getStatus()).isIn(303, 422);
    if (sent.getStatus() == 422) assertThat(sent.getContentAsString()).contains("href=\"#forenames\"");
    assertThat(answer(get("/people/" + person.value())).getStatus()).isEqualTo(200);
    assertThat(answer(form("/people/search").param("forenames", name)).getStatus()).isIn(303, 422);
  }

  @ParameterizedTest(name = "security {0}: {1}/{2}/{3} is answered {4}")
  @CsvSource(emptyValue = "", textBlock = """
      B23, 29,  2,  2000,  303
      B23, 29,  2,  1900,  422
      B23, 29,  2,  2023,  422
      B23, 31,  4,  1980,  422
      B23, 00,  00, 0000,  422
      B24, 1,   1,  2199,  422
      B24, 1,   1,  0001,  422
      B24, 1,   1,  10000, 422
      B24, 1,   1,  1801,  422
      B25, 5,   6,  78,    422
      B25, 12,  31, 1980,  422
      B26, '',  '', 1980,  303
      B26, '',  6,  1980,  303
      B26, 6,   '', 1980,  422
      B27, 1,   1,  1970,  303
      B31, ١,   ٢,  ١٩٨٠,  422
      B31, 0x1, 1,  1980,  422
      B31, -0,  1,  1e9,   422
      """)
  void a_strange_date_is_read_or_refused_beside_its_field(String id, String day, String month, String year, int status) throws Exception {
    var sent = answer(form("/people/search").param("surname", "Penhallow").param("born-day", day).param("born-month", month).param("born-year", year));
    assertThat(sent.getStatus()).isEqualTo(status);
    if (status == 422) assertThat(sent.getContentAsString()).contains("href=\"#born-day\"", "value=\"" + year + "\"");
  }

  @ParameterizedTest(name = "security {0}: {1} {2} is answered {3}")
  @CsvSource(delimiter = '|', textBlock = """
      B33 | EMAIL   | name+tag@example.org                  | 303
      B33 | EMAIL   | jürgen@exämple.org                    | 303
      B33 | EMAIL   | "odd one"@example.org                 | 303
      B33 | EMAIL   | a@b@example.org                       | 422
      B33 | EMAIL   | a@b.c%0aBcc:x@y.z                     | 422
      B33 | EMAIL   | name@example.org.                     | 303
      B34 | PHONE   | +44 (0)7700 900123                    | 303
      B34 | PHONE   | 0044 7700 900123 ext 12               | 303
      B34 | PHONE   | ring the shop                         | 303
      B34 | PHONE   | 1234567890123456789012345678901234567890 | 303
      B35 | PNC     | 2001/0123456A                         | 303
      B35 | CRO     | 123456/01A                            | 303
      B35 | VEHICLE | ab12 cde                              | 303
      """)
  void a_strange_identifier_is_kept_or_refused_beside_its_field(String id, String kind, String value, int status) throws Exception {
    var person = recorded();
    var sent = answer(form("/people/" + person.value() + "/identifiers").param("kind", kind).param("value", value));
    assertThat(sent.getStatus()).isEqualTo(status);
    if (status == 422) assertThat(sent.getContentAsString()).contains("href=\"#value\"");
    else assertThat(As.officer(() -> people.open(person)).orThrow().identifiers().getFirst().raw()).isEqualTo(value);
  }

  @ParameterizedTest(name = "security {0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      B32 | sw1a1aa
      B32 | SW1A  1AA
      B32 | GIR 0AA
      B32 | BFPO 801
      B32 | JE2 3AB
      B32 | D02 X285
      B32 | ZZ99 3VZ
      B32 | NMO 1AA
      B32 | NM3
      B36 | Flat -1
      """)
  void a_strange_postcode_is_kept(String id, String postcode) throws Exception {
    var person = recorded();
    var sent = answer(form("/people/" + person.value() + "/addresses").param("kind", "HOME").param("lines", "1/2 Weir Row\n".repeat(30)).param("postcode", postcode));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(answer(get("/people/" + person.value())).getStatus()).isEqualTo(200);
  }
}
