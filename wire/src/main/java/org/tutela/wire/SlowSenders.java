package org.tutela.wire;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Lets go whoever sends a body byte by byte. Tomcat's own timeout begins again with each byte, so as many such senders as
 * there are threads would keep everybody else out.
 */
public final class SlowSenders extends ValveBase {
  /** In timeouts of the connector, each of which is for a single read. */
  private static final int GRACE = 4;

  public SlowSenders() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    var protocol = (AbstractHttp11Protocol<?>) request.getConnector().getProtocolHandler();
    var own = coyote.getInputBuffer();
    var body = new BodyInTime(own, Duration.ofMillis((long) GRACE * protocol.getConnectionTimeout()));
    coyote.setInputBuffer(body);
    try {
      getNext().invoke(request, response);
      // after 413 Tomcat closes without reading on
      if (!request.isAsync() && response.getStatus() != Response.SC_REQUEST_ENTITY_TOO_LARGE) {
        response.finishResponse();
        if (!readOn(body, protocol.getMaxSwallowSize())) coyote.action(ActionCode.CLOSE_NOW, null);
      }
    } finally {
      coyote.setInputBuffer(own);
    }
  }

  /** Whether what nobody asked for has come to its end. Tomcat would read on as well, for as long as bytes come. */
  private static boolean readOn(BodyInTime body, int most) {
    var unread = new Unread();
    try {
      while (!body.whole()) {
        if (body.bytes() > most) return false;
        body.doRead(unread);
      }
      return true;
    } catch (IOException late) {
      return false;
    }
  }

  private static final class Unread implements ApplicationBufferHandler {
    private ByteBuffer bytes;

    @Override
    public void setByteBuffer(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {}
  }
}
