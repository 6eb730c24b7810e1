package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

/** Password hashes, the secrets of authenticator apps (encrypted), and codes to set them up with. */
@Repository
class FactorStore {
  record Row(UserId staff, boolean enabled, Optional<String> passwordHash, Optional<byte[]> sealedTotp, boolean totpConfirmed, long lastStep) {}

  private final JdbcClient db;

  FactorStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Row> byEmail(String email) {
    return find("email = :key", email);
  }

  Optional<Row> of(UserId staff) {
    return find("id = :key", staff.value());
  }

  private Optional<Row> find(String which, Object key) {
    return db.sql("select id, enabled, password_hash, totp_secret, totp_confirmed, totp_last_step from access.staff where " + which)
        .param("key", key)
        .query((row, n) -> new Row(new UserId(row.getObject("id", UUID.class)), row.getBoolean("enabled"),
            Optional.ofNullable(row.getString("password_hash")), Optional.ofNullable(row.getBytes("totp_secret")),
            row.getBoolean("totp_confirmed"), row.getLong("totp_last_step")))
        .optional();
  }

  /** Whether this code's step was still unused: two requests with one code race here, and one loses. */
  boolean use(UserId staff, long step) {
    return db.sql("update access.staff set totp_last_step = :step where id = :id and totp_last_step < :step")
        .param("step", step).param("id", staff.value()).update() == 1;
  }

  void password(UserId staff, String hash, Instant now) {
    db.sql("update access.staff set password_hash = :hash, password_set_at = :now where id = :id")
        .param("hash", hash).param("now", Timestamp.from(now)).param("id", staff.value()).update();
  }

  void totp(UserId staff, byte[] sealed) {
    db.sql("update access.staff set totp_secret = :sealed, totp_confirmed = false, totp_last_step = 0 where id = :id")
        .param("sealed", sealed).param("id", staff.value()).update();
  }

  void confirmTotp(UserId staff) {
    db.sql("update access.staff set totp_confirmed = true where id = :id").param("id", staff.value()).update();
  }

  Optional<UserId> byOidcSubject(String subject) {
    return db.sql("select id from access.staff where oidc_subject = :subject and enabled").param("subject", subject)
        .query(UUID.class).optional().map(UserId::new);
  }

  void oidcSubject(UserId staff, String subject) {
    db.sql("update access.staff set oidc_subject = :subject where id = :id and oidc_subject is null")
        .param("subject", subject).param("id", staff.value()).update();
  }

  void enrolment(byte[] codeHash, UserId staff, Instant ends) {
    db.sql("insert into access.enrolment (code_hash, staff_id, expires_at) values (:hash, :staff, :ends)")
        .param("hash", codeHash).param("staff", staff.value()).param("ends", Timestamp.from(ends)).update();
  }

  Optional<UserId> enrolling(byte[] codeHash, Instant now) {
    return db.sql("""
            select e.staff_id from access.enrolment e join access.staff p on p.id = e.staff_id
             where e.code_hash = :hash and e.used_at is null and e.expires_at > :now and p.enabled
            """)
        .param("hash", codeHash).param("now", Timestamp.from(now)).query(UUID.class).optional().map(UserId::new);
  }

  boolean useEnrolment(byte[] codeHash, Instant now) {
    return db.sql("update access.enrolment set used_at = :now where code_hash = :hash and used_at is null and expires_at > :now")
        .param("now", Timestamp.from(now)).param("hash", codeHash).update() == 1;
  }
}
