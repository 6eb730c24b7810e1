package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddressCheck;
import org.tutela.casework.people.AddressChecks;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.CheckAddress;
import org.tutela.casework.people.EndAddress;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.MarkRefuge;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Refuges;
import org.tutela.casework.people.UnverifiedAddress;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.web.AddressRoundPage;
import org.tutela.ui.form.Typed;

/** Whether somebody lives where the record says: verified, by whom and how, and which addresses are to be verified. */
@TutelaTest
class AddressRoundsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired Visits visits;
  @Autowired Duties duties;
  @Autowired FailureChecks failures;
  @Autowired Refuges refuges;
  @Autowired AddressChecks checks;
  @Autowired AddressRounds rounds;
  @Autowired Staffing staffing;
  @Autowired Gate gate;
  @Autowired AddressRoundStore store;
  @Autowired Standings standings;
  @Autowired Ids ids;
  @Autowired MutableClock clock;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneAtHome() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
    As.officer(() -> people.addAddress(new AddAddress(person, AddressKind.HOME, "3 Sallow Yard", "NM4 7SY", Optional.of(LocalDate.of(2026, 1, 5)), Optional.empty()))).orThrow();
  }

  private HeldAddress address() {
    return As.officer(() -> people.open(person)).orThrow().addresses().getFirst();
  }

  private Outcome<PersonId> check(AddressCheck.How how, LocalDate on, String words) {
    var id = address().id();
    return As.officer(() -> checks.record(new CheckAddress(person, id, how, on, words)));
  }

  private Optional<AddressRound.Line> line() {
    int pages = (As.supervisor(() -> rounds.of(Optional.empty(), 0)).orThrow().total() + AddressRound.PAGE - 1) / AddressRound.PAGE;
    return IntStream.range(0, pages).mapToObj(page -> As.supervisor(() -> rounds.of(Optional.empty(), page)).orThrow()).flatMap(round -> round.lines().stream())
        .filter(line -> line.address().person().equals(person)).findFirst();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form(String under) {
    return post(under).param("once", UUID.randomUUID().toString()).param("on-day", "4").param("on-month", "5").param("on-year", "2026");
  }

  @Test
  @DisplayName("16.1 (service): an address says whether, when, by whom and how it was verified, and the last look counts")
  void says_how_it_was_verified() {
    assertThat(address().verified()).isEmpty();
    var id = address().id();
    var colleague = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    new As(new Actor(colleague, "Perdita Loxley", As.NORTHMERE, "public protection", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK")
        .does(() -> checks.record(new CheckAddress(person, id, AddressCheck.How.COUNCIL_TAX, TODAY.minusDays(3), "In his name alone"))).orThrow();
    check(AddressCheck.How.DOCUMENT, TODAY.minusDays(9), "A tenancy of January").orThrow();
    assertThat(address().verified()).hasValueSatisfying(check -> {
      assertThat(check.how()).isEqualTo(AddressCheck.How.COUNCIL_TAX);
      assertThat(check.on()).isEqualTo(TODAY.minusDays(3));
      assertThat(check.by()).isEqualTo("Perdita Loxley");
    });
    check(AddressCheck.How.NOT_FOUND, TODAY, "Another tenant opened").orThrow();
    assertThat(address().notFoundThere()).isTrue();
  }

  @ParameterizedTest(name = "on {0}, \"{1}\": mend {2}")
  @CsvSource({"2026-06-02, Seen, on", "2026-01-04, Seen, on", "2026-05-04, ' ', words"})
  void what_cannot_be_is_refused(LocalDate on, String words, String field) {
    assertThat(check(AddressCheck.How.ENQUIRY, on, words)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(field));
  }

  @Test
  void an_address_that_has_ended_is_a_conflict_and_a_refuge_is_verified_by_those_alone_who_see_it() {
    var id = address().id();
    As.officer(() -> refuges.mark(new MarkRefuge(person, id, true, "A shelter"))).orThrow();
    var stranger = As.officer().second();
    assertThat(stranger.does(() -> checks.record(new CheckAddress(person, id, AddressCheck.How.ENQUIRY, TODAY, "Asked")))).isInstanceOf(Outcome.Forbidden.class);
    check(AddressCheck.How.VISIT, TODAY, "Seen there").orThrow();
    assertThat(stranger.does(() -> people.open(person)).orThrow().addresses().getFirst().verified()).isEmpty();
    assertThat(stranger.does(() -> checks.current(person)).orThrow()).isEmpty();
    As.officer(() -> people.endAddress(new EndAddress(person, id, TODAY))).orThrow();
    assertThat(check(AddressCheck.How.VISIT, TODAY, "Seen there")).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("16.1 (service): not found there asks whether the person is missing or wanted where a notification was missed, and for another assessment")
  void not_found_there() {
    int version = As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().version();
    As.officer(() -> supervisions.setBand(new SetBand(person, RiskBand.HIGH, Registrants.arms("high"), TODAY, version))).orThrow();
    clock.pass(Duration.ofMinutes(1));
    var missed = As.officer(() -> duties.of(person)).orThrow().duties().getFirst();
    assertThat(As.officer(() -> failures.of(person, missed)).orThrow().asked()).contains(CheckKind.CUSTODY).doesNotContain(CheckKind.MISSING_WANTED);
    check(AddressCheck.How.NOT_FOUND, TODAY, "Another tenant opened").orThrow();
    assertThat(As.officer(() -> failures.of(person, missed)).orThrow().asked()).contains(CheckKind.MISSING_WANTED);
    assertThat(As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision().assessAfterChange()).isPresent();
  }

  @Test
  @DisplayName("16.1 (service): a home visit says in its own form whether the person lives at an address")
  void at_a_home_visit() throws Exception {
    String there = "there:" + address().id();
    assertThat(answer(As.officer(), get(path + "/visits")).getContentAsString()).contains(there, "not:" + address().id(), "3 Sallow Yard, NM4 7SY");
    var tried = form(path + "/visits").param("time", "10:15").param("announced", "no").param("outcome", "NOT_IN").param("note", "Nobody opened").param("address", there);
    var refused = answer(As.officer(), tried);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("id=\"address-error\"", "Nobody opened");
    assertThat(address().verified()).isEmpty();
    var made = form(path + "/visits").param("time", "10:15").param("announced", "no").param("outcome", "MADE").param("note", "At home, <his> post on the mat").param("address", there);
    assertThat(answer(As.officer(), made).getStatus()).isEqualTo(303);
    assertThat(address().verified()).map(AddressCheck::how).contains(AddressCheck.How.VISIT);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Verified. Seen there at a home visit, 4 May 2026", "At home, &lt;his&gt; post on the mat");
    assertThat(answer(As.officer(), form(path + "/visits").param("time", "10:15").param("announced", "no").param("outcome", "MADE").param("note", "Seen").param("address", "there:" + UUID.randomUUID())).getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("17 (service): who was never verified, longer ago than the area's interval or not found is listed by officer, the oldest first")
  void the_round() throws Exception {
    assertThat(line()).hasValueSatisfying(line -> {
      assertThat(line.officer().id()).isEqualTo(As.officer().id());
      assertThat(line.address().last()).isEmpty();
    });
    check(AddressCheck.How.VISIT, TODAY.minusMonths(4), "Seen there").orThrow();
    assertThat(line()).isEmpty();
    for (String months : List.of("", "0", "61", "x")) assertThat(answer(As.supervisor(), post("/register/addresses").param("once", UUID.randomUUID().toString()).param("months", months)).getStatus()).isEqualTo(422);
    assertThat(As.officer(() -> rounds.verifyWithin(3))).isInstanceOf(Outcome.Forbidden.class);
    As.supervisor(() -> rounds.verifyWithin(3)).orThrow();
    assertThat(line()).isPresent();
    clock.pass(Duration.ofMinutes(1));
    As.supervisor(() -> rounds.verifyWithin(12)).orThrow();
    assertThat(line()).isEmpty();
    check(AddressCheck.How.NOT_FOUND, TODAY, "Another tenant opened").orThrow();
    assertThat(line()).hasValueSatisfying(line -> assertThat(line.address().last()).map(UnverifiedAddress.Look::how).contains(AddressCheck.How.NOT_FOUND));
    var round = As.supervisor(() -> rounds.of(Optional.of(As.officer().id()), 0)).orThrow();
    assertThat(round.total()).isEqualTo(round.officers().stream().filter(one -> one.id().equals(As.officer().id())).findFirst().orElseThrow().addresses());
    var looks = round.lines().stream().map(line -> line.address().last().map(UnverifiedAddress.Look::on).orElse(LocalDate.MIN)).toList();
    assertThat(looks).isSorted();
    assertThat(answer(As.supervisor(), get("/register/addresses?of=" + As.officer().id().value())).getContentAsString()).contains("Your area has stated", "not law", "All officers").doesNotContain("3 Sallow Yard");
    assertThat(answer(As.supervisor(), get("/register/addresses?page=999999")).getStatus()).isEqualTo(200);
    assertThat(answer(As.supervisor().of("CARROW"), get("/register/addresses")).getContentAsString()).contains("default", "not law");
  }

  @Test
  void in_an_area_of_many_registrants_an_officer_is_chosen_first() {
    var large = new AddressRounds(gate, store, standings, checks, people, staffing, ids, 0, clock);
    var all = As.supervisor(() -> large.of(Optional.empty(), 0)).orThrow();
    assertThat(all.lines()).isEmpty();
    assertThat(all.officers()).anySatisfy(one -> {
      assertThat(one.id()).isEqualTo(As.officer().id());
      assertThat(one.people()).isPositive();
    });
    assertThat(new AddressRoundPage(all, Typed.nothing()).found()).contains(all.people() + " registrants: choose an officer");
    var one = As.supervisor(() -> large.of(Optional.of(As.officer().id()), 0)).orThrow();
    assertThat(one.lines()).extracting(AddressRound.Line::officer).extracting(AddressRound.Officer::id).isNotEmpty().containsOnly(As.officer().id());
  }

  @Test
  void the_form_says_what_is_missing_and_takes_it() throws Exception {
    String form = path + "/addresses/" + address().id() + "/verification";
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Not verified yet", form);
    assertThat(answer(As.officer(), get(form)).getContentAsString()).contains("3 Sallow Yard, NM4 7SY");
    assertThat(answer(As.officer(), post(form).param("once", UUID.randomUUID().toString())).getContentAsString()).contains("id=\"how-error\"", "id=\"on-error\"", "id=\"words-error\"");
    assertThat(answer(As.officer(), form(form).param("how", "DOCUMENT").param("words", "A tenancy of January")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("Verified. By a document, 4 May 2026");
    assertThat(answer(As.officer(), get(path + "/addresses/" + UUID.randomUUID() + "/verification")).getStatus()).isEqualTo(404);
    assertThat(answer(As.callTaker(), get(form)).getStatus()).isEqualTo(403);
  }
}
