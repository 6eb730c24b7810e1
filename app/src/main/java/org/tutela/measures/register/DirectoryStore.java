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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class DirectoryStore {
  private final JdbcClient db;

  DirectoryStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, AreaCode area, EnterInDirectory command, Instant at, UserId by) {
    db.sql("""
            insert into register.directory_entry (id, area, kind, name, about, from_on, until_on, recorded_at, recorded_by)
            values (:id, :area, :kind, :name, :about, :from, :until, :at, :by)
            """)
        .param("id", id).param("area", area.value()).param("kind", command.kind().name()).param("name", command.name()).param("about", command.about())
        .param("from", command.from()).param("until", command.until().orElse(null), Types.DATE).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** @param until empty where it was entered wrongly */
  void end(UUID entry, AreaCode area, Optional<LocalDate> until, String reason, Instant at, UserId by) {
    db.sql("""
            insert into register.directory_end (entry_id, area, until_on, reason, recorded_at, recorded_by) values (:entry, :area, :until, :reason, :at, :by)
            """)
        .param("entry", entry).param("area", area.value()).param("until", until.orElse(null), Types.DATE).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** Until the transaction ends nobody else changes what this force keeps. */
  void hold(AreaCode area) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('register.directory ' || :area, 0)) is null").param("area", area.value()).query(Boolean.class).single();
  }

  /** Everything that ever was, by name. */
  List<DirectoryEntry> of(AreaCode area, DirectoryEntry.Kind kind) {
    return db.sql("""
            select e.id, e.kind, e.name, e.about, e.from_on, coalesce(x.until_on, e.until_on) as until_on, e.recorded_at, e.recorded_by,
                   x.entry_id is not null as ended, x.until_on is null as struck, x.reason, x.recorded_at as ended_at, x.recorded_by as ended_by
              from register.directory_entry e left join register.directory_end x on x.entry_id = e.id
             where e.area = :area and e.kind = :kind
             order by lower(e.name), e.from_on, e.id
            """)
        .param("area", area.value()).param("kind", kind.name()).query(DirectoryStore::entry).list();
  }

  private static DirectoryEntry entry(ResultSet row, int n) throws SQLException {
    var ended = !row.getBoolean("ended") ? Optional.<DirectoryEntry.Ended>empty()
        : Optional.of(new DirectoryEntry.Ended(row.getBoolean("struck"), row.getString("reason"), row.getTimestamp("ended_at").toInstant(), new UserId(row.getObject("ended_by", UUID.class))));
    return new DirectoryEntry(row.getObject("id", UUID.class), DirectoryEntry.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("about"),
        row.getObject("from_on", LocalDate.class), Optional.ofNullable(row.getObject("until_on", LocalDate.class)), row.getTimestamp("recorded_at").toInstant(),
        new UserId(row.getObject("recorded_by", UUID.class)), ended);
  }
}
