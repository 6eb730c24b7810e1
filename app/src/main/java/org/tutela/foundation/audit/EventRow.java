package org.tutela.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tutela.ledger.Event;

/** A row of {@code audit.entry} as the event that is sealed and exported. */
final class EventRow {
  static final String COLUMNS = """
      e.id, e.at, e.recorded_at, e.operation, e.action, e.actor_id, e.session_id, e.area, e.purpose, e.object_kind,
      e.object_id, e.person_id, e.count, e.allowed, e.details""";

  private EventRow() {}

  static Event of(ResultSet row) throws SQLException {
    return new Event(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
        row.getString("operation"), row.getString("action"), id(row, "actor_id"), id(row, "session_id"),
        Objects.requireNonNullElse(row.getString("area"), ""), row.getString("purpose"), row.getString("object_kind"), id(row, "object_id"),
        id(row, "person_id"), row.getInt("count"), row.getBoolean("allowed"), row.getString("details"));
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
