package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class KeepingStore {
  private static final String SET = """
      select k.no, k.positions_months, k.records_months, k.reason, k.set_at, k.set_by, coalesce(s.name, '') as set_name, coalesce(t.name, '') as second_name
        from tracking.keeping k left join tracking.keeping_answer a on a.area = k.area and a.no = k.no left join access.staff s on s.id = k.set_by left join access.staff t on t.id = a.by_user
       where k.area = :area and
      """;
  private final JdbcClient db;

  KeepingStore(JdbcClient db) {
    this.db = db;
  }

  int number(AreaCode area) {
    return db.sql("select coalesce(max(no), 0) from tracking.keeping where area = :area").param("area", area.value()).query(Integer.class).single();
  }

  Optional<Retention.Term> inForce(AreaCode area) {
    return one(" a.agreed order by k.no desc limit 1", area);
  }

  Optional<Retention.Term> waiting(AreaCode area) {
    return one(" a.no is null order by k.no desc limit 1", area);
  }

  private Optional<Retention.Term> one(String which, AreaCode area) {
    return db.sql(SET + which).param("area", area.value()).query(KeepingStore::term).optional();
  }

  void insert(AreaCode area, int no, Keeping keeping, String reason, Instant at, UserId by) {
    db.sql("""
            insert into tracking.keeping (area, no, positions_months, records_months, reason, set_at, set_by) values (:area, :no, :positions, :records, :reason, :at, :by)
            """)
        .param("area", area.value()).param("no", no).param("positions", keeping.positions()).param("records", keeping.records()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void answer(AreaCode area, Retention.Term term, boolean agreed, Instant at, UserId by) {
    db.sql("insert into tracking.keeping_answer (area, no, set_by, agreed, at, by_user) values (:area, :no, :setBy, :agreed, :at, :by)")
        .param("area", area.value()).param("no", term.number()).param("setBy", term.by().value()).param("agreed", agreed).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  private static Retention.Term term(ResultSet row, int n) throws SQLException {
    return new Retention.Term(row.getInt("no"), new Keeping(row.getInt("positions_months"), row.getInt("records_months")), row.getString("reason"), row.getTimestamp("set_at").toInstant(),
        new UserId(row.getObject("set_by", UUID.class)), row.getString("set_name"), row.getString("second_name"));
  }
}
