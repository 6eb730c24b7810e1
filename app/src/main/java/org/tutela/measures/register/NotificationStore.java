package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty;

@Repository
class NotificationStore {
  private static final String NOTIFICATION = """
      select id, person_id, kind, made_on, station, main_residence, fingerprints, photograph, note, told, whole, parent, outside, remotely, recorded_at, recorded_by
        from register.notification""";

  private final JdbcClient db;
  private final NamedParameterJdbcOperations many;

  NotificationStore(JdbcClient db, NamedParameterJdbcOperations many) {
    this.db = db;
    this.many = many;
  }

  void insert(HeldNotification n) {
    insert(List.of(n));
  }

  void insert(List<HeldNotification> made) {
    if (made.isEmpty()) return;
    many.batchUpdate("""
        insert into register.notification (id, person_id, kind, made_on, station, main_residence, fingerprints, photograph, note, told, whole, parent, outside, remotely, recorded_at, recorded_by)
        values (:id, :person, :kind, :on, :station, :residence, :fingerprints, :photograph, :note, :told, :whole, :parent, :outside, :remotely, :at, :by)
        """, made.stream().map(NotificationStore::row).toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(HeldNotification n) {
    return new MapSqlParameterSource("id", n.id().value()).addValue("person", n.person().value()).addValue("kind", n.kind().name()).addValue("on", n.on())
        .addValue("station", n.station()).addValue("residence", n.mainResidence()).addValue("fingerprints", n.fingerprints())
        .addValue("photograph", n.photograph()).addValue("note", n.note()).addValue("told", n.telling().change().map(ChangeKind::name).orElse(null), Types.VARCHAR)
        .addValue("whole", n.telling().whole().orElse(null), Types.BOOLEAN).addValue("parent", n.telling().parent()).addValue("outside", n.telling().outside()).addValue("remotely", n.telling().remotely())
        .addValue("at", Timestamp.from(n.recordedAt())).addValue("by", n.recordedBy().value());
  }

  Optional<HeldNotification> find(NotificationId id) {
    return db.sql(NOTIFICATION + " where id = :id").param("id", id.value()).query(NotificationStore::notification).optional();
  }

  /** Why it counts no more; empty where it does. */
  Optional<StruckOut> struck(NotificationId id) {
    return db.sql("select reason, at, by_user from register.struck where fact_id = :id").param("id", id.value())
        .query((row, n) -> new StruckOut(row.getString("reason"), row.getTimestamp("at").toInstant(), new UserId(row.getObject("by_user", UUID.class)))).optional();
  }

  List<HeldNotification> of(PersonId person) {
    return Passage.once("notifications", person.value(), () -> db.sql(NOTIFICATION
            + " n where person_id = :person and not exists (select from register.struck s where s.fact_id = n.id) order by made_on, id")
        .param("person", person.value()).query(NotificationStore::notification).list());
  }

  void insert(UUID id, HeldNotification n, AddItem item, String footing, byte[] sealed, Instant at, UserId by) {
    db.sql("""
            insert into register.item (id, person_id, notification_id, item, footing, details, sealed, recorded_at, recorded_by)
            values (:id, :person, :notification, :item, :footing, :details, :sealed, :at, :by)
            """)
        .param("id", id).param("person", n.person().value()).param("notification", n.id().value()).param("item", item.item().name())
        .param("footing", footing).param("details", sealed == null ? item.details() : "").param("sealed", sealed, Types.BINARY)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void end(EndItem end, Instant at, UserId by) {
    db.sql("""
            insert into register.item_end (item_id, person_id, ended_on, reason, recorded_at, recorded_by)
            values (:item, :person, :on, :reason, :at, :by)
            """)
        .param("item", end.item()).param("person", end.person().value()).param("on", end.on()).param("reason", end.reason())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  List<HeldItem> items(PersonId person) {
    return db.sql("""
            select i.id, i.notification_id, i.item, i.footing, i.details, i.recorded_at, x.ended_on
              from register.item i left join register.item_end x on x.item_id = i.id
             where i.person_id = :person and not exists (select from register.struck s where s.fact_id = i.id)
             order by i.recorded_at, i.id
            """)
        .param("person", person.value()).query(NotificationStore::item).list();
  }

  Optional<byte[]> sealed(UUID item) {
    return db.sql("select sealed from register.item where id = :id and sealed is not null").param("id", item).query(byte[].class).optional();
  }

  private static HeldItem item(ResultSet row, int n) throws SQLException {
    return new HeldItem(row.getObject("id", UUID.class), new NotificationId(row.getObject("notification_id", UUID.class)),
        Item.valueOf(row.getString("item")), row.getString("footing"), row.getString("details"),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)), row.getTimestamp("recorded_at").toInstant());
  }

  private static HeldNotification notification(ResultSet row, int n) throws SQLException {
    return new HeldNotification(new NotificationId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
        PeriodicDuty.Given.valueOf(row.getString("kind")), row.getObject("made_on", LocalDate.class), row.getString("station"),
        row.getBoolean("main_residence"), row.getBoolean("fingerprints"), row.getBoolean("photograph"), row.getString("note"),
        new HeldNotification.Telling(Optional.ofNullable(row.getString("told")).map(ChangeKind::valueOf), Optional.ofNullable(row.getObject("whole", Boolean.class)), row.getString("parent"), row.getString("outside"), row.getString("remotely")),
        row.getTimestamp("recorded_at").toInstant(), new UserId(row.getObject("recorded_by", UUID.class)));
  }
}
