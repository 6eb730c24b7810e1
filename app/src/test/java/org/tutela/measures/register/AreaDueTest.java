package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.PeriodicDuty.Given;

/** What was, or would have been, due in an area on a day. */
@TutelaTest
class AreaDueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate NOTIFIED = Registrants.CONVICTED.plusDays(40);
  @Autowired MockMvc web;
  @Autowired AllRows all;
  @Autowired AreaDue due;
  @Autowired ReckoningRound round;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Staffing staffing;
  @Autowired Restrictions restrictions;
  private PersonId person;

  @BeforeEach
  void somebody_who_notified_late() {
    person = new Registrants(people, convictions, register).subject();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, NOTIFIED, "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
  }

  private void ask(LocalDate on, LocalDate commences) {
    As.supervisor(() -> due.ask(new AskReckoning(on, Optional.ofNullable(commences)))).orThrow();
    round.run();
  }

  private List<String> theirs() {
    var lines = new ArrayList<AreaDue.Line>();
    for (var place = Optional.of(AreaDue.Place.BEGIN); place.isPresent(); ) {
      var at = place.get();
      var part = As.supervisor(() -> due.after(at)).orThrow();
      lines.addAll(part.lines());
      place = part.last();
    }
    return lines.stream().filter(line -> line.person().id().equals(person)).map(line -> "%s %s %s".formatted(line.kind(), line.due(), line.verdict())).toList();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form() {
    return post("/register/due").param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, String day, String year) {
    return form.param(field + "-day", day).param(field + "-month", "5").param(field + "-year", year);
  }

  @ParameterizedTest(name = "0 rule set (service): on {0}: {1}")
  @CsvSource(nullValues = "-", value = {"2024-03-01, INITIAL 2024-03-03 PENDING", "2024-03-20, INITIAL 2024-03-03 OVERDUE", "2025-04-10, INITIAL 2024-03-03 BREACH_SUSPECTED; PERIODIC 2025-04-10 PENDING",
      "2026-06-01, INITIAL 2024-03-03 BREACH_SUSPECTED; PERIODIC 2025-04-10 OVERDUE", "2027-06-01, INITIAL 2024-03-03 BREACH_SUSPECTED; PERIODIC 2025-04-10 OVERDUE", "2024-02-29, -"})
  void what_was_due_on_a_day(LocalDate day, String expected) {
    ask(day, null);
    assertThat(theirs()).isEqualTo(expected == null ? List.of() : List.of(expected.split("; ")));
    if (!day.isAfter(TODAY)) assertThat(theirs()).as("as on the person's page").hasSameSizeAs(As.officer(() -> duties.on(person, day)).orThrow().duties());
  }

  @Test
  @DisplayName("14, 0 rule set (service): what would have been due if the Act of 2026 had been in force, though no day is entered; the register itself stays as it is")
  void what_would_have_been_due() {
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.NAME, LocalDate.of(2026, 5, 20), "Ned Oakhanger"))).orThrow();
    ask(TODAY, LocalDate.of(2026, 5, 20));
    assertThat(theirs()).contains("NEW_NAME 2026-05-12 REVIEW");
    ask(TODAY, LocalDate.of(2026, 5, 21));
    assertThat(theirs()).noneMatch(line -> line.startsWith("NEW_NAME")).contains("CHANGE 2026-05-22 OVERDUE");
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).noneMatch(one -> one.obligation().kind().name().equals("NEW_NAME"));
  }

  @Test
  void only_those_whom_the_reader_may_see_are_shown_and_counted_and_what_was_found_goes_with_the_next_asking() {
    ask(TODAY, null);
    var before = As.supervisor(due::last).orThrow();
    assertThat(theirs()).hasSize(2);
    assertThat(As.supervisor().of("CARROW").does(() -> due.after(AreaDue.Place.BEGIN)).orThrow().lines()).noneMatch(line -> line.person().id().equals(person));
    var keeper = As.system(() -> staffing.employ(new Employ("keeper-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, keeper, "WITNESS"))).orThrow();
    assertThat(theirs()).isEmpty();
    assertThat(number(As.supervisor(due::last).orThrow())).isEqualTo(number(before) - 2);
    var asked = before.last().orElseThrow().id();
    assertThat(all.count("from register.reckoned where reckoning_id = ?", asked)).isPositive();
    As.supervisor(() -> due.ask(new AskReckoning(TODAY, Optional.empty()))).orThrow();
    assertThat(all.count("from register.reckoned where reckoning_id = ?", asked)).isZero();
    round.run();
  }

  private static int number(AreaDue.Found found) {
    return found.counts().stream().mapToInt(AreaDue.Count::number).sum();
  }

  @Test
  void a_day_that_cannot_be_is_refused_beside_its_field_and_officers_do_not_ask() {
    assertThat(problem(As.supervisor(() -> due.ask(new AskReckoning(LocalDate.of(2004, 4, 30), Optional.empty()))))).isEqualTo("day");
    assertThat(problem(As.supervisor(() -> due.ask(new AskReckoning(LocalDate.of(2036, 6, 2), Optional.empty()))))).isEqualTo("day");
    assertThat(problem(As.supervisor(() -> due.ask(new AskReckoning(TODAY, Optional.of(LocalDate.of(2026, 4, 28))))))).isEqualTo("commences");
    assertThat(problem(As.supervisor(() -> due.ask(new AskReckoning(TODAY, Optional.of(LocalDate.of(2036, 6, 2))))))).isEqualTo("commences");
    assertThat(As.officer(() -> due.ask(new AskReckoning(TODAY, Optional.empty())))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer(due::last)).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.supervisor().of("DYFFRYN").does(due::last)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void the_page_asks_says_how_far_it_is_and_gives_all_rows() throws Exception {
    assertThat(answer(As.supervisor(), get("/register")).getContentAsString()).contains("href=\"/register/due\"");
    assertThat(answer(As.officer(), get("/register")).getContentAsString()).doesNotContain("href=\"/register/due\"");
    var bare = answer(As.supervisor(), form().param("day-day", "32"));
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("id=\"day-error\"", "id=\"rules-error\"", "value=\"32\"");
    assertThat(answer(As.supervisor(), on(form().param("rules", "SUPPOSED"), "day", "20", "2026")).getContentAsString()).contains("id=\"commences-error\"");
    assertThat(answer(As.supervisor(), on(on(form().param("rules", "KNOWN"), "day", "20", "2026"), "commences", "20", "2026")).getContentAsString()).contains("Leave the day empty");
    assertThat(answer(As.supervisor(), on(on(form().param("rules", "SUPPOSED"), "day", "20", "2026"), "commences", "4", "2026")).getStatus()).isEqualTo(303);
    assertThat(answer(As.supervisor(), get("/register/due")).getContentAsString()).contains("It is about to be worked out", "Look again", "as if the Crime and Policing Act 2026 had been in force from 4 May 2026 (not verified)");
    round.run();
    assertThat(answer(As.supervisor(), get("/register/due")).getContentAsString()).contains("Worked out for", "people whom the area manages now", "Initial notification", "href=\"/register/due/rows\"").doesNotContain("Look again");
    var file = answer(As.supervisor(), get("/register/due/rows"));
    assertThat(file.getHeader("Content-Disposition")).contains("attachment", "due.csv");
    String reference = people(person);
    assertThat(file.getContentAsString()).startsWith("person,duty,arose,due,verdict\n").contains(reference + ",Initial notification,2024-03-01,2024-03-03,Breach suspected\n", reference + ",Periodic notification,2024-04-10,2025-04-10,Overdue\n")
        .doesNotContain("Oakhanger");
  }

  private String people(PersonId id) {
    return As.officer(() -> people.find(id)).orThrow().reference();
  }
}
