package org.tutela.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that waits 300 ms for each byte, and so 1.2 seconds and a second a kilobyte for a body. */
class SlowSendersTest {
  private final Tomcat tomcat = new Tomcat();
  private AbstractHttp11Protocol<?> protocol;
  private int port;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    protocol = (AbstractHttp11Protocol<?>) tomcat.getConnector().getProtocolHandler();
    protocol.setConnectionTimeout(300);
    protocol.setMaxSwallowSize(4_096);
    tomcat.getEngine().getPipeline().addValve(new SlowSenders());
    var context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "reads", new Reads());
    context.addServletMappingDecoded("/reads", "reads");
    tomcat.start();
    port = tomcat.getConnector().getLocalPort();
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @ParameterizedTest(name = "a sender of a byte after the other is let go: {0}, {1}")
  @CsvSource({"/reads, Content-Length: 5000", "/nothing, Content-Length: 5000", "/reads, Transfer-Encoding: chunked", "/nothing, Transfer-Encoding: chunked"})
  void byte_by_byte(String path, String body) throws Exception {
    try (var sender = sender(path, body)) {
      int sent = 0;
      while (sent < 100 && sends(sender)) {
        sent++;
        Thread.sleep(100);
      }
      assertThat(sent).isBetween(1, 99);
    }
  }

  @Test
  @DisplayName("a sender of some kilobytes in many pieces is heard to the end")
  void in_pieces() throws Exception {
    protocol.setConnectionTimeout(1_000);
    try (var sender = sender("/reads", "Content-Length: 5000")) {
      for (int n = 0; n < 50; n++) {
        sender.getOutputStream().write("a".repeat(100).getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(100);
      }
      assertThat(answer(sender)).startsWith("HTTP/1.1 200").endsWith("5000");
    }
  }

  @ParameterizedTest(name = "a connection serves on after {0}, of which nobody read the {1} bytes: {2}")
  @CsvSource({"/nothing, 0, true", "/nothing, 4000, true", "/nothing, 20000, false"})
  void serves_on(String path, int bytes, boolean on) throws Exception {
    try (var sender = sender(path, "Content-Length: " + bytes)) {
      sender.getOutputStream().write("a".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
      sender.getOutputStream().write("POST /reads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII));
      String answers = answer(sender);
      assertThat(answers).startsWith("HTTP/1.1 404");
      assertThat(answers.contains("HTTP/1.1 200")).isEqualTo(on);
    }
  }

  private Socket sender(String path, String body) throws IOException {
    var socket = new Socket("localhost", port);
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + body + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Whether the other end still takes it; as a chunk's length, too, a zero may follow a zero for ever. */
  private static boolean sends(Socket sender) {
    try {
      sender.getOutputStream().write('0');
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  private static String answer(Socket sender) throws IOException {
    return new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static final class Reads extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
      int bytes = request.getInputStream().readAllBytes().length;
      response.getWriter().print(bytes);
    }
  }
}
