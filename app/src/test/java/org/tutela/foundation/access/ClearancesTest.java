package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.Outcome;

@AccessTest
class ClearancesTest {
  private static final String LEVEL = "Management vetting";
  @Autowired Clearances clearances;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  @Autowired AllRows all;

  private Hired hired(Role role, LocalDate until) {
    return Hired.in("CARROW", Set.of(role), until, staffing, sessions);
  }

  private int version(Hired of) {
    return As.system().of("CARROW").does(() -> staffing.find(of.id())).orThrow().version();
  }

  private Outcome<Boolean> renew(Hired by, Hired of, LocalDate until) {
    int version = version(of);
    return by.does(() -> clearances.record(of.id(), LEVEL, until, version));
  }

  @Test
  @DisplayName("security A-2: whose clearance has ended is shut out until a colleague renews it, and then goes on in the same session")
  void renewed() {
    var officer = hired(Role.OFFICER, clock.today());
    var administrator = hired(Role.ADMINISTRATOR, Hired.VETTED);
    clock.pass(Duration.ofDays(1));
    var late = officer.again();
    assertThat(late.does(sessions::own)).isEqualTo(Outcome.forbidden("A-2 vetting"));
    assertThat(late.does(clearances::own).holds()).as("they are told").isFalse();
    renew(administrator.again(), officer, clock.today().plusYears(1)).orThrow();
    assertThat(late.does(sessions::own).isDone()).isTrue();
    var own = late.does(clearances::own);
    assertThat(own.holds()).isTrue();
    assertThat(own.clearance()).satisfies(held -> {
      assertThat(held.level()).isEqualTo(LEVEL);
      assertThat(held.by()).isEqualTo(administrator.id());
      assertThat(held.at()).isEqualTo(clock.instant());
    });
    assertThat(all.count("from audit.entry where action = 'RECORD_CLEARANCE' and actor_id = ? and object_id = ? and allowed", administrator.id().value(), officer.id().value())).isEqualTo(1);
    assertThat(all.count("from access.staff_history where staff_id = ? and event = 'VETTED' and detail like '%, Management vetting'", officer.id().value())).isEqualTo(1);
  }

  @Test
  @DisplayName("security A-2: a clearance that is withdrawn locks at the next request")
  void withdrawn() {
    var officer = hired(Role.OFFICER, Hired.VETTED);
    renew(hired(Role.ADMINISTRATOR, Hired.VETTED), officer, clock.today().minusDays(1)).orThrow();
    assertThat(officer.does(sessions::own)).isEqualTo(Outcome.forbidden("A-2 vetting"));
  }

  @Test
  @DisplayName("security A-8: nobody renews their own clearance; administrator and information officer renew one another's")
  void nobodyTheirOwn() {
    var administrator = hired(Role.ADMINISTRATOR, clock.today());
    var informationOfficer = hired(Role.INFORMATION_OFFICER, Hired.VETTED);
    assertThat(renew(administrator, administrator, clock.today().plusYears(1))).isEqualTo(Outcome.forbidden("A-8 four eyes"));
    assertThat(renew(informationOfficer, informationOfficer, clock.today().plusYears(1))).isEqualTo(Outcome.forbidden("A-8 four eyes"));
    clock.pass(Duration.ofDays(1));
    assertThat(renew(administrator.again(), informationOfficer, clock.today().plusYears(2))).isEqualTo(Outcome.forbidden("A-2 vetting"));
    renew(informationOfficer.again(), administrator, clock.today().plusYears(2)).orThrow();
    renew(administrator.again(), informationOfficer, clock.today().plusYears(2)).orThrow();
  }

  @Test
  void those_that_end_within_sixty_days_are_listed_for_supervisors_and_whoever_renews_them() {
    var ended = hired(Role.OFFICER, clock.today().minusDays(1));
    var soon = hired(Role.OFFICER, clock.today().plusDays(60));
    var later = hired(Role.OFFICER, clock.today().plusDays(61));
    var elsewhere = Hired.in("DYFFRYN", Set.of(Role.OFFICER), clock.today(), staffing, sessions);
    int version = version(soon);
    for (Role role : new Role[] {Role.SUPERVISOR, Role.ADMINISTRATOR, Role.INFORMATION_OFFICER}) {
      var listed = hired(role, Hired.VETTED).does(clearances::ending).orThrow();
      assertThat(listed).extracting(Member::id).contains(ended.id(), soon.id()).doesNotContain(later.id(), elsewhere.id());
      assertThat(listed).isSortedAccordingTo(java.util.Comparator.comparing(Member::vettedUntil));
    }
    assertThat(soon.does(clearances::ending)).isEqualTo(Outcome.forbidden("A-1 role"));
    As.system().of("CARROW").does(() -> staffing.disable(soon.id(), java.util.Optional.empty(), version)).orThrow();
    assertThat(hired(Role.SUPERVISOR, Hired.VETTED).does(clearances::ending).orThrow()).extracting(Member::id).doesNotContain(soon.id());
  }

  @Test
  void whoever_changed_it_meanwhile_is_not_overwritten_and_another_force_is_not_reached() {
    var officer = hired(Role.OFFICER, Hired.VETTED);
    var administrator = hired(Role.ADMINISTRATOR, Hired.VETTED);
    int before = version(officer);
    renew(administrator, officer, clock.today().plusYears(1)).orThrow();
    assertThat(administrator.does(() -> clearances.record(officer.id(), LEVEL, clock.today(), before))).isInstanceOf(Outcome.Conflict.class);
    var elsewhere = Hired.in("DYFFRYN", Set.of(Role.ADMINISTRATOR), Hired.VETTED, staffing, sessions);
    assertThat(renew(elsewhere, officer, clock.today())).isEqualTo(Outcome.notFound());
  }
}
