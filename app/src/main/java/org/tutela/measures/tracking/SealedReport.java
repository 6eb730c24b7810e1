package org.tutela.measures.tracking;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;

/** A report as it is sealed while nobody wears its device; without an activation, for it has none. */
final class SealedReport {
  private static final byte FORM = 1;
  private static final int LENGTH = 1 + 2 * Long.BYTES + 6 * Integer.BYTES + 3;
  private static final Source[] SOURCES = Source.values();
  private static final Answer[] ANSWERS = Answer.values();

  private SealedReport() {}

  static byte[] bytes(Report r) {
    return ByteBuffer.allocate(LENGTH).put(FORM).putLong(r.fixTime()).putLong(r.receivedTime()).putInt(r.latitude()).putInt(r.longitude()).putInt(r.accuracy()).putInt(r.speed())
        .putInt(r.battery()).putInt(r.flags()).put((byte) r.source().ordinal()).put((byte) r.charging().ordinal()).put((byte) r.motion().ordinal()).array();
  }

  /** Empty where it is of another form. */
  static Optional<Report> read(byte[] bytes, String activation) {
    if (bytes.length != LENGTH || bytes[0] != FORM) return Optional.empty();
    var in = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
    long fixTime = in.getLong(), receivedTime = in.getLong();
    int latitude = in.getInt(), longitude = in.getInt(), accuracy = in.getInt(), speed = in.getInt(), battery = in.getInt(), flags = in.getInt();
    return Optional.of(new Report(activation, fixTime, receivedTime, latitude, longitude, accuracy, SOURCES[in.get()], speed, battery, ANSWERS[in.get()], ANSWERS[in.get()], flags));
  }
}
