package org.tutela.measures.mappa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class ManagementStore {
  private static final String COLUMNS =
      "id, person_id, area, category, level, lead_agency, team, from_on, to_on, next_review_on, version";

  private final JdbcClient db;

  ManagementStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Management m, UserId by) {
    db.sql("""
            insert into mappa.management (id, person_id, area, category, level, lead_agency, team, from_on, next_review_on, recorded_by)
            values (:id, :person, :area, :category, :level, :agency, :team, :from, :review, :by)
            """)
        .param("id", m.id().value()).param("person", m.person().value()).param("area", m.area().value())
        .param("category", m.category().number()).param("level", m.level().number()).param("agency", m.leadAgency())
        .param("team", m.team()).param("from", m.from()).param("review", m.nextReview().orElse(null), Types.DATE).param("by", by.value())
        .update();
  }

  /** False when somebody else has changed the row since it was read. */
  boolean update(Management m, String endReason) {
    return db.sql("""
            update mappa.management
               set level = :level, to_on = :to, next_review_on = :review, end_reason = :reason, version = version + 1
             where id = :id and version = :version
            """)
        .param("level", m.level().number()).param("to", m.to().orElse(null), Types.DATE)
        .param("review", m.nextReview().orElse(null), Types.DATE).param("reason", endReason)
        .param("id", m.id().value()).param("version", m.version())
        .update() == 1;
  }

  void insertHistory(Management m, String event, LocalDate on, String note, Instant at, UserId by) {
    db.sql("""
            insert into mappa.management_history (management_id, version, person_id, area, event, category, level, on_date, note, at, by_user)
            select id, version, person_id, area, :event, category, level, :on, :note, :at, :by from mappa.management where id = :id
            """)
        .param("id", m.id().value()).param("event", event).param("on", on).param("note", note)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  Optional<Management> find(ManagementId id) {
    return db.sql("select " + COLUMNS + " from mappa.management where id = :id")
        .param("id", id.value()).query(ManagementStore::management).optional();
  }

  Optional<Management> current(PersonId person) {
    return db.sql("select " + COLUMNS + " from mappa.management where person_id = :person and to_on is null")
        .param("person", person.value()).query(ManagementStore::management).optional();
  }

  List<Management> all(PersonId person) {
    return db.sql("select " + COLUMNS + " from mappa.management where person_id = :person order by from_on desc, id")
        .param("person", person.value()).query(ManagementStore::management).list();
  }

  List<Management> managed(AreaCode area) {
    return db.sql("select " + COLUMNS + " from mappa.management where area = :area and to_on is null order by next_review_on, id")
        .param("area", area.value()).query(ManagementStore::management).list();
  }

  private static Management management(ResultSet row, int n) throws SQLException {
    return new Management(new ManagementId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
        new AreaCode(row.getString("area")), Category.of(row.getInt("category")), Level.of(row.getInt("level")),
        row.getString("lead_agency"), row.getString("team"), row.getObject("from_on", LocalDate.class),
        Optional.ofNullable(row.getObject("to_on", LocalDate.class)), Optional.ofNullable(row.getObject("next_review_on", LocalDate.class)),
        row.getInt("version"));
  }
}
