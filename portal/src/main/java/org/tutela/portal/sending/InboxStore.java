package org.tutela.portal.sending;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.intake.Envelope;

/** The one statement that this process may run. */
@Repository
class InboxStore {
  private final JdbcClient db;

  InboxStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the reference already stands for other content. */
  boolean submit(Envelope envelope, byte[] content) {
    return db.sql("select intake.submit(:reference, :content, :version, :sealed)")
        .param("reference", envelope.reference())
        .param("content", content)
        .param("version", envelope.version())
        .param("sealed", envelope.sealed())
        .query(Boolean.class).single();
  }
}
