package org.tutela.wire;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A request's body that has to have come within a grace, and a second more for each kilobyte of it. */
final class BodyInTime implements InputBuffer {
  private static final long NANOS_A_BYTE = Duration.ofSeconds(1).toNanos() / 1024;

  private final InputBuffer body;
  private final long begun = System.nanoTime();
  private long allowed;
  private long bytes;
  private boolean whole;

  BodyInTime(InputBuffer body, Duration grace) {
    this.body = body;
    this.allowed = grace.toNanos();
  }

  /** @throws SocketTimeoutException when the sender is slower than that, the same as when nothing comes at all */
  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (System.nanoTime() - begun > allowed) throw new SocketTimeoutException("The body comes too slowly");
    int read = body.doRead(handler);
    if (read < 0) {
      whole = true;
    } else {
      bytes += read;
      allowed += read * NANOS_A_BYTE;
    }
    return read;
  }

  @Override
  public int available() {
    return body.available();
  }

  boolean whole() {
    return whole;
  }

  long bytes() {
    return bytes;
  }
}
