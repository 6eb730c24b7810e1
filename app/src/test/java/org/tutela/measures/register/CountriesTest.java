package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.tutela.law.register.Away;
import org.tutela.measures.register.DirectoryEntry.Kind;

/** Countries of high risk, all invented. */
@TutelaTest
class CountriesTest {
  private static final LocalDate LEAVES = LocalDate.of(2026, 6, 20);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Journeys journeys;
  @Autowired Directory directory;
  @Autowired Travellers travellers;
  @Autowired Duties duties;
  private PersonId person;
  private String path;

  @BeforeEach
  void someone_subject() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
  }

  private UUID list(String country, LocalDate from, LocalDate until) {
    return As.supervisor(() -> directory.enter(new EnterInDirectory(Kind.COUNTRY, country, "List of an agency, 1 May 2026", from, Optional.ofNullable(until)))).orThrow();
  }

  private UUID journey(String country, String details) {
    return As.officer(() -> journeys.record(new RecordJourney(person, LEAVES.atTime(9, 0), country, "By air", 5, LocalDate.of(2026, 5, 20), Optional.of(LocalDate.of(2026, 5, 21).atTime(10, 0)), Optional.empty(), details, Optional.empty()))).orThrow();
  }

  private List<String> highRisk() {
    return As.officer(() -> journeys.of(person)).orThrow().getLast().highRisk().stream().map(DirectoryEntry::name).toList();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  @DisplayName("T7 (service): each journey is compared with the force's list of countries of high risk as it is in force on a day of the journey, by the first country and by those told in words")
  void each_journey_is_compared_with_the_list() throws Exception {
    String first = "Orrinland " + UUID.randomUUID();
    String second = "Upper Vessia " + UUID.randomUUID();
    var journey = journey(first.toUpperCase(Locale.UK), "On to " + second + ", from 22 June");
    assertThat(highRisk()).as("nothing is listed").isEmpty();
    list(first, LEAVES.plusDays(4), null);
    list(second, LocalDate.of(2020, 1, 1), LEAVES.minusDays(1));
    assertThat(highRisk()).as("from its last day abroad on").containsExactly(first);
    var again = list(second, LEAVES, LEAVES);
    assertThat(highRisk()).containsExactly(first, second);
    String said = "list of countries of high risk (List of an agency, 1 May 2026)";
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(said, "The journey to " + first.toUpperCase(Locale.UK) + " that begins on 20 Jun 2026 names " + second + ", which is on", "On the list of high risk");
    assertThat(answer(As.officer(), get(path + "/journeys/" + journey)).getContentAsString()).contains(said);
    assertThat(answer(As.officer(), get(path + "/journeys/" + journey + "/change")).getContentAsString()).contains(said, "What was told and has become wrong is told again");
    assertThat(answer(As.officer(), get(path + "/journeys/" + journey + "/receipt")).getContentAsString()).as("what the person takes away").doesNotContain("high risk");
    As.supervisor(() -> directory.end(Kind.COUNTRY, again, Optional.empty(), "Misread")).orThrow();
    assertThat(highRisk()).containsExactly(first);
  }

  @Test
  @DisplayName("T7 (service): the list of travellers names, with each journey, the countries of high risk that it touches")
  void the_list_of_travellers_names_them() throws Exception {
    String first = "Orrinland " + UUID.randomUUID();
    String second = "Upper Vessia " + UUID.randomUUID();
    var journey = journey(first, "On to " + second + ", from 22 June");
    list(second, LEAVES, null);
    list(first, LocalDate.of(2020, 1, 1), LEAVES.minusDays(1));
    var listed = As.supervisor(() -> travellers.ofArea(0)).orThrow();
    assertThat(listed.travellers()).filteredOn(one -> one.person().equals(person)).singleElement().satisfies(one -> assertThat(listed.highRisk(one)).containsExactly(second));
    assertThat(answer(As.supervisor(), get("/register/travellers")).getContentAsString()).contains(first + "<br>On the list of high risk: " + second);
    list(first, LEAVES.plusDays(4), LEAVES.plusDays(4));
    assertThat(answer(As.supervisor(), get("/register/travellers")).getContentAsString()).contains("On the list of high risk: " + first + ", " + second);
    As.officer(() -> journeys.end(person, journey, Optional.empty())).orThrow();
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.ABROAD, LocalDate.of(2026, 5, 28), Optional.empty()))).orThrow();
    var away = As.supervisor(() -> travellers.ofArea(0)).orThrow();
    assertThat(away.travellers()).filteredOn(one -> one.person().equals(person)).singleElement().satisfies(one -> assertThat(away.highRisk(one)).as("nobody knows where").isEmpty());
  }

  @Test
  void a_part_of_another_word_is_no_country() {
    String country = "Nira" + UUID.randomUUID().toString().substring(0, 8);
    list(country, LocalDate.of(2020, 1, 1), null);
    journey(country + "land", "By the " + country + "n line");
    assertThat(highRisk()).isEmpty();
  }

  @Test
  void a_supervisor_keeps_the_list_on_its_page() throws Exception {
    assertThat(answer(As.officer(), get("/register")).getContentAsString()).contains("href=\"/register/countries\"");
    String country = "Orrinland " + UUID.randomUUID();
    var form = post("/register/countries").param("once", UUID.randomUUID().toString()).param("name", country).param("listed-from-day", "1").param("listed-from-month", "5").param("listed-from-year", "2026");
    var refused = answer(As.supervisor(), form);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Say where it stands", country);
    assertThat(answer(As.supervisor(), form.param("about", "List of an agency")).getRedirectedUrl()).isEqualTo("/register/countries");
    var page = answer(As.officer(), get("/register/countries")).getContentAsString();
    assertThat(page).contains(country, "List of an agency", "From 1 May 2026", "Section 172", "the service comes with none").doesNotContain("Enter another");
    var id = As.officer(() -> directory.of(Kind.COUNTRY)).orThrow().entries().stream().filter(one -> one.name().equals(country)).findFirst().orElseThrow().id();
    assertThat(answer(As.supervisor(), get("/register/countries/" + id)).getStatus()).isEqualTo(200);
    assertThat(answer(As.supervisor(), get("/register/stations/" + id)).getStatus()).as("it is no station").isEqualTo(404);
    assertThat(answer(As.supervisor(), post("/register/countries/" + id).param("once", UUID.randomUUID().toString()).param("what", "wrong").param("reason", "Misread")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get("/register/countries")).getContentAsString()).contains("Misread");
  }
}
