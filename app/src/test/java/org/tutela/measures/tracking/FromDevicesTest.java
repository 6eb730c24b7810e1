package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.measures.tracking.web.DevicePort;

/** Bad input over a real connection, one kind after the other, with a good device beside each. */
@TutelaTest
class FromDevicesTest {
  private static final Instant NOW = MutableClock.START;
  private static final String STRANGER = "x".repeat(43);
  @Autowired MockMvc web;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired AllRows all;

  private String sent(String head, String body, boolean half) throws IOException {
    try (var socket = new Socket("localhost", port.number())) {
      socket.setSoTimeout(5_000);
      var answer = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write((head + "\r\nHost: localhost\r\nConnection: close\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(("Content-Length: " + body.length() + "\r\n\r\n" + (half ? body.substring(0, body.length() / 2) : body)).getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        socket.getInputStream().transferTo(answer);
      } catch (SocketException e) {
        // the server may close before it has read all; what it said until then counts
      }
      return answer.toString(StandardCharsets.US_ASCII).lines().findFirst().orElse("");
    }
  }

  private Map<Refusal, Long> counted() {
    var counted = new TreeMap<Refusal, Long>();
    for (var why : Refusal.values()) counted.put(why, all.sql("select coalesce(sum(times), 0) from tracking.refused where reason = :why").param("why", why.name()).query(Long.class).single());
    return counted;
  }

  @Test
  @DisplayName("security TM-12, TM-14: half a body, 10 MB, no device, another's key and no device's key are each refused, counted and shown, and a good report beside each is taken")
  void bad_input_over_the_wire() throws Exception {
    var tags = new Tags(devices, fittings, people, port);
    var phone = tags.issued(DeviceKind.PHONE);
    var worn = tags.fitted(phone, tags.person(), NOW.minusSeconds(3_600));
    String reports = "[" + Tags.report(NOW, 52, -1.5) + "]";
    String door = "POST /from-devices/reports HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer ";
    Map<Refusal, String[]> bad = new TreeMap<>(Map.of(
        Refusal.CUT_SHORT, new String[] {door + STRANGER, reports, "half"},
        Refusal.TOO_LARGE, new String[] {door + STRANGER, " ".repeat(10_000_000), ""},
        Refusal.UNKNOWN_DEVICE, new String[] {"POST /from-devices/phone?id=nobody&lat=52&lon=-1.5 HTTP/1.1", "", ""},
        Refusal.WRONG_CREDENTIAL, new String[] {door + STRANGER, reports, ""},
        Refusal.UNREADABLE, new String[] {"POST /from-devices/phone?id=" + phone.key() + "&timestamp=never HTTP/1.1", "", ""}));
    int minute = 0;
    for (var each : bad.entrySet()) {
      var before = counted();
      String said = sent(each.getValue()[0], each.getValue()[1], !each.getValue()[2].isEmpty());
      assertThat(said).as(each.getKey().name()).doesNotContain(" 200", " 500");
      assertThat(counted().get(each.getKey())).as(each.getKey().name()).isEqualTo(before.get(each.getKey()) + 1);
      String good = sent("POST /from-devices/phone?id=" + phone.key() + "&lat=52&lon=-1.5&timestamp=" + NOW.minusSeconds(60 * ++minute).toEpochMilli() + " HTTP/1.1", "", false);
      assertThat(good).as("beside " + each.getKey()).contains(" 200");
    }
    assertThat(all.count("from tracking.report where activation_id = ?", worn.value())).isEqualTo(bad.size());
    String page = Jsoup.parse(web.perform(get("/devices").with(As.administrator().signedIn())).andReturn().getResponse().getContentAsString()).text();
    for (var why : bad.keySet()) assertThat(page).contains(why.words());
  }
}
