package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Limited records with the names of colleagues, for those who keep the lists. */
@Repository
class LimitViewStore {
  private static final int NEWEST = 50;
  private final JdbcClient db;

  LimitViewStore(JdbcClient db) {
    this.db = db;
  }

  /** @param officer whether the reader keeps every list of the area but those that shut them out */
  List<LimitedRecord.Line> of(AreaCode area, UserId reader, boolean officer, int most) {
    return db.sql("""
            select l.person, l.restricted, l.sealed, l.limited_at, l.lift_asked_by is not null as lift_asked, o.name, o.enabled,
                   (select count(*) from access.restriction r where r.person = l.person and r.kind = 'ALLOW') as let_in,
                   (select count(*) from access.restriction r where r.person = l.person and r.kind = 'DENY') as shut_out
              from access.limited_record l join access.staff o on o.id = l.owner_id
             where l.area = :area and l.lifted_at is null
               and not exists (select 1 from access.restriction r where r.person = l.person and r.kind = 'DENY' and r.staff_id = :reader)
               and (:officer or not l.restricted
                    or exists (select 1 from access.restriction r where r.person = l.person and r.kind = 'ALLOW' and r.staff_id = :reader))
             order by l.limited_at desc, l.person limit :most
            """)
        .param("area", area.value()).param("reader", reader.value()).param("officer", officer).param("most", most)
        .query((row, n) -> new LimitedRecord.Line(row.getObject("person", UUID.class), "", row.getBoolean("restricted"), row.getBoolean("sealed"),
            row.getInt("let_in"), row.getInt("shut_out"), row.getString("name"), row.getBoolean("enabled"), row.getBoolean("lift_asked"),
            row.getTimestamp("limited_at").toInstant()))
        .list();
  }

  Optional<LimitedRecord.Limit> limit(UUID person) {
    return db.sql("""
            select l.restricted, l.sealed, l.owner_id, coalesce(o.name, '') as owner_name, l.reason_code, l.reason, l.limited_by,
                   coalesce(b.name, 'System') as by_name, l.limited_at, l.lift_asked_by, coalesce(a.name, '') as asked_by_name, l.lift_reason
              from access.limited_record l
              left join access.staff o on o.id = l.owner_id left join access.staff b on b.id = l.limited_by
              left join access.staff a on a.id = l.lift_asked_by
             where l.person = :person and l.lifted_at is null
            """)
        .param("person", person).query(LimitViewStore::limit).optional();
  }

  List<LimitedRecord.Listed> listed(UUID person, String kind) {
    return db.sql("""
            select r.staff_id, p.name, p.email, p.enabled, r.added_at from access.restriction r join access.staff p on p.id = r.staff_id
             where r.person = :person and r.kind = :kind order by p.name, r.staff_id
            """)
        .param("person", person).param("kind", kind)
        .query((row, n) -> new LimitedRecord.Listed(new UserId(row.getObject("staff_id", UUID.class)), row.getString("name"), row.getString("email"),
            row.getBoolean("enabled"), row.getTimestamp("added_at").toInstant()))
        .list();
  }

  List<LimitedRecord.Change> changes(UUID person) {
    return db.sql("""
            select h.at, h.event, coalesce(b.name, 'System') as by_name, coalesce(s.name, '') as staff_name, h.reason
              from access.limited_history h left join access.staff b on b.id = h.by_user left join access.staff s on s.id = h.staff_id
             where h.person = :person order by h.at desc, h.id desc limit :most
            """)
        .param("person", person).param("most", NEWEST)
        .query((row, n) -> new LimitedRecord.Change(row.getTimestamp("at").toInstant(), row.getString("event"), row.getString("by_name"),
            row.getString("staff_name"), row.getString("reason")))
        .list();
  }

  private static LimitedRecord.Limit limit(ResultSet row, int n) throws SQLException {
    return new LimitedRecord.Limit(row.getBoolean("restricted"), row.getBoolean("sealed"), new UserId(row.getObject("owner_id", UUID.class)),
        row.getString("owner_name"), row.getString("reason_code"), row.getString("reason"), new UserId(row.getObject("limited_by", UUID.class)),
        row.getString("by_name"), row.getTimestamp("limited_at").toInstant(),
        Optional.ofNullable(row.getObject("lift_asked_by", UUID.class)).map(UserId::new), row.getString("asked_by_name"), row.getString("lift_reason"));
  }
}
