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
import org.tutela.law.Known;
import org.tutela.law.register.PremisesDuty.Going;

@Repository
class PremisesStore {
  private final JdbcClient db;

  PremisesStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordPremises one, Instant at, UserId by) {
    db.sql("""
            insert into register.premises_visit (id, person_id, enters_at, place, concerned, public_access, children, told_on, told_at, details, recorded_at, recorded_by)
            values (:id, :person, :enters, :place, :concerned, :access, :children, :told, :toldAt, :details, :at, :by)
            """)
        .param("id", id).param("person", one.person().value()).param("enters", one.going().enters()).param("place", one.place())
        .param("concerned", one.going().concerned().name()).param("access", one.going().publicHasAccess()).param("children", one.going().children().name())
        .param("told", one.told().map(LocalDateTime::toLocalDate).orElse(null), Types.DATE)
        .param("toldAt", one.told().map(LocalDateTime::toLocalTime).filter(time -> !time.equals(LocalTime.MAX)).orElse(null), Types.TIME)
        .param("details", one.details()).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** Those that were not struck out. */
  List<RecordPremises> of(PersonId person) {
    return db.sql("""
            select p.enters_at, p.place, p.concerned, p.public_access, p.children, p.told_on, p.told_at, p.details from register.premises_visit p
             where p.person_id = :person and not exists (select from register.premises_struck s where s.visit_id = p.id)
             order by p.enters_at, p.id
            """)
        .param("person", person.value()).query((row, n) -> visit(person, row)).list();
  }

  private static RecordPremises visit(PersonId person, ResultSet row) throws SQLException {
    var told = Optional.ofNullable(row.getObject("told_on", LocalDate.class));
    var time = Optional.ofNullable(row.getObject("told_at", LocalTime.class)).orElse(LocalTime.MAX);
    var going = new Going(row.getObject("enters_at", LocalDateTime.class), Known.valueOf(row.getString("concerned")), row.getBoolean("public_access"), Known.valueOf(row.getString("children")));
    return new RecordPremises(person, going, row.getString("place"), told.map(day -> day.atTime(time)), row.getString("details"));
  }
}
