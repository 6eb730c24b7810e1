package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Limited records: who keeps their lists, and what it takes to change them. */
@AccessTest
class RestrictionsTest {
  @Autowired Restrictions restrictions;
  @Autowired LimitedRecords records;
  @Autowired Alerts alerts;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired KnownPeople known;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  final UUID person = UUID.randomUUID();
  String reference;
  Hired supervisor;
  Hired other;
  Hired officer;
  Hired information;

  @BeforeEach
  void people() {
    reference = known.reference(person);
    supervisor = Hired.as(Role.SUPERVISOR, staffing, sessions);
    other = Hired.as(Role.SUPERVISOR, staffing, sessions);
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    information = Hired.as(Role.INFORMATION_OFFICER, staffing, sessions);
  }

  Outcome<Boolean> limits(Hired who, boolean restricted, boolean sealed, UserId owner) {
    return who.does(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, restricted, sealed, owner, "STAFF_RELATIVE", "his sister works here")));
  }

  Outcome<Boolean> changes(Hired who, LimitChange what, UserId whom) {
    return who.does(() -> restrictions.change(person, what, whom, "for the case"));
  }

  LimitedRecord seenBy(Hired who) {
    return who.does(() -> records.open(person)).orThrow();
  }

  static java.util.List<UserId> ids(java.util.List<LimitedRecord.Listed> listed) {
    return listed.stream().map(LimitedRecord.Listed::staff).toList();
  }

  @Test
  @DisplayName("security A-3: a restriction and an exclusion hold at once, each with its reason, all of it on record")
  void both() {
    limits(supervisor, true, false, officer.id()).orThrow();
    changes(supervisor, LimitChange.LET_IN, other.id()).orThrow();
    changes(supervisor, LimitChange.SHUT_OUT, other.id()).orThrow();
    var record = seenBy(supervisor);
    assertThat(ids(record.letIn())).containsExactlyInAnyOrder(officer.id(), supervisor.id(), other.id());
    assertThat(ids(record.shutOut())).containsExactly(other.id());
    assertThat(record.limit().orElseThrow().reason()).isEqualTo("his sister works here");
    assertThat(record.changes()).extracting(LimitedRecord.Change::event).contains("RESTRICTED", "ALLOW", "DENY");
    assertThat(record.changes()).filteredOn(change -> change.event().equals("DENY")).singleElement().extracting(LimitedRecord.Change::reason).isEqualTo("for the case");
    assertThat(other.does(() -> records.open(person))).as("let in and shut out: out").isEqualTo(Outcome.notFound());
    assertThat(all.count("from audit.entry where action = 'LIMIT_RECORD' and allowed and actor_id = ? and (object_id = ? or person_id = ?)",
        supervisor.id().value(), person, person)).isEqualTo(3);
    changes(supervisor, LimitChange.LET_BACK, other.id()).orThrow();
    assertThat(other.does(() -> records.open(person)).isDone()).isTrue();
  }

  @Test
  @DisplayName("security A-4: a limited record is in no other supervisor's list, and its reference is as good as one that nobody has")
  void hidden() {
    limits(supervisor, true, false, officer.id()).orThrow();
    assertThat(listed(supervisor)).isTrue();
    assertThat(listed(other)).isFalse();
    assertThat(listed(information)).as("when everybody on the list has left, somebody must be there").isTrue();
    assertThat(other.does(() -> records.find(reference))).isEqualTo(other.does(() -> records.find("P-NOBODY"))).isEqualTo(Outcome.notFound());
    assertThat(other.does(() -> restrictions.askToLift(person, "not needed"))).isEqualTo(Outcome.notFound());
    assertThat(information.does(() -> records.find(reference)).orThrow()).isEqualTo(person);
    changes(supervisor, LimitChange.SHUT_OUT, information.id()).orThrow();
    assertThat(listed(information)).isFalse();
    assertThat(information.does(() -> records.open(person))).isEqualTo(Outcome.notFound());
  }

  boolean listed(Hired who) {
    return who.does(() -> records.list()).orThrow().stream().anyMatch(line -> line.person().equals(person));
  }

  @Test
  @DisplayName("security A-8: one asks to lift the limits, another lifts them, and another limit begins with empty lists")
  void lifted() {
    limits(supervisor, true, false, officer.id()).orThrow();
    changes(supervisor, LimitChange.LET_IN, other.id()).orThrow();
    assertThat(other.does(() -> restrictions.lift(person))).as("nobody asked").isInstanceOf(Outcome.Conflict.class);
    supervisor.does(() -> restrictions.askToLift(person, "she has left")).orThrow();
    assertThat(information.does(() -> alerts.open()).orThrow()).anyMatch(alert -> alert.kind() == Alert.Kind.LIFT_ASKED
        && alert.person().filter(person::equals).isPresent() && alert.reference().equals(reference));
    assertThat(alerts.waiting(officer.actor())).as("the owner is told").isEqualTo(1);
    assertThat(supervisor.does(() -> restrictions.lift(person))).isEqualTo(Outcome.forbidden("A-8 four eyes"));
    assertThat(seenBy(supervisor).limit()).isPresent();
    clock.pass(Duration.ofMinutes(6));
    assertThat(Purposes.stepUpWanted((Outcome.Forbidden<?>) other.does(() -> restrictions.lift(person)))).as("S-5").isTrue();
    Hired again = other.again();
    again.does(() -> restrictions.lift(person)).orThrow();
    assertThat(seenBy(again).limit()).isEmpty();
    limits(again, true, false, officer.id()).orThrow();
    assertThat(ids(seenBy(again).letIn())).containsExactlyInAnyOrder(officer.id(), other.id());
  }

  @Test
  void asking_can_be_answered_with_no() {
    limits(supervisor, false, false, officer.id()).orThrow();
    supervisor.does(() -> restrictions.askToLift(person, "she has left")).orThrow();
    other.does(() -> restrictions.keep(person)).orThrow();
    assertThat(seenBy(other).limit().orElseThrow().liftAskedBy()).isEmpty();
    assertThat(information.does(() -> restrictions.lift(person))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_limited_record_is_limited_further_by_one_but_not_less() {
    limits(supervisor, true, true, officer.id()).orThrow();
    limits(supervisor, false, false, officer.id()).orThrow();
    var limit = seenBy(supervisor).limit().orElseThrow();
    assertThat(limit.restricted()).isTrue();
    assertThat(limit.sealed()).isTrue();
  }

  @Test
  void there_is_always_somebody_who_answers_for_a_limited_record() {
    assertThat(limits(supervisor, true, false, Hired.in("CARROW", Role.OFFICER, staffing, sessions).id())).as("of another force").isInstanceOf(Outcome.Refused.class);
    limits(supervisor, true, false, officer.id()).orThrow();
    assertThat(changes(supervisor, LimitChange.TAKE_OFF, officer.id())).isInstanceOf(Outcome.Refused.class);
    assertThat(changes(supervisor, LimitChange.SHUT_OUT, officer.id())).isInstanceOf(Outcome.Refused.class);
    changes(supervisor, LimitChange.OWNER, other.id()).orThrow();
    changes(supervisor, LimitChange.TAKE_OFF, officer.id()).orThrow();
    assertThat(ids(seenBy(other).letIn())).containsExactlyInAnyOrder(supervisor.id(), other.id());
    assertThat(changes(supervisor, LimitChange.LET_BACK, officer.id())).as("was never shut out").isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("security A-1: an officer keeps no list, and nobody those of another force")
  void roles() {
    assertThat(limits(officer, true, false, officer.id())).isEqualTo(Outcome.forbidden("A-1 role"));
    assertThat(limits(Hired.in("CARROW", Role.SUPERVISOR, staffing, sessions), true, false, officer.id())).isEqualTo(Outcome.notFound());
    assertThat(limits(Hired.in("CARROW", Role.INFORMATION_OFFICER, staffing, sessions), true, false, officer.id())).isEqualTo(Outcome.notFound());
  }
}
