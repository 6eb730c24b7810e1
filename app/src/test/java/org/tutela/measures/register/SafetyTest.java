package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
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
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.EndInstrument;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentId;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.RecordBreach;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddIdentifier;
import org.tutela.casework.people.AddName;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.ActOnMarker;
import org.tutela.casework.people.AtRisk;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.Markers;
import org.tutela.casework.people.NameKind;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordAtRisk;
import org.tutela.casework.people.RecordMarker;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.mappa.Category;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Manage;
import org.tutela.measures.mappa.Mappa;

/** Register G4: what whoever meets a person has to know, and nothing more. */
@TutelaTest
class SafetyTest {
  /** So unlike each other that whoever looks for one finds only that one. */
  private static final List<String> NAMES = List.of("Ouzel Thwaitemoor", "Vimbrack Pyeclough", "Zennor Sallowgate", "Quopes Leyhurst", "Haxbel Drumcairn", "Jurdi Fossebridge", "Eskwy Mondegreen", "Trubshaw Lexden",
      "Ngara Vickersley", "Cobb Flintwhistle", "Ryx Worthenshaw", "Ludo Brankscome");
  private static final AtomicInteger TESTS = new AtomicInteger();
  /** Stands wherever a response officer has nothing to look. */
  private static final String CANARY = "Goldcrest";
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired People people;
  @Autowired Markers markers;
  @Autowired Convictions convictions;
  @Autowired Conditions conditions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired Notifications notifications;
  @Autowired Households households;
  @Autowired Mappa mappa;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  private String name;
  private LocalDate born;

  @BeforeEach
  void nameNobodyElseHas() {
    int test = TESTS.getAndIncrement() % NAMES.size();
    name = NAMES.get(test);
    born = LocalDate.of(1940 + 4 * test, 10, 13 + test);
  }

  private PersonId person(AreaCode area) {
    return As.system(() -> people.record(new RecordPerson(area, name.split(" ")[0], name.split(" ")[1], Sex.MALE, Optional.of(Birth.on(born)), Optional.empty()))).orThrow();
  }

  private PersonId person() {
    return person(As.NORTHMERE);
  }

  private String reference(PersonId person) {
    return As.system(() -> people.find(person)).orThrow().reference();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.secure(true).with(who.signedIn())).andReturn().getResponse();
  }

  private String page(PersonId person) throws Exception {
    var answer = answer(As.responseOfficer(), get(path(person)));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private static String path(PersonId person) {
    return "/people/" + person.value() + "/safety";
  }

  private static MockHttpServletRequestBuilder search(String... fields) {
    var form = post("/people/safety").param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return form;
  }

  private static MockHttpServletRequestBuilder search(String name, LocalDate born) {
    return search("name", name, "born-day", "" + born.getDayOfMonth(), "born-month", "" + born.getMonthValue(), "born-year", "" + born.getYear());
  }

  private static String main(String page) {
    return Jsoup.parse(page).select("main").text();
  }

  private void registered(PersonId person) {
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", CANARY + " offence", Optional.empty(), Optional.empty(),
        Registrants.CONVICTED, CANARY + " Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(13), Sex.FEMALE, CANARY + " disposal", Optional.of(24)))).orThrow();
    As.officer(() -> register.becomeSubject(Registrants.by(person, conviction, DisposalKind.CUSTODY, 24, 0))).orThrow();
    var supervision = As.officer(() -> supervisions.of(person)).orThrow().orElseThrow().supervision();
    As.officer(() -> supervisions.setBand(new SetBand(person, RiskBand.VERY_HIGH, Registrants.judged(CANARY + " assessment"), LocalDate.of(2026, 5, 4), supervision.version()))).orThrow();
  }

  private InstrumentId order(PersonId person, InstrumentKind kind, String term) {
    var order = As.officer(() -> conditions.impose(new Impose(person, kind, CANARY + " Magistrates", CANARY + " Constabulary", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2),
        Optional.of(LocalDate.of(2031, 3, 1)), true, ""))).orThrow();
    As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.PROHIBITION, term, LocalDate.of(2026, 3, 2), Optional.empty()))).orThrow();
    return order;
  }

  private UUID marked(PersonId person, Marker.Kind kind, String words) {
    return As.officer(() -> markers.record(new RecordMarker(person, kind, words, LocalDate.of(2026, 5, 4), kind.warns() ? Optional.of(LocalDate.of(2026, 12, 1)) : Optional.empty()))).orThrow();
  }

  private PersonId withEverything() {
    var person = person();
    registered(person);
    var told = As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2024, 3, 2), CANARY + " station", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.add(new AddItem(told, Item.HOUSEHOLD, "Address of the household: 2 " + CANARY + " Mews", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> notifications.add(new AddItem(told, Item.RELATIONSHIP, "Name: " + CANARY + " Marrable", ItemDuty.Footing.VOLUNTARY))).orThrow();
    As.officer(() -> households.record(new RecordHouseholdStay(person, "9 " + CANARY + " Row", LocalDateTime.of(2026, 5, 22, 18, 0), LocalDateTime.of(2026, 5, 23, 9, 0), false, 7, CANARY + " Primary"))).orThrow();
    marked(person, Marker.Kind.WEAPONS, "Keeps a crossbow by the door");
    marked(person, Marker.Kind.METHOD, "Offers to mend bicycles");
    As.officer(() -> markers.record(new RecordAtRisk(person, AtRisk.Relation.FORMER_PARTNER, "", CANARY + "'s mother and her two children", true, CANARY + " told a neighbour", "Ask after the children, out of hearing",
        LocalDate.of(2026, 5, 4), LocalDate.of(2026, 12, 1)))).orThrow();
    As.officer(() -> markers.record(new RecordAtRisk(person, AtRisk.Relation.VICTIM, reference(victim()), "", false, CANARY, "Say that she is not to be rung up", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 12, 1)))).orThrow();
    var over = As.officer(() -> markers.record(new RecordAtRisk(person, AtRisk.Relation.OTHER, "", CANARY, false, CANARY, CANARY + " is met at the gate", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 12, 1)))).orThrow();
    As.officer(() -> markers.act(new ActOnMarker(person, over, Marker.Act.ENDED, Optional.of(LocalDate.of(2026, 5, 20)), CANARY + " moved away"))).orThrow();
    var past = marked(person, Marker.Kind.DOG, CANARY + " had a dog");
    As.officer(() -> markers.act(new ActOnMarker(person, past, Marker.Act.STRUCK, Optional.empty(), CANARY + " is another person's"))).orThrow();
    var order = order(person, InstrumentKind.SHPO, "Not to enter any swimming pool");
    As.officer(() -> conditions.recordBreach(new RecordBreach(person, order, Optional.empty(), LocalDate.of(2026, 4, 1), CANARY + " was seen at the pool", RecordBreach.Outcome.REPORTED, LocalDate.of(2026, 4, 2)))).orThrow();
    var ended = order(person, InstrumentKind.LICENCE, "Not to see " + CANARY);
    As.officer(() -> conditions.end(new EndInstrument(person, ended, LocalDate.of(2026, 4, 1), "revoked"))).orThrow();
    As.officer(() -> people.addAddress(new AddAddress(person, AddressKind.HOME, "4 " + CANARY + " Lane", "ZZ9 7QX", Optional.empty(), Optional.empty()))).orThrow();
    As.officer(() -> people.addIdentifier(new AddIdentifier(person, IdentifierKind.ONLINE_NAME, CANARY.toLowerCase(java.util.Locale.ROOT)))).orThrow();
    As.officer(() -> people.addName(new AddName(person, NameKind.ALIAS, CANARY, "Alias"))).orThrow();
    As.officer(() -> mappa.manage(new Manage(person, Category.ONE, Level.TWO, CANARY + " Agency", "public protection", LocalDate.of(2026, 5, 20), Optional.empty()))).orThrow();
    return person;
  }

  private PersonId victim() {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, CANARY, "Marrable", Sex.FEMALE, Optional.of(Birth.on(LocalDate.of(1999, 3, 4))), Optional.empty()))).orThrow();
  }

  @Test
  @DisplayName("register G4: markers, people at risk by what to do and not by name, that there are children, modus operandi, the risk band and the terms in force, and nothing else that is held")
  void the_subset_and_nothing_more() throws Exception {
    var person = withEverything();
    assertThat(answer(As.officer(), get("/people/" + person.value())).getContentAsString()).as("the officer's page").contains(CANARY);
    String page = page(person);
    assertThat(main(page)).contains(name, reference(person), "Weapons: Keeps a crossbow by the door", "Former partner; a child, or has children", "Ask after the children, out of hearing", "Victim of an offence", "Say that she is not to be rung up", "Notified: a household with a child", "Notified: a relationship with somebody who has children",
        "Stayed at a household with a child, the last time until 23 May 2026", "Offers to mend bicycles", "Very high", "Sexual harm prevention order", "1 Mar 2031",
        "Not to enter any swimming pool", "" + born.getYear()).doesNotContain("October", "Licence");
    assertThat(page).doesNotContainIgnoringCase(CANARY).doesNotContain("Sexual Offences Act", "ZZ9 7QX", "MAPPA", "Aged 13");
  }

  @Test
  void of_somebody_who_is_not_on_the_register_nothing_is_said_of_it() throws Exception {
    assertThat(main(page(person()))).contains("No warning, person at risk, risk, order or licence is on record here").doesNotContainIgnoringCase("register", "not assessed");
  }

  @Test
  @DisplayName("security A-4: of another force, restricted, and never there are answered alike, and none is found")
  void whoever_is_not_to_be_seen_is_not_there() throws Exception {
    var elsewhere = person(As.CARROW);
    var restricted = person();
    As.system(() -> restrictions.limit(new Restrictions.Limit(restricted.value(), As.NORTHMERE, true, false, Hired.as(Role.SUPERVISOR, staffing, sessions).id(), "WITNESS"))).orThrow();
    var answers = List.of(elsewhere, restricted, new PersonId(UUID.randomUUID())).stream().map(id -> {
      try {
        var answer = answer(As.responseOfficer(), get(path(id)));
        return answer.getStatus() + main(answer.getContentAsString());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }).distinct().toList();
    assertThat(answers).singleElement().asString().startsWith("404");
    String nobody = answer(As.responseOfficer(), search("Wolfgild Nemodine", LocalDate.of(1931, 2, 2))).getContentAsString();
    assertThat(main(nobody)).contains("Nobody found");
    assertThat(main(answer(As.responseOfficer(), search(name, born)).getContentAsString())).isEqualTo(main(nobody));
    for (var hidden : List.of(elsewhere, restricted)) {
      assertThat(main(answer(As.responseOfficer(), search("reference", reference(hidden))).getContentAsString())).isEqualTo(main(nobody));
    }
    assertThat(all.count("from people.holder_check where person_id = ?", restricted.value())).isZero();
  }

  @Test
  void the_search_shows_what_is_needed_to_pick_the_right_person_and_no_more() throws Exception {
    var person = withEverything();
    String found = answer(As.responseOfficer(), search(name, born)).getContentAsString();
    var row = Jsoup.parse(found).select("tbody tr");
    assertThat(row).hasSize(1);
    assertThat(row.select("td").eachText()).anyMatch(cell -> cell.startsWith(name)).contains(reference(person), "" + born.getYear());
    assertThat(row.select("a").attr("href")).isEqualTo(path(person));
    assertThat(found).doesNotContainIgnoringCase(CANARY).doesNotContain("October", "ZZ9");
    var led = answer(As.responseOfficer(), search("reference", reference(person)));
    assertThat(led.getHeader("Location")).isEqualTo(path(person));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      nothing                        |         |      | Enter their name, or their reference
      a birth without a name         |         | 1969 | Enter their name, or their reference
      a name alone, which is no person | Jocelyn |      | Enter when they were born, as far as you know it
      a year that is none            | Jocelyn | 69   | Enter the year with four figures, like 1978
      """)
  void a_search_that_is_too_wide_is_refused(String what, String name, String year, String problem) throws Exception {
    var answer = answer(As.responseOfficer(), search("name", name == null ? "" : name, "born-year", year == null ? "" : year));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary__list li").eachText()).contains(problem);
  }

  @Test
  @DisplayName("security A-1: a look wants a purpose, is counted and stands in the log with it")
  void purpose() throws Exception {
    var person = withEverything();
    var hired = Hired.in("NORTHMERE", Set.of(Role.RESPONSE_OFFICER), Hired.VETTED, staffing, sessions);
    all.sql("update access.staff set team = 'response' where id = :id").param("id", hired.id().value()).update();
    var officer = new As(hired.actor(), "");
    assertThat(answer(officer, get(path(person))).getHeader("Location")).startsWith("/purpose?person=" + person.value());
    var stated = answer(officer, post("/purpose").param("once", UUID.randomUUID().toString()).param("person", person.value().toString()).param("next", path(person))
        .param("purpose", "ENCOUNTER").param("reason", "called to a fight in the street"));
    assertThat(stated.getHeader("Location")).isEqualTo(path(person));
    assertThat(answer(officer, get(path(person))).getStatus()).isEqualTo(200);
    assertThat(all.count("from audit.entry where actor_id = ? and person_id = ? and action = 'SEE_SAFETY' and purpose = 'ENCOUNTER' and allowed", hired.id().value(), person.value())).isEqualTo(1);
    assertThat(all.count("from access.opening where staff_id = ? and person = ? and permission = 'SEE_SAFETY' and purpose = 'ENCOUNTER' and allowed", hired.id().value(), person.value())).isEqualTo(1);
  }

  @Test
  void nothing_else_of_the_person_is_open_to_a_response_officer_and_nothing_else_stands_in_their_navigation() throws Exception {
    var person = withEverything();
    for (String under : List.of("", "/names", "/checks", "/convictions", "/conditions", "/register", "/risk", "/management", "/chronology", "/tracking", "/markers", "/at-risk")) {
      assertThat(answer(As.responseOfficer(), get("/people/" + person.value() + under)).getStatus()).as(under).isEqualTo(403);
    }
    var shown = Jsoup.parse(page(person));
    assertThat(shown.select("main a[href^=/people/" + person.value() + "]")).isEmpty();
    assertThat(shown.select("nav a").eachAttr("href")).containsOnly("/people/safety", "/sessions");
    assertThat(answer(As.responseOfficer(), get("/")).getHeader("Location")).isEqualTo("/people/safety");
  }
}
