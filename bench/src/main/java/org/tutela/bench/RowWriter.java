package org.tutela.bench;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Outcome;

/** The least that a service writes: one row through the gate, with the entry that this leaves, in one transaction. */
final class RowWriter {
  private final Gate gate;
  private final JdbcClient db;

  RowWriter(ApplicationContext context) {
    gate = context.getBean(Gate.class);
    db = context.getBean(JdbcClient.class);
  }

  void write() throws Exception {
    Acting.as(Callers.OFFICER, "CASE_WORK", () -> gate.pass(Permission.OPEN_TASK, _ -> Outcome.done(
        db.sql("insert into bench.written (id, what) values (:id, 'A row of a size that a small write has')").param("id", UUID.randomUUID()).update())))
        .orThrow();
  }
}
