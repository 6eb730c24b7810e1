package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.message.Report;

/** A wearer's whole record, as another system can take it up. Of somebody else from whom the wearer is to keep apart, nothing. */
@Repository
class ArchiveStore {
  // what came after the device was taken off, before anybody wrote that down, is not the person's
  private static final String REPORTS = """
       from tracking.report r join tracking.activation a on a.id = r.activation_id and (a.to_at is null or r.fix_time < extract(epoch from a.to_at) * 1000)
      where r.activation_id in (:worn) and r.no <= :no
      """;
  private final JdbcClient db;

  ArchiveStore(JdbcClient db) {
    this.db = db;
  }

  Sheet activations(PersonId person) {
    return sheet("activations", person, """
        select a.id as activation, coalesce(d.number, a.device_number, '') as device, coalesce(d.model, a.device_model, '') as model, a.from_at, a.to_at, a.ended_because
          from tracking.activation a left join tracking.device d on d.id = a.device_id where a.person_id = :person order by a.from_at, a.id
        """);
  }

  Sheet rules(PersonId person) {
    return sheet("rules", person, """
        select v.rule_id || '/' || v.no as rule, case when r.other_id is null then r.name else '' end as name, r.kind, r.protects, coalesce(t.name, '') as template, v.from_at, least(n.from_at, e.to_at) as to_at, v.made_at,
               case when r.other_id is null then v.reason else '' end as reason, case when n.no is null and r.other_id is null then coalesce(e.reason, '') else '' end as ended_because,
               case when r.other_id is null then v.feature else '' end as feature
          from tracking.rule r join tracking.shown_version v on v.rule_id = r.id left join tracking.rule_version n on n.rule_id = v.rule_id and n.no = v.no + 1
          left join tracking.rule_end e on e.rule_id = r.id left join tracking.template t on t.id = r.template_id
         where r.person_id = :person order by v.rule_id, v.no
        """);
  }

  Sheet leave(PersonId person) {
    return sheet("leave", person, """
        select l.id as leave, l.rule_id as rule, l.from_at, l.to_at, l.reason, l.granted_at, coalesce(s.name, tracking.sent_name(l.person_id, l.granted_by), '') as granted_by, e.withdrawn_at, coalesce(e.reason, '') as withdrawn_because
          from tracking.leave l left join tracking.leave_end e on e.leave_id = l.id left join access.staff s on s.id = l.granted_by where l.person_id = :person order by l.from_at, l.id
        """);
  }

  /** All that the engine ever said; what stands is each alert's last row unless it was taken back, and only there stand the columns from severity on. */
  Sheet alerts(PersonId person) {
    return sheet("alerts", person, """
        select o.alert, o.revision, o.verb, o.reason, a.watched as rule, a.kind, o.at, o.raised_at, o.clear_at, o.watermark, o.told_at, a.card_id as card, o.parameters,
               case when r.protects = 'REFUGE' and access.holds(a.person_id) is not true then '' when a.kind <> 'PROXIMITY' then o.deciding
                    else coalesce((select string_agg(fix, ' ' order by n) from unnest(string_to_array(o.deciding, ' ')) with ordinality as each (fix, n)
                          where split_part(fix, '@', 1) in (select w.id::text from tracking.activation w where w.person_id = o.person_id)), '') end as deciding,
               case when a.kind <> 'PROXIMITY' and (r.protects is distinct from 'REFUGE' or access.holds(a.person_id)) then o.words else '' end as words, o.revision = a.revision as last,
               case when o.revision = a.revision then a.severity end as severity, case when o.revision = a.revision then a.escalated end as escalated,
               case when o.revision = a.revision then a.interrupted end as interrupted, case when o.revision = a.revision then a.unconfirmed end as unconfirmed,
               case when o.revision = a.revision then a.cause end as cause, case when o.revision = a.revision then a.amount end as amount
          from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert left join tracking.rule r on r.id = a.rule_id
         where a.person_id = :person order by a.at, a.alert, o.revision
        """);
  }

  Sheet cards(PersonId person) {
    return sheet("cards", person, "select id as card, kind, severity, raised_at, acknowledged_at, state, coalesce(outcome, '') as outcome, closed_at from tracking.card where person_id = :person order by raised_at, id");
  }

  Sheet steps(PersonId person) {
    return sheet("steps", person, """
        select c.card_id as card, c.act, c.words, c.at, coalesce(s.name, tracking.sent_name(c.person_id, c.by_user), 'The clock') as by from tracking.card_act c left join access.staff s on s.id = c.by_user
         where c.person_id = :person order by c.at, c.card_id, c.version
        """);
  }

  Sheet violations(PersonId person) {
    return sheet("violations", person, """
        select v.card_id as card, v.category, v.from_at, v.to_at, v.description, v.response, v.recorded_at, coalesce(s.name, tracking.sent_name(v.person_id, v.recorded_by), '') as recorded_by
          from tracking.violation v left join access.staff s on s.id = v.recorded_by where v.person_id = :person order by v.from_at, v.card_id
        """);
  }

  record Day(LocalDate on, long reports) {}

  /** By days of UTC, under which they are kept. @param no of the last report that counts */
  List<Day> days(List<UUID> worn, long no) {
    if (worn.isEmpty()) return List.of();
    return db.sql("select r.on_day, count(*) as reports" + REPORTS + " group by r.on_day order by r.on_day").param("worn", worn).param("no", no)
        .query((row, n) -> new Day(row.getObject("on_day", LocalDate.class), row.getLong("reports"))).list();
  }

  /** In the order in which they came, day by day. */
  List<Report> reports(List<UUID> worn, long no, LocalDate first, LocalDate last) {
    return db.sql("select " + ReportRows.COLUMNS + REPORTS + " and r.on_day between cast(:first as date) and cast(:last as date) order by r.on_day, r.no")
        .param("worn", worn).param("no", no).param("first", first.toString()).param("last", last.toString()).query((row, n) -> ReportRows.report(row)).list();
  }

  int told(PersonId person) {
    return db.sql("select count(*) from tracking.alert where person_id = :person").param("person", person.value()).query(Integer.class).single();
  }

  private Sheet sheet(String name, PersonId person, String asked) {
    return db.sql(asked).param("person", person.value()).query(found -> {
      var rows = new ArrayList<List<Object>>();
      while (found.next()) rows.add(cells(found));
      return new Sheet(name, columns(found), rows);
    });
  }

  private static List<String> columns(ResultSet row) throws SQLException {
    var about = row.getMetaData();
    var columns = new ArrayList<String>();
    for (int i = 1; i <= about.getColumnCount(); i++) columns.add(about.getColumnLabel(i));
    return columns;
  }

  private static List<Object> cells(ResultSet row) throws SQLException {
    var cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) cells.add(row.getObject(i) instanceof Timestamp at ? at.toInstant() : row.getObject(i));
    return cells;
  }
}
