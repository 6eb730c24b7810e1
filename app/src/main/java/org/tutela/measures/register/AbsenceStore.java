package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class AbsenceStore {
  private final JdbcClient db;

  AbsenceStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordAbsence a, Instant at, UserId by) {
    db.sql("""
            insert into register.absence (id, person_id, leaves_at, days, place, told_on, told_at, return_given, details, recorded_at, recorded_by)
            values (:id, :person, :leaves, :days, :place, :told, :toldAt, :returnGiven, :details, :at, :by)
            """)
        .param("id", id).param("person", a.person().value()).param("leaves", a.leaves()).param("days", a.days()).param("place", a.place())
        .param("told", a.told().map(LocalDateTime::toLocalDate).orElse(null), Types.DATE)
        .param("toldAt", a.told().map(LocalDateTime::toLocalTime).filter(time -> !time.equals(LocalTime.MAX)).orElse(null), Types.TIME)
        .param("returnGiven", a.returnGiven().orElse(null), Types.DATE).param("details", a.details()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** @param returned empty: he never left */
  void end(UUID absence, PersonId person, Optional<LocalDate> returned, Instant at, UserId by) {
    db.sql("insert into register.absence_end (absence_id, person_id, returned_on, recorded_at, recorded_by) values (:absence, :person, :returned, :at, :by)")
        .param("absence", absence).param("person", person.value()).param("returned", returned.orElse(null), Types.DATE).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Those that were not struck out. */
  List<HeldAbsence> of(PersonId person) {
    return db.sql("""
            select a.id, a.leaves_at, a.days, a.place, a.told_on, a.told_at, a.return_given, a.details, x.absence_id is not null as over, x.returned_on
              from register.absence a left join register.absence_end x on x.absence_id = a.id
             where a.person_id = :person and not exists (select from register.struck s where s.fact_id = a.id)
             order by a.leaves_at, a.id
            """)
        .param("person", person.value()).query((row, n) -> absence(person, row)).list();
  }

  private static HeldAbsence absence(PersonId person, ResultSet row) throws SQLException {
    var told = Optional.ofNullable(row.getObject("told_on", LocalDate.class));
    var time = Optional.ofNullable(row.getObject("told_at", LocalTime.class)).orElse(LocalTime.MAX);
    var facts = new RecordAbsence(person, row.getObject("leaves_at", LocalDateTime.class), row.getInt("days"), row.getString("place"), told.map(day -> day.atTime(time)),
        Optional.ofNullable(row.getObject("return_given", LocalDate.class)), row.getString("details"));
    return new HeldAbsence(row.getObject("id", UUID.class), facts, row.getBoolean("over"), Optional.ofNullable(row.getObject("returned_on", LocalDate.class)));
  }
}
