package org.tutela.measures.tracking;

import java.util.UUID;
import org.tutela.tracking.message.Report;

/** A line for COPY into {@code tracking.report}: the row that the intake would have stored. */
public final class StoredFix {
  public static final String COLUMNS = "on_day, activation_id, fix_time, content, no, received_time, latitude, longitude, accuracy, source, speed, battery, charging, motion, flags, cell";

  private StoredFix() {}

  public static void line(StringBuilder to, java.time.LocalDate day, UUID activation, long no, Report report) {
    long content = IntakeStore.Row.digest(report);
    int cell = Cell.of(report);
    to.append(day).append('\t').append(activation).append('\t').append(report.fixTime()).append('\t').append(content).append('\t').append(no).append('\t').append(report.receivedTime())
        .append('\t').append(report.latitude()).append('\t').append(report.longitude()).append('\t').append(report.accuracy()).append('\t').append(report.source().ordinal())
        .append('\t').append(report.speed()).append('\t').append(report.battery()).append('\t').append(report.charging().ordinal()).append('\t').append(report.motion().ordinal())
        .append('\t').append(report.flags()).append('\t').append(cell == Cell.NONE ? "\\N" : Integer.toString(cell)).append('\n');
  }
}
