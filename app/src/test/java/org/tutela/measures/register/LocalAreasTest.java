package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.EndAddress;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.MarkRefuge;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.Refuges;
import org.tutela.casework.people.SayPoliceArea;
import org.tutela.casework.people.StrikeOutDetail;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.LocalPoliceArea;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.register.LocalAreas.Local;

@TutelaTest
class LocalAreasTest {
  private static final LocalDate SINCE = LocalDate.of(2025, 3, 3);
  private static final PoliceArea NORTHMERE = PoliceArea.of(As.NORTHMERE);
  private static final PoliceArea CARROW = PoliceArea.of(As.CARROW);
  /** Of the same force, and of no team that has anything to do with the person. */
  private static final As STRANGER = new As(new Actor(new UserId(UUID.nameUUIDFromBytes(new byte[] {8})), "Wilf Testerby", As.NORTHMERE, "another team", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");
  private static final String NOT_SETTLED = "Not settled";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Refuges refuges;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Mappa mappa;
  @Autowired LocalAreas locals;
  @Autowired AllRows all;
  private PersonId person;
  private String path;

  @BeforeEach
  void a_registrant_who_is_managed() {
    person = new Registrants(people, convictions, register).managed(mappa);
    path = "/people/" + person.value();
  }

  private UUID home(PoliceArea area) {
    As.officer(() -> people.addAddress(new AddAddress(person, AddressKind.HOME, "4 Sluice Row\nAldmere", "ZZ9 1AA", Optional.of(SINCE), Optional.empty()).in(Optional.ofNullable(area)))).orThrow();
    return As.officer(() -> people.open(person)).orThrow().addresses().getFirst().id();
  }

  private Local local() {
    return As.officer(() -> locals.of(person)).orThrow().orElseThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private String page(As who) throws Exception {
    return answer(who, get(path)).getContentAsString();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  @Test
  @DisplayName("register M6 (service): the area of the home address, with the reason and what was not verified; the record is held there, so nothing is offered")
  void at_home() throws Exception {
    home(NORTHMERE);
    assertThat(local().own()).isTrue();
    assertThat(page(As.officer())).contains("Where they notify", "The home address: 4 Sluice Row, Aldmere, ZZ9 1AA (SOA 2003 s.88; not verified)", "Police area: Northmere Police").doesNotContain("They notify in", NOT_SETTLED, "Say in which police area");
  }

  @Test
  @DisplayName("register M6 (service): where the area is another force's, that is said, and whoever may offers the person to it; where it is none of those here, there is nobody to offer to")
  void another_force() throws Exception {
    UUID home = home(CARROW);
    String said = "They notify in the area of Carrowdale Police, and this record is held by Northmere Police";
    assertThat(page(As.officer())).contains(said, "Offer the person to Carrowdale Police, under Management", path + "#management", "Offer to another area", "#transfer\"");
    assertThat(page(As.decisionMaker())).contains(said).doesNotContain("Offer the person", "Offer to another area", home + "/area");
    As.officer(() -> people.sayPoliceArea(new SayPoliceArea(person, home, PoliceArea.ANOTHER))).orThrow();
    assertThat(page(As.officer())).contains("They notify in another police area, and this record is held by Northmere Police").doesNotContain("Offer the person");
  }

  @Test
  @DisplayName("register M6 (service): an officer says in which area an address lies; what was said before stays, and the same again adds nothing")
  void said_later() throws Exception {
    UUID home = home(null);
    String own = path + "/addresses/" + home + "/area";
    assertThat(page(As.officer())).contains(NOT_SETTLED, "4 Sluice Row, Aldmere, ZZ9 1AA: nobody has said in which police area it lies", "href=\"" + own + "\"");
    assertThat(answer(As.officer(), get(own)).getContentAsString()).contains("Nobody has said so far", "Carrowdale Police", "Another police area");
    var refused = answer(As.officer(), form(own).param("police-area", "ATLANTIS"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("id=\"police-area-error\"", "Choose the police area from the list");
    assertThat(answer(As.officer(), form(own)).getStatus()).isEqualTo(422);
    for (String area : new String[] {"CARROW", "CARROW", "another", "NORTHMERE"}) assertThat(answer(As.officer(), form(own).param("police-area", area)).getStatus()).isEqualTo(303);
    assertThat(local().area()).contains(NORTHMERE);
    assertThat(all.count("from people.address_area where address_id = ?", home)).isEqualTo(3);
    assertThat(answer(As.officer(), get(own)).getContentAsString()).contains("Said so far: Northmere Police");
    assertThat(answer(As.decisionMaker(), form(own).param("police-area", "CARROW")).getStatus()).isEqualTo(403);
    assertThat(As.officer().of("CARROW").does(() -> people.sayPoliceArea(new SayPoliceArea(person, home, CARROW)))).isInstanceOf(Outcome.NotFound.class);
    As.officer(() -> people.strikeOut(new StrikeOutDetail(person, home, "Of his brother"))).orThrow();
    assertThat(As.officer(() -> people.sayPoliceArea(new SayPoliceArea(person, home, CARROW)))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("register M6 (service): the area is chosen where an address is added, and where a home is notified; what is none is refused beside the field, and what was typed stays")
  void said_with_the_address() throws Exception {
    var wrong = answer(As.officer(), form(path + "/addresses").param("kind", "HOME").param("lines", "9 Mill Row").param("police-area", "ATLANTIS"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("id=\"police-area-error\"", "9 Mill Row");
    assertThat(answer(As.officer(), form(path + "/addresses").param("kind", "OTHER").param("lines", "9 Mill Row").param("police-area", "another")).getStatus()).isEqualTo(303);

    String notification = notified();
    assertThat(answer(As.officer(), get(notification + "/items/HOME")).getContentAsString()).contains("police-area", "Not known yet");
    assertThat(answer(As.officer(), get(notification + "/items/EMAIL")).getContentAsString()).doesNotContain("police-area");
    var again = answer(As.officer(), form(notification + "/items/HOME").param("field-0", "4 Sluice Row").param("police-area", "ATLANTIS"));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("id=\"police-area-error\"", "4 Sluice Row");
    assertThat(answer(As.officer(), form(notification + "/items/HOME").param("field-0", "4 Sluice Row").param("police-area", "CARROW")).getStatus()).isEqualTo(303);
    assertThat(As.officer(() -> people.open(person)).orThrow().addresses()).extracting(HeldAddress::kind, HeldAddress::lies)
        .containsExactlyInAnyOrder(tuple(AddressKind.OTHER, Optional.of(PoliceArea.ANOTHER)), tuple(AddressKind.HOME, Optional.of(CARROW)));
    assertThat(local().area()).contains(CARROW);
  }

  private String notified() throws Exception {
    return answer(As.officer(), form(path + "/notifications").param("on-day", "2").param("on-month", "3").param("on-year", "2026").param("kind", "INITIAL").param("station", "Aldmere")
        .param("residence", "main").param("fingerprints", "no").param("photograph", "no")).getRedirectedUrl();
  }

  @Test
  @DisplayName("register M6 (service): the last home, and without any the court that made the person subject, which a person has to place")
  void no_home() throws Exception {
    assertThat(local().law()).isEqualTo(new LocalPoliceArea.OfCourt(List.of("Aldmere Crown Court")));
    assertThat(page(As.officer())).contains("Not settled: the area of the court", "for a person to say: Aldmere Crown Court");
    UUID home = home(NORTHMERE);
    As.officer(() -> people.endAddress(new EndAddress(person, home, SINCE.plusDays(9)))).orThrow();
    assertThat(local().law()).isInstanceOf(LocalPoliceArea.OfLastHome.class);
    assertThat(local().own()).isTrue();
    As.officer(() -> people.strikeOut(new StrikeOutDetail(person, home, "Of his brother"))).orThrow();
    assertThat(local().law()).isInstanceOf(LocalPoliceArea.OfCourt.class);
  }

  @Test
  @DisplayName("register M6 (service): nobody who is not on the register is told where to notify")
  void not_on_the_register() {
    var nobody = new Registrants(people, convictions, register).person();
    assertThat(As.officer(() -> locals.of(nobody)).orThrow()).isEmpty();
  }

  @Test
  @DisplayName("security B36: in which police area a refuge lies is said, and shown, to those with a duty to the person alone")
  void refuge() throws Exception {
    UUID home = home(CARROW);
    As.officer(() -> refuges.mark(new MarkRefuge(person, home, true, "The station was told"))).orThrow();
    assertThat(page(STRANGER)).contains(NOT_SETTLED, "A withheld address: its police area is shown to those with a duty to this person").doesNotContain("Carrowdale", home + "/area");
    assertThat(answer(STRANGER, get(path + "/addresses/" + home + "/area")).getStatus()).isEqualTo(403);
    assertThat(STRANGER.does(() -> people.sayPoliceArea(new SayPoliceArea(person, home, NORTHMERE)))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(page(As.officer())).contains("They notify in the area of Carrowdale Police", home + "/area");
  }
}
