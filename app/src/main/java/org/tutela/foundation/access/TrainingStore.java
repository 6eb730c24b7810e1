package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class TrainingStore {
  private final JdbcClient db;

  TrainingStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordTraining training, AreaCode area, Instant at, UserId by) {
    db.sql("""
            insert into access.training (id, staff_id, area, course, completed_on, expires_on, recorded_at, recorded_by)
            values (:id, :staff, :area, :course, :completed, :expires, :at, :by)
            """)
        .param("id", id).param("staff", training.staff().value()).param("area", area.value()).param("course", training.course()).param("completed", training.completed())
        .param("expires", training.expires().orElse(null), Types.DATE).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** What was recorded last of each colleague of an area. */
  Map<UserId, Training> of(AreaCode area) {
    var trained = new LinkedHashMap<UserId, Training>();
    db.sql("""
            select distinct on (staff_id) staff_id, course, completed_on, expires_on, recorded_at, recorded_by
              from access.training where area = :area order by staff_id, no desc
            """)
        .param("area", area.value())
        .query(row -> {
          var staff = new UserId(row.getObject("staff_id", UUID.class));
          trained.put(staff, new Training(staff, row.getString("course"), row.getObject("completed_on", LocalDate.class), Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
              new UserId(row.getObject("recorded_by", UUID.class)), row.getTimestamp("recorded_at").toInstant()));
        });
    return trained;
  }
}
