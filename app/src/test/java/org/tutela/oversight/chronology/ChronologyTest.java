package org.tutela.oversight.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.mappa.Level;

@TutelaTest
class ChronologyTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Chronologies chronologies;
  @Autowired org.tutela.AllRows all;
  @Autowired MutableClock clock;
  @Autowired MockMvc web;
  private Walk walk;

  @BeforeEach
  void ready() {
    walk = Walk.with(beans);
  }

  private Timeline of(ApplicationId id, Asked asked) {
    return As.officer(() -> chronologies.of(id, asked)).orThrow().timeline();
  }

  @Test
  void a_case_is_told_from_first_contact_to_its_end_the_newest_first() {
    var id = walk.interviewed();
    clock.pass(Duration.ofDays(1));
    walk.sought(id);
    walk.represented(id);
    As.officer(() -> walk.disclosures.assess(walk.assessment(id, org.tutela.law.scheme.Held.CHILD_SEX_OFFENCES))).orThrow();
    clock.pass(Duration.ofDays(1));
    As.decisionMaker(() -> walk.disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();

    var timeline = of(id, Asked.everything());

    assertThat(timeline.lines()).extracting(Line::what).contains("First contact", "First checks completed", "Checked: local records", "Interview completed",
        "Risk assessment completed", "Decided to disclose", "Decision recorded: disclose cso");
    assertThat(timeline.lines()).extracting(Line::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(timeline.lines().getFirst().at()).isEqualTo(clock.instant());
    assertThat(timeline.lines()).filteredOn(line -> line.kind() == Kind.TASK).isNotEmpty();
    assertThat(timeline.lines()).allSatisfy(line -> assertThat(line.href()).startsWith("/"));
    assertThat(timeline.total()).isEqualTo(timeline.lines().size());
    assertThat(timeline.looks()).as("not for an officer").isEmpty();
  }

  @Test
  void it_is_narrowed_to_what_the_reader_asks_for_and_paged() {
    var id = walk.disclosed();
    var decisions = of(id, new Asked(Set.of(Kind.DECISION, Kind.RISK), 1));
    assertThat(decisions.lines()).isNotEmpty().extracting(Line::kind).containsOnly(Kind.DECISION, Kind.RISK);
    var second = of(id, new Asked(Set.of(), 2));
    assertThat(second.lines()).hasSize(Math.max(0, of(id, Asked.everything()).total() - Asked.SIZE));
  }

  @Test
  void a_supervisor_reads_who_looked_and_who_was_turned_away() {
    var id = walk.interviewed();
    As.decisionMaker(() -> walk.disclosures.working(id)).orThrow();
    var looks = As.supervisor(() -> chronologies.of(id, Asked.everything())).orThrow().timeline().looks();
    assertThat(looks).flatExtracting(Look::actions).contains("SEE_DECISION", "OPEN_APPLICATION");
    assertThat(looks).allMatch(Look::allowed);
  }

  @Test
  void a_supervisor_reads_all_who_looked_page_by_page_and_that_is_logged() throws Exception {
    var id = walk.interviewed();
    for (int n = 0; n < 60; n++) As.decisionMaker(() -> walk.disclosures.working(id)).orThrow();
    var second = As.supervisor(() -> chronologies.looked(id, 2)).orThrow();
    assertThat(second.page()).isEqualTo(2);
    assertThat(second.found()).isGreaterThan(60);
    assertThat(second.looks()).isNotEmpty();
    assertThat(all.count("from audit.entry where action = 'SEE_ACCESS_LOG' and object_id = ? and actor_id = ?", id.value(), As.supervisor().id().value())).isPositive();
    assertThat(As.officer(() -> chronologies.looked(id, 1))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.supervisor().of("CARROW").does(() -> chronologies.looked(id, 1))).isInstanceOf(Outcome.NotFound.class);
    var page = web.perform(get("/applications/" + id.value() + "/looked?page=2").with(As.supervisor().signedIn())).andReturn().getResponse();
    assertThat(page.getContentAsString()).contains("Who looked", "See decision");
    var person = walk.cautioned();
    assertThat(As.supervisor(() -> chronologies.looked(person, 1)).isDone()).isTrue();
  }

  @Test
  void a_person_is_told_with_management_convictions_and_the_duty() {
    var person = walk.cautioned();
    walk.managed(person, Level.TWO);
    var lines = As.officer(() -> chronologies.of(person, Asked.everything())).orThrow().timeline().lines();
    assertThat(lines).extracting(Line::what).contains("Person recorded", "Recorded: caution", "Management: began", "Consideration: due", "Task: opened");
    assertThat(lines).extracting(Line::kind).contains(Kind.CONVICTION, Kind.MANAGEMENT, Kind.DUTY, Kind.PERSON, Kind.TASK);
  }

  @Test
  void another_force_and_a_call_taker_read_nothing() {
    var id = walk.interviewed();
    var person = walk.cautioned();
    var carrow = As.supervisor().of("CARROW");
    assertThat(carrow.does(() -> chronologies.of(id, Asked.everything()))).isEqualTo(carrow.does(() -> chronologies.of(new ApplicationId(Walk.unknown()), Asked.everything())))
        .isInstanceOf(Outcome.NotFound.class);
    assertThat(carrow.does(() -> chronologies.of(person, Asked.everything()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.callTaker(() -> chronologies.of(id, Asked.everything()))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void the_page_is_shown_in_both_views_and_whatever_is_asked_for() throws Exception {
    var id = walk.disclosed();
    for (String query : new String[] {"", "?view=compact", "?kind=DECISION&kind=TASK&page=1", "?kind=NONSENSE&page=99999999999999&view=%00", "?page=-1"}) {
      var answer = web.perform(get(java.net.URI.create("/applications/" + id.value() + "/chronology" + query)).with(As.supervisor().signedIn())).andReturn().getResponse();
      assertThat(answer.getStatus()).as(query).isIn(200, 400);
      if (query.isEmpty()) assertThat(answer.getContentAsString()).contains("Chronology", "Who looked", "Decided to disclose");
    }
  }

  @Test
  void a_code_without_words_is_spelt_out() {
    assertThat(Happenings.words("SOMETHING_NEW")).isEqualTo("Something new");
    assertThat(Happenings.words("LETTER NothingToDisclose")).isEqualTo("Letter written: nothing to disclose");
  }
}
