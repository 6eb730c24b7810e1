package org.tutela.measures.tracking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tutela.As;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.measures.tracking.web.DevicePort;

/** Devices for tests, and what they send. */
public final class Tags {
  private static final HttpClient DEVICES = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Devices devices;
  private final Fittings fittings;
  private final People people;
  private final DevicePort port;

  public Tags(Devices devices, Fittings fittings, People people, DevicePort port) {
    this.devices = devices;
    this.fittings = fittings;
    this.people = people;
    this.port = port;
  }

  public Devices.Issued issued(DeviceKind kind) {
    return issued(kind, Optional.empty());
  }

  public Devices.Issued issued(DeviceKind kind, Optional<String> gateway) {
    return As.administrator().does(() -> devices.issue(new IssueDevice("T" + UUID.randomUUID().toString().substring(0, 13), kind, "Test tag", gateway))).orThrow();
  }

  public PersonId person() {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Tag", "Wearer" + UUID.randomUUID().toString().substring(0, 8), Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  public ActivationId fitted(Devices.Issued device, PersonId person, Instant from) {
    return As.officer(() -> fittings.fit(person, device.id(), from)).orThrow();
  }

  public static String report(Instant time, double latitude, double longitude) {
    return "{\"time\":\"" + time + "\",\"latitude\":" + latitude + ",\"longitude\":" + longitude + ",\"accuracy\":8}";
  }

  /** @param words "" for none */
  public record Told(int status, String words) {}

  public Told signed(Devices.Issued device, long counter, String body) throws Exception {
    return send(signedCall(device.number(), device.key(), counter, body));
  }

  public HttpRequest.Builder signedCall(String number, String key, long counter, String body) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    mac.update((counter + "\n").getBytes(StandardCharsets.US_ASCII));
    return json("reports", body).header("Tutela-Device", number).header("Tutela-Counter", Long.toString(counter))
        .header("Tutela-Signature", HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
  }

  public HttpRequest.Builder json(String door, String body) {
    return call(door).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** A query, until it is given something else. */
  public HttpRequest.Builder call(String door) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port.number() + "/from-devices/" + door)).timeout(Duration.ofSeconds(30));
  }

  public Told send(HttpRequest.Builder call) throws Exception {
    var answer = DEVICES.send(call.build(), HttpResponse.BodyHandlers.ofString());
    return new Told(answer.statusCode(), answer.body());
  }
}
