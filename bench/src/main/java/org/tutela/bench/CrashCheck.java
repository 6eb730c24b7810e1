package org.tutela.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads every table, past row-level security, and counts what must not be. */
final class CrashCheck {
  private static final Map<String, String> HALF_APPLIED = Map.of(
      "an application whose history does not have a line for each version", """
          select count(*) from enquiry.application a
           where (select array_agg(h.version order by h.version) from enquiry.application_history h where h.application_id = a.id)
                 is distinct from (select array_agg(v) from generate_series(0, a.version) v)
          """,
      "an application in another state than its last line of history", """
          select count(*) from enquiry.application a
            join enquiry.application_history h on h.application_id = a.id and h.version = a.version
           where h.to_state <> a.state
          """,
      "a running clock without its open task", """
          select count(*) from enquiry.clock c
           where c.done_at is null and c.dropped_at is null
             and not exists (select from work.task t where t.source_id = c.application_id and t.kind = c.kind and t.state = 'OPEN' and t.due_at = c.due_at)
          """,
      "an open task without its running clock", """
          select count(*) from work.task t
           where t.source_kind = 'application' and t.state = 'OPEN'
             and not exists (select from enquiry.clock c where c.application_id = t.source_id and c.kind = t.kind and c.done_at is null and c.dropped_at is null)
          """,
      "a task whose history does not have a line for each version", """
          select count(*) from work.task t
           where (select count(*) from work.task_history h where h.task_id = t.id) <> t.version + 1
          """,
      "first checks done without their result, or the other way round", """
          select count(*) from enquiry.application a
           where (select count(*) from enquiry.first_check f where f.application_id = a.id)
              <> (select count(*) from enquiry.application_history h where h.application_id = a.id and h.event = 'CHECKS_DONE')
          """);

  private static final Map<String, String> AUDIT_GAPS = Map.of(
      "a write without its audit entry, or the other way round", """
          select count(*) from (
            select application_id, count(*) n from enquiry.application_history group by 1) w
            full join (
            select object_id, count(*) n from audit.entry
             where allowed and action in ('RECEIVE_REQUEST', 'ASSIGN_APPLICATION', 'RECORD_FIRST_CHECKS', 'DECIDE_SCOPE') group by 1) e
            on e.object_id = w.application_id
           where w.n is distinct from e.n
          """,
      "a sealed log with a hole", """
          select count(*) from (select index, row_number() over (order by index) - 1 as expected from audit.leaf) l where index <> expected
          """,
      "a sealed leaf without its entry", """
          select count(*) from audit.leaf l where not exists (select from audit.entry e where e.id = l.entry_id)
          """,
      "an entry that the sealer passed over", """
          select count(*) from audit.entry e, audit.tree t
           where e.tx < t.sealed_to and not exists (select from audit.leaf l where l.entry_id = e.id)
          """);

  private final Connection db;

  CrashCheck(Connection db) {
    this.db = db;
  }

  /** Applications whose row is missing, or older than a write that was acknowledged. */
  long lost(Map<UUID, Integer> acknowledged) throws SQLException {
    var stored = new LinkedHashMap<UUID, Integer>();
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select id, version from enquiry.application")) {
      while (rows.next()) stored.put(rows.getObject(1, UUID.class), rows.getInt(2));
    }
    return acknowledged.entrySet().stream().mapToLong(entry -> Math.max(0, entry.getValue() - stored.getOrDefault(entry.getKey(), -1))).sum();
  }

  Map<String, Long> halfApplied() throws SQLException {
    return found(HALF_APPLIED);
  }

  Map<String, Long> auditGaps() throws SQLException {
    return found(AUDIT_GAPS);
  }

  long count(String from) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Map<String, Long> found(Map<String, String> queries) throws SQLException {
    var found = new LinkedHashMap<String, Long>();
    for (var query : queries.entrySet()) {
      try (var statement = db.createStatement(); var rows = statement.executeQuery(query.getValue())) {
        rows.next();
        if (rows.getLong(1) > 0) found.put(query.getKey(), rows.getLong(1));
      }
    }
    return found;
  }
}
