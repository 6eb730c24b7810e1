package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Whoever begins to send a form and does not go on. */
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
      for (int n = 0; n < SENDERS; n++) {
        var sender = new Socket("localhost", port);
        senders.add(sender);
        sender.setSoTimeout(30_000);
        sender.getOutputStream().write("POST /start HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nlang=e".getBytes(StandardCharsets.ISO_8859_1));
      }
      assertThat(client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      for (var sender : senders) {
        assertThat(new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as("ends").doesNotStartWith("HTTP/1.1 5");
      }
    } finally {
      for (var sender : senders) sender.close();
    }
  }
}
