package org.tutela.measures.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.Answered;
import org.tutela.As;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;

/** Devices for tests, and what they send. */
public final class Tags {
  private final Devices devices;
  private final Fittings fittings;
  private final People people;
  private final MockMvc web;

  public Tags(Devices devices, Fittings fittings, People people, MockMvc web) {
    this.devices = devices;
    this.fittings = fittings;
    this.people = people;
    this.web = web;
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

  public MockHttpServletResponse signed(Devices.Issued device, long counter, String body) throws Exception {
    return send(signedRequest(device.number(), device.key(), counter, body.getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON));
  }

  public static MockHttpServletRequestBuilder signedRequest(String number, String key, long counter, byte[] body) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    mac.update((counter + "\n").getBytes(StandardCharsets.US_ASCII));
    return MockMvcRequestBuilders.post("/from-devices/reports").content(body)
        .header("Tutela-Device", number).header("Tutela-Counter", counter).header("Tutela-Signature", HexFormat.of().formatHex(mac.doFinal(body)));
  }

  public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return Answered.whole(web.perform(request));
  }
}
