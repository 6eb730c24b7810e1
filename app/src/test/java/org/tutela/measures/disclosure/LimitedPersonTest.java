package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.Comparing;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.SearchFor;
import org.tutela.casework.people.Searches;
import org.tutela.casework.people.Sex;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.casework.work.Worklist;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.enquiry.Identification;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.PartnerChecks;
import org.tutela.measures.enquiry.PartnerRequest;
import org.tutela.measures.enquiry.RaiseImmediateRisk;
import org.tutela.measures.mappa.Level;
import org.tutela.oversight.chronology.Chronologies;

/** Two officers of one team: a limited record is there for the one and not for the other, wherever they look. */
@TutelaTest
class LimitedPersonTest {
  private static final Birth BORN = Birth.on(LocalDate.of(1976, 4, 11));
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ApplicationContext context;
  @Autowired Considerations considerations;
  @Autowired Chronologies chronologies;
  @Autowired People people;
  @Autowired Searches searches;
  @Autowired Work work;
  @Autowired ImmediateRisks risks;
  @Autowired PartnerChecks partners;
  @Autowired Identification identification;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  private final Walk walk = new Walk();
  private Hired listed;
  private Hired other;
  private PersonId person;

  @BeforeEach
  void ready() {
    // a list counts to 500, and what is compared on another thread adds to it: what other tests have left is out of the way meanwhile
    all.sql("update work.task set state = 'CANCELLED', closed_at = '-infinity' where area = 'NORTHMERE' and state = 'OPEN'").update();
    beans.autowireBean(walk);
    listed = officerWhoDecides();
    other = officerWhoDecides();
    // of a day of birth that no other test's people have: the nearest twenty are shown
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Osric", "Pellingworth", Sex.MALE, Optional.of(BORN), Optional.empty()))).orThrow();
    walk.convicted(person, ConvictionKind.CAUTION, Jurisdiction.ENGLAND_AND_WALES);
    walk.managed(person, Level.ONE);
    Comparing.awaitEnd(context);
  }

  @AfterEach
  void as_it_was() {
    Comparing.awaitEnd(context);
    all.sql("""
            do $$ declare away record;
            begin
              for away in select id from work.task where closed_at = '-infinity' loop
                begin
                  update work.task set state = 'OPEN', closed_at = null where id = away.id;
                exception when unique_violation then null; -- the same was opened meanwhile
                end;
              end loop;
            end $$
            """).update();
  }

  private void limit() {
    As.system(() -> restrictions.limit(new Restrictions.Limit(person.value(), As.NORTHMERE, true, false, listed.id(), "WITNESS"))).orThrow();
  }

  private int pending(Hired who) {
    var counts = who.does(() -> considerations.duty(0)).orThrow().counts();
    return counts.due() + counts.overdue();
  }

  /** So that the tasks of both roles are on the list. */
  private Hired officerWhoDecides() {
    return Hired.in("NORTHMERE", Set.of(Role.OFFICER, Role.DECISION_MAKER), Hired.VETTED, staffing, sessions);
  }

  private int tasks(Hired who) {
    return who.does(() -> work.list(new Worklist.Asked(Worklist.Whose.AREA, false, 0))).orThrow().total();
  }

  @Test
  @DisplayName("security A-4: absent from lists and from counts, and as unknown as a person who was never there")
  void absent() {
    int pendingBefore = pending(other);
    int tasksBefore = tasks(other);
    limit();
    assertThat(pending(listed)).isEqualTo(pendingBefore);
    assertThat(tasks(listed)).isEqualTo(tasksBefore);
    assertThat(pending(other)).isEqualTo(pendingBefore - 1);
    assertThat(tasks(other)).isLessThan(tasksBefore);
    Function<Hired, List<PersonId>> managed = who -> who.does(() -> walk.mappa.managed(As.NORTHMERE)).orThrow().stream().map(each -> each.management().person()).toList();
    assertThat(managed.apply(listed)).contains(person);
    assertThat(managed.apply(other)).doesNotContain(person);
    assertThat(other.does(() -> people.find(List.of(person))).orThrow()).isEmpty();
    assertThat(other.does(() -> people.open(person))).isEqualTo(Outcome.notFound());
    assertThat(other.does(() -> chronologies.of(person, org.tutela.oversight.chronology.Asked.everything()))).isEqualTo(Outcome.notFound());
    assertThat(other.does(() -> considerations.ofPerson(person))).satisfiesAnyOf(found -> assertThat(found).isEqualTo(Outcome.notFound()),
        found -> assertThat(found.orThrow()).isEmpty());
  }

  @Test
  @DisplayName("security A-4: so are tasks of an application about them, whichever part of it opened them before it was known who is meant")
  void tasks_of_an_application() {
    limit();
    var id = walk.interviewed();
    var application = walk.open(id);
    As.officer(() -> risks.raise(new RaiseImmediateRisk(id, "Alone with the child tonight", "Officers go there", As.officer().id()))).orThrow();
    As.officer(() -> partners.ask(new PartnerChecks.Ask(id, walk.version(id), PartnerRequest.Agency.PROBATION, "Duty desk", "What is known?",
        application.firstContact().plusSeconds(600_000)))).orThrow();
    Comparing.awaitEnd(context);
    int before = tasks(other);
    var named = As.system(() -> people.find(List.of(person))).orThrow().get(person).name().split(" ", 2);
    var made = listed.does(() -> identification.search(id, NamedPerson.named(named[0], named[1]).born(BORN), false)).orThrow();
    listed.does(() -> identification.identify(id, walk.version(id), made.id(), person, "His date of birth")).orThrow();
    var proposal = listed.does(() -> identification.of(id)).orThrow().waiting().orElseThrow();
    As.system(() -> identification.confirm(id, walk.version(id), proposal.id(), true, "")).orThrow();
    assertThat(tasks(other)).as("without the decision, the danger and the partner's reply").isEqualTo(before - 3);
    assertThat(tasks(listed)).isGreaterThanOrEqualTo(before);
  }

  @Test
  void what_its_owner_may_not_see_any_more_goes_back_to_the_team_and_is_given_to_nobody_who_may_not() {
    other.does(() -> work.open(new OpenTask("CALL_BACK", Permission.OPEN_APPLICATION, "Call his officer", Urgency.ROUTINE, As.NORTHMERE, "public protection", Optional.of(other.id()),
        "test", person.value(), "/work", Optional.of(person.value()), Instant.parse("2026-06-02T09:00:00Z")))).orThrow();
    limit();
    var task = As.system(() -> work.openFor("test", person.value())).orThrow().getFirst();
    assertThat(task.owner()).isEmpty();
    var supervisor = Hired.as(Role.SUPERVISOR, staffing, sessions);
    As.system(() -> work.follow("test", person.value(), "public protection", Optional.of(listed.id()))).orThrow();
    supervisor.does(() -> staffing.cover(listed.id(), Optional.of(other.id()), "On leave")).orThrow();
    assertThat(As.system(() -> work.openFor("test", person.value())).orThrow().getFirst().owner()).isEmpty();
  }

  @Test
  @DisplayName("security A-5: the matcher sees everybody; a hit goes to the holders, and the searcher's page waits and says no more")
  void matched() {
    limit();
    var named = As.system(() -> people.find(List.of(person))).orThrow().get(person).name().split(" ", 2);
    var asked = NamedPerson.named(named[0], named[1]).born(BORN);
    var made = other.does(() -> searches.search(new SearchFor(asked, As.NORTHMERE, false))).orThrow();
    assertThat(made.candidates()).extracting(candidate -> candidate.person().id()).doesNotContain(person);
    assertThat(made.searched()).as("of all who are held").isPositive();
    var seen = listed.does(() -> searches.search(new SearchFor(asked, As.NORTHMERE, false))).orThrow();
    assertThat(seen.candidates()).extracting(candidate -> candidate.person().id()).contains(person);
    assertThat(seen.searched()).isGreaterThanOrEqualTo(made.searched());
  }
}
