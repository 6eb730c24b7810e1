package org.tutela.measures.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.TutelaTest;
import org.tutela.measures.tracking.Refusal;

/** What comes over a connection that a client library would not send: to the port of devices, with less patience than it ships with. */
@TutelaTest
class DevicePortTest {
  private static final Duration PATIENCE = Duration.ofMillis(700);
  /** An identifier that is nobody's: 400 by query, 404 by JSON, so that one answer is told from the other. */
  private static final String BY_QUERY = "GET /from-devices/phone?id=nobody HTTP/1.1\r\nHost: here\r\n\r\n";
  private static final String ONCE = BY_QUERY.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
  private static final String NOBODY = "{\"device_id\":\"nobody\",\"location\":{\"timestamp\":\"2026-06-01T08:59:00Z\",\"coords\":{\"latitude\":52,\"longitude\":-1.5}}}";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");
  @Autowired DeviceDoor door;
  @Autowired AllRows all;
  private DevicePort port;

  @BeforeEach
  void open() {
    open(PATIENCE);
  }

  private void open(Duration patience) {
    port = new DevicePort(door, "127.0.0.1", 0, patience);
    port.start();
  }

  @AfterEach
  void close() {
    if (port.isRunning()) port.stop();
  }

  private Socket connection() throws IOException {
    var socket = new Socket("127.0.0.1", port.number());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Until the other side ends. */
  private static String rest(Socket socket) throws IOException {
    var said = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(said);
    } catch (java.net.SocketException e) {
      // dropped: what was said until then counts
    }
    return said.toString(StandardCharsets.US_ASCII);
  }

  private String told(String text) throws IOException {
    try (var socket = connection()) {
      write(socket, text);
      return rest(socket);
    }
  }

  private static List<Integer> statuses(String said) {
    return STATUS.matcher(said).results().map(found -> Integer.parseInt(found.group(1))).toList();
  }

  private static String json(String body, String... headers) {
    return "POST /from-devices/phone HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n" + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList())
        + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private long counted(Refusal why) {
    return all.sql("select coalesce(sum(times), 0) from tracking.refused where reason = :why").param("why", why.name()).query(Long.class).single();
  }

  @Test
  void one_connection_serves_many_requests_and_those_sent_ahead_are_answered_in_their_order() throws IOException {
    assertThat(statuses(told(BY_QUERY + json(NOBODY) + BY_QUERY + json(NOBODY)))).isEqualTo(List.of(400, 404, 400, 404));
  }

  @Test
  void a_request_may_come_in_pieces() throws Exception {
    try (var socket = connection()) {
      for (char each : json(NOBODY, "Connection: close").toCharArray()) {
        write(socket, String.valueOf(each));
        Thread.sleep(1);
      }
      assertThat(statuses(rest(socket))).isEqualTo(List.of(404));
    }
  }

  @Test
  void a_long_body_may_take_its_time() throws Exception {
    String body = NOBODY.replace("{\"device_id\"", "{\"padding\":\"" + "x".repeat(20_000) + "\",\"device_id\"");
    String request = json(body, "Connection: close");
    try (var socket = connection()) {
      for (int from = 0; from < request.length(); from += 2_048) {
        write(socket, request.substring(from, Math.min(request.length(), from + 2_048)));
        Thread.sleep(PATIENCE.toMillis() / 5);
      }
      assertThat(statuses(rest(socket))).isEqualTo(List.of(404));
    }
  }

  @Test
  void a_body_may_come_in_chunks_and_a_large_one_is_looked_at_beside_the_others() throws IOException {
    String longer = NOBODY.replace("{\"device_id\"", "{\"padding\":\"" + "x".repeat(200_000) + "\",\"device_id\"");
    String chunked = "POST /from-devices/phone HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        + Integer.toHexString(longer.length()) + "\r\n" + longer + "\r\n0\r\n\r\n";
    assertThat(statuses(told(chunked + BY_QUERY))).isEqualTo(List.of(404, 400));
  }

  @Test
  void a_sender_that_asks_first_is_told_to_go_on_or_that_it_is_too_much() throws IOException {
    try (var socket = connection()) {
      write(socket, json(NOBODY, "Expect: 100-continue", "Connection: close").replace(NOBODY, ""));
      assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      write(socket, NOBODY);
      assertThat(statuses(rest(socket))).isEqualTo(List.of(404));
    }
    assertThat(statuses(told("POST /from-devices/phone HTTP/1.1\r\nHost: here\r\nExpect: 100-continue\r\nContent-Length: 3000000\r\n\r\n"))).isEqualTo(List.of(413));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      HTTP/1.0                 | GET /from-devices/phone?id=nobody HTTP/1.0
      HTTP/1.0 that would stay | GET /from-devices/phone?id=nobody HTTP/1.0~Connection: keep-alive
      that it will close       | GET /from-devices/phone?id=nobody HTTP/1.1~Connection: close
      """)
  void one_that_does_not_stay_is_answered_and_let_go(String what, String head) throws IOException {
    String said = told(head.replace("~", "\r\n") + "\r\n\r\n");
    assertThat(statuses(said)).isEqualTo(List.of(400));
    assertThat(said.toLowerCase()).contains("connection: close", "cache-control: no-store", "x-content-type-options: nosniff");
  }

  @Test
  void whoever_has_ended_its_own_side_is_still_answered() throws IOException {
    try (var socket = connection()) {
      write(socket, BY_QUERY);
      socket.shutdownOutput();
      assertThat(statuses(rest(socket))).isEqualTo(List.of(400));
    }
  }

  @ParameterizedTest(name = "security B51: {0}")
  @DisplayName("security B51: who sends nothing, or byte by byte, or half, is let go, and others are answered meanwhile")
  @CsvSource(delimiter = '|', textBlock = """
      nothing       |                                                                                | ''  |
      half a head   | POST /from-devices/phone HT                                                    | ''  |
      a slow head   | GET /from-devices/phone HTTP/1.1~X:                                            | x   |
      half a body   | POST /from-devices/phone HTTP/1.1~Content-Length: 100~~half                    | ''  | 400
      a slow body   | POST /from-devices/phone HTTP/1.1~Content-Length: 100000~~half                 | x   | 400
      slow chunks   | POST /from-devices/phone HTTP/1.1~Transfer-Encoding: chunked~~                 | 1~x~ | 400
      """)
  void who_is_slow(String what, String begins, String goesOn, Integer told) throws Exception {
    long cutShort = counted(Refusal.CUT_SHORT);
    var sending = new Object() {
      boolean ends;
    };
    try (var socket = connection()) {
      if (begins != null) write(socket, begins.replace("~", "\r\n"));
      var more = Thread.ofVirtual().start(() -> {
        try {
          while (!goesOn.isEmpty()) {
            write(socket, goesOn.replace("~", "\r\n"));
            Thread.sleep(20);
          }
        } catch (IOException | InterruptedException e) {
          sending.ends = true;
        }
      });
      long began = System.nanoTime();
      assertThat(statuses(told(ONCE))).as("another, meanwhile").isEqualTo(List.of(400));
      assertThat(statuses(rest(socket))).isEqualTo(told == null ? List.of() : List.of(told));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
      more.join(Duration.ofSeconds(8));
      assertThat(more.isAlive()).as("still sends").isFalse();
    }
    assertThat(counted(Refusal.CUT_SHORT)).isEqualTo(cutShort + (told == null ? 0 : 1));
  }

  @ParameterizedTest(name = "security B57, TM-14: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      no request                     | hello                                                                                     | UNREADABLE
      another protocol               | \u0016\u0003\u0001\u0000ABC\u00ff\u0001                                                  | UNREADABLE
      two lengths                    | POST /from-devices/phone HTTP/1.1~Content-Length: 3~Content-Length: 5~~abcde              | UNREADABLE
      a length that is none          | POST /from-devices/phone HTTP/1.1~Content-Length: -5~~abcde                               | UNREADABLE
      length and chunks              | POST /from-devices/phone HTTP/1.1~Content-Length: 5~Transfer-Encoding: chunked~~0~~       | UNREADABLE
      chunks after something else    | POST /from-devices/phone HTTP/1.1~Transfer-Encoding: gzip~~0~~                            | UNREADABLE
      a space before the colon       | POST /from-devices/phone HTTP/1.1~Content-Length : 5~~abcde                               | UNREADABLE
      a chunk whose length is none   | POST /from-devices/phone HTTP/1.1~Transfer-Encoding: chunked~~zz~abc~0~~                  | UNREADABLE
      more than it said it would be  | POST /from-devices/phone HTTP/1.1~Content-Length: 3000000~~abc                            | TOO_LARGE
      """)
  void what_cannot_be_read_is_refused_counted_and_the_connection_ended(String what, String text, Refusal why) throws IOException {
    long before = counted(why);
    var statuses = statuses(told(text.replace("~", "\r\n") + "\r\n\r\n" + BY_QUERY));
    assertThat(statuses).as("one answer, and what follows is not taken for another request").isEqualTo(List.of(why == Refusal.TOO_LARGE ? 413 : 400));
    assertThat(counted(why)).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "headers", "chunks"})
  void what_is_too_long_is_refused_and_counted(String what) throws IOException {
    long before = counted(Refusal.TOO_LARGE);
    String text = switch (what) {
      case "line" -> "GET /from-devices/phone?id=" + "x".repeat(5_000) + " HTTP/1.1\r\n\r\n";
      case "headers" -> "GET /from-devices/phone HTTP/1.1\r\n" + "X: 123456789\r\n".repeat(2_000) + "\r\n";
      default -> "POST /from-devices/phone HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + ("4000\r\n" + "x".repeat(0x4000) + "\r\n").repeat(140) + "0\r\n\r\n";
    };
    assertThat(statuses(told(text))).isSubsetOf(413);
    assertThat(counted(Refusal.TOO_LARGE)).isEqualTo(before + 1);
  }

  @Test
  void whoever_sends_far_ahead_of_its_answers_is_let_go() throws IOException {
    assertThat(statuses(told(BY_QUERY.repeat(2_000)))).hasSizeLessThan(2_000);
    assertThat(statuses(told(ONCE))).isEqualTo(List.of(400));
  }

  @Test
  @DisplayName("security B51: more than is held at once is told to come again, until there is room")
  void no_room() throws Exception {
    close();
    open(Duration.ofSeconds(20));
    var holding = new ArrayList<Socket>();
    try {
      String half = "POST /from-devices/reports HTTP/1.1\r\nContent-Length: " + Room.LONGEST + "\r\n\r\n" + "x".repeat(Room.LONGEST - 1);
      for (int i = 0; i < 32; i++) {
        holding.add(connection());
        write(holding.getLast(), half);
      }
      Thread.sleep(500); // what was written is read; one that asks meanwhile would take the room of one that holds
      String said = told(json(NOBODY, "Connection: close"));
      assertThat(statuses(said)).isEqualTo(List.of(503));
      assertThat(said).contains("retry-after: 5");
      assertThat(statuses(told(ONCE))).as("without a body").isEqualTo(List.of(400));
    } finally {
      for (var each : holding) each.close();
    }
    for (int i = 0; i < 100 && statuses(told(json(NOBODY, "Connection: close"))).equals(List.of(503)); i++) Thread.sleep(10);
    assertThat(statuses(told(json(NOBODY, "Connection: close")))).isEqualTo(List.of(404));
  }

  @Test
  void when_the_service_ends_what_came_whole_is_answered_and_nothing_else_is_heard() throws Exception {
    try (var idle = connection(); var busy = connection()) {
      write(busy, json(NOBODY));
      assertThat(busy.getInputStream().read()).as("it has begun").isEqualTo('H');
      write(busy, json(NOBODY) + json(NOBODY));
      Thread.sleep(20);
      int number = port.number();
      port.stop();
      assertThat(rest(idle)).isEmpty();
      assertThat(statuses("H" + rest(busy))).isEqualTo(List.of(404, 404, 404));
      assertThatThrownBy(() -> new Socket("127.0.0.1", number).close()).isInstanceOf(ConnectException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  @DisplayName("security B57: whatever bytes come, nobody is given 200 or 500, and the next is served")
  void anything(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = (random.nextBoolean() ? json(NOBODY) : BY_QUERY).getBytes(StandardCharsets.ISO_8859_1);
      for (int changes = random.nextInt(6); changes > 0; changes--) bytes[random.nextInt(bytes.length)] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : (byte) "\r\n :;/?%0A".charAt(random.nextInt(10));
      try (var socket = connection()) {
        socket.getOutputStream().write(bytes, 0, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length);
        socket.shutdownOutput();
        assertThat(statuses(rest(socket))).as("seed %d, round %d: %s", seed, i, new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(200, 500, 503);
      }
    }
    assertThat(statuses(told(ONCE))).isEqualTo(List.of(400));
  }
}
