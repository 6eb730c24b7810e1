package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;

/** A row of {@code tracking.report} as the engine has it. */
final class ReportRows {
  static final String COLUMNS = """
      r.activation_id, r.fix_time, r.received_time, r.latitude, r.longitude, r.accuracy, r.source, r.speed, r.battery, r.charging, r.motion, r.flags
      """;
  private static final Source[] SOURCES = Source.values();
  private static final Answer[] ANSWERS = Answer.values();

  private ReportRows() {}

  static Report report(ResultSet row) throws SQLException {
    return report(row, row.getString("activation_id"));
  }

  static Report report(ResultSet row, String activation) throws SQLException {
    return new Report(activation, row.getLong("fix_time"), row.getLong("received_time"), row.getInt("latitude"), row.getInt("longitude"), row.getInt("accuracy"),
        SOURCES[row.getInt("source")], row.getInt("speed"), row.getInt("battery"), ANSWERS[row.getInt("charging")], ANSWERS[row.getInt("motion")], row.getInt("flags"));
  }
}
