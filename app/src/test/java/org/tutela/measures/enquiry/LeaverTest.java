package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Found;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;

/** Nothing is left with somebody who has gone, or is away (expectation 15). */
@TutelaTest
class LeaverTest {
  @Autowired Enquiries enquiries;
  @Autowired Triage triage;
  @Autowired Work work;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  @Autowired MockMvc web;
  @Autowired AllRows all;
  Hired leaver;
  Hired successor;
  Hired administrator;
  ApplicationId application;

  @BeforeEach
  void owned() {
    leaver = Hired.as(Role.OFFICER, staffing, sessions);
    successor = Hired.as(Role.OFFICER, staffing, sessions);
    administrator = Hired.as(Role.ADMINISTRATOR, staffing, sessions);
    application = As.callTaker(() -> enquiries.receive(Requests.keyIn(Requests.mother(), clock.instant()))).orThrow();
    int version = As.officer(() -> enquiries.open(application)).orThrow().version();
    leaver.does(() -> triage.assign(new Assign(application, version, "public protection", Optional.of(leaver.id())))).orThrow();
    leaver.does(() -> work.open(new OpenTask("CALL_BACK", Permission.OPEN_APPLICATION, "Call the school", Urgency.ROUTINE, As.NORTHMERE, "public protection", Optional.of(leaver.id()),
        "test", leaver.id().value(), "/work", Optional.empty(), clock.instant()))).orThrow();
  }

  Optional<org.tutela.foundation.kernel.UserId> owner() {
    return As.officer(() -> enquiries.open(application)).orThrow().owner();
  }

  long tasksOf(Hired who) {
    return all.count("from work.task where owner_id = ? and state = 'OPEN'", who.id().value());
  }

  @Test
  @DisplayName("security A-11: disabling shows how much a leaver owns, ends their sessions and gives all of it to a successor")
  void disabled() {
    assertThat(administrator.does(() -> staffing.owned(leaver.id())).orThrow().toString()).contains("1 open application", "open task");
    long before = tasksOf(leaver);
    assertThat(administrator.does(() -> staffing.disable(leaver.id(), Optional.of(leaver.id()), 0))).as("not to themselves").isInstanceOf(Outcome.Refused.class);
    assertThat(administrator.does(() -> staffing.disable(leaver.id(), Optional.of(administrator.id()), 0))).as("not to whoever works no case").isInstanceOf(Outcome.Refused.class);
    assertThat(sessions.find(leaver.token())).as("a refusal leaves nothing behind").isInstanceOf(Found.Live.class);
    administrator.does(() -> staffing.disable(leaver.id(), Optional.of(successor.id()), 0)).orThrow();
    assertThat(sessions.find(leaver.token())).isInstanceOf(Found.Ended.class);
    assertThat(owner()).contains(successor.id());
    assertThat(tasksOf(leaver)).isZero();
    assertThat(tasksOf(successor)).isEqualTo(before);
    assertThat(all.count("from work.task_history where owner_id = ? and event = 'GIVEN'", successor.id().value())).isPositive();
  }

  @Test
  void without_a_successor_it_goes_back_on_the_teams_list() {
    administrator.does(() -> staffing.disable(leaver.id(), Optional.empty(), 0)).orThrow();
    assertThat(owner()).isEmpty();
    assertThat(tasksOf(leaver)).isZero();
  }

  @Test
  void a_supervisor_gives_everything_of_somebody_who_is_away_to_a_colleague() throws Exception {
    Hired supervisor = Hired.as(Role.SUPERVISOR, staffing, sessions);
    var page = web.perform(MockMvcRequestBuilders.get("/work/cover").secure(true).cookie(supervisor.cookie())).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains(leaver.id().value().toString(), "Give over everything");
    assertThat(supervisor.does(() -> staffing.cover(leaver.id(), Optional.of(successor.id()), " "))).isInstanceOf(Outcome.Refused.class);
    supervisor.does(() -> staffing.cover(leaver.id(), Optional.of(successor.id()), "On leave until June")).orThrow();
    assertThat(owner()).contains(successor.id());
    assertThat(sessions.find(leaver.token())).as("still at work").isInstanceOf(Found.Live.class);
    assertThat(leaver.does(() -> staffing.cover(successor.id(), Optional.of(leaver.id()), "back"))).isEqualTo(Outcome.forbidden("A-1 role"));
    assertThat(Hired.in("CARROW", Role.SUPERVISOR, staffing, sessions).does(() -> staffing.cover(successor.id(), Optional.empty(), "theirs"))).isEqualTo(Outcome.notFound());
  }
}
