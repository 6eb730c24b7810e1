package org.tutela.casework.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.Holding;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.AskGlass;
import org.tutela.foundation.access.Glass;
import org.tutela.foundation.access.GlassReason;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;

@TutelaTest
class RefugesTest {
  private static final LocalDate BORN = LocalDate.of(1981, 11, 9);

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Refuges refuges;
  @Autowired Searches searches;
  @Autowired Mappa mappa;
  @Autowired Glass glass;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired JdbcClient db;
  @Autowired AllRows all;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MutableClock clock;

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private PersonId recorded(String surname) {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ottoline", surname, Sex.FEMALE, Optional.of(Birth.on(BORN)), Optional.empty()))).orThrow();
  }

  /** At 6 Lantern Row, until that is found to be a refuge. */
  private PersonId living(String surname, String postcode) {
    var id = recorded(surname);
    As.officer(() -> people.addAddress(new AddAddress(id, AddressKind.HOME, "6 Lantern Row\nAldmere", postcode, Optional.empty(), Optional.empty()))).orThrow();
    return id;
  }

  private Person opened(PersonId id) {
    return As.officer(() -> people.open(id)).orThrow();
  }

  private UUID address(PersonId id) {
    return opened(id).addresses().getFirst().id();
  }

  private Outcome<PersonId> mark(PersonId id, boolean refuge) {
    UUID address = address(id);
    return As.officer(() -> refuges.mark(new MarkRefuge(id, address, refuge, refuge ? "Her social worker says so" : "She has moved on")));
  }

  /** The officers' team manages her from now on. */
  private void managed(PersonId id) {
    As.officer(() -> mappa.manage(new Manage(id, Category.ONE, Level.ONE, "Police", "public protection", LocalDate.of(2026, 5, 4), Optional.empty()))).orThrow();
  }

  private List<PersonId> found(NamedPerson asked) {
    return As.officer(() -> searches.search(new SearchFor(asked, As.NORTHMERE, false))).orThrow().candidates().stream().map(c -> c.person().id()).toList();
  }

  @Test
  @DisplayName("security B36: a refuge is shown to those whose work the person is; everybody else sees that an address is withheld, and how to ask")
  void holders() throws Exception {
    var id = recorded("Lanternby");
    String path = "/people/" + id.value();
    assertThat(answer(form(path + "/addresses").param("kind", "HOME").param("lines", "6 Lantern Row").param("postcode", "NM8 6LR").param("refuge", "yes")).getStatus()).isEqualTo(303);
    assertThat(all.count("from people.address where person_id = ? and (lines <> '' or postcode <> '')", id.value())).isZero();
    assertThat(answer(get(path)).getContentAsString()).contains(HeldAddress.WITHHELD, "href=\"/glass\"").doesNotContain("Lantern Row", "NM8 6LR", "/refuge\"", "/end\"");
    String own = path + "/addresses/" + address(id);
    for (String shut : List.of(own + "/refuge", own + "/end", path + "/details/" + address(id) + "/strike")) assertThat(answer(get(shut)).getStatus()).as(shut).isEqualTo(403);
    assertThat(answer(form(own + "/refuge").param("mark", "off").param("reason", "I should like to know")).getStatus()).isEqualTo(403);

    managed(id);
    assertThat(answer(get(path)).getContentAsString()).contains("6 Lantern Row", "NM8 6LR", "A refuge", own + "/refuge").doesNotContain(HeldAddress.WITHHELD);
    assertThat(answer(get(own + "/refuge")).getContentAsString()).contains("6 Lantern Row", "when it was recorded");
  }

  @Test
  @DisplayName("security B36: whoever sees an address may hide it with a reason; only a holder shows it again, with a reason, and the reasons are kept")
  void marked_and_taken_off() throws Exception {
    var id = living("Lanternhythe", "NM8 1LH");
    String refuge = "/people/" + id.value() + "/addresses/" + address(id) + "/refuge";
    assertThat(answer(get(refuge)).getContentAsString()).contains("6 Lantern Row, Aldmere");
    assertThat(answer(form(refuge).param("mark", "on")).getContentAsString()).contains("href=\"#reason\"");
    assertThat(answer(form(refuge).param("mark", "on").param("reason", "Her social worker says so")).getStatus()).isEqualTo(303);
    assertThat(answer(form(refuge).param("mark", "on").param("reason", "Her social worker says so")).getStatus()).as("she is not theirs, so it is not theirs to see").isEqualTo(403);

    managed(id);
    assertThat(answer(form(refuge).param("mark", "on").param("reason", "Pressed twice")).getStatus()).isEqualTo(409);
    assertThat(answer(get(refuge)).getContentAsString()).contains("Her social worker says so");
    assertThat(answer(form(refuge).param("mark", "off").param("reason", "It has closed")).getStatus()).isEqualTo(303);
    assertThat(opened(id).addresses().getFirst().lines()).isEqualTo("6 Lantern Row\nAldmere");
    assertThat(all.count("from people.refuge where person_id = ? and reason = 'Her social worker says so' and lift_reason = 'It has closed'", id.value())).isOne();
  }

  @Test
  @DisplayName("security B36: nobody is found by a refuge, and what was compared with it before is not said any longer")
  void not_compared() {
    var id = living("Lanternquay", "NM8 2QY");
    var asked = NamedPerson.named("Perpetua", "Somebody").born(Birth.on(BORN)).at("NM8 2QY");
    var before = As.officer(() -> searches.search(new SearchFor(asked, As.NORTHMERE, false))).orThrow();
    assertThat(before.candidates()).extracting(c -> c.person().id()).contains(id);
    clock.pass(Duration.ofMinutes(5));
    mark(id, true).orThrow();

    assertThat(found(asked)).doesNotContain(id);
    assertThat(found(NamedPerson.named("Ottoline", "Lanternquay").at("NM8 2QY"))).as("nor hidden by it").contains(id);
    var why = As.officer(() -> searches.find(before.id())).orThrow().candidates().stream().filter(c -> c.person().id().equals(id)).findFirst().orElseThrow().why();
    assertThat(why).filteredOn(each -> each.field().equals("Place")).singleElement().satisfies(place -> {
      assertThat(place.held()).isEqualTo(HeldAddress.WITHHELD);
      assertThat(place.asked() + place.relation()).isEmpty();
      assertThat(place.weight()).isZero();
    });

    managed(id);
    assertThat(found(asked)).as("whoever searches: what a search showed is read by the whole area").doesNotContain(id);
    mark(id, false).orThrow();
    assertThat(found(asked)).contains(id);
  }

  @Test
  @DisplayName("security B36, A-6: broken glass shows a refuge for its hour, to read; so does a list that names the reader")
  void glass_and_lists() {
    var id = living("Lanternmoor", "NM8 3MO");
    mark(id, true).orThrow();
    var officer = Hired.as(Role.OFFICER, staffing, sessions);
    assertThat(lines(officer, id)).isEmpty();
    String reference = opened(id).summary().reference();
    officer.does(() -> glass.ask(new AskGlass(reference, GlassReason.LIFE_AT_RISK, "he was seen in her street"))).orThrow();
    assertThat(lines(officer, id)).startsWith("6 Lantern Row");
    UUID address = address(id);
    assertThat(officer.does(() -> refuges.mark(new MarkRefuge(id, address, false, "So that all may see")))).isInstanceOf(Outcome.Forbidden.class);
    clock.pass(Duration.ofMinutes(61));
    assertThat(lines(officer, id)).isEmpty();

    var owner = Hired.as(Role.SUPERVISOR, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(id.value(), As.NORTHMERE, true, false, owner.id(), "WITNESS"))).orThrow();
    assertThat(lines(owner, id)).startsWith("6 Lantern Row");
  }

  private String lines(Hired reader, PersonId id) {
    return at(reader, "public protection").does(() -> people.open(id)).orThrow().addresses().getFirst().lines();
  }

  /** Not at a browser, where a purpose is asked for first. */
  private static As at(Hired who, String team) {
    return new As(new Actor(who.id(), "Wilf Testerby", As.NORTHMERE, team, Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");
  }

  @Test
  @DisplayName("security B36: a refuge that was struck out stays withheld, with what was said of it")
  void struck_out() {
    var id = living("Lanternfell", "NM8 4FE");
    mark(id, true).orThrow();
    managed(id);
    UUID address = address(id);
    As.officer(() -> people.strikeOut(new StrikeOutDetail(id, address, "She was never in Lantern Row"))).orThrow();
    assertThat(As.officer(() -> people.corrected(id)).orThrow().struck().getFirst().detail().words()).contains("6 Lantern Row");
    var stranger = Hired.as(Role.DECISION_MAKER, staffing, sessions);
    var struck = at(stranger, "another team").does(() -> people.corrected(id)).orThrow().struck().getFirst();
    assertThat(struck.detail().words()).isEqualTo(HeldAddress.WITHHELD);
    assertThat(struck.out().reason()).isEmpty();
  }

  @Test
  @DisplayName("security B36: the database shows the text of a refuge in no transaction that was not opened to a holder, and lets nobody rewrite an address")
  void second_lock() {
    var id = living("Lanternshaw", "NM8 5SH");
    mark(id, true).orThrow();
    String text = "select count(*) from people.refuge where person_id = '" + id.value() + "' and lines like '6 Lantern%'";
    assertThat(in("", text)).isZero();
    assertThat(in(UUID.randomUUID().toString(), text)).isZero();
    assertThat(in(id.value().toString(), text)).isOne();
    assertThat(all.count("from people.address where person_id = ? and lines = '' and postcode = ''", id.value())).isOne();
    assertThatThrownBy(() -> in(id.value().toString(), "with changed as (update people.address set lines = 'Elsewhere', refuge_since = null where person_id = '" + id.value()
        + "' returning 1) select count(*) from changed")).hasMessageContaining("hidden or shown again");
  }

  private long in(String holding, String sql) {
    return Holding.count(db, transactions, holding, sql);
  }
}
