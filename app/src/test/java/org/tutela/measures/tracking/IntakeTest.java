package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.measures.tracking.web.DevicePort;

/** What devices send, through the door that they come in by. */
@TutelaTest
class IntakeTest {
  private static final Instant NOW = MutableClock.START;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired Host host;
  @Autowired HostStore input;
  @Autowired IntakeStore store;
  @Autowired JustStored justStored;
  @Autowired Intake intake;
  @Autowired TrailStore trail;
  @Autowired Gate gate;
  @Autowired People people;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private Tags tags;

  @BeforeEach
  void tags() {
    tags = new Tags(devices, fittings, people, port);
  }

  private long stored(ActivationId activation) {
    return all.count("from tracking.report where activation_id = ?", activation.value());
  }

  private long refused(DeviceId device, Refusal why) {
    return all.sql("select coalesce(sum(times), 0) from tracking.refused where device_id = :device and reason = :why").param("device", device.value()).param("why", why.name())
        .query(Long.class).single();
  }

  @Test
  void a_signed_upload_is_stored_before_it_is_answered_and_only_once() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    String body = "[" + Tags.report(NOW.minusSeconds(60), 52.0, -1.5) + "," + Tags.report(NOW, 52.001, -1.5) + "]";
    var first = tags.signed(tag, 1, body);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.words()).isEqualTo("{\"stored\":2,\"again\":0,\"worn_by_nobody\":0}\n");
    assertThat(stored(worn)).isEqualTo(2);
    assertThat(tags.signed(tag, 1, body).words()).isEqualTo("{\"stored\":0,\"again\":2,\"worn_by_nobody\":0}\n");
    assertThat(tags.signed(tag, 2, body).words()).as("under another counter").isEqualTo("{\"stored\":0,\"again\":2,\"worn_by_nobody\":0}\n");
    assertThat(stored(worn)).isEqualTo(2);
    assertThat(all.sql("select fix_time, received_time, latitude, longitude, accuracy, source from tracking.report where activation_id = :a order by no limit 1").param("a", worn.value())
        .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))).single())
        .isEqualTo(List.of(NOW.minusSeconds(60).toEpochMilli(), NOW.toEpochMilli(), 520_000_000L, -15_000_000L, 800L, 0L));
  }

  @Test
  @DisplayName("security B66, TM-12: a forged signature, an old counter and another content under the same counter are refused and counted; out of order is not")
  void forged() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    assertThat(tags.signed(tag, 200, Tags.report(NOW, 52, -1.5)).status()).isEqualTo(200);
    assertThat(tags.signed(tag, 150, Tags.report(NOW.minusSeconds(5), 52, -1.5)).status()).as("out of order").isEqualTo(200);
    assertThat(tags.signed(tag, 136, Tags.report(NOW.minusSeconds(9), 52, -1.5)).status()).as("far behind").isEqualTo(409);
    var conflict = tags.signed(tag, 200, Tags.report(NOW, 53, -1.5));
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.words()).contains("CONFLICT");
    var other = tags.issued(DeviceKind.SIGNED);
    var forged = tags.send(tags.signedCall(tag.number(), other.key(), 201, Tags.report(NOW, 51, -1.5)));
    assertThat(forged.status()).isEqualTo(401);
    assertThat(tags.signed(tag, 201, Tags.report(NOW.plusSeconds(1), 52, -1.5)).status()).as("the forged counter was not used up").isEqualTo(200);
    assertThat(stored(worn)).isEqualTo(3);
    assertThat(Map.of("old", refused(tag.id(), Refusal.OLD_COUNTER), "conflict", refused(tag.id(), Refusal.CONFLICT), "forged", refused(tag.id(), Refusal.WRONG_CREDENTIAL)))
        .isEqualTo(Map.of("old", 1L, "conflict", 1L, "forged", 1L));
  }

  @Test
  @DisplayName("security B68: what a device reports belongs to who wore it at that time; what it reports between is sealed, counted and belongs to nobody")
  void worn_in_turn() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var ada = tags.person();
    var first = tags.fitted(tag, ada, NOW.minusSeconds(7200));
    As.officer(() -> fittings.end(ada, first, NOW.minusSeconds(3600), "Taken off")).orThrow();
    var second = tags.fitted(tag, tags.person(), NOW.minusSeconds(1800));
    String body = "[" + Tags.report(NOW.minusSeconds(3601), 52, -1.5) + "," + Tags.report(NOW.minusSeconds(3600), 52, -1.5) + "," + Tags.report(NOW.minusSeconds(1801), 52, -1.5)
        + "," + Tags.report(NOW.minusSeconds(1800), 52, -1.5) + "]";
    assertThat(tags.signed(tag, 1, body).words()).isEqualTo("{\"stored\":2,\"again\":0,\"worn_by_nobody\":2}\n");
    assertThat(List.of(stored(first), stored(second))).isEqualTo(List.of(1L, 1L));
    assertThat(As.administrator().does(() -> devices.open(tag.id())).orThrow().unworn()).isEqualTo(2);
    assertThat(all.count("from tracking.unworn where device_id = ? and position('52' in encode(sealed, 'escape')) > 0 and position('latitude' in encode(sealed, 'escape')) > 0", tag.id().value())).isZero();
  }

  @Test
  void what_came_before_a_fitting_was_written_down_is_the_wearers_from_the_fitting_on() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    String body = "[" + Tags.report(NOW.minusSeconds(1801), 52, -1.5) + "," + Tags.report(NOW.minusSeconds(1800), 52, -1.5) + "," + Tags.report(NOW.minusSeconds(60), 52, -1.5) + "]";
    assertThat(tags.signed(tag, 1, body).words()).isEqualTo("{\"stored\":0,\"again\":0,\"worn_by_nobody\":3}\n");
    var fitted = tags.fitted(tag, tags.person(), NOW.minusSeconds(1800));
    host.round();
    assertThat(stored(fitted)).isEqualTo(2);
    host.round();
    assertThat(tags.signed(tag, 2, "[" + Tags.report(NOW, 52, -1.5) + "]").status()).isEqualTo(200);
    host.round();
    assertThat(stored(fitted)).as("gathered once").isEqualTo(3);
  }

  @Test
  void what_came_after_a_device_was_taken_off_is_no_more_the_persons_when_that_is_written_down_and_goes_to_whoever_wore_it_then() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var ada = tags.person();
    var first = tags.fitted(tag, ada, NOW.minusSeconds(7200));
    tags.signed(tag, 1, "[" + Tags.report(NOW.minusSeconds(3700), 52, -1.5) + "," + Tags.report(NOW.minusSeconds(3600), 52, -1.5) + "," + Tags.report(NOW.minusSeconds(60), 52, -1.5) + "]");
    host.round();
    As.officer(() -> fittings.end(ada, first, NOW.minusSeconds(3600), "Taken off")).orThrow();
    var second = tags.fitted(tag, tags.person(), NOW.minusSeconds(1800));
    host.round();
    assertThat(As.system(() -> gate.unattended(() -> trail.reports(ada, NOW.minusSeconds(7200), NOW)))).hasSize(1);
    assertThat(stored(second)).isOne();
  }

  @Test
  void a_telephone_app_reports_by_query_by_form_and_by_json_and_is_told_only_whether_it_was_taken() throws Exception {
    var phone = tags.issued(DeviceKind.PHONE);
    var worn = tags.fitted(phone, tags.person(), NOW.minusSeconds(3600));
    String time = String.valueOf(NOW.getEpochSecond());
    var byQuery = tags.send(tags.call("phone?id=" + phone.key() + "&lat=52.1&lon=-1.5&timestamp=" + time + "&batt=15.5&speed=10&accuracy=12&cell=234,15,1,2&colour=blue"));
    assertThat(byQuery.status()).isEqualTo(200);
    assertThat(byQuery.words()).isEmpty();
    assertThat(tags.send(tags.call("phone").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("deviceid=" + phone.key() + "&location=52.2,-1.5&timestamp=" + NOW.minusSeconds(60)))).status()).isEqualTo(200);
    String json = "{\"device_id\":\"" + phone.key() + "\",\"location\":{\"timestamp\":\"" + NOW.minusSeconds(120) + "\",\"coords\":{\"latitude\":52.3,\"longitude\":-1.5,\"accuracy\":9,\"speed\":-1},\"mock\":true,"
        + "\"battery\":{\"level\":0.5,\"is_charging\":true}}}";
    assertThat(tags.send(tags.json("phone", json)).status()).isEqualTo(200);
    assertThat(tags.send(tags.call("phone?id=" + phone.key())).status()).as("says only that it is there").isEqualTo(200);
    assertThat(all.sql("select latitude || ' ' || speed || ' ' || battery || ' ' || flags from tracking.report where activation_id = :a order by no").param("a", worn.value()).query(String.class).list())
        .isEqualTo(List.of("521000000 514 16 0", "522000000 -1 -1 2048", "523000000 -1 50 512", "0 -1 -1 0"));
    assertThat(tags.send(tags.call("phone?id=K7Q2-0000-0000-0000X&lat=1&lon=1")).status()).as("unknown, by query").isEqualTo(400);
    assertThat(tags.send(tags.call("phone?lat=1&lon=1")).status()).as("no device, by query").isEqualTo(400);
    assertThat(tags.send(tags.json("phone", json.replace(phone.key(), "nobody"))).status()).as("unknown, by JSON").isEqualTo(404);
  }

  @Test
  void a_gateway_reports_for_the_devices_behind_it_and_for_no_other() throws Exception {
    var gateway = tags.issued(DeviceKind.GATEWAY);
    var behind = tags.issued(DeviceKind.BEHIND, Optional.of(gateway.number()));
    var worn = tags.fitted(behind, tags.person(), NOW.minusSeconds(3600));
    var elsewhere = tags.issued(DeviceKind.BEHIND, Optional.of(tags.issued(DeviceKind.GATEWAY).number()));
    assertThat(forwarded(gateway.key(), behind.number(), "\"valid\":true,\"latitude\":52.4,\"longitude\":-1.5,\"speed\":20,\"accuracy\":0,\"attributes\":{\"batteryLevel\":80,\"alarm\":\"tampering\",\"hdop\":2}").status()).isEqualTo(200);
    assertThat(forwarded(gateway.key(), behind.number(), "\"valid\":false,\"latitude\":52.4,\"longitude\":-1.5,\"attributes\":{\"alarm\":\"lowBattery\"}").status()).isEqualTo(200);
    assertThat(forwarded(gateway.key(), elsewhere.number(), "\"latitude\":52.4,\"longitude\":-1.5").status()).as("behind another").isEqualTo(404);
    assertThat(forwarded("x".repeat(43), behind.number(), "\"latitude\":52.4,\"longitude\":-1.5").status()).as("no gateway").isEqualTo(401);
    assertThat(all.sql("select latitude || ' ' || accuracy || ' ' || speed || ' ' || battery || ' ' || flags from tracking.report where activation_id = :a order by no").param("a", worn.value()).query(String.class).list())
        .isEqualTo(List.of("524000000 1000 1029 80 1", "0 0 -1 20 0"));
    assertThat(refused(gateway.id(), Refusal.UNKNOWN_DEVICE)).isOne();
    String table = "device,time,latitude,longitude\n" + behind.number() + "," + NOW.minusSeconds(9) + ",52.5,-1.5\nstranger," + NOW + ",52.5,-1.5\n" + behind.number() + ",yesterday,1,1\n";
    var said = tags.send(table(table).header("Authorization", "Bearer " + gateway.key()));
    assertThat(said.status()).isEqualTo(200);
    assertThat(said.words()).contains("\"stored\":1", "\"unreadable\":1", "Line 4");
  }

  private HttpRequest.Builder table(String table) {
    return tags.call("reports").header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(table, StandardCharsets.ISO_8859_1));
  }

  private Tags.Told forwarded(String key, String number, String position) throws Exception {
    String body = "{\"position\":{\"fixTime\":\"" + NOW.minusSeconds(position.length()) + "\"," + position + "},\"device\":{\"id\":7,\"uniqueId\":\"" + number + "\"}}";
    return tags.send(tags.json("traccar", body).header("Authorization", "Bearer " + key));
  }

  @ParameterizedTest(name = "security B63, B64, B65, B67: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      a place that is none        | {"time":"2026-06-01T08:59:00Z","latitude":91,"longitude":-1.5}                     | 1 | 4
      a place with a comma        | {"time":"2026-06-01T08:59:00Z","latitude":"51,5","longitude":-1.5}                 | 1 | 4
      nought, nought              | {"time":"2026-06-01T08:59:00Z","latitude":0,"longitude":0}                         | 1 | 4
      beyond all numbers          | {"time":"2026-06-01T08:59:00Z","latitude":1e309,"longitude":1e-320}                | 1 | 4
      no place                    | {"time":"2026-06-01T08:59:00Z","latitude":null}                                    | 1 | 4
      faster than anybody         | {"time":"2026-06-01T08:59:00Z","latitude":52,"longitude":-1.5,"speed":1e12,"accuracy":-5,"battery":101} | 1 | 0
      1970                        | {"time":0,"latitude":52,"longitude":-1.5}                                          | 1 | none
      2099                        | {"time":"2099-01-01T00:00:00Z","latitude":52,"longitude":-1.5}                     | 1 | 0
      ten minutes ahead           | {"time":"2026-06-01T09:10:00Z","latitude":52,"longitude":-1.5}                     | 1 | 0
      the year nought             | {"time":"0000-01-01T00:00:00Z","latitude":52,"longitude":-1.5}                     | 1 | none
      a field that is not known   | {"time":"2026-06-01T08:59:00Z","latitude":52,"longitude":-1.5,"colour":"blue"}     | 1 | 0
      a time that is none         | {"time":"maybe","latitude":52,"longitude":-1.5}                                    | 0 | none
      a flag that is none         | {"time":"2026-06-01T08:59:00Z","flags":["MAYBE"]}                                  | 0 | none
      half an object              | {"time":"2026-06-01T08:59:00Z","latitu                                             | 0 | none
      """)
  @DisplayName("security B63, B64, B65, B67: odd values are kept as what they are, or refused, and never a fault")
  void odd(String what, String body, int taken, String source) throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    var said = tags.signed(tag, 1, body);
    assertThat(said.status()).as(said.words()).isEqualTo(taken == 1 ? 200 : 400);
    // a time long before the device was fitted is nobody's
    assertThat(stored(worn)).isEqualTo(source.equals("none") ? 0 : 1);
    if (!source.equals("none")) assertThat(all.sql("select source from tracking.report where activation_id = :a").param("a", worn.value()).query(String.class).single()).isEqualTo(source);
  }

  @Test
  @DisplayName("security TM-14: what is not text, of nobody, or not for this door is refused, and no fault")
  void bad_bodies() throws Exception {
    assertThat(tags.send(table("\u00C0\u00AF")).status()).as("not UTF-8").isEqualTo(400);
    assertThat(tags.send(table("time,latitude,longitude\n")).status()).as("no credential").isEqualTo(401);
    assertThat(tags.send(tags.signedCall("nobody", "k".repeat(43), 1, "[]")).status()).isEqualTo(404);
    assertThat(tags.send(tags.call("reports")).status()).isEqualTo(405);
    assertThat(tags.send(tags.call("phone").PUT(HttpRequest.BodyPublishers.noBody())).status()).isEqualTo(405);
    assertThat(tags.send(tags.json("elsewhere", "{}")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "run wild"})
  void a_device_that_is_withdrawn_or_runs_wild_is_refused_and_stops_no_other(String how) throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var other = tags.issued(DeviceKind.SIGNED);
    if (how.equals("withdrawn")) {
      As.administrator().does(() -> devices.withdraw(tag.id(), "Broken", 0)).orThrow();
      assertThat(tags.signed(tag, 1, Tags.report(NOW, 52, -1.5)).status()).isEqualTo(401);
      assertThat(refused(tag.id(), Refusal.WITHDRAWN)).isOne();
    } else {
      clock.set(NOW.plus(Duration.ofMinutes(1)));
      for (int i = 1; i <= 600; i++) tags.signed(tag, i, "[]");
      assertThat(tags.signed(tag, 601, "[]").status()).isEqualTo(429);
    }
    assertThat(tags.signed(other, 1, Tags.report(NOW, 52, -1.5)).status()).isEqualTo(200);
  }

  private int sent(Devices.Issued phone, int secondsAgo) throws Exception {
    return tags.send(tags.call("phone?id=" + phone.key() + "&lat=52&lon=-1.5&timestamp=" + NOW.minusSeconds(secondsAgo).getEpochSecond())).status();
  }

  @Test
  void what_is_changed_about_a_device_counts_from_its_next_report() throws Exception {
    var phone = tags.issued(DeviceKind.PHONE);
    assertThat(sent(phone, 50)).isEqualTo(200);
    var wearer = tags.person();
    var first = tags.fitted(phone, wearer, NOW.minusSeconds(3600));
    assertThat(sent(phone, 40)).isEqualTo(200);
    assertThat(stored(first)).as("fitted").isOne();
    As.officer(() -> fittings.end(wearer, first, NOW.minusSeconds(30), "Changed")).orThrow();
    var second = tags.fitted(phone, tags.person(), NOW.minusSeconds(30));
    assertThat(sent(phone, 20)).isEqualTo(200);
    assertThat(stored(first)).as("taken off").isOne();
    assertThat(stored(second)).as("worn by another").isOne();
    As.administrator().does(() -> devices.withdraw(phone.id(), "Lost", 0)).orThrow();
    assertThat(sent(phone, 10)).as("withdrawn").isEqualTo(401);
    assertThat(stored(second)).isOne();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      reports cannot be written            | revoke insert on tracking.report from tutela_staff                          | grant insert on tracking.report to tutela_staff
      nor can it be counted what is refused | alter table tracking.report add constraint refused check (false) not valid | alter table tracking.report drop constraint refused
      """)
  void while_the_database_refuses_devices_are_told_to_come_again_and_then_are_heard(String what, String refusing, String again) throws Exception {
    var phone = tags.issued(DeviceKind.PHONE);
    var worn = tags.fitted(phone, tags.person(), NOW.minusSeconds(3600));
    assertThat(sent(phone, 50)).isEqualTo(200);
    all.sql(refusing).update();
    all.sql("revoke insert on tracking.refused from tutela_staff").update();
    try {
      assertThat(sent(phone, 40)).isEqualTo(503);
      assertThat(sent(phone, 40)).isEqualTo(503);
    } finally {
      all.sql(again).update();
      all.sql("grant insert on tracking.refused to tutela_staff").update();
    }
    assertThat(sent(phone, 40)).isEqualTo(200);
    assertThat(stored(worn)).isEqualTo(2);
  }

  @Test
  void more_than_can_wait_for_the_database_are_told_to_come_again_and_whoever_waited_is_answered() {
    var handed = As.system(() -> gate.unattended(() -> {
      store.inOrder(); // the commits of others wait for it
      return IntStream.range(0, Intake.MOST + 2_000).mapToObj(i -> intake.hand(new Sent(new Credential.Identifier("nobody " + i), List.of(), 0))).toList();
    }));
    assertThat(handed.getLast()).isCompletedExceptionally();
    long answered = handed.stream().filter(each -> each.handle((reply, _) -> reply != null && reply.equals(new Reply.Refused(Refusal.UNKNOWN_DEVICE))).join()).count();
    assertThat(answered).isBetween((long) Intake.MOST, Intake.MOST + 1_000L);
  }

  @Test
  void the_engine_is_given_what_was_stored_as_it_would_read_it() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    long no = As.system(() -> gate.unattended(store::state)).no();
    tags.signed(tag, 1, "[" + Tags.report(NOW.minusSeconds(60), 52.0, -1.5) + ",{\"time\":0,\"latitude\":52,\"longitude\":-1.5,\"speed\":1e12,\"accuracy\":-5,\"battery\":101},"
        + Tags.report(NOW.minusSeconds(60), 52.0, -1.5) + ",{\"time\":\"2099-06-01T08:59:00Z\",\"latitude\":null}]");
    tags.signed(tag, 2, Tags.report(NOW, 52.001, -1.5));
    var given = justStored.after(no, 1_000).orElseThrow();
    assertThat(given.reports()).hasSizeGreaterThanOrEqualTo(3).isEqualTo(As.system(() -> gate.unattended(() -> input.after(no, 1_000))));
  }

  @Test
  void whoever_sends_in_the_name_of_a_device_shuts_out_nobody_but_themselves() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    clock.set(NOW.plus(Duration.ofMinutes(2)));
    for (int i = 1; i <= 600; i++) assertThat(forged(tag, "203.0.113.9").status()).isEqualTo(401);
    assertThat(forged(tag, "203.0.113.9").status()).isEqualTo(429);
    assertThat(forged(tag, "198.51.100.7, 203.0.113.9").status()).as("what it writes before the proxy does").isEqualTo(429);
    assertThat(tags.signed(tag, 1, Tags.report(NOW, 52, -1.5)).status()).isEqualTo(200);
    assertThat(stored(worn)).isOne();
    assertThat(refused(tag.id(), Refusal.TOO_MANY)).isZero();
  }

  private Tags.Told forged(Devices.Issued tag, String from) throws Exception {
    return tags.send(tags.signedCall(tag.number(), "k".repeat(43), 1, "[]").header("X-Forwarded-For", from));
  }

  @Test
  void behind_a_gateway_it_is_the_device_that_runs_wild_and_what_was_refused_can_be_sent_again() throws Exception {
    var gateway = tags.issued(DeviceKind.GATEWAY);
    var wild = tags.issued(DeviceKind.BEHIND, Optional.of(gateway.number()));
    var calm = tags.issued(DeviceKind.BEHIND, Optional.of(gateway.number()));
    var signed = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(signed, tags.person(), NOW.minusSeconds(3600));
    clock.set(NOW.plus(Duration.ofMinutes(3)));
    String position = "\"latitude\":52.4,\"longitude\":-1.5";
    for (int i = 1; i <= 600; i++) assertThat(forwarded(gateway.key(), wild.number(), position).status()).isEqualTo(200);
    assertThat(forwarded(gateway.key(), wild.number(), position).status()).isEqualTo(429);
    assertThat(refused(wild.id(), Refusal.TOO_MANY) + refused(gateway.id(), Refusal.TOO_MANY)).isOne();
    assertThat(forwarded(gateway.key(), calm.number(), position).status()).isEqualTo(200);

    for (int i = 1; i <= 600; i++) tags.signed(signed, i, "[]");
    assertThat(tags.signed(signed, 601, Tags.report(NOW, 52, -1.5)).status()).isEqualTo(429);
    assertThat(refused(signed.id(), Refusal.TOO_MANY)).isOne();
    clock.set(NOW.plus(Duration.ofMinutes(4)));
    assertThat(tags.signed(signed, 601, Tags.report(NOW, 52, -1.5)).words()).isEqualTo("{\"stored\":1,\"again\":0,\"worn_by_nobody\":0}\n");
    assertThat(stored(worn)).isOne();
  }

  @Test
  void those_who_send_at_the_same_time_are_each_answered_with_their_own() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sending = new java.util.ArrayList<Callable<String>>();
      for (int i = 1; i <= 60; i++) {
        int number = i;
        sending.add(() -> tags.signed(tag, number, number % 10 == 0 ? "{\"time\":\"no\"}" : Tags.report(NOW.minusSeconds(number), 52, -1.5)).words());
      }
      for (var answer : threads.invokeAll(sending)) assertThat(answer.get()).matches("\\{\"(stored\":1,\"again\":0|refused\":\"UNREADABLE).*\\n");
    }
    assertThat(stored(worn)).isEqualTo(54);
  }

  @Test
  void a_day_of_reports_is_made_when_the_first_of_it_comes_and_reports_are_only_ever_added() throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minus(Duration.ofDays(90)));
    assertThat(tags.signed(tag, 1, Tags.report(NOW.minus(Duration.ofDays(80)), 52, -1.5)).status()).isEqualTo(200);
    assertThat(all.count("from tracking.report where activation_id = ? and on_day = date '2026-03-13'", worn.value())).isOne();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> all.sql("delete from tracking.report where activation_id = :a").param("a", worn.value()).update()).rootCause().hasMessageContaining("append-only");
  }
}
