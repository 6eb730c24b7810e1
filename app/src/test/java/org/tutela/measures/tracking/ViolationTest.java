package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.mappa.Level;

/** What becomes of a violation after a person has confirmed it. */
@TutelaTest
class ViolationTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired AllRows all;
  private PersonId person;

  @BeforeEach
  void somebody_managed() {
    var walk = Walk.with(context.getAutowireCapableBeanFactory());
    person = walk.cautioned();
    walk.managed(person, Level.TWO);
  }

  private CardId alarmed() {
    return Alarmed.of(context, person, "NORTHMERE").card();
  }

  private MockHttpServletResponse answer(As who, org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletResponse send(As who, String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return answer(who, form);
  }

  private List<String> tasks(CardId card) {
    return all.sql("select kind || ' ' || urgency || ' ' || state from work.task where source_id = :card order by kind").param("card", card.value()).query(String.class).list();
  }

  @Test
  void what_becomes_of_a_violation_is_kept_on_its_page_on_the_person_s_in_the_chronology_and_on_paper_and_ends_the_work() throws Exception {
    var card = alarmed();
    String path = "/tracking/alerts/" + card.value();
    assertThat(send(As.officer(), path + "/violation", "version", "0", "step", "EXPLAINED", "step-words", "He got lost").getStatus()).as("nobody has confirmed one").isEqualTo(409);
    assertThat(send(As.officer(), path + "/close", "version", "0", "outcome", "VIOLATION", "words", "Seen at the gate by a teacher", "response", "Recall is asked for").getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("What became of it", "The wearer has not been heard yet", "value=\"EXPLAINED\"").doesNotContain("value=\"ACCEPTED\"");
    assertThat(answer(As.operator(), get(path)).getContentAsString()).contains("The wearer has not been heard yet").doesNotContain("What became of it");
    assertThat(send(As.operator(), path + "/violation", "version", "1", "step", "NONE", "step-words", "Nothing").getStatus()).isEqualTo(403);
    assertThat(send(As.officer(), path + "/violation", "version", "1", "step", "ACCEPTED", "step-words", "Believed").getStatus()).as("what?").isEqualTo(422);
    assertThat(send(As.officer(), path + "/violation", "version", "1", "step", "REPORTED", "step-words", "A statement").getContentAsString()).contains("href=\"#step-to\"", "A statement");
    assertThat(send(As.officer(), path + "/violation", "version", "1", "step", "EXPLAINED", "step-words", "").getStatus()).isEqualTo(422);
    assertThat(send(As.officer(), path + "/violation", "version", "1", "step", "EXPLAINED", "step-words", "He says that he got lost").getStatus()).isEqualTo(303);
    assertThat(send(As.officer(), path + "/violation", "version", "1", "step", "EXPLAINED", "step-words", "He says that he got lost").getStatus()).as("twice").isEqualTo(409);
    assertThat(tasks(card)).contains("ACT_ON_VIOLATION ROUTINE OPEN");
    assertThat(send(As.officer(), path + "/violation", "version", "2", "step", "NOT_ACCEPTED", "step-words", "He has lived there for years").getStatus()).isEqualTo(303);
    assertThat(tasks(card)).contains("ACT_ON_VIOLATION ROUTINE DONE");
    assertThat(send(As.officer(), path + "/violation", "version", "3", "step", "REPORTED", "step-to", "The court", "step-words", "A statement, and the trail").getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("The explanation is not accepted. It was reported", "It was reported: The court: A statement, and the trail");
    for (String page : List.of("/people/" + person.value(), "/people/" + person.value() + "/tracking")) assertThat(answer(As.officer(), get(page)).getContentAsString()).contains("Violations that were confirmed", path, "It was reported");
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/chronology")).getContentAsString()).contains("Tracking violation: the wearer explained it", "He says that he got lost", "Tracking violation: reported");
    assertThat(MonitoringTest.pdf(send(As.officer(), path + "/file"))).contains("How that stands: The explanation is not accepted. It was reported.", "He says that he got lost");
  }

  @Test
  void a_violation_that_is_found_to_be_none_stands_as_that_and_nothing_more_is_said_of_it() throws Exception {
    var card = alarmed();
    String path = "/tracking/alerts/" + card.value();
    assertThat(send(As.officer(), path + "/close", "version", "0", "outcome", "VIOLATION", "words", "Seen at the gate", "response", "A warning").getStatus()).isEqualTo(303);
    assertThat(send(As.officer(), path + "/violation", "version", "1", "step", "NONE", "step-words", "It was his brother with his telephone").getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Found to be no violation", "It was no violation: It was his brother").doesNotContain("What became of it");
    assertThat(tasks(card)).contains("ACT_ON_VIOLATION ROUTINE CANCELLED");
    assertThat(send(As.officer(), path + "/violation", "version", "2", "step", "REPORTED", "step-to", "The court", "step-words", "A statement").getStatus()).isEqualTo(409);
  }
}
