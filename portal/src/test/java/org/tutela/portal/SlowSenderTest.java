package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Whoever begins to send a form and does not go on, or goes on byte by byte. */
@PortalTest
@TestPropertySource(properties = "server.tomcat.connection-timeout=2s")
class SlowSenderTest {
  /** More than may be answered at once. */
  private static final int SENDERS = 80;

  @LocalServerPort int port;

  @Test
  @DisplayName("security B51: senders who stop in the middle keep nobody else from the form, and are let go without a fault")
  void who_sends_half_a_form() throws Exception {
    var senders = new ArrayList<Socket>();
    try (var client = HttpClient.newHttpClient()) {
      for (int n = 0; n < SENDERS; n++) senders.add(sender());
      assertThat(start(client)).isEqualTo(200);
      for (var sender : senders) {
        assertThat(new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as("ends").doesNotStartWith("HTTP/1.1 5");
      }
    } finally {
      for (var sender : senders) sender.close();
    }
  }

  @Test
  @DisplayName("security B51: senders who go on byte by byte keep nobody else from the form, and are let go")
  void who_sends_byte_by_byte() throws Exception {
    var senders = new ArrayList<Socket>();
    try (var client = HttpClient.newHttpClient()) {
      for (int n = 0; n < SENDERS; n++) senders.add(sender());
      assertThat(start(client)).isEqualTo(200);
      // 400 bytes at five a second would take 80 seconds
      for (int n = 0; n < 400 && !senders.isEmpty(); n++) {
        for (var sender : List.copyOf(senders)) if (!takes(sender)) senders.remove(sender);
        Thread.sleep(200);
      }
      assertThat(senders).isEmpty();
    } finally {
      for (var sender : senders) sender.close();
    }
  }

  private Socket sender() throws IOException {
    var sender = new Socket("localhost", port);
    sender.setSoTimeout(30_000);
    sender.getOutputStream().write("POST /start HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nlang=e".getBytes(StandardCharsets.ISO_8859_1));
    return sender;
  }

  private static boolean takes(Socket sender) throws IOException {
    try {
      sender.getOutputStream().write('n');
      return true;
    } catch (IOException letGo) {
      sender.close();
      return false;
    }
  }

  private int start(HttpClient client) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(), BodyHandlers.ofString()).statusCode();
  }
}
