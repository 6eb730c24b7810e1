package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

@AccessTest
class PolicyTest {
  @Autowired Gate gate;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Purposes purposes;
  @Autowired Restrictions restrictions;
  @Autowired KnownPeople known;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  final UUID person = UUID.randomUUID();
  Hired officer;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
  }

  Outcome<Boolean> opens(Hired who, UUID whom, String area) {
    return who.does(() -> gate.pass(Permission.OPEN_PERSON, visit -> {
      visit.concerning(Target.about("person", whom, new AreaCode(area), whom));
      return Outcome.done(true);
    }));
  }

  long denials(String rule) {
    return all.count("from audit.entry where actor_id = ? and not allowed and operation = 'DENIED' and details = ?", officer.id().value(), "rule=" + rule);
  }

  @Test
  @DisplayName("security A-1: another area's person is as if they were not there")
  void otherArea() {
    known.related.add(person);
    assertThat(opens(officer, person, "CARROW")).isEqualTo(Outcome.notFound());
    assertThat(denials("A-1_area")).isEqualTo(1);
  }

  @Test
  @DisplayName("security A-1: a person is opened for the team's own case, or for a purpose that is stated and lasts an hour")
  void purpose() {
    var stopped = (Outcome.Forbidden<Boolean>) opens(officer, person, "NORTHMERE");
    assertThat(Purposes.wanted(stopped)).contains(person);
    assertThat(denials("A-1_purpose")).isEqualTo(1);
    assertThat(officer.does(() -> purposes.state(person, PurposeCode.PARTNER_ASKED, "too short")).isDone()).isFalse();
    officer.does(() -> purposes.state(person, PurposeCode.PARTNER_ASKED, "school nurse asks who he is")).orThrow();
    assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
    assertThat(all.count("from audit.entry where actor_id = ? and person_id = ? and purpose = 'PARTNER_ASKED'", officer.id().value(), person)).isEqualTo(1);
    assertThat(opens(officer, UUID.randomUUID(), "NORTHMERE").isDone()).as("a purpose is for one person").isFalse();
    clock.pass(Duration.ofMinutes(60));
    assertThat(opens(officer.again(), person, "NORTHMERE").isDone()).isFalse();
  }

  @Test
  @DisplayName("security A-1: an open case of the team is relation enough")
  void relation() {
    known.related.add(person);
    assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
    assertThat(all.count("from audit.entry where actor_id = ? and person_id = ? and purpose = 'CASE_WORK' and allowed", officer.id().value(), person)).isEqualTo(1);
  }

  @Test
  @DisplayName("security A-3: a restriction lets in those listed, an exclusion shuts out, and being shut out wins")
  void limited() {
    known.related.add(person);
    Hired listed = Hired.as(Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, listed.id(), "WITNESS"))).orThrow();
    assertThat(opens(listed, person, "NORTHMERE").isDone()).isTrue();
    assertThat(opens(officer, person, "NORTHMERE")).as("A-4: as if there were no such record").isEqualTo(Outcome.notFound());
    assertThat(denials("A-3_restricted")).isEqualTo(1);
    As.system(() -> restrictions.change(person, LimitChange.LET_IN, officer.id(), "works the case")).orThrow();
    assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
    As.system(() -> restrictions.change(person, LimitChange.SHUT_OUT, officer.id(), "a neighbour")).orThrow();
    assertThat(opens(officer, person, "NORTHMERE")).isEqualTo(Outcome.notFound());
    As.system(() -> restrictions.lift(person)).orThrow();
    assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
  }

  @Test
  @DisplayName("security A-7: surname and postcode, telephone or own e-mail in common close the record; one of the first two alone does not")
  void ownInterest() {
    known.related.add(person);
    As.system(() -> staffing.declare(officer.id(), new Interests("Testerby", Set.of("ZZ9 1AA"), "", Set.of("07700 900123")))).orThrow();
    known.facts.put(person, new Facts(Set.of("TESTERBY"), Set.of("ZZ8 1AA"), Set.of(), Set.of()));
    assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
    known.facts.put(person, new Facts(Set.of("testerby"), Set.of("zz91aa"), Set.of(), Set.of()));
    assertThat(opens(officer, person, "NORTHMERE")).isEqualTo(Outcome.forbidden("A-7 own interest"));
    known.facts.put(person, new Facts(Set.of("Other"), Set.of(), Set.of("+44 7700 900123"), Set.of()));
    assertThat(opens(officer, person, "NORTHMERE")).isEqualTo(Outcome.forbidden("A-7 own interest"));
    known.facts.put(person, new Facts(Set.of("Other"), Set.of(), Set.of(), Set.of(officer.email().toUpperCase(java.util.Locale.ROOT))));
    assertThat(opens(officer, person, "NORTHMERE")).isEqualTo(Outcome.forbidden("A-7 own interest"));
  }

  @Test
  @DisplayName("security A-7: the declared neighbourhood is the home outcode, whole")
  void neighbourhood() {
    known.related.add(person);
    As.system(() -> staffing.declare(officer.id(), new Interests("", Set.of(), "ZZ9", Set.of()))).orThrow();
    known.facts.put(person, new Facts(Set.of("Other"), Set.of("ZZ99 1AA"), Set.of(), Set.of()));
    assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
    known.facts.put(person, new Facts(Set.of("Other"), Set.of("ZZ9 2BB"), Set.of(), Set.of()));
    assertThat(opens(officer, person, "NORTHMERE")).isEqualTo(Outcome.forbidden("A-7 own interest"));
  }

  @Test
  @DisplayName("security A-8: who did the first step does not do the second")
  void fourEyes() {
    assertThat(officer.does(() -> gate.pass(Permission.SEE_WORK, visit -> {
      visit.notBy("A-8 four eyes", officer.id());
      return Outcome.done(true);
    }))).isEqualTo(Outcome.forbidden("A-8 four eyes"));
    assertThat(denials("A-8_four_eyes")).isEqualTo(1);
  }

  @Test
  @DisplayName("security A-10: more than thirty people in an hour raise one alert, sixty end the session")
  void browsing() {
    for (int opened = 1; opened <= 59; opened++) {
      UUID each = UUID.randomUUID();
      known.related.add(each);
      assertThat(opens(officer, each, "NORTHMERE").isDone()).as("person " + opened).isTrue();
      assertThat(alerts("MANY_PEOPLE")).isEqualTo(opened > 30 ? 1 : 0);
    }
    UUID sixtieth = UUID.randomUUID();
    known.related.add(sixtieth);
    assertThat(opens(officer, sixtieth, "NORTHMERE")).isEqualTo(Outcome.forbidden("A-10 stop"));
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Ended.class);
    assertThat(alerts("SESSION_STOPPED")).isEqualTo(1);
  }

  @Test
  @DisplayName("security A-10: what a response officer sees of people is counted alike, once a page")
  void looks() {
    Hired response = Hired.as(Role.RESPONSE_OFFICER, staffing, sessions);
    for (int looked = 1; looked <= 60; looked++) {
      UUID each = UUID.randomUUID();
      known.related.add(each);
      Supplier<Outcome<Boolean>> look = () -> gate.pass(Permission.SEE_SAFETY, visit -> {
        visit.concerning(Target.about("person", each, As.NORTHMERE, each));
        return Outcome.done(true);
      });
      var seen = response.does(() -> gate.together(() -> look.get().then(_ -> look.get())));
      assertThat(seen).isEqualTo(looked < 60 ? Outcome.done(true) : Outcome.forbidden("A-10 stop"));
    }
    assertThat(all.count("from access.opening where staff_id = ? and permission = 'SEE_SAFETY'", response.id().value())).isEqualTo(59);
    assertThat(sessions.find(response.token())).isInstanceOf(Found.Ended.class);
  }

  @Test
  @DisplayName("security A-10: the same person, opened again and again, is one person")
  void again() {
    known.related.add(person);
    for (int n = 0; n < 70; n++) {
      assertThat(opens(officer, person, "NORTHMERE").isDone()).isTrue();
      clock.pass(Duration.ofSeconds(10));
    }
    assertThat(alerts("MANY_PEOPLE")).isZero();
  }

  @Test
  @DisplayName("security A-10: five people of another area raise an alert, though none was opened")
  void outside() {
    for (int n = 0; n < 5; n++) {
      assertThat(alerts("OTHER_AREA")).isZero();
      opens(officer, UUID.randomUUID(), "CARROW");
    }
    assertThat(alerts("OTHER_AREA")).isEqualTo(1);
  }

  private long alerts(String kind) {
    return all.count("from access.alert where staff_id = ? and kind = ?", officer.id().value(), kind);
  }
}
