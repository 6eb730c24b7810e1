package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Verdict;

/** What was recorded wrongly is struck out and stays; and what was due on an earlier day can be asked. */
@TutelaTest
class CorrectionsTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Journeys journeys;
  @Autowired StaysElsewhere stays;
  @Autowired Households households;
  @Autowired Corrections corrections;
  @Autowired Visits visits;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneWhoHasNotified() {
    person = new Registrants(people, convictions, register).subject();
    path = "/people/" + person.value();
    take(Given.INITIAL, LocalDate.of(2024, 3, 2), null, null);
  }

  private void take(Given kind, LocalDate on, ChangeKind change, LocalDate changed) {
    As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, false, false, Optional.ofNullable(change), Optional.ofNullable(changed), ""))).orThrow();
  }

  private void record(RecordedFact.Kind kind) {
    var day = LocalDate.of(2026, 5, 4);
    switch (kind) {
      case NOTIFICATION -> take(Given.PERIODIC, day, null, null);
      case CHANGE -> As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.NAME, day, ""))).orThrow();
      case AWAY -> As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.HOSPITAL, day, Optional.of(day.plusDays(9))))).orThrow();
      case JOURNEY -> As.officer(() -> journeys.record(new RecordJourney(person, day.atTime(9, 0), "France", "Calais", 5, day.minusDays(1), Optional.empty(), Optional.empty(), "", Optional.empty()))).orThrow();
      case STAY -> As.officer(() -> stays.record(new RecordStay(person, "9 Mill Row", day, day.plusDays(8)))).orThrow();
      case HOUSEHOLD_STAY -> As.officer(() -> households.record(new RecordHouseholdStay(person, "2 Mill Lane", day.atTime(6, 0), day.atTime(20, 0), false, 7, ""))).orThrow();
      case FORETOLD -> take(Given.CHANGE, day, ChangeKind.HOME, day.plusDays(11));
      case VISIT, ITEM, ITEM_END, EPISODE, REVIEW, DETERMINATION, ABSENCE -> throw new AssertionError(kind);
    }
  }

  private List<Obligation> owed() {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).toList();
  }

  private List<RecordedFact> facts() {
    return As.officer(() -> corrections.of(person)).orThrow().facts();
  }

  @ParameterizedTest
  @EnumSource(value = RecordedFact.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = {"VISIT", "ITEM", "ITEM_END", "EPISODE", "REVIEW", "ACKNOWLEDGEMENT", "DETERMINATION", "APPEAL", "APPEAL_OUTCOME", "ABSENCE", "PREMISES", "CONVICTION", "ORDER", "BREACH", "FLAG", "BACK", "DETAIL"})
  void a_fact_that_was_wrong_stays_with_who_when_and_why_and_counts_no_more(RecordedFact.Kind kind) {
    // notice in advance comes with a notification, which counts by itself
    if (kind == RecordedFact.Kind.FORETOLD) take(Given.CHANGE, LocalDate.of(2026, 5, 4), ChangeKind.ACCOUNT, LocalDate.of(2026, 5, 3));
    var before = owed();
    var known = facts();
    record(kind);
    assertThat(owed()).isNotEqualTo(before);
    var fact = facts().stream().filter(one -> one.kind() == kind && !known.contains(one)).findFirst().orElseThrow();
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "It was his brother"))).orThrow();
    assertThat(owed()).isEqualTo(before);
    assertThat(facts().stream().filter(one -> one.id().equals(fact.id())).findFirst().orElseThrow()).satisfies(one -> {
      assertThat(one.struck().orElseThrow().reason()).isEqualTo("It was his brother");
      assertThat(one.struck().orElseThrow().by()).isEqualTo(As.officer().actor().id());
      assertThat(one.struck().orElseThrow().at()).isNotNull();
      assertThat(one.on()).isEqualTo(fact.on());
    });
    assertThat(As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "Again")))).isInstanceOf(Outcome.Conflict.class);
    record(kind);
    if (kind != RecordedFact.Kind.FORETOLD) assertThat(owed()).isNotEqualTo(before);
  }

  private RecordedFact fact(RecordedFact.Kind kind) {
    return facts().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void a_visit_that_was_recorded_wrongly_was_not_made() {
    As.officer(() -> visits.plan(person, new VisitPlan(4, "Lives near a school"))).orThrow();
    As.officer(() -> visits.record(new RecordVisit(person, LocalDate.of(2026, 5, 30).atTime(10, 0), false, RecordVisit.Outcome.MADE, "", "", "", "", "", ""))).orThrow();
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().overdue()).isFalse();
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact(RecordedFact.Kind.VISIT).id(), "It was the neighbour's door"))).orThrow();
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow()).satisfies(visiting -> {
      assertThat(visiting.lastMade()).isEmpty();
      assertThat(visiting.overdue()).isTrue();
    });
    assertThat(fact(RecordedFact.Kind.VISIT).struck()).isPresent();
  }

  @Test
  void an_item_that_was_given_wrongly_is_held_no_more_and_can_be_given_anew() {
    var notification = As.officer(() -> notifications.of(person)).orThrow().getFirst().id();
    var item = new AddItem(notification, Item.NAME, "Name: Ada Harcombe", ItemDuty.Footing.VOLUNTARY);
    As.officer(() -> notifications.add(item)).orThrow();
    assertThat(As.officer(() -> notifications.add(item))).isInstanceOf(Outcome.Refused.class);
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact(RecordedFact.Kind.ITEM).id(), "His sister's name"))).orThrow();
    assertThat(As.officer(() -> notifications.open(notification)).orThrow().items()).isEmpty();
    As.officer(() -> notifications.add(item)).orThrow();
  }

  @Test
  @DisplayName("11, M4 (service): an item that was given or ended is told by which one it is, and bank and cards by nothing but their kind")
  void an_item_is_told_by_which_one_it_is() throws Exception {
    As.officer(() -> visits.record(new RecordVisit(person, LocalDate.of(2026, 5, 30).atTime(10, 0), false, RecordVisit.Outcome.MADE, "", "", "", "", "", ""))).orThrow();
    var notification = As.officer(() -> notifications.of(person)).orThrow().getFirst().id();
    add(notification, Item.EMAIL, "E-mail address: first@example.org");
    add(notification, Item.EMAIL, "E-mail address: second@example.org");
    add(notification, Item.IDENTITY_DOCUMENT, "Kind of document: Driving licence\nIssue number: 77415");
    add(notification, Item.DEBIT_CARD, "Card number: 4929 0000 0000 0007\nAccount it belongs to: Aldmere Building Society");
    var first = As.officer(() -> notifications.open(notification)).orThrow().items().stream().filter(one -> one.details().contains("first@")).findFirst().orElseThrow();
    As.officer(() -> notifications.end(new EndItem(person, first.id(), LocalDate.of(2026, 5, 31), "Closed it"))).orThrow();
    String shown = answer(get(path)).getContentAsString();
    var news = shown.substring(shown.indexOf("Recorded since the last visit"));
    assertThat(news.substring(0, news.indexOf("</dd>")))
        .contains("No longer so: E-mail address: first@example.org", "Item given: E-mail address: first@example.org", "Item given: E-mail address: second@example.org", "Item given: Identity document: Driving licence", "Item given: Debit card")
        .doesNotContain("Debit card:", "4929", "77415");
    assertThat(answer(get(path + "/facts")).getContentAsString()).contains("No longer so: E-mail address: first@example.org", "Given anew if it is so after all").doesNotContain("4929", "Aldmere Building");
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, first.id(), "His brother's"))).orThrow();
    assertThat(facts()).filteredOn(one -> one.id().equals(first.id())).extracting(RecordedFact::kind).containsExactlyInAnyOrder(RecordedFact.Kind.ITEM, RecordedFact.Kind.ITEM_END);
    assertThat(As.officer(() -> visits.of(person)).orThrow().orElseThrow().news()).extracting(RecordedFact::about).doesNotContain("first@example.org");
  }

  private void add(NotificationId notification, Item item, String details) {
    As.officer(() -> notifications.add(new AddItem(notification, item, details, ItemDuty.Footing.VOLUNTARY))).orThrow();
  }

  @Test
  @DisplayName("C1 (service): of a change in another item it is said which, for its kind alone says nothing")
  void a_change_in_another_item_says_which() {
    var change = new RecordChange(person, ChangeKind.ITEM, LocalDate.of(2026, 5, 4), " ");
    assertThat(As.officer(() -> duties.recordChange(change))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains("about", "Say which item changed"));
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.ITEM, LocalDate.of(2026, 5, 4), "e-mail address"))).orThrow();
  }

  @Test
  @DisplayName("A5 (service): whose period ended in prison owes nothing on release, and while it ran a release was waited for")
  void a_period_that_ended_in_prison_leaves_nothing_due() throws Exception {
    var before = As.officer(() -> register.of(person)).orThrow().registration();
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.IMPRISONMENT, LocalDate.of(2024, 6, 1), Optional.empty()))).orThrow();
    assertThat(answer(get(path)).getContentAsString()).contains("Waits for release or return");
    assertThat(As.officer(() -> duties.of(person)).orThrow().toShow()).anyMatch(one -> one.obligation().due().suspended());
    As.supervisor(() -> register.end(new EndEpisode(person, As.officer(() -> register.of(person)).orThrow().episodes().getFirst().id(), Episode.Why.QUASHED, LocalDate.of(2026, 5, 1), "On appeal"))).orThrow();
    assertThat(before.subjectOn(LocalDate.of(2026, 6, 1))).isTrue();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).noneMatch(one -> one.obligation().due().suspended() && one.open());
    assertThat(answer(get(path)).getContentAsString()).doesNotContain("Waits for release or return");
    assertThat(As.officer(() -> duties.on(person, LocalDate.of(2026, 4, 30))).orThrow().duties()).as("as it was then").anyMatch(one -> one.obligation().due().suspended());
    var notification = As.officer(() -> notifications.of(person)).orThrow().getFirst().id();
    assertThat(As.officer(() -> notifications.open(notification)).orThrow().next()).isEmpty();
  }

  @Test
  void who_was_registered_wrongly_owes_nothing_and_a_supervisor_says_so() {
    assertThat(owed()).isNotEmpty();
    var episode = fact(RecordedFact.Kind.EPISODE);
    var strike = new StrikeOut(person, episode.id(), "Another person of the same name");
    assertThat(As.officer(() -> corrections.strikeOut(strike))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains("a supervisor strikes it out"));
    assertThat(owed()).isNotEmpty();
    As.supervisor(() -> corrections.strikeOut(strike)).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().episodes()).isEmpty();
    assertThat(owed()).isEmpty();
    assertThat(fact(RecordedFact.Kind.EPISODE).struck().orElseThrow().reason()).isEqualTo("Another person of the same name");
    assertThat(As.supervisor(() -> corrections.strikeOut(strike))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_conviction_that_was_recorded_wrongly_takes_with_it_what_stood_on_it_and_stays_to_be_seen() throws Exception {
    var conviction = As.officer(() -> convictions.ofPerson(person)).orThrow().getFirst().id();
    String strike = path + "/convictions/" + conviction.value() + "/strike";
    assertThat(answer(get(path)).getContentAsString()).contains(strike);
    assertThat(answer(form(strike)).getStatus()).isEqualTo(422);
    assertThat(answer(form(strike).param("why", "WRONG").param("reason", "Not this one")).getContentAsString()).contains("a supervisor strikes it out", "Not this one");
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).as("nothing was struck out").hasSize(1);
    As.supervisor(() -> convictions.strikeOut(person, conviction, "Of another person of the same name")).orThrow();
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).isEmpty();
    assertThat(As.officer(() -> convictions.matters(person)).orThrow()).isEmpty();
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isFalse();
    assertThat(owed()).isEmpty();
    assertThat(answer(get(path)).getContentAsString()).contains("Not on the register.", "Struck out", "Of another person of the same name").doesNotContain(strike);
    assertThat(As.supervisor(() -> convictions.strikeOut(person, conviction, "Again"))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_reason_is_needed_and_only_facts_of_the_person_are_struck_out() {
    var fact = As.officer(() -> corrections.of(person)).orThrow().facts().getFirst().id();
    assertThat(As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact, " ")))).isInstanceOf(Outcome.Refused.class);
    var other = new Registrants(people, convictions, register).subject();
    assertThat(As.officer(() -> corrections.strikeOut(new StrikeOut(other, fact, "Wrong")))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void what_was_due_on_an_earlier_day_is_what_would_have_been_said_then() {
    take(Given.PERIODIC, LocalDate.of(2025, 3, 6), null, null);
    take(Given.PERIODIC, LocalDate.of(2026, 2, 26), null, null);
    var late = As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> one.verdict(LocalDate.of(2026, 6, 1)) == Verdict.BREACH_SUSPECTED).findFirst().orElseThrow();
    As.officer(() -> duties.decide(new DecideFailure(person, late.obligation().key(), DecideFailure.Decision.WARNING, "", "A letter was sent", "", "Sergeant"))).orThrow();
    var before = As.officer(() -> duties.on(person, LocalDate.of(2025, 3, 1))).orThrow();
    assertThat(before.rules()).isEqualTo("EW-2012");
    assertThat(before.duties()).singleElement().satisfies(one -> assertThat(one.verdict(before.day())).isEqualTo(Verdict.PENDING));
    var after = As.officer(() -> duties.on(person, LocalDate.of(2025, 3, 4))).orThrow();
    assertThat(after.duties()).singleElement().satisfies(one -> {
      assertThat(one.verdict(after.day())).isEqualTo(Verdict.OVERDUE);
      assertThat(one.decision()).as("decided later").isEmpty();
    });
    var today = As.officer(() -> duties.on(person, LocalDate.of(2026, 6, 1))).orThrow();
    assertThat(today.duties()).anySatisfy(one -> assertThat(one.decision()).contains(DecideFailure.Decision.WARNING));
    assertThat(As.officer(() -> duties.on(person, LocalDate.of(2023, 1, 1))).orThrow().rules()).isEmpty();
    assertThat(As.officer(() -> duties.on(person, LocalDate.of(2027, 1, 1)))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_pages_show_strike_out_and_look_back() throws Exception {
    assertThat(answer(get(path)).getContentAsString()).contains(path + "/facts", path + "/duties");
    var fact = fact(RecordedFact.Kind.NOTIFICATION);
    assertThat(answer(get(path + "/facts")).getContentAsString()).contains("Initial notification, Aldmere", "2 Mar 2024", path + "/facts/" + fact.id());
    assertThat(answer(get(path + "/facts/" + fact.id())).getContentAsString()).contains("Items that were given then stay held");
    assertThat(answer(form(path + "/facts/" + fact.id())).getStatus()).isEqualTo(422);
    assertThat(answer(form(path + "/facts/" + fact.id()).param("reason", "The station entered it twice")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path + "/facts")).getContentAsString()).contains("Struck out", "The station entered it twice").doesNotContain(path + "/facts/" + fact.id());
    assertThat(answer(get(path + "/facts/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
    assertThat(answer(get(path + "/duties")).getContentAsString()).contains("value=\"2025\"");
    assertThat(answer(get(path + "/duties").param("day-day", "1").param("day-month", "4").param("day-year", "2024")).getContentAsString())
        .contains("On 1 Apr 2024 this was due", "EW-2012", "Initial notification", "Overdue");
    var future = answer(get(path + "/duties").param("day-day", "1").param("day-month", "4").param("day-year", "2030"));
    assertThat(future.getStatus()).isEqualTo(422);
    assertThat(future.getContentAsString()).contains("The day must be today or in the past");
    assertThat(answer(get(path + "/duties").param("day-day", "31").param("day-month", "2").param("day-year", "2024")).getContentAsString()).contains("Enter a real date");
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }
}
