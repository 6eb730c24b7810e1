package org.tutela.casework.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.ui.Language;
import org.tutela.ui.Words;

/** A message on its way out, as the other side sees it. */
class CarriersTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final String KEY = "test-%s-%s".formatted(new UUID(1, 1), new UUID(2, 2));

  private static Message message(SendMessage.Channel channel, String recipient) {
    var line = Line.from(new Words("Northmere Police", "Heddlu Northmere"));
    return new Message(new UUID(7, 7), new AreaCode("NORTHMERE"), channel, Language.EN, recipient, line.subject().en(), line.body().en(),
        Instant.EPOCH, "WAITING", 0);
  }

  private static Carrier carrier(CarrierConfiguration.Settings settings, JavaMailSender... mail) {
    var beans = new StaticListableBeanFactory(mail.length == 0 ? Map.of() : Map.of("mail", mail[0]));
    return new CarrierConfiguration().carrier(settings, beans.getBeanProvider(JavaMailSender.class));
  }

  /** Says yes to one message and gives back what came. */
  private static CompletableFuture<List<String>> sink(ServerSocket listening) {
    return CompletableFuture.supplyAsync(() -> {
      var lines = new CopyOnWriteArrayList<String>();
      try (var socket = listening.accept();
          var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)); var out = socket.getOutputStream()) {
        out.write("220 sink\r\n".getBytes(StandardCharsets.US_ASCII));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(line);
          if (data && !line.equals(".")) continue;
          boolean begins = line.equals("DATA");
          data = begins;
          String answer = begins ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 yes";
          out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
          if (line.startsWith("QUIT")) break;
        }
        return lines;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void smtp_carries_the_neutral_line_from_the_forces_address() throws Exception {
    try (var listening = new ServerSocket(0, 1, HERE)) {
      var got = sink(listening);
      var mail = new JavaMailSenderImpl();
      mail.setHost(HERE.getHostAddress());
      mail.setPort(listening.getLocalPort());
      carrier(new CarrierConfiguration.Settings(CarrierConfiguration.Settings.Kind.SMTP, "contact@northmere.example", "", "", "", ""), mail)
          .carry(message(SendMessage.Channel.EMAIL, "imogen@home.example"));
      assertThat(got.get(10, TimeUnit.SECONDS)).contains("MAIL FROM:<contact@northmere.example>", "RCPT TO:<imogen@home.example>", "Subject: A message for you",
          "Please contact Northmere Police when it suits you. You can call 101.");
    }
  }

  @Test
  void smtp_does_not_pretend_to_carry_a_text_message() {
    var smtp = carrier(new CarrierConfiguration.Settings(CarrierConfiguration.Settings.Kind.SMTP, "contact@northmere.example", "", "", "", ""), new JavaMailSenderImpl());
    assertThatThrownBy(() -> smtp.carry(message(SendMessage.Channel.SMS, "07700900123"))).hasMessage("SMTP carries e-mail only");
  }

  @Test
  void notify_gets_the_text_under_the_messages_own_number() throws Exception {
    var bodies = new CopyOnWriteArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.createContext("/v2/notifications/", exchange -> {
      bodies.add(exchange.getRequestURI().getPath() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      boolean sms = exchange.getRequestURI().getPath().endsWith("sms");
      byte[] answer = """
          {"id": "%s", "reference": "r", "uri": "u", "scheduled_for": null, "template": {"id": "%s", "version": 1, "uri": "u"},
           "content": {"body": "b", %s}}""".formatted(UUID.randomUUID(), UUID.randomUUID(),
          sms ? "\"from_number\": \"1\"" : "\"subject\": \"s\", \"from_email\": \"f\"").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(201, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    server.start();
    try {
      var notify = carrier(new CarrierConfiguration.Settings(CarrierConfiguration.Settings.Kind.NOTIFY, "", KEY,
          "http://" + HERE.getHostAddress() + ":" + server.getAddress().getPort(), "email-template", "sms-template"));
      notify.carry(message(SendMessage.Channel.EMAIL, "imogen@home.example"));
      notify.carry(message(SendMessage.Channel.SMS, "07700900123"));
      assertThat(bodies).hasSize(2).allSatisfy(body -> assertThat(body).contains("You can call 101.", new UUID(7, 7).toString()));
      assertThat(bodies.getFirst()).startsWith("/v2/notifications/email").contains("email-template", "imogen@home.example", "A message for you");
      assertThat(bodies.getLast()).startsWith("/v2/notifications/sms").contains("sms-template", "07700900123");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void the_local_mailbox_carries_nothing() throws Exception {
    carrier(new CarrierConfiguration.Settings(CarrierConfiguration.Settings.Kind.MAILBOX, "", "", "", "", "")).carry(message(SendMessage.Channel.EMAIL, "imogen@home.example"));
  }
}
