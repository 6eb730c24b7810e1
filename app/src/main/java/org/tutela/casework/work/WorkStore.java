package org.tutela.casework.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class WorkStore {
  private static final String COLUMNS = """
      id, area, team, owner_id, kind, title, urgency, source_kind, source_id, path, person_id, due_at, first_due_at, version
      """;
  private static final String LINE = "select id, urgency <> 'IMMEDIATE' as later, due_at";
  private static final String SEEN = " and (person_id is null or person_id not in (select person from hidden))";
  private final JdbcClient db;

  WorkStore(JdbcClient db) {
    this.db = db;
  }

  void insert(TaskId id, OpenTask duty, UserId by, Instant now) {
    db.sql("""
            insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, person_id,
                                   due_at, first_due_at, state, opened_at, opened_by)
            values (:id, :area, :team, :owner, :kind, :needs, :title, :urgency, :sourceKind, :source, :path, :person,
                    :due, :due, 'OPEN', :now, :by)
            """)
        .param("id", id.value()).param("area", duty.area().value()).param("team", duty.team())
        .param("owner", duty.owner().map(UserId::value).orElse(null), Types.OTHER)
        .param("kind", duty.kind()).param("needs", duty.needs().name()).param("title", duty.title()).param("urgency", duty.urgency().name())
        .param("sourceKind", duty.sourceKind()).param("source", duty.source()).param("path", duty.path())
        .param("person", duty.person().orElse(null), Types.OTHER)
        .param("due", Timestamp.from(duty.due())).param("now", Timestamp.from(now)).param("by", by.value())
        .update();
    history(id, 0, duty.area(), "OPENED", "", by, duty.owner(), duty.due(), now);
  }

  void change(Task task, String event, String reason, UserId by, Instant now) {
    Rows.one(db.sql("""
            update work.task set area = :area, team = :team, owner_id = :owner, person_id = :person, urgency = :urgency, due_at = :due, version = version + 1
             where id = :id and version = :version
            """)
        .param("area", task.area().value()).param("team", task.team()).param("owner", task.owner().map(UserId::value).orElse(null), Types.OTHER)
        .param("person", task.person().orElse(null), Types.OTHER).param("urgency", task.urgency().name())
        .param("due", Timestamp.from(task.due())).param("id", task.id().value()).param("version", task.version())
        .update());
    history(task.id(), task.version() + 1, task.area(), event, reason, by, task.owner(), task.due(), now);
  }

  void close(Task task, String event, String reason, UserId by, Instant now) {
    Rows.one(db.sql("""
            update work.task set state = :event, closed_at = :now, closed_by = :by, version = version + 1
             where id = :id and version = :version
            """)
        .param("event", event).param("now", Timestamp.from(now)).param("by", by.value())
        .param("id", task.id().value()).param("version", task.version())
        .update());
    history(task.id(), task.version() + 1, task.area(), event, reason, by, task.owner(), task.due(), now);
  }

  int moveIn(UUID person, String team, UserId by, Instant now) {
    return db.sql("select work.move_in(:person, :team, :now, :by)").param("person", person).param("team", team).param("now", Timestamp.from(now)).param("by", by.value())
        .query(Integer.class).single();
  }

  private void history(TaskId id, int version, AreaCode area, String event, String reason, UserId by, Optional<UserId> owner,
                       Instant due, Instant now) {
    db.sql("""
            insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
            values (:id, :version, :area, :event, :now, :by, :owner, :due, :reason)
            """)
        .param("id", id.value()).param("version", version).param("area", area.value()).param("event", event)
        .param("now", Timestamp.from(now)).param("by", by.value())
        .param("owner", owner.map(UserId::value).orElse(null), Types.OTHER)
        .param("due", Timestamp.from(due)).param("reason", reason)
        .update();
  }

  Optional<Task> find(TaskId id) {
    return db.sql("select " + COLUMNS + " from work.task where id = :id and state = 'OPEN'").param("id", id.value())
        .query(WorkStore::task).optional();
  }

  List<Work.Owner> owners(AreaCode area) {
    return db.sql("""
            select t.owner_id, s.name, s.enabled, count(*) as tasks from work.task t join access.staff s on s.id = t.owner_id
             where t.area = :area and t.state = 'OPEN' group by t.owner_id, s.name, s.enabled order by s.enabled, s.name, t.owner_id
            """)
        .param("area", area.value())
        .query((row, n) -> new Work.Owner(new UserId(row.getObject("owner_id", UUID.class)), row.getString("name"), row.getBoolean("enabled"), row.getInt("tasks")))
        .list();
  }

  List<Task> ownedAbout(UUID person) {
    return db.sql("select " + COLUMNS + " from work.task where person_id = :person and owner_id is not null and state = 'OPEN' order by due_at, id")
        .param("person", person).query(WorkStore::task).list();
  }

  List<Task> ownedBy(UserId owner) {
    return db.sql("select " + COLUMNS + " from work.task where owner_id = :owner and state = 'OPEN' order by due_at, id")
        .param("owner", owner.value()).query(WorkStore::task).list();
  }

  Optional<Task> open(String sourceKind, UUID source, String kind) {
    return db.sql("select " + COLUMNS + """
             from work.task
            where source_kind = :sourceKind and source_id = :source and kind = :kind and state = 'OPEN'
            """)
        .param("sourceKind", sourceKind).param("source", source).param("kind", kind)
        .query(WorkStore::task).optional();
  }

  List<Task> open(String sourceKind, UUID source) {
    return db.sql("select " + COLUMNS + """
             from work.task where source_kind = :sourceKind and source_id = :source and state = 'OPEN' order by due_at, id
            """)
        .param("sourceKind", sourceKind).param("source", source)
        .query(WorkStore::task).list();
  }

  List<Task> openUnder(String path) {
    return db.sql("select " + COLUMNS + """
             from work.task where (path = :path or starts_with(path, :path || '/')) and state = 'OPEN' order by due_at, id
            """)
        .param("path", path)
        .query(WorkStore::task).list();
  }

  Worklist list(Worklist.Asked asked, Actor actor, Instant now) {
    String whose = switch (asked.whose()) {
      case MINE -> "owner_id = :user";
      // what is somebody's own, and danger that no team has yet, is nobody else's to find
      case TEAM -> "(team = :team or owner_id = :user or (team = '' and urgency = 'IMMEDIATE'))";
      case AREA -> "true";
      case NOBODYS -> "owner_id is null";
    };
    String open = " from work.task where area = :area and state = 'OPEN' and " + whose + SEEN + (asked.overdueOnly() ? " and due_at < :now" : "");
    // who gives work to others sees all of it, everybody all that is theirs
    String found = asked.whose() == Worklist.Whose.MINE || Permission.REASSIGN_TASKS.heldBy(actor) ? LINE + open : able(open);
    int[] counts = new int[2];
    var tasks = db.sql("with hidden as materialized (select access.hidden_people() as person), found as materialized (" + found + """
               order by later, due_at, id limit :most
            )
            select counted.total, counted.overdue, task.*
              from (select count(*) as total, count(*) filter (where due_at < :now) as overdue from found) counted
              left join (select id, later from found order by later, due_at, id limit :limit offset :offset) shown on true
              left join work.task on task.id = shown.id
             order by shown.later, task.due_at, task.id
            """)
        .param("area", actor.area().value()).param("team", actor.team()).param("user", actor.id().value())
        .param("able", ableTo(actor)).param("now", Timestamp.from(now)).param("most", Worklist.MOST + 1)
        .param("limit", Worklist.Asked.PAGE).param("offset", asked.page() * Worklist.Asked.PAGE)
        .query((row, n) -> {
          counts[0] = row.getInt("total");
          counts[1] = row.getInt("overdue");
          return row.getObject("id") == null ? Optional.<Task>empty() : Optional.of(task(row, n));
        }).list().stream().flatMap(Optional::stream).toList();
    return new Worklist(tasks, counts[0], counts[1]);
  }

  /**
   * What the reader can do, what else is theirs, and what other danger there is: the first of each permission in its own part of the index, however
   * many others there are. The permission is asked for as a range and put first in the order, or the planner goes through the whole area's list for
   * each permission of which there is no task.
   */
  private static String able(String open) {
    return "select id, later, due_at from (select task.* from unnest(:able) as held (permission) cross join lateral (" + LINE + open
        + " and needs between held.permission and held.permission order by needs, later, due_at, id limit :most) task union all " + LINE + open
        + " and owner_id = :user and needs <> all (:able) union all " + LINE + open
        + " and urgency = 'IMMEDIATE' and owner_id is distinct from :user and needs <> all (:able)) able";
  }

  private static String[] ableTo(Actor actor) {
    return OpenTask.NEEDS.stream().filter(each -> each.heldBy(actor)).map(Permission::name).toArray(String[]::new);
  }

  private static Task task(ResultSet row, int n) throws SQLException {
    return new Task(new TaskId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), row.getString("team"),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new), row.getString("kind"), row.getString("title"),
        Urgency.valueOf(row.getString("urgency")), row.getString("source_kind"), row.getObject("source_id", UUID.class),
        row.getString("path"), Optional.ofNullable(row.getObject("person_id", UUID.class)),
        row.getTimestamp("due_at").toInstant(), row.getTimestamp("first_due_at").toInstant(), row.getInt("version"));
  }
}
