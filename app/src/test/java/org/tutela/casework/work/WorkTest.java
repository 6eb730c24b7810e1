package org.tutela.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.work.web.WorkPage;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ui.form.Typed;

@TutelaTest
class WorkTest {
  private static final Instant NOW = MutableClock.START;
  private static final Worklist.Asked MINE = new Worklist.Asked(Worklist.Whose.MINE, false, 0);

  @Autowired Work work;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  @Autowired MockMvc web;

  /** Somebody whose list nobody else fills. */
  private final As me = somebody(As.NORTHMERE, Role.OFFICER);

  private static As somebody(AreaCode area, Role role) {
    return new As(new Actor(new UserId(UUID.randomUUID()), "Wilf Testerby", area, "public protection", Set.of(role), Optional.empty()), "CASE_WORK");
  }

  private TaskId open(As owner, String title, Urgency urgency, Duration away) {
    var area = owner.actor().area();
    return owner.does(() -> work.open(new OpenTask("INITIAL_CHECKS", Permission.RECORD_FIRST_CHECKS, title, urgency, area, "public protection", Optional.of(owner.id()),
        "application", UUID.randomUUID(), "/applications", Optional.empty(), NOW.plus(away)))).orThrow();
  }

  @Test
  void the_immediate_comes_first_then_the_nearest_and_the_overdue_are_counted() {
    open(me, "in three days", Urgency.ROUTINE, Duration.ofDays(3));
    open(me, "overdue by a day", Urgency.ROUTINE, Duration.ofDays(-1));
    open(me, "tomorrow", Urgency.ROUTINE, Duration.ofDays(1));
    open(me, "danger now", Urgency.IMMEDIATE, Duration.ofDays(2));
    var list = me.does(() -> work.list(MINE)).orThrow();
    assertThat(list.tasks()).extracting(Task::title).containsExactly("danger now", "overdue by a day", "tomorrow", "in three days");
    assertThat(list.overdue()).isEqualTo(1);
    assertThat(me.does(() -> work.list(new Worklist.Asked(Worklist.Whose.MINE, true, 0))).orThrow().tasks())
        .extracting(Task::title).containsExactly("overdue by a day");
  }

  @Test
  void the_teams_list_has_ones_own_tasks_too_and_danger_that_no_team_has_yet() {
    var actor = new Actor(new UserId(UUID.randomUUID()), "Perpetua Testerby", As.NORTHMERE, "a team of one", Set.of(Role.OFFICER), Optional.empty());
    var alone = new As(actor, "CASE_WORK");
    open(alone, "mine, of another team", Urgency.ROUTINE, Duration.ofDays(1));
    open(me, "theirs", Urgency.ROUTINE, Duration.ofDays(1));
    alone.does(() -> work.open(new OpenTask("DANGER", Permission.OPEN_APPLICATION, "danger for whoever sees it first", Urgency.IMMEDIATE, As.NORTHMERE, "", Optional.empty(),
        "application", UUID.randomUUID(), "/applications", Optional.empty(), NOW.plus(Duration.ofDays(2))))).orThrow();
    var titles = titles(alone);
    assertThat(titles).contains("danger for whoever sees it first", "mine, of another team").doesNotContain("theirs");
    assertThat(titles.indexOf("danger for whoever sees it first")).isLessThan(titles.indexOf("mine, of another team"));
  }

  @Test
  void a_list_holds_what_its_reader_can_do_and_danger_and_a_supervisors_all_of_it() {
    String team = "team " + UUID.randomUUID();
    for (var needs : List.of(Permission.HOLD_INTERVIEW, Permission.DECIDE_DISCLOSURE)) {
      for (var urgency : Urgency.values()) {
        me.does(() -> work.open(new OpenTask("SOMETHING", needs, needs + " " + urgency, urgency, As.NORTHMERE, team, Optional.empty(),
            "application", UUID.randomUUID(), "/applications", Optional.empty(), NOW))).orThrow();
      }
    }
    assertThat(listOf(team, Role.OFFICER)).containsExactlyInAnyOrder("HOLD_INTERVIEW ROUTINE", "HOLD_INTERVIEW IMMEDIATE", "DECIDE_DISCLOSURE IMMEDIATE");
    assertThat(listOf(team, Role.DECISION_MAKER)).containsExactlyInAnyOrder("DECIDE_DISCLOSURE ROUTINE", "HOLD_INTERVIEW IMMEDIATE", "DECIDE_DISCLOSURE IMMEDIATE");
    assertThat(listOf(team, Role.CALL_TAKER)).containsExactlyInAnyOrder("HOLD_INTERVIEW IMMEDIATE", "DECIDE_DISCLOSURE IMMEDIATE");
    assertThat(listOf(team, Role.SUPERVISOR)).hasSize(4);
  }

  private List<String> listOf(String team, Role role) {
    var reader = new As(new Actor(new UserId(UUID.randomUUID()), "Wilf Testerby", As.NORTHMERE, team, Set.of(role), Optional.empty()), "CASE_WORK");
    return titles(reader).stream().filter(title -> title.startsWith("HOLD_INTERVIEW") || title.startsWith("DECIDE_DISCLOSURE")).toList();
  }

  /** All pages: danger that others report stands first on every team's list. */
  private List<String> titles(As reader) {
    return IntStream.range(0, 10).mapToObj(page -> reader.does(() -> work.list(new Worklist.Asked(Worklist.Whose.TEAM, false, page))).orThrow().tasks()).flatMap(List::stream).map(Task::title).toList();
  }

  @Test
  void a_list_is_shown_fifty_tasks_at_a_time() {
    for (int i = 0; i < 53; i++) open(me, "task " + i, Urgency.ROUTINE, Duration.ofHours(i));
    var second = me.does(() -> work.list(new Worklist.Asked(Worklist.Whose.MINE, false, 1))).orThrow();
    assertThat(second.total()).isEqualTo(53);
    assertThat(second.tasks()).extracting(Task::title).containsExactly("task 50", "task 51", "task 52");
  }

  @Test
  void a_list_counts_to_five_hundred_and_says_that_there_are_more() {
    // an area of its own, for the lists that others count
    var me = somebody(As.DYFFRYN, Role.OFFICER);
    open(me, "the first", Urgency.ROUTINE, Duration.ofDays(-1));
    all.sql("""
            insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, due_at, first_due_at, state, opened_at, opened_by)
            select gen_random_uuid(), area, team, owner_id, kind, needs, 'task ' || n, urgency, source_kind, gen_random_uuid(), path, due_at, first_due_at, state, opened_at, opened_by
              from work.task, generate_series(1, 700) n where owner_id = ?
            """).param(me.actor().id().value()).update();
    var first = me.does(() -> work.list(MINE)).orThrow();
    assertThat(first.total()).isEqualTo(Worklist.MOST + 1);
    assertThat(first.overdue()).isEqualTo(Worklist.MOST + 1);
    assertThat(new WorkPage(first, MINE, NOW, Map.of(), Optional.empty(), 0, Typed.nothing()).found()).isEqualTo("More than 500 tasks, more than 500 overdue");
    assertThat(me.does(() -> work.list(new Worklist.Asked(Worklist.Whose.MINE, false, 9))).orThrow().tasks()).hasSize(50);
  }

  @Test
  void another_areas_tasks_are_not_there() {
    var carrow = somebody(As.CARROW, Role.OFFICER);
    open(carrow, "theirs", Urgency.ROUTINE, Duration.ofDays(-400));
    assertThat(me.does(() -> work.list(new Worklist.Asked(Worklist.Whose.AREA, false, 0))).orThrow().tasks()).extracting(Task::title).doesNotContain("theirs");
    assertThat(carrow.does(() -> work.list(MINE)).orThrow().tasks()).extracting(Task::title).containsExactly("theirs");
  }

  @Test
  void tasks_change_hands_all_or_none() {
    var mine = open(me, "mine", Urgency.ROUTINE, Duration.ofDays(1));
    var theirs = open(somebody(As.CARROW, Role.OFFICER), "theirs", Urgency.ROUTINE, Duration.ofDays(1));
    var taker = Hired.as(Role.OFFICER, staffing, sessions);
    assertThat(As.supervisor(() -> work.reassign(new Reassign(List.of(mine, theirs), Optional.of(taker.id()), "on leave"))))
        .isInstanceOf(Outcome.Conflict.class);
    assertThat(ownerOf(mine)).isEqualTo(me.id().value());
    assertThat(As.supervisor(() -> work.reassign(new Reassign(List.of(mine), Optional.of(taker.id()), "on leave"))).orThrow()).isEqualTo(1);
    assertThat(ownerOf(mine)).isEqualTo(taker.id().value());
    assertThat(all.count("from work.task_history where task_id = ? and event = 'GIVEN' and reason = 'on leave'", mine.value())).isEqualTo(1);
  }

  @Test
  void nobody_outside_the_force_and_nobody_without_casework_takes_a_task_over() {
    var mine = open(me, "mine", Urgency.ROUTINE, Duration.ofDays(1));
    for (var taker : List.of(Hired.in("CARROW", Role.OFFICER, staffing, sessions), Hired.as(Role.AUDITOR, staffing, sessions))) {
      assertThat(As.supervisor(() -> work.reassign(new Reassign(List.of(mine), Optional.of(taker.id()), "on leave")))).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(ownerOf(mine)).isEqualTo(me.id().value());
  }

  @Test
  void only_a_supervisor_gives_work_over() {
    var mine = open(me, "mine", Urgency.ROUTINE, Duration.ofDays(1));
    assertThat(me.does(() -> work.reassign(new Reassign(List.of(mine), Optional.empty(), "busy")))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void the_page_asks_for_what_is_missing_and_keeps_what_was_typed() throws Exception {
    var supervisor = somebody(As.NORTHMERE, Role.SUPERVISOR);
    var task = open(supervisor, "Record the first checks", Urgency.ROUTINE, Duration.ofDays(-2)).value().toString();
    var shown = web.perform(get("/work").param("whose", "MINE").with(supervisor.signedIn())).andReturn().getResponse();
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(shown.getContentAsString()).contains("Record the first checks", "2 days overdue", "Give them over");
    var refused = web.perform(post("/work/reassign").param("once", UUID.randomUUID().toString()).param("whose", "MINE").param("tasks", task)
        .with(supervisor.signedIn())).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Choose who takes the tasks over", "Say why the tasks change hands", "value=\"" + task + "\" checked");
    var given = web.perform(post("/work/reassign").param("once", UUID.randomUUID().toString()).param("whose", "MINE").param("tasks", task)
        .param("to", "nobody").param("reason", "on leave").with(supervisor.signedIn())).andReturn().getResponse();
    assertThat(given.getStatus()).isEqualTo(303);
    assertThat(given.getRedirectedUrl()).isEqualTo("/work?whose=MINE");
    assertThat(ownerOf(new TaskId(UUID.fromString(task)))).isNull();
  }

  private UUID ownerOf(TaskId id) {
    return all.sql("select owner_id from work.task where id = :id").param("id", id.value()).query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class))).single().orElse(null);
  }
}
