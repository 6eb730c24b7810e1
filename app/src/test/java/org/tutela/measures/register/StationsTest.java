package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.register.DirectoryEntry.Kind;

/** The stations where a force takes notifications: of a force of its own, in years that no other test comes to. */
@TutelaTest
class StationsTest {
  private static final LocalDate CONVICTED = LocalDate.of(2030, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2031, 6, 2);
  /** What is ended stays as it was: no other test of the list comes to these days. */
  private static final LocalDate LATER = LocalDate.of(2041, 6, 2);
  private static final As SUPERVISOR = As.supervisor().of("DYFFRYN");
  private static final As OFFICER = As.officer().of("DYFFRYN");
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Directory directory;
  private PersonId person;
  private String path;

  @BeforeEach
  void someone_of_that_force() {
    clock.set(TODAY, LocalTime.NOON);
    person = As.system(() -> people.record(new RecordPerson(As.DYFFRYN, "Idris", "Pennant-Oak", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1980, 5, 17))), Optional.empty()))).orThrow();
    path = "/people/" + person.value();
    var conviction = OFFICER.does(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", "Offence as charged", Optional.of(CONVICTED.minusYears(1)),
        Optional.empty(), CONVICTED, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(13), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    OFFICER.does(() -> register.becomeSubject(Registrants.by(person, conviction, DisposalKind.CUSTODY, 24, 0))).orThrow();
  }

  @AfterEach
  void nothing_stays_listed() {
    held().entries().stream().filter(one -> one.ended().isEmpty() && one.from().getYear() < 2099)
        .forEach(one -> SUPERVISOR.does(() -> directory.end(Kind.STATION, one.id(), Optional.empty(), "Of a test")).orThrow());
  }

  private Directory.Held held() {
    return OFFICER.does(() -> directory.of(Kind.STATION)).orThrow();
  }

  private Outcome<UUID> enter(String name, LocalDate from, LocalDate until) {
    return SUPERVISOR.does(() -> directory.enter(new EnterInDirectory(Kind.STATION, name, "1 Quay Street, Abergors", from, Optional.ofNullable(until))));
  }

  private Outcome<NotificationId> take(LocalDate on, String station, String outside) {
    return OFFICER.does(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, on, station, true, false, false, Optional.empty(), Optional.empty(), Optional.empty(), "", "", outside)));
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

  private MockHttpServletRequestBuilder notification(LocalDate day) {
    return on(form(path + "/notifications"), "on", day).param("kind", "PERIODIC").param("residence", "main").param("fingerprints", "no").param("photograph", "no");
  }

  @Test
  @DisplayName("M1 (service): a notification is at a station of the force's list that was in force on its day, or elsewhere for a reason that stays with it")
  void at_a_station_of_the_list_or_elsewhere_with_a_reason() {
    assertThat(take(TODAY, "Anywhere", "").isDone()).as("the force keeps no list").isTrue();
    enter("Abergors police station", TODAY.minusMonths(2), null).orThrow();
    enter("Old Gaol", TODAY.minusMonths(8), TODAY.minusMonths(1)).orThrow();
    assertThat(take(TODAY, "abergors  Police Station", "").isDone()).as("however it is written").isTrue();
    assertThat(problem(take(TODAY, "Old Gaol", ""))).startsWith("outside: “Old Gaol” was not on the force's list of stations on 2 June 2031");
    assertThat(take(TODAY.minusMonths(1), "Old Gaol", "").isDone()).as("on its last day").isTrue();
    assertThat(take(TODAY.minusMonths(9), "Anywhere", "").isDone()).as("before the list began").isTrue();
    var elsewhere = take(TODAY, "The hospital at Abergors", "He cannot leave the ward").orThrow();
    assertThat(OFFICER.does(() -> notifications.open(elsewhere)).orThrow().notification().telling().outside()).isEqualTo("He cannot leave the ward");
    var listed = take(TODAY, "Abergors police station", "Said without need").orThrow();
    assertThat(OFFICER.does(() -> notifications.open(listed)).orThrow().notification().telling().outside()).isEmpty();
  }

  @Test
  @DisplayName("M1 (service): a supervisor keeps the list; nothing of it is overwritten, and another force does not see it")
  void a_supervisor_keeps_the_list() {
    var id = enter("Llanhelyg police station", LATER.minusMonths(2), null).orThrow();
    assertThat(problem(enter("LLANHELYG police-station", LATER, null))).startsWith("name: “Llanhelyg police station” is on the list already, from 2 April 2041");
    assertThat(problem(enter("Old Gaol", LATER, LATER.minusDays(1)))).startsWith("until: The last day is 1 June 2041, before the first on 2 June 2041");
    assertThat(problem(SUPERVISOR.does(() -> directory.end(Kind.STATION, id, Optional.of(LATER.minusMonths(3)), "Shut")))).startsWith("until: ");
    assertThat(OFFICER.does(() -> directory.enter(new EnterInDirectory(Kind.STATION, "Mine", "Here", LATER, Optional.empty())))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer(() -> directory.of(Kind.STATION)).orThrow().find(id)).isEmpty();
    assertThat(As.supervisor(() -> directory.end(Kind.STATION, id, Optional.empty(), "Another force's"))).isInstanceOf(Outcome.NotFound.class);
    SUPERVISOR.does(() -> directory.end(Kind.STATION, id, Optional.of(LATER), "Shut")).orThrow();
    assertThat(SUPERVISOR.does(() -> directory.end(Kind.STATION, id, Optional.empty(), "Again"))).isInstanceOf(Outcome.Conflict.class);
    enter("Llanhelyg police station", LATER.plusDays(1), null).orThrow();
    assertThat(held().entries().stream().filter(one -> one.name().equals("Llanhelyg police station") && one.until().isPresent()).map(DirectoryEntry::until)).contains(Optional.of(LATER));
  }

  @Test
  @DisplayName("register M6 (service): the stations in force today stand with where a registrant notifies in the force's own area")
  void where_they_notify() throws Exception {
    OFFICER.does(() -> people.addAddress(new AddAddress(person, AddressKind.HOME, "2 Heol y Felin", "", Optional.of(CONVICTED), Optional.empty()).in(Optional.of(PoliceArea.of(As.DYFFRYN))))).orThrow();
    assertThat(answer(OFFICER, get(path)).getContentAsString()).contains("Dyffryn Arian Police", "The force keeps no list of its stations");
    enter("Abergors police station", TODAY.minusMonths(2), null).orThrow();
    enter("Old Gaol", TODAY.minusMonths(8), TODAY.minusMonths(1)).orThrow();
    assertThat(answer(OFFICER, get(path)).getContentAsString()).contains("Abergors police station, 1 Quay Street, Abergors").doesNotContain("Old Gaol");
  }

  @Test
  void the_form_offers_those_in_force_on_its_day_and_loses_nothing() throws Exception {
    assertThat(answer(OFFICER, get(path + "/notifications")).getContentAsString()).contains("<input class=\"govuk-input\" id=\"station\"").doesNotContain("prescribed");
    var open = enter("Abergors police station", TODAY.minusMonths(2), null).orThrow();
    var shut = enter("Old Gaol", TODAY.minusMonths(8), TODAY.minusMonths(1)).orThrow();
    assertThat(answer(OFFICER, get(path + "/notifications")).getContentAsString()).contains("value=\"" + open + "\"", "value=\"" + shut + "\"", "From 2 Oct 2030 until 2 May 2031", "a prescribed police station in the local police area (section 87(1), not verified)");
    var closed = answer(OFFICER, notification(TODAY).param("station", shut.toString()));
    assertThat(closed.getStatus()).isEqualTo(422);
    assertThat(closed.getContentAsString()).contains("“Old Gaol” was not on the force&#39;s list of stations on 2 June 2031", "id=\"outside-error\"", "value=\"" + open + "\"").doesNotContain("value=\"" + shut + "\"");
    var nowhere = answer(OFFICER, notification(TODAY).param("station", "elsewhere"));
    assertThat(nowhere.getStatus()).isEqualTo(422);
    assertThat(nowhere.getContentAsString()).contains("href=\"#place\"", "Enter where it was made");
    var words = answer(OFFICER, notification(TODAY).param("station", "The chapel"));
    assertThat(words.getContentAsString()).contains("id=\"outside-error\"", "value=\"The chapel\"", "value=\"elsewhere\" checked");
    assertThat(answer(OFFICER, notification(TODAY).param("station", UUID.randomUUID().toString())).getContentAsString()).contains("Choose the police station, or another place");
    var before = answer(OFFICER, on(form(path + "/notifications"), "on", TODAY.minusMonths(9)).param("station", open.toString()));
    assertThat(before.getStatus()).isEqualTo(422);
    assertThat(before.getContentAsString()).as("no list was in force then").contains("value=\"Abergors police station\"").doesNotContain("prescribed");
    var again = answer(OFFICER, on(form(path + "/notifications"), "on", TODAY.minusMonths(9)).param("station", "elsewhere").param("place", "The chapel").param("outside", "x".repeat(10_001)));
    assertThat(again.getContentAsString()).as("as one field").contains("value=\"The chapel\"").doesNotContain("elsewhere", "10000 characters");
    var nothing = answer(OFFICER, on(form(path + "/notifications"), "on", TODAY.minusMonths(9)).param("station", "elsewhere"));
    assertThat(nothing.getContentAsString()).contains("href=\"#station\"", "Enter the police station").doesNotContain("href=\"#place\"");
    var there = answer(OFFICER, notification(TODAY).param("station", open.toString()));
    assertThat(answer(OFFICER, get(there.getRedirectedUrl() + "/receipt")).getContentAsString()).contains("Abergors police station");
    assertThat(answer(OFFICER, get(there.getRedirectedUrl())).getContentAsString()).doesNotContain("Not on the force");
    var elsewhere = answer(OFFICER, notification(TODAY).param("station", "elsewhere").param("place", "The hospital").param("outside", "He cannot leave the ward"));
    assertThat(answer(OFFICER, get(elsewhere.getRedirectedUrl())).getContentAsString()).contains("The hospital", "Not on the force&#39;s list of stations", "He cannot leave the ward");
    assertThat(answer(OFFICER, get(elsewhere.getRedirectedUrl() + "/receipt")).getContentAsString()).contains("The hospital").doesNotContain("He cannot leave the ward");
  }

  @Test
  void the_list_is_kept_on_its_page() throws Exception {
    assertThat(answer(SUPERVISOR, get("/register")).getContentAsString()).contains("href=\"/register/stations\"");
    assertThat(answer(SUPERVISOR, form("/register/stations")).getContentAsString()).contains("Enter the name", "Enter the address", "Enter the first day");
    var sent = on(form("/register/stations").param("name", "Trefeinion police station").param("about", "2 Chapel Street"), "listed-from", LATER);
    assertThat(answer(OFFICER, on(form("/register/stations").param("name", "Mine").param("about", "Here"), "listed-from", LATER)).getStatus()).isEqualTo(403);
    assertThat(answer(SUPERVISOR, sent).getRedirectedUrl()).isEqualTo("/register/stations");
    var id = held().entries().stream().filter(one -> one.name().startsWith("Trefeinion") && one.ended().isEmpty()).findFirst().orElseThrow().id();
    assertThat(answer(SUPERVISOR, get("/register/stations")).getContentAsString()).contains("2 Chapel Street", "From 2 Jun 2041", "Entered 2 Jun 2031", "/register/stations/" + id);
    assertThat(answer(OFFICER, get("/register/stations")).getContentAsString()).contains("2 Chapel Street").doesNotContain("/register/stations/" + id, "Enter another");
    assertThat(answer(SUPERVISOR, get("/register/stations/" + id)).getContentAsString()).contains("Trefeinion police station, 2 Chapel Street");
    assertThat(answer(SUPERVISOR, form("/register/stations/" + id)).getContentAsString()).contains("Say whether it ends or was wrong", "Say why");
    assertThat(answer(SUPERVISOR, form("/register/stations/" + id).param("what", "ends").param("reason", "Shut")).getContentAsString()).contains("Enter the last day");
    assertThat(answer(SUPERVISOR, on(form("/register/stations/" + id), "until", LATER.plusDays(9)).param("what", "ends").param("reason", "It is to be sold")).getStatus()).isEqualTo(303);
    assertThat(answer(SUPERVISOR, get("/register/stations")).getContentAsString()).contains("From 2 Jun 2041 until 11 Jun 2041", "It is to be sold").doesNotContain("/register/stations/" + id);
    assertThat(answer(SUPERVISOR, form("/register/stations/" + id).param("what", "wrong").param("reason", "Again")).getStatus()).isEqualTo(409);
    assertThat(answer(As.supervisor(), get("/register/stations/" + id)).getStatus()).isEqualTo(404);
  }
}
