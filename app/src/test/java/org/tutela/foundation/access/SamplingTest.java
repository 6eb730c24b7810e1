package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.Nodes;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

@AccessTest
class SamplingTest {
  @Autowired Sampling sampling;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  final String team = "sampled " + UUID.randomUUID();

  /** Nobody can follow a sample to a person who is not there. */
  @AfterEach
  void takenAway() {
    all.sql("delete from access.sample").update();
  }

  void opened(UUID staff, String whose, int times) {
    for (int n = 0; n < times; n++) {
      all.sql("""
              insert into access.opening (id, staff_id, team, person, area, permission, purpose, outside, allowed, at)
              values (gen_random_uuid(), :staff, :team, gen_random_uuid(), 'NORTHMERE', 'OPEN_PERSON', 'CASE_WORK', false, true, '2026-05-27T10:00:00Z')
              """).param("staff", staff).param("team", whose).update();
    }
  }

  @Test
  @DisplayName("security A-13: a week's sample is two in a hundred of each team and five at least, drawn once, answered by another")
  void drawn() {
    all.sql("delete from access.sample").update();
    Hired officer = Hired.as(Role.OFFICER, staffing, sessions);
    Hired supervisor = Hired.as(Role.SUPERVISOR, staffing, sessions);
    opened(officer.id().value(), team, 290);
    opened(officer.id().value(), team + " small", 10);
    opened(supervisor.id().value(), "public protection", 3);
    sampling.drawLastWeek();
    sampling.drawLastWeek();
    assertThat(all.count("from access.sample where team = ?", team)).isEqualTo(6);
    assertThat(all.count("from access.sample where team = ?", team + " small")).isEqualTo(5);
    var own = supervisor.does(sampling::waiting).orThrow().stream().filter(each -> each.staff().equals(supervisor.id())).findFirst().orElseThrow();
    assertThat(supervisor.does(() -> sampling.answer(own.id(), true))).isEqualTo(Outcome.forbidden("A-13 own consultation"));
    assertThat(new As(Hired.as(Role.SUPERVISOR, staffing, sessions).actor(), "CASE_WORK").does(() -> sampling.answer(own.id(), true)).isDone()).isTrue();
  }

  @Test
  @DisplayName("security A-13: of a team that has no supervisor, or no other than who is sampled, any supervisor of the force answers")
  void a_team_without_a_supervisor() {
    all.sql("delete from access.sample").update();
    Hired officer = Hired.as(Role.OFFICER, staffing, sessions);
    opened(officer.id().value(), team + " alone", 1);
    opened(officer.id().value(), "public protection", 1);
    sampling.drawLastWeek();
    Hired here = Hired.as(Role.SUPERVISOR, staffing, sessions);
    var elsewhere = new Actor(here.id(), "", new AreaCode("NORTHMERE"), "another team", Set.of(Role.SUPERVISOR), Optional.empty());
    assertThat(new As(here.actor(), "CASE_WORK").does(sampling::waiting).orThrow()).filteredOn(each -> each.staff().equals(officer.id())).hasSize(2);
    assertThat(new As(elsewhere, "CASE_WORK").does(sampling::waiting).orThrow()).filteredOn(each -> each.staff().equals(officer.id())).hasSize(1);
    assertThat(sampling.waiting(here.actor()) - sampling.waiting(elsewhere)).isPositive();
  }

  @Test
  @DisplayName("security B72: two nodes that draw at the same minute draw a week once")
  void drawn_once_by_two_nodes() throws Exception {
    Hired officer = Hired.as(Role.OFFICER, staffing, sessions);
    opened(officer.id().value(), team, 100);
    for (int time = 0; time < 5; time++) {
      all.sql("delete from access.sample").update();
      Nodes.both(() -> {
        sampling.drawLastWeek();
        return true;
      });
      assertThat(all.count("from access.sample where team = ?", team)).isEqualTo(5);
    }
  }
}
