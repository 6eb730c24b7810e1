package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;

@TutelaTest
class SessionsTest {
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  Hired officer;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
  }

  @Test
  @DisplayName("security S-4: a session ends after fifteen idle minutes, not before")
  void idle() {
    clock.pass(Duration.ofMinutes(14).plusSeconds(59));
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Live.class);
    clock.pass(Duration.ofMinutes(14).plusSeconds(59));
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Live.class);
    clock.pass(Duration.ofMinutes(15));
    assertThat(sessions.find(officer.token())).isEqualTo(new Found.Ended(officer.id()));
  }

  @Test
  @DisplayName("security S-4: a session ends after twelve hours, however busy")
  void absolute() {
    for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      clock.pass(Duration.ofMinutes(10));
      assertThat(sessions.find(officer.token())).isInstanceOf(Found.Live.class);
    }
    clock.pass(Duration.ofMinutes(10));
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Ended.class);
  }

  @Test
  @DisplayName("security S-4: the database keeps a hash of the token, not the token")
  void hashed() {
    String rows = all.sql("select s::text from access.session s where staff_id = :id").param("id", officer.id().value()).query(String.class).single();
    assertThat(rows).doesNotContain(officer.token().text());
    assertThat(all.sql("select token_hash from access.session where staff_id = :id").param("id", officer.id().value()).query(byte[].class).single())
        .isEqualTo(officer.token().hash());
  }

  @Test
  @DisplayName("security S-4: a step-up rotates the token, and the old one is dead")
  void rotated() {
    var session = officer.actor().session().orElseThrow();
    Token fresh = sessions.stepUp(session).orElseThrow();
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Unknown.class);
    assertThat(((Found.Live) sessions.find(fresh)).actor().session()).contains(session);
  }

  @Test
  @DisplayName("security S-4: somebody lists their own sessions and ends one, never a colleague's")
  void listed() {
    Hired elsewhere = officer.again();
    Hired colleague = Hired.as(Role.OFFICER, staffing, sessions);
    var own = officer.does(sessions::own).orThrow();
    assertThat(own).extracting(Sitting::device).containsExactlyInAnyOrder("Firefox on Linux", "Chrome on Windows");
    assertThat(own).filteredOn(Sitting::current).extracting(Sitting::id).containsExactly(officer.actor().session().orElseThrow());
    var other = elsewhere.actor().session().orElseThrow();
    assertThat(colleague.does(() -> sessions.end(other))).isEqualTo(Outcome.notFound());
    assertThat(officer.does(() -> sessions.end(other)).isDone()).isTrue();
    assertThat(sessions.find(elsewhere.token())).isInstanceOf(Found.Ended.class);
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Live.class);
  }

  @Test
  @DisplayName("security A-11: disabling an account ends its sessions at once")
  void leaver() {
    var version = As.system(() -> staffing.find(officer.id())).orThrow().version();
    As.system(() -> staffing.disable(officer.id(), java.util.Optional.empty(), version)).orThrow();
    assertThat(sessions.find(officer.token())).isInstanceOf(Found.Ended.class);
  }

  @Test
  @DisplayName("security A-11: a role taken away is gone at the next request")
  void roleEnded() {
    assertThat(officer.actor().roles()).containsExactly(Role.OFFICER);
    As.system(() -> staffing.endRole(officer.id(), Role.OFFICER)).orThrow();
    assertThat(officer.actor().roles()).isEmpty();
    assertThat(officer.does(sessions::own)).isEqualTo(Outcome.forbidden("A-1 role"));
  }

  @Test
  @DisplayName("security A-2: vetting that has run out locks at the next request, and the refusal is logged")
  void vetting() {
    Hired lapsing = Hired.in("NORTHMERE", Set.of(Role.OFFICER), clock.today(), staffing, sessions);
    assertThat(lapsing.does(sessions::own).isDone()).isTrue();
    clock.pass(Duration.ofHours(23));
    Hired still = lapsing.again();
    assertThat(still.does(sessions::own)).isEqualTo(Outcome.forbidden("A-2 vetting"));
    assertThat(all.count("from audit.entry where actor_id = ? and not allowed and details like '%A-2_vetting%'", lapsing.id().value())).isEqualTo(1);
  }
}
