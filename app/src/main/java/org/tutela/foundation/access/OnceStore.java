package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class OnceStore {
  private final JdbcClient db;

  OnceStore(JdbcClient db) {
    this.db = db;
  }

  boolean claim(byte[] key, UserId staff, String path, Instant now) {
    return db.sql("""
            insert into access.once (token_hash, staff_id, path, claimed_at) values (:key, :staff, :path, :now)
            on conflict (token_hash) do nothing
            """)
        .param("key", key).param("staff", staff.value()).param("path", path).param("now", Timestamp.from(now)).update() == 1;
  }

  Optional<String> location(byte[] key) {
    return db.sql("select location from access.once where token_hash = :key and location is not null").param("key", key)
        .query(String.class).optional();
  }

  void answered(byte[] key, String location, Instant now) {
    db.sql("update access.once set location = :location, answered_at = :now where token_hash = :key")
        .param("location", location).param("now", Timestamp.from(now)).param("key", key).update();
  }

  void release(byte[] key) {
    db.sql("delete from access.once where token_hash = :key and location is null").param("key", key).update();
  }

  void forget(Instant before) {
    db.sql("delete from access.once where claimed_at < :before").param("before", Timestamp.from(before)).update();
  }
}
