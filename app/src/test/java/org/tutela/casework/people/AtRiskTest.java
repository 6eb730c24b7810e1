package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.AtRisk.Relation;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;

/** People at risk from somebody, on that person's page. */
@TutelaTest
class AtRiskTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 5, 4);
  private static final LocalDate REVIEW = LocalDate.of(2026, 12, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Markers markers;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  private PersonId person;
  private String path;

  @BeforeEach
  void someone() {
    person = person("Caspian", "Rooksmoor");
    path = "/people/" + person.value();
  }

  private static RecordPerson named(String forename, String surname) {
    return new RecordPerson(As.NORTHMERE, forename, surname, Sex.MALE, Optional.of(Birth.on(LocalDate.of(1971, 2, 3))), Optional.empty());
  }

  private PersonId person(String forename, String surname) {
    return As.system(() -> people.record(named(forename, surname))).orThrow();
  }

  private String reference(PersonId of) {
    return As.system(() -> people.find(of)).orThrow().reference();
  }

  private RecordAtRisk partner(String who) {
    return new RecordAtRisk(person, Relation.FORMER_PARTNER, "", who, true, "Waits at the school", "Ask after the children\nout of hearing", SINCE, REVIEW);
  }

  private RecordAtRisk victim(String reference) {
    return new RecordAtRisk(person, Relation.VICTIM, reference, "", false, "Wrote to her from prison", "Ask about letters", SINCE, REVIEW);
  }

  private Outcome<UUID> recorded(RecordAtRisk command) {
    return As.officer(() -> markers.record(command));
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private Element shown(As who) throws Exception {
    return Jsoup.parse(answer(who, get(path)).getContentAsString()).getElementById("at-risk");
  }

  private MockHttpServletRequestBuilder form(String once) {
    return post(path + "/at-risk").param("once", once).param("who", "Former partner and her two children").param("relation", "FORMER_PARTNER").param("children", "yes")
        .param("why", "Waits at the school").param("do", "Ask after the children");
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }

  @Test
  @DisplayName("16.1 (service): who is at risk from a person stands on that person's page with what to do, until it is ended or struck out with a reason, and stays on record")
  void it_stands_on_the_page_and_stays_on_record() throws Exception {
    assertThat(shown(As.officer())).isNull();
    var partner = recorded(partner("Former partner and her two children")).orThrow();
    assertThat(shown(As.officer()).text()).contains("Former partner and her two children", "Former partner; a child, or has children", "Waits at the school", "Ask after the children", "4 May 2026", "Recorded 1 Jun 2026",
        "To be looked at again by 1 Dec 2026");
    assertThat(shown(As.decisionMaker()).select("a")).as("who records nothing is led to no form").isEmpty();
    As.officer().second().does(() -> markers.act(new ActOnMarker(person, partner, Marker.Act.KEPT, Optional.of(LocalDate.of(2027, 3, 1)), "Seen there again"))).orThrow();
    assertThat(shown(As.officer()).text()).contains("Kept 1 Jun 2026", "Seen there again", "To be looked at again by 1 Mar 2027");
    As.officer(() -> markers.act(new ActOnMarker(person, partner, Marker.Act.ENDED, Optional.of(LocalDate.of(2026, 5, 30)), "They moved away"))).orThrow();
    assertThat(shown(As.officer()).text()).contains("Ended 30 May 2026", "They moved away", "Waits at the school").doesNotContain("Look at it");
    assertThat(all.count("from people.marker_act where marker_id = ?", partner)).isEqualTo(2);
    assertThat(all.count("from audit.entry where person_id = ? and action = 'RECORD_PERSON' and details like '%AT_RISK%'", person.value())).isOne();
  }

  @Test
  @DisplayName("16.3 (service): somebody in the records is named to those who may read their record, and to nobody else")
  void a_limited_person_is_not_named() throws Exception {
    var victim = person("Sorrel", "Quillfeather");
    recorded(victim(reference(victim))).orThrow();
    assertThat(shown(As.officer()).select("a[href=/people/" + victim.value() + "]").text()).isEqualTo("Sorrel Quillfeather, " + reference(victim));
    var keeper = Hired.as(Role.SUPERVISOR, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(victim.value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    String reference = reference(victim);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Somebody whose record you may not see", "Ask about letters").doesNotContain("Quillfeather", reference, victim.value().toString());
    var listed = new As(keeper.actor(), "");
    answer(listed, post("/purpose").param("once", UUID.randomUUID().toString()).param("person", person.value().toString()).param("next", path).param("purpose", "SUPERVISION").param("reason", "looking at a colleague's work"));
    assertThat(shown(listed).text()).as("whoever is on the list").contains(reference).doesNotContain("Quillfeather");
  }

  private Element risks(As who, PersonId of) throws Exception {
    return Jsoup.parse(answer(who, get("/people/" + of.value())).getContentAsString()).getElementById("at-risk-from");
  }

  @Test
  @DisplayName("16.1, 16.3 (service): the page of somebody at risk says from whom, to those who may see both, and is logged as read of both; to others it says nothing at all")
  void who_is_at_risk_and_from_whom() throws Exception {
    var victim = person("Sorrel", "Quillfeather");
    assertThat(risks(As.officer(), victim)).isNull();
    var marker = recorded(victim(reference(victim))).orThrow();
    String from = reference(person);
    long before = all.count("from audit.entry where person_id = ?", person.value());
    assertThat(risks(As.officer(), victim).text()).contains("Caspian Rooksmoor, " + from, "Victim of an offence", "4 May 2026").doesNotContain("Wrote to her from prison");
    assertThat(risks(As.officer(), victim).select("a").attr("href")).isEqualTo(path + "#at-risk");
    assertThat(all.count("from audit.entry where person_id = ?", person.value())).as("a reading of both").isEqualTo(before + 2);
    assertThat(risks(As.officer(), person)).as("the other way about").isNull();
    var keeper = Hired.as(Role.SUPERVISOR, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    String shut = answer(As.officer(), get("/people/" + victim.value())).getContentAsString();
    assertThat(shut).doesNotContain("at-risk-from", "At risk from", "Rooksmoor", reference(person), person.value().toString(), "may not see");
    assertThat(As.officer(() -> markers.from(victim)).orThrow()).isEmpty();
    assertThat(As.officer(() -> people.open(victim)).orThrow().atRisk()).as("nor that there is anybody").isFalse();
    answer(keeper(keeper), post("/purpose").param("once", UUID.randomUUID().toString()).param("person", victim.value().toString()).param("next", "/people/" + victim.value()).param("purpose", "SUPERVISION").param("reason", "looking at a colleague's work"));
    assertThat(keeper(keeper).does(() -> markers.from(victim)).orThrow()).singleElement().satisfies(one -> assertThat(one.from().restricted()).isTrue());
    keeper(keeper).does(() -> markers.act(new ActOnMarker(person, marker, Marker.Act.ENDED, Optional.of(LocalDate.of(2026, 5, 30)), "It is over"))).orThrow();
    assertThat(keeper(keeper).does(() -> markers.from(victim)).orThrow()).isEmpty();
  }

  private static As keeper(Hired one) {
    return new As(one.actor(), "");
  }

  @Test
  void whoever_may_not_be_found_cannot_be_recorded_by_reference_and_is_answered_as_if_nobody_had_it() {
    var limited = person("Sorrel", "Quillfeather");
    As.system(() -> restrictions.limit(new Restrictions.Limit(limited.value(), As.NORTHMERE, true, false, Hired.as(Role.SUPERVISOR, staffing, sessions).id(), "WITNESS"))).orThrow();
    for (String reference : new String[] {reference(limited), reference(person), "P-0000-0"}) {
      assertThat(problem(recorded(victim(reference)))).isEqualTo("reference: Nobody else has this reference");
    }
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() + ": " + problems.getFirst().message() : "none: " + outcome;
  }

  @ParameterizedTest(name = "{0}, {1}, since {2}, to be looked at by {3}: {4}")
  @CsvSource({"CHILD, false, 2026-06-01, 2026-12-01, children", "CHILD, true, 2026-06-01, 2026-12-01, none", "OTHER, false, 2026-06-02, 2026-12-01, from", "OTHER, false, 2026-06-01, 2026-06-01, review",
      "OTHER, false, 2026-06-01, 2036-06-02, review"})
  void what_cannot_be_is_refused(Relation relation, boolean children, LocalDate since, LocalDate review, String field) {
    assertThat(problem(recorded(new RecordAtRisk(person, relation, "", "Somebody", children, "Why", "What", since, review)))).startsWith(field + ":");
  }

  @Test
  void whoever_may_not_open_or_record_a_person_neither_reads_nor_records_it() throws Exception {
    recorded(partner("Somebody")).orThrow();
    assertThat(As.decisionMaker(() -> markers.record(partner("Somebody")))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer().of("CARROW").does(() -> markers.record(partner("Somebody")))).isInstanceOf(Outcome.NotFound.class);
    assertThat(answer(As.officer().of("CARROW"), get(path + "/at-risk")).getStatus()).isEqualTo(404);
    assertThat(answer(As.responseOfficer(), get(path + "/at-risk")).getStatus()).isEqualTo(403);
  }

  @Test
  void it_is_recorded_on_a_form_that_loses_nothing_and_once() throws Exception {
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("href=\"" + path + "/at-risk\"");
    assertThat(answer(As.officer(), get(path + "/at-risk")).getContentAsString()).contains("Do not write an address");
    var empty = answer(As.officer(), post(path + "/at-risk").param("once", UUID.randomUUID().toString()));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(empty.getContentAsString()).select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#reference", "#relation", "#children", "#why", "#do", "#from", "#review");
    var both = answer(As.officer(), on(on(form(UUID.randomUUID().toString()).param("reference", "P-0000-0"), "from", SINCE), "review", REVIEW));
    assertThat(both.getStatus()).isEqualTo(422);
    assertThat(both.getContentAsString()).contains("Leave this out where there is a reference", "P-0000-0", "Former partner and her two children", "Waits at the school", "Ask after the children");
    String token = Jsoup.parse(answer(As.officer(), get(path + "/at-risk")).getContentAsString()).select("input[name=once]").attr("value");
    for (int press = 0; press < 2; press++) assertThat(answer(As.officer(), on(on(form(token), "from", SINCE), "review", REVIEW)).getRedirectedUrl()).isEqualTo(path + "#at-risk");
    assertThat(all.count("from people.marker where person_id = ?", person.value())).isOne();
    String look = shown(As.officer()).select("a:contains(Look at it)").attr("href");
    assertThat(answer(As.officer(), get(look)).getContentAsString()).contains("Look at a person at risk", "Former partner; a child, or has children: Waits at the school. Since 4 May 2026.");
    assertThat(answer(As.officer(), post(look).param("once", UUID.randomUUID().toString()).param("act", "KEPT").param("reason", "Still so")).getContentAsString()).contains("Enter by when somebody looks at it again", "Still so");
    assertThat(answer(As.officer(), post(look).param("once", UUID.randomUUID().toString()).param("act", "STRUCK").param("reason", "Another person")).getRedirectedUrl()).isEqualTo(path + "#at-risk");
    assertThat(answer(As.officer(), on(on(post(path + "/markers").param("once", UUID.randomUUID().toString()).param("kind", "AT_RISK").param("words", "Words"), "from", SINCE), "review", REVIEW)).getContentAsString())
        .as("not as a marker").contains("Choose what it is");
  }
}
