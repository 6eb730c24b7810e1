package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.Outcome;

@AccessTest
class SegregationTest {
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  Hired administrator;
  Hired information;
  Hired officer;

  @BeforeEach
  void hire() {
    administrator = Hired.as(Role.ADMINISTRATOR, staffing, sessions);
    information = Hired.as(Role.INFORMATION_OFFICER, staffing, sessions);
    officer = Hired.as(Role.OFFICER, staffing, sessions);
  }

  @ParameterizedTest(name = "security A-9: {0} with {1}: {2}")
  @CsvSource({"ADMINISTRATOR, OFFICER, false", "ADMINISTRATOR, CALL_TAKER, false", "ADMINISTRATOR, AUDITOR, false",
      "ADMINISTRATOR, INFORMATION_OFFICER, false", "AUDITOR, SUPERVISOR, false", "AUDITOR, INFORMATION_OFFICER, false",
      "INFORMATION_OFFICER, DECISION_MAKER, false", "OFFICER, CALL_TAKER, true", "SUPERVISOR, DECISION_MAKER, true", "SYSTEM, OFFICER, false",
      "ADMINISTRATOR, RESPONSE_OFFICER, false", "AUDITOR, RESPONSE_OFFICER, false", "INFORMATION_OFFICER, RESPONSE_OFFICER, false", "OFFICER, RESPONSE_OFFICER, true",
      "ADMINISTRATOR, INTELLIGENCE_OFFICER, false", "AUDITOR, INTELLIGENCE_OFFICER, false", "INFORMATION_OFFICER, INTELLIGENCE_OFFICER, false", "OFFICER, INTELLIGENCE_OFFICER, true"})
  void combined(Role one, Role other, boolean allowed) {
    assertThat(Segregation.allows(Set.of(one, other))).isEqualTo(allowed);
  }

  @Test
  @DisplayName("security A-8: a role is asked for by one and granted by another, and counts at the next request")
  void granted() {
    var asked = administrator.does(() -> staffing.askForRole(officer.id(), Role.DECISION_MAKER)).orThrow();
    assertThat(officer.actor().roles()).containsExactly(Role.OFFICER);
    assertThat(administrator.does(() -> staffing.decideRole(asked, true))).isEqualTo(Outcome.forbidden("A-1 role"));
    information.does(() -> staffing.decideRole(asked, true)).orThrow();
    assertThat(officer.actor().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.DECISION_MAKER);
  }

  @Test
  @DisplayName("security A-8: nobody grants themselves a role, nor asks for one")
  void own() {
    assertThat(administrator.does(() -> staffing.askForRole(administrator.id(), Role.ADMINISTRATOR))).isEqualTo(Outcome.forbidden("A-8 four eyes"));
    var asked = administrator.does(() -> staffing.askForRole(information.id(), Role.INFORMATION_OFFICER));
    assertThat(asked).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("security A-9: a role that must not be combined is refused when it is asked for")
  void refused() {
    assertThat(administrator.does(() -> staffing.askForRole(officer.id(), Role.AUDITOR))).isInstanceOf(Outcome.Refused.class);
    assertThat(administrator.does(() -> staffing.askForRole(officer.id(), Role.SYSTEM))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("security S-5: a role change needs a proof within five minutes")
  void stepUp() {
    clock.pass(Duration.ofMinutes(5));
    assertThat(administrator.does(() -> staffing.askForRole(officer.id(), Role.SUPERVISOR))).isEqualTo(Outcome.forbidden("S-5 step-up"));
  }

  @Test
  @DisplayName("security A-1: staff of another force are as if they were not there")
  void otherForce() {
    Hired away = Hired.in("CARROW", Role.OFFICER, staffing, sessions);
    assertThat(administrator.does(() -> staffing.find(away.id()))).isEqualTo(Outcome.notFound());
    assertThat(administrator.does(() -> staffing.disable(away.id(), java.util.Optional.empty(), 0))).isEqualTo(Outcome.notFound());
  }
}
