package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Some of an officer's people go to a colleague. */
@TutelaTest
class GivingOverTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired Staffing staffing;
  @Autowired Work work;
  private PersonId one;
  private PersonId other;
  private UserId from;
  private UserId taker;

  /** Of an officer of their own, so that no other test's people are among them. */
  @BeforeEach
  void twoPeopleOfOneOfficer() {
    var all = new Registrants(people, convictions, register);
    one = all.subject();
    other = all.subject();
    from = employed("Isolde Farrant");
    taker = employed("Perdita Loxley");
    As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(one, other), new Handing(from, "A new officer", "On a course in May"))).orThrow();
  }

  private UserId employed(String name) {
    return As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", name, As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false)))
        .orThrow();
  }

  private UserId manager(PersonId person) {
    return As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().manager();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.supervisor().signedIn())).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form() {
    return post("/register/caseload").param("once", UUID.randomUUID().toString()).param("from", from.value().toString()).param("some", "1");
  }

  @Test
  void who_was_chosen_changes_hands_with_what_is_on_the_list_and_the_others_stay() {
    assertThat(As.supervisor(() -> supervisions.giveOver(from, Set.of(one), new Handing(taker, "Nearer", "On a course in May"))).orThrow()).isEqualTo(1);
    assertThat(manager(one)).isEqualTo(taker);
    assertThat(manager(other)).isEqualTo(from);
    assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, one.value())).orThrow()).singleElement().extracting(Task::owner).isEqualTo(Optional.of(taker));
    assertThat(As.supervisor(() -> supervisions.managing(from, 0)).orThrow().lines()).extracting(Managing.Line::person).containsExactly(other);
  }

  @Test
  void where_one_has_changed_hands_meanwhile_nobody_is_given_over_and_it_is_said() {
    As.supervisor(() -> supervisions.giveOver(from, Set.of(one), new Handing(taker, "Nearer", "On a course in May"))).orThrow();
    var again = As.supervisor(() -> supervisions.giveOver(from, Set.of(one, other), new Handing(employed("Ambrose Tindall"), "Nearer still", "On a course in May")));
    assertThat(again).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains("people", "1 of those chosen is not with this officer any more"));
    assertThat(manager(one)).isEqualTo(taker);
    assertThat(manager(other)).isEqualTo(from);
  }

  @Test
  void they_go_to_a_colleague_of_the_area_who_can_manage_them_and_only_a_supervisor_gives_them() {
    assertThat(As.officer(() -> supervisions.giveOver(from, Set.of(one), new Handing(taker, "Nearer", "On a course in May")))).isInstanceOf(Outcome.Forbidden.class);
    for (var nobody : Set.of(from, As.officer().of("CARROW").id(), new UserId(UUID.randomUUID()))) {
      assertThat(As.supervisor(() -> supervisions.giveOver(from, Set.of(one), new Handing(nobody, "Nearer", "On a course in May")))).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(As.supervisor(() -> supervisions.giveOver(from, Set.of(), new Handing(taker, "Nearer", "On a course in May")))).isInstanceOf(Outcome.Refused.class);
    assertThat(manager(one)).isEqualTo(from);
  }

  @Test
  void the_page_offers_them_to_be_ticked_keeps_what_was_ticked_and_gives_them_over() throws Exception {
    assertThat(answer(get("/register/caseload")).getContentAsString()).contains("/register/caseload?of=" + from.value());
    var page = answer(get("/register/caseload?of=" + from.value())).getContentAsString();
    assertThat(page).contains("Managed by Isolde Farrant", "value=\"" + one.value() + "\"", "value=\"" + other.value() + "\"", "Give over those chosen");
    var bare = answer(form());
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("href=\"#people\"", "id=\"people\"", "href=\"#to\"", "href=\"#reason\"");
    var kept = answer(form().param("people", one.value().toString()).param("reason", "Nearer to the station"));
    assertThat(kept.getStatus()).isEqualTo(422);
    assertThat(kept.getContentAsString()).containsPattern("value=\"" + one.value() + "\"[^>]* checked").contains("Nearer to the station");
    var sent = answer(form().param("people", one.value().toString()).param("reason", "Nearer to the station").param("untrained", "On a course in May").param("to", taker.value().toString()));
    assertThat(sent.getRedirectedUrl()).isEqualTo("/register/caseload");
    assertThat(manager(one)).isEqualTo(taker);
    var stale = answer(form().param("people", one.value().toString(), other.value().toString()).param("reason", "Again").param("untrained", "On a course in May").param("to", taker.value().toString()));
    assertThat(stale.getStatus()).isEqualTo(422);
    assertThat(stale.getContentAsString()).contains("not with this officer any more", "href=\"#people\"");
    assertThat(manager(other)).isEqualTo(from);
  }

  @Test
  void nonsense_is_answered_with_a_page_that_names_nobody() throws Exception {
    for (String query : new String[] {"of=" + UUID.randomUUID(), "of=" + As.officer().of("CARROW").id().value(), "of=nonsense", "of=" + from.value() + "&page=99999999", "of="}) {
      assertThat(answer(get("/register/caseload?" + query)).getStatus()).as(query).isEqualTo(200);
    }
    assertThat(answer(form().param("people", "nonsense").param("to", "nonsense").param("reason", "x")).getStatus()).isEqualTo(422);
  }
}
