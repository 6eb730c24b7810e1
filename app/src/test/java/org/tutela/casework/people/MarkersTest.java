package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
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
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.Marker.Act;
import org.tutela.casework.people.Marker.Kind;
import org.tutela.foundation.kernel.Outcome;

/** Warning markers and modus operandi. */
@TutelaTest
class MarkersTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 5, 4);
  private static final LocalDate REVIEW = LocalDate.of(2026, 12, 1);
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired People people;
  @Autowired Markers markers;
  @Autowired AllRows all;
  private PersonId person;
  private String path;

  @BeforeEach
  void someone() {
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Caspian", "Rooksmoor", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1971, 2, 3))), Optional.empty()))).orThrow();
    path = "/people/" + person.value();
  }

  private UUID marked(Kind kind, String words) {
    return As.officer(() -> markers.record(new RecordMarker(person, kind, words, SINCE, kind.warns() ? Optional.of(REVIEW) : Optional.empty()))).orThrow();
  }

  private Outcome<UUID> act(UUID marker, Act act, LocalDate day, String reason) {
    return As.officer().second().does(() -> markers.act(new ActOnMarker(person, marker, act, Optional.ofNullable(day), reason)));
  }

  private Marker held(UUID marker) {
    return As.officer(() -> people.open(person)).orThrow().markers().stream().filter(one -> one.id().equals(marker)).findFirst().orElseThrow();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() + ": " + problems.getFirst().message() : "none: " + outcome;
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }

  private String head() throws Exception {
    String page = answer(As.officer(), get(path)).getContentAsString();
    return page.substring(page.indexOf("<h1"), page.indexOf("govuk-summary-list"));
  }

  @Test
  @DisplayName("16.1 (service): what those who meet a person are warned of stands above everything else on their page, until it is ended or struck out with a reason, and stays on record")
  void a_warning_stands_at_the_head_of_the_page() throws Exception {
    var dog = marked(Kind.DOG, "A dog\nlet off its chain");
    var own = marked(Kind.OTHER, "Films whoever comes to the door");
    marked(Kind.METHOD, "Offers lifts to those who miss the last bus");
    assertThat(head()).contains("Dog: A dog; let off its chain", "Films whoever comes to the door").doesNotContain("Offers lifts", "Another warning");
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Modus operandi", "Offers lifts to those who miss the last bus", "4 May 2026", "Recorded 1 Jun 2026", "To be looked at again by 1 Dec 2026", path + "/markers/" + dog)
        .doesNotContain("overdue");
    act(dog, Act.ENDED, LocalDate.of(2026, 5, 30), "It was given away").orThrow();
    act(own, Act.STRUCK, null, "It was the neighbour").orThrow();
    assertThat(head()).doesNotContain("its chain", "Films");
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Ended 30 May 2026, recorded 1 Jun 2026", "It was given away", "Struck out 1 Jun 2026", "It was the neighbour").doesNotContain(path + "/markers/" + dog);
    assertThat(act(dog, Act.KEPT, REVIEW, "Back again")).isInstanceOf(Outcome.Conflict.class);
    assertThat(all.count("from people.marker_act where marker_id in (?, ?)", dog, own)).isEqualTo(2);
  }

  @Test
  void who_looks_at_it_again_keeps_it_until_another_day_and_one_that_nobody_looked_at_is_overdue() throws Exception {
    var weapons = marked(Kind.WEAPONS, "Keeps a knife under the stairs");
    clock.set(REVIEW, LocalTime.NOON);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("To be looked at again by 1 Dec 2026").doesNotContain("overdue");
    clock.set(REVIEW.plusDays(1), LocalTime.NOON);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("To be looked at again by 1 Dec 2026: overdue");
    act(weapons, Act.KEPT, LocalDate.of(2027, 6, 1), "Seen again at the last visit").orThrow();
    assertThat(held(weapons).reviewBy()).contains(LocalDate.of(2027, 6, 1));
    assertThat(held(weapons).inForce()).isTrue();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Kept 2 Dec 2026", "Seen again at the last visit", "To be looked at again by 1 Jun 2027").doesNotContain("overdue");
    assertThat(head()).contains("Weapons: Keeps a knife under the stairs");
  }

  @ParameterizedTest(name = "{0} since {1}, to be looked at by {2}: {3}")
  @CsvSource({"VIOLENCE, 2026-06-02, 2026-12-01, from", "VIOLENCE, 2026-06-01, , review", "VIOLENCE, 2026-06-01, 2026-06-01, review", "VIOLENCE, 2026-06-01, 2036-06-02, review", "METHOD, 2026-06-01, , none",
      "METHOD, 2026-06-01, 2026-06-01, review", "VIOLENCE, 2026-06-01, 2026-06-02, none"})
  void days_that_cannot_be_are_refused(Kind kind, LocalDate since, LocalDate review, String field) {
    assertThat(problem(As.officer(() -> markers.record(new RecordMarker(person, kind, "Words", since, Optional.ofNullable(review)))))).startsWith(field + ":");
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource({"KEPT, , day", "KEPT, 2026-06-01, day", "ENDED, , day", "ENDED, 2026-06-02, day", "ENDED, 2026-05-03, day", "ENDED, 2026-05-04, none", "STRUCK, , none"})
  void so_are_days_on_which_it_cannot_end_or_be_looked_at_again(Act act, LocalDate day, String field) {
    assertThat(problem(act(marked(Kind.SELF_HARM, "Words"), act, day, "Why"))).startsWith(field + ":");
  }

  @Test
  void whoever_may_not_open_or_record_a_person_neither_reads_nor_records_it() throws Exception {
    var violence = marked(Kind.VIOLENCE, "Threw a chair");
    assertThat(answer(As.decisionMaker(), get(path)).getContentAsString()).contains("Threw a chair").doesNotContain("/markers");
    assertThat(As.decisionMaker(() -> markers.record(new RecordMarker(person, Kind.DOG, "Words", SINCE, Optional.of(REVIEW))))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.callTaker(() -> markers.find(person, violence))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer().of("CARROW").does(() -> markers.find(person, violence))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> markers.act(new ActOnMarker(person, violence, Act.STRUCK, Optional.empty(), "Why")))).isInstanceOf(Outcome.NotFound.class);
    assertThat(answer(As.officer().of("CARROW"), get(path + "/markers/" + violence)).getStatus()).isEqualTo(404);
  }

  @Test
  void it_is_recorded_and_looked_at_on_forms_that_lose_nothing() throws Exception {
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("href=\"" + path + "/markers\"");
    assertThat(answer(As.officer(), get(path + "/markers")).getStatus()).isEqualTo(200);
    assertThat(answer(As.officer(), form(path + "/markers")).getContentAsString()).contains("Choose what it is", "Say it in words", "Enter since when it is so");
    var unplanned = answer(As.officer(), on(form(path + "/markers").param("kind", "INFECTION").param("words", "Tells of an open infection"), "from", SINCE));
    assertThat(unplanned.getStatus()).isEqualTo(422);
    assertThat(unplanned.getContentAsString()).contains("Enter by when somebody looks at it again", "Tells of an open infection");
    var sent = answer(As.officer(), on(on(form(path + "/markers").param("kind", "INFECTION").param("words", "Tells of an open infection"), "from", SINCE), "review", REVIEW));
    assertThat(sent.getRedirectedUrl()).isEqualTo(path + "#markers");
    assertThat(head()).contains("Infectious risk to staff: Tells of an open infection");
    String marker = path + "/markers/" + As.officer(() -> people.open(person)).orThrow().markers().getFirst().id();
    assertThat(answer(As.officer(), get(marker)).getContentAsString()).contains("Infectious risk to staff: Tells of an open infection. Since 4 May 2026.", "Caspian Rooksmoor");
    assertThat(answer(As.officer(), form(marker)).getContentAsString()).contains("Choose what is so", "Say why");
    assertThat(answer(As.officer(), form(marker).param("act", "ENDED").param("reason", "Treated")).getContentAsString()).contains("Enter the last day", "Treated");
    assertThat(answer(As.officer(), on(form(marker), "day", LocalDate.of(2026, 5, 30)).param("act", "ENDED").param("reason", "Treated")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), form(marker).param("act", "STRUCK").param("reason", "Again")).getStatus()).isEqualTo(409);
    assertThat(answer(As.officer(), get(path + "/markers/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
  }
}
