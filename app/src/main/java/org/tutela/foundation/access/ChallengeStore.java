package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a sign-in ceremony must remember between its two requests. */
@Repository
class ChallengeStore {
  private final JdbcClient db;

  ChallengeStore(JdbcClient db) {
    this.db = db;
  }

  void keep(Token browser, String kind, String content, Instant ends) {
    db.sql("""
            insert into access.challenge (browser_hash, kind, content, expires_at) values (:browser, :kind, :content, :ends)
            on conflict (browser_hash, kind) do update set content = excluded.content, expires_at = excluded.expires_at
            """)
        .param("browser", browser.hash()).param("kind", kind).param("content", content).param("ends", Timestamp.from(ends)).update();
  }

  /** A challenge is answered once, rightly or wrongly. */
  Optional<String> take(Token browser, String kind, Instant now) {
    return db.sql("delete from access.challenge where browser_hash = :browser and kind = :kind returning content, expires_at > :now as good")
        .param("browser", browser.hash()).param("kind", kind).param("now", Timestamp.from(now))
        .query((row, n) -> row.getBoolean("good") ? Optional.of(row.getString("content")) : Optional.<String>empty())
        .optional().flatMap(found -> found);
  }

  void forget(Instant now) {
    db.sql("delete from access.challenge where expires_at < :now").param("now", Timestamp.from(now)).update();
  }
}
