package org.tutela.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class GlassStore {
  private static final String BROKEN = """
      select g.id, g.person, g.staff_id, p.name, g.area, g.reason_code, g.reason, g.needs_consent, g.asked_at, g.ends_at,
             g.review_due_at, g.version
        from access.glass g join access.staff p on p.id = g.staff_id
      """;
  private final JdbcClient db;

  GlassStore(JdbcClient db) {
    this.db = db;
  }

  /** @param opened from when; empty while a second person's consent is wanted */
  void insert(UUID id, UUID person, Actor actor, AreaCode area, AskGlass asked, Instant now, Optional<Instant> ends, Instant reviewDue) {
    db.sql("""
            insert into access.glass (id, person, staff_id, area, session_id, reason_code, reason, needs_consent, asked_at,
                                      opened_at, ends_at, review_due_at)
            values (:id, :person, :staff, :area, :session, :code, :reason, :consent, :now, :opened, :ends, :review)
            """)
        .param("id", id).param("person", person).param("staff", actor.id().value()).param("area", area.value())
        .param("session", actor.session().orElse(null), Types.OTHER)
        .param("code", asked.reason().name()).param("reason", asked.text()).param("consent", ends.isEmpty())
        .param("now", Timestamp.from(now)).param("opened", ends.map(_ -> Timestamp.from(now)).orElse(null), Types.TIMESTAMP)
        .param("ends", ends.map(Timestamp::from).orElse(null), Types.TIMESTAMP).param("review", Timestamp.from(reviewDue))
        .update();
  }

  void consent(Broken broken, UserId by, Instant now, Instant ends) {
    Rows.one(db.sql("""
            update access.glass set consent_by = :by, consent_at = :now, opened_at = :now, ends_at = :ends, version = version + 1
             where id = :id and version = :version and needs_consent and opened_at is null
            """)
        .param("by", by.value()).param("now", Timestamp.from(now)).param("ends", Timestamp.from(ends))
        .param("id", broken.id()).param("version", broken.version())
        .update());
  }

  void review(Broken broken, boolean justified, String text, UserId by, Instant now) {
    Rows.one(db.sql("""
            update access.glass set reviewed_by = :by, reviewed_at = :now, finding = :finding, finding_text = :text, version = version + 1
             where id = :id and version = :version and reviewed_at is null
            """)
        .param("by", by.value()).param("now", Timestamp.from(now)).param("finding", justified ? "JUSTIFIED" : "NOT_JUSTIFIED")
        .param("text", text).param("id", broken.id()).param("version", broken.version())
        .update());
  }

  Optional<Broken> find(UUID id) {
    return db.sql(BROKEN + " where g.id = :id").param("id", id).query(GlassStore::broken).optional();
  }

  List<Broken> toReview(AreaCode area) {
    return db.sql(BROKEN + " where g.area = :area and g.reviewed_at is null and g.opened_at is not null order by g.review_due_at, g.id limit 50")
        .param("area", area.value()).query(GlassStore::broken).list();
  }

  List<Broken> awaitingConsent(AreaCode area) {
    return db.sql(BROKEN + " where g.area = :area and g.needs_consent and g.opened_at is null and g.reviewed_at is null order by g.asked_at, g.id limit 50")
        .param("area", area.value()).query(GlassStore::broken).list();
  }

  int waiting(AreaCode area, boolean reviewsToo) {
    return db.sql("""
            select count(*) from access.glass
             where area = :area and reviewed_at is null and (opened_at is null and needs_consent or opened_at is not null and :reviews)
            """)
        .param("area", area.value()).param("reviews", reviewsToo).query(Integer.class).single();
  }

  int since(UserId staff, Instant from) {
    return db.sql("select count(*) from access.glass where staff_id = :staff and asked_at > :from")
        .param("staff", staff.value()).param("from", Timestamp.from(from)).query(Integer.class).single();
  }

  boolean unreviewedSince(UserId staff, Instant due) {
    return db.sql("""
            select exists (select 1 from access.glass
                            where staff_id = :staff and reviewed_at is null and opened_at is not null and review_due_at < :due)
            """)
        .param("staff", staff.value()).param("due", Timestamp.from(due)).query(Boolean.class).single();
  }

  private static Broken broken(ResultSet row, int n) throws SQLException {
    return new Broken(row.getObject("id", UUID.class), row.getObject("person", UUID.class), new UserId(row.getObject("staff_id", UUID.class)),
        row.getString("name"), new AreaCode(row.getString("area")), GlassReason.valueOf(row.getString("reason_code")),
        row.getString("reason"), row.getBoolean("needs_consent"), row.getTimestamp("asked_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("ends_at")).map(Timestamp::toInstant), row.getTimestamp("review_due_at").toInstant(),
        row.getInt("version"), "");
  }
}
