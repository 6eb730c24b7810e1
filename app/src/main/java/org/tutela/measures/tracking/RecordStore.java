package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.message.Report;

/** The exact parts of a record: taken out of the tables, and put into those of another system. Of somebody else from whom the wearer is to keep apart, nothing. */
@Repository
class RecordStore {
  private final JdbcClient db;

  RecordStore(JdbcClient db) {
    this.db = db;
  }

  /** @param force whose people those are who stand in it */
  List<List<Object>> taken(RecordTable table, PersonId person, String force) {
    return db.sql(select(table)).param("person", person.value()).param("force", force).query(found -> {
      var rows = new ArrayList<List<Object>>();
      while (found.next()) rows.add(cells(found));
      return rows;
    });
  }

  private static List<Object> cells(ResultSet row) throws SQLException {
    var cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) cells.add(row.getObject(i) instanceof Timestamp at ? at.toInstant() : row.getObject(i));
    return cells;
  }

  private static String select(RecordTable table) {
    return switch (table) {
      case STAFF -> """
          with stand as (
            select unnest(array[a.fitted_by, a.ended_by]) as id from tracking.activation a where a.person_id = :person
            union select v.made_by from tracking.rule_version v where v.person_id = :person
            union select e.ended_by from tracking.rule_end e where e.person_id = :person
            union select l.granted_by from tracking.leave l where l.person_id = :person
            union select e.withdrawn_by from tracking.leave_end e where e.person_id = :person
            union select c.owner_id from tracking.card c where c.person_id = :person
            union select d.by_user from tracking.card_act d where d.person_id = :person
            union select v.recorded_by from tracking.violation v where v.person_id = :person
          )
          select n.id, n.said from (
            select s.id, coalesce(f.name || ' of ' || :force, tracking.sent_name(:person, s.id)) as said from stand s left join access.staff f on f.id = s.id where s.id is not null) n
           where n.said is not null order by n.id
          """;
      case ACTIVATIONS -> """
          select a.id, coalesce(d.number, a.device_number, ''), coalesce(d.model, a.device_model, ''), a.from_at, a.to_at, a.ended_because, a.fitted_by, a.fitted_at, a.ended_by, a.ended_at
            from tracking.activation a left join tracking.device d on d.id = a.device_id where a.person_id = :person order by a.from_at, a.id
          """;
      case RULES -> """
          select r.id, r.name, r.kind, r.protects, e.to_at, e.reason, e.ended_at, e.ended_by from tracking.rule r left join tracking.rule_end e on e.rule_id = r.id
           where r.person_id = :person and r.other_id is null and exists (select v.no from tracking.rule_version v where v.rule_id = r.id) order by r.id
          """;
      case VERSIONS -> """
          select v.rule_id, v.no, s.feature, v.from_at, v.reason, v.made_at, v.made_by
            from tracking.rule_version v join tracking.rule r on r.id = v.rule_id and r.other_id is null join tracking.shown_version s on s.rule_id = v.rule_id and s.no = v.no
           where v.person_id = :person order by v.rule_id, v.no
          """;
      case LEAVE -> """
          select l.id, l.rule_id, l.from_at, l.to_at, l.reason, l.granted_at, l.granted_by, e.withdrawn_at, e.reason, e.withdrawn_by
            from tracking.leave l join tracking.rule r on r.id = l.rule_id and r.other_id is null left join tracking.leave_end e on e.leave_id = l.id where l.person_id = :person order by l.from_at, l.id
          """;
      case CARDS -> "select id, kind, severity, raised_at, graver_at, state, acknowledged_at, owner_id, outcome, closed_at, step, version from tracking.card where person_id = :person order by raised_at, id";
      case ACTS -> "select card_id, version, act, words, at, by_user from tracking.card_act where person_id = :person order by at, card_id, version";
      case ALERTS -> """
          select a.alert, a.revision, a.card_id, r.id, a.watched, a.kind, a.severity, a.at, a.raised_at, a.clear_at, a.escalated, a.interrupted, a.unconfirmed, a.cause, a.amount, a.withdrawn
            from tracking.alert a left join tracking.rule r on r.id = a.rule_id and r.other_id is null where a.person_id = :person order by a.at, a.alert
          """;
      case OPERATIONS -> """
          select o.alert, o.revision, o.verb, o.reason, o.at, o.raised_at, o.clear_at, o.watermark, o.told_at,
                 case when a.kind <> 'PROXIMITY' and (r.protects is distinct from 'REFUGE' or access.holds(a.person_id)) then o.words else '' end,
                 case when r.protects = 'REFUGE' and access.holds(a.person_id) is not true then '' when a.kind <> 'PROXIMITY' then o.deciding
                      else coalesce((select string_agg(fix, ' ' order by n) from unnest(string_to_array(o.deciding, ' ')) with ordinality as each (fix, n)
                            where split_part(fix, '@', 1) in (select w.id::text from tracking.activation w where w.person_id = o.person_id)), '') end, o.parameters
            from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert left join tracking.rule r on r.id = a.rule_id
           where a.person_id = :person order by o.told_at, o.alert, o.revision
          """;
      case VIOLATIONS -> "select card_id, category, from_at, to_at, description, response, recorded_at, recorded_by from tracking.violation where person_id = :person order by from_at, card_id";
    };
  }

  /** Under whom what is brought back stands, and as part of what. */
  record Under(UUID restored, PersonId person, AreaCode area, Restored what, UserId by) {}

  void insert(Under under, String staff) {
    var what = under.what();
    db.sql("""
            insert into tracking.restored (id, person_id, force, reference, taken_at, taken_by, sha256, reports, alerts, staff, restored_at, restored_by)
            values (:id, :person, :force, :reference, :takenAt, :takenBy, :sha256, :reports, :alerts, cast(:staff as jsonb), :at, :by)
            """)
        .param("id", under.restored()).param("person", under.person().value()).param("force", what.force()).param("reference", what.reference()).param("takenAt", Timestamp.from(what.takenAt()))
        .param("takenBy", what.takenBy()).param("sha256", what.sha256()).param("reports", what.reports()).param("alerts", what.alerts()).param("staff", staff).param("at", Timestamp.from(what.at()))
        .param("by", under.by().value()).update();
  }

  /** @param rows as a JSON array */
  void put(RecordTable table, String rows, Under under) {
    for (var insert : inserts(table)) {
      db.sql(insert.replace("ROWS", "jsonb_to_recordset(cast(:rows as jsonb)) as n (" + table.definition() + ")")).param("rows", rows).param("person", under.person().value())
          .param("restored", under.restored()).param("area", under.area().value()).param("taken", Timestamp.from(under.what().takenAt())).param("by", under.by().value()).update();
    }
  }

  /** What had no end when it was taken away ends then, for nothing of it is watched any more. */
  private static List<String> inserts(RecordTable table) {
    return switch (table) {
      case STAFF -> List.of();
      case ACTIVATIONS -> List.of("""
          insert into tracking.activation (id, restored_id, device_number, device_model, person_id, from_at, to_at, ended_because, fitted_by, fitted_at, ended_by, ended_at, gathered)
          select id, :restored, device, model, :person, from_at, to_at, ended_because, fitted_by, fitted_at, ended_by, ended_at, true from ROWS
          """);
      case RULES -> List.of("insert into tracking.rule (id, person_id, name, kind, protects, restored_id) select id, :person, name, kind, protects, :restored from ROWS", """
          insert into tracking.rule_end (rule_id, person_id, to_at, reason, ended_at, ended_by)
          select id, :person, coalesce(to_at, :taken), coalesce(end_reason, 'The record was taken away'), coalesce(ended_at, :taken), coalesce(ended_by, :by) from ROWS
          """);
      case VERSIONS -> List.of("""
          insert into tracking.rule_version (rule_id, no, person_id, feature, from_at, reason, made_at, made_by) select rule_id, "no", :person, feature, from_at, reason, made_at, made_by from ROWS
          """);
      case LEAVE -> List.of("""
          insert into tracking.leave (id, rule_id, person_id, from_at, to_at, reason, granted_at, granted_by) select id, rule_id, :person, from_at, to_at, reason, granted_at, granted_by from ROWS
          """, """
          insert into tracking.leave_end (leave_id, person_id, reason, withdrawn_at, withdrawn_by) select id, :person, withdrawn_because, withdrawn_at, withdrawn_by from ROWS where withdrawn_at is not null
          """);
      case CARDS -> List.of("""
          insert into tracking.card (id, person_id, area, kind, severity, raised_at, graver_at, state, acknowledged_at, owner_id, outcome, closed_at, step, version)
          select id, :person, :area, kind, severity, raised_at, graver_at, state, acknowledged_at, owner_id, outcome, closed_at, step, version from ROWS
          """);
      case ACTS -> List.of("insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user) select card_id, version, :person, :area, act, words, \"at\", by_user from ROWS");
      case ALERTS -> List.of("""
          insert into tracking.alert (person_id, alert, revision, card_id, rule_id, watched, kind, severity, at, raised_at, clear_at, escalated, interrupted, unconfirmed, cause, amount, withdrawn)
          select :person, alert, revision, card_id, rule_id, watched, kind, severity, "at", raised_at, clear_at, escalated, interrupted, unconfirmed, cause, amount, withdrawn from ROWS
          """);
      case OPERATIONS -> List.of("""
          insert into tracking.alert_operation (person_id, alert, revision, verb, reason, at, raised_at, clear_at, watermark, told_at, words, deciding, parameters)
          select :person, alert, revision, verb, reason, "at", raised_at, clear_at, watermark, told_at, words, deciding, parameters from ROWS
          """);
      case VIOLATIONS -> List.of("""
          insert into tracking.violation (card_id, person_id, area, category, from_at, to_at, description, response, recorded_at, recorded_by)
          select card_id, :person, :area, category, from_at, to_at, description, response, recorded_at, recorded_by from ROWS
          """);
    };
  }

  /** @param first the number of the first of them, below nought @return how many are of an activation that was brought back just now */
  int reports(List<Report> some, long first) {
    return db.sql("""
            select tracking.restore_reports(:days, cast(:activations as uuid[]), :times, :contents, :numbers, :received, :latitudes, :longitudes, :accuracies, :sources, :speeds, :batteries, :charging, :motion, :flags, :cells)
            """)
        .param("days", some.stream().mapToInt(each -> (int) Receiving.day(each.fixTime(), each.receivedTime()).toEpochDay()).toArray())
        .param("activations", some.stream().map(Report::activation).toArray(String[]::new)).param("times", some.stream().mapToLong(Report::fixTime).toArray())
        .param("contents", some.stream().mapToLong(IntakeStore.Row::digest).toArray()).param("numbers", java.util.stream.LongStream.range(first, first + some.size()).toArray())
        .param("received", some.stream().mapToLong(Report::receivedTime).toArray()).param("latitudes", some.stream().mapToInt(Report::latitude).toArray())
        .param("longitudes", some.stream().mapToInt(Report::longitude).toArray()).param("accuracies", some.stream().mapToInt(Report::accuracy).toArray())
        .param("sources", some.stream().mapToInt(each -> each.source().ordinal()).toArray()).param("speeds", some.stream().mapToInt(Report::speed).toArray())
        .param("batteries", some.stream().mapToInt(Report::battery).toArray()).param("charging", some.stream().mapToInt(each -> each.charging().ordinal()).toArray())
        .param("motion", some.stream().mapToInt(each -> each.motion().ordinal()).toArray()).param("flags", some.stream().mapToInt(Report::flags).toArray())
        .param("cells", some.stream().mapToInt(Cell::of).toArray()).query(Integer.class).single();
  }

  /** The last first. */
  List<Restored> ofPerson(PersonId person) {
    return db.sql("""
            select r.force, r.reference, r.taken_at, r.taken_by, r.sha256, r.reports, r.alerts, r.restored_at, coalesce(s.name, '') as by
              from tracking.restored r left join access.staff s on s.id = r.restored_by where r.person_id = :person order by r.restored_at desc, r.id
            """)
        .param("person", person.value()).query((row, n) -> new Restored(row.getString("force"), row.getString("reference"), row.getTimestamp("taken_at").toInstant(), row.getString("taken_by"),
            row.getString("sha256"), row.getLong("reports"), row.getInt("alerts"), row.getTimestamp("restored_at").toInstant(), row.getString("by"))).list();
  }
}
