package org.tutela.guard;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many who send a form and never come to its end. */
final class ByteByByte implements AutoCloseable {
  private final List<Socket> senders = new ArrayList<>();

  ByteByByte(int port, String path, int many) throws IOException {
    String begun = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n\r\n";
    for (int n = 0; n < many; n++) {
      var sender = new Socket("localhost", port);
      senders.add(sender);
      sender.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** One byte of each that has not been let go; whether any is left. */
  boolean sendOn() throws IOException {
    for (var sender : List.copyOf(senders)) {
      try {
        sender.getOutputStream().write('a');
      } catch (IOException letGo) {
        sender.close();
        senders.remove(sender);
      }
    }
    return !senders.isEmpty();
  }

  @Override
  public void close() throws IOException {
    for (var sender : senders) sender.close();
  }
}
