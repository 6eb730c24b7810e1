package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.LocalFlag.What;

@TutelaTest
class LocalFlagsTest {
  private static final LocalDate PUT_ON = LocalDate.of(2026, 5, 4);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired LocalFlags flags;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneSubject() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
  }

  private LocalFlag flag() {
    return As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().flag();
  }

  private Outcome<PersonId> record(As who, What what, LocalDate on, String words) {
    int version = flag().acts().size();
    return who.does(() -> flags.record(new RecordFlag(person, what, on, words, version)));
  }

  private void putOn() {
    record(As.officer(), What.PUT_ON, PUT_ON, "Seen near a school\nWith a child").orThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form(String what, String words, int version) {
    return post(path + "/flag").param("once", UUID.randomUUID().toString()).param("what", what).param("words", words).param("version", "" + version)
        .param("on-day", "4").param("on-month", "5").param("on-year", "2026");
  }

  @Test
  @DisplayName("V1 (service): a flag is put on with its triggers, a supervisor looks at them, and what was taken off stays with the reason")
  void what_was_done_with_the_flag_stays() {
    putOn();
    assertThat(record(As.officer(), What.CHECKED, PUT_ON, "They fit")).isInstanceOf(Outcome.Forbidden.class);
    record(As.supervisor(), What.CHECKED, PUT_ON.plusDays(1), "They fit").orThrow();
    assertThat(flag().checked()).map(LocalFlag.Act::by).contains(As.supervisor().id());
    record(As.officer(), What.TAKEN_OFF, PUT_ON.plusDays(2), "Moved away").orThrow();
    assertThat(flag().isOn()).isFalse();
    assertThat(flag().acts()).extracting(LocalFlag.Act::words).containsExactly("Seen near a school\nWith a child", "They fit", "Moved away");
    assertThat(flag().acts()).extracting(LocalFlag.Act::by).containsExactly(As.officer().id(), As.supervisor().id(), As.officer().id());
  }

  @ParameterizedTest(name = "{0} on {1}, \"{2}\": mend {3}")
  @CsvSource({"PUT_ON, 2026-05-20, Near a school, what", "TRIGGERS, 2026-05-03, Near a pool, on", "TAKEN_OFF, 2026-06-02, Moved, on", "TAKEN_OFF, 2026-05-20, '', words"})
  void what_cannot_be_is_refused(What what, LocalDate on, String words, String field) {
    putOn();
    assertThat(record(As.officer(), what, on, words)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(field));
    assertThat(flag().acts()).hasSize(1);
  }

  @Test
  void what_is_off_is_not_taken_off_and_who_is_not_registered_has_none() {
    assertThat(record(As.officer(), What.TAKEN_OFF, PUT_ON, "Moved")).isInstanceOf(Outcome.Refused.class);
    var nobody = new Registrants(people, convictions, register).person();
    assertThat(As.officer(() -> flags.record(new RecordFlag(nobody, What.PUT_ON, PUT_ON, "Near a school", 0)))).isInstanceOf(Outcome.NotFound.class);
  }

  private Managing.Line line() {
    int pages = As.supervisor(() -> supervisions.managing(As.officer().id(), 0)).orThrow().pages();
    return IntStream.range(0, pages).mapToObj(page -> As.supervisor(() -> supervisions.managing(As.officer().id(), page)).orThrow()).flatMap(page -> page.lines().stream())
        .filter(one -> one.person().equals(person)).findFirst().orElseThrow();
  }

  private int unflagged() {
    return As.supervisor(() -> supervisions.caseload()).orThrow().unflagged().get(As.officer().id());
  }

  @Test
  @DisplayName("V1 (service): who has no flag is counted in the caseload and marked in the list of its officer")
  void who_has_no_flag_is_seen() throws Exception {
    int before = unflagged();
    assertThat(line().flagged()).isFalse();
    putOn();
    assertThat(line().flagged()).isTrue();
    assertThat(unflagged()).isEqualTo(before - 1);
    record(As.supervisor(), What.CHECKED, PUT_ON, "They fit").orThrow();
    assertThat(line().flagged()).as("looked at").isTrue();
    record(As.officer(), What.TAKEN_OFF, PUT_ON, "Moved").orThrow();
    assertThat(line().flagged()).isFalse();
    assertThat(unflagged()).isEqualTo(before);
    assertThat(answer(As.supervisor(), get("/register/caseload")).getContentAsString()).contains("No flag on local intelligence");
    assertThat(answer(As.supervisor(), get("/register/caseload?of=" + As.officer().id().value())).getContentAsString()).contains(", no flag on local intelligence");
  }

  @Test
  void the_pages_show_it_take_it_once_and_offer_what_the_reader_may_do() throws Exception {
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Flag on local intelligence", path + "/flag");
    assertThat(answer(As.officer(), get(path + "/flag")).getContentAsString()).contains("value=\"PUT_ON\"").doesNotContain("value=\"TAKEN_OFF\"");
    var empty = answer(As.officer(), form("PUT_ON", "", 0));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("id=\"words-error\"");
    assertThat(answer(As.officer(), form("PUT_ON", "Seen near <a school>\nWith a child", 0)).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), form("PUT_ON", "Seen near <a school>", 0)).getStatus()).as("from the page as it was").isEqualTo(409);
    assertThat(flag().acts()).hasSize(1);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Since 4 May 2026<br>Seen near &lt;a school&gt;<br>With a child", "Not as they stand now");
    assertThat(answer(As.officer(), get(path + "/flag")).getContentAsString()).contains("value=\"TRIGGERS\"", "value=\"TAKEN_OFF\"").doesNotContain("value=\"CHECKED\"", "value=\"PUT_ON\"");
    assertThat(answer(As.supervisor(), get(path + "/flag")).getContentAsString()).contains("value=\"CHECKED\"");
    assertThat(answer(As.supervisor(), form("CHECKED", "They fit", 1)).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), form("TAKEN_OFF", "Moved away", 2)).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("The flag, as it was recorded", "They fit", "Moved away", "The flag was taken off");
    assertThat(answer(As.officer(), get("/people/" + new Registrants(people, convictions, register).person().value() + "/flag")).getStatus()).isEqualTo(404);
  }
}
