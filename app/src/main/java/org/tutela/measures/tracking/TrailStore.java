package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.message.Report;

@Repository
class TrailStore {
  private final JdbcClient db;

  TrailStore(JdbcClient db) {
    this.db = db;
  }

  /** In the order of their own times. */
  List<Report> reports(PersonId person, Instant from, Instant to) {
    var worn = db.sql("select id from tracking.activation where person_id = :person order by id").param("person", person.value()).query(UUID.class).list();
    if (worn.isEmpty()) return List.of();
    // what came after the device was taken off, before anybody wrote that down, is not the person's
    return db.sql("select " + ReportRows.COLUMNS + """
              from tracking.report r join tracking.activation a on a.id = r.activation_id and (a.to_at is null or r.fix_time < extract(epoch from a.to_at) * 1000)
             where r.activation_id in (:worn) and r.fix_time >= :from and r.fix_time < :to and r.on_day between cast(:from_day as date) and cast(:to_day as date)
             order by r.fix_time, r.no
            """)
        .param("worn", worn).param("from", from.toEpochMilli()).param("to", to.toEpochMilli())
        .param("from_day", Receiving.day(from).toString()).param("to_day", Receiving.day(to).toString())
        .query((row, n) -> ReportRows.report(row)).list();
  }
}
