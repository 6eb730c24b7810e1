package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.casework.people.People;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;

/** A wearer to whom everything has happened that stands in a record, and the record as a file. */
abstract class ATakenRecord extends AManagedWearer {
  static final Instant NOW = MutableClock.START;
  static final String HOME = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52]},\"properties\":{\"kind\":\"curfew\",\"radius\":100,\"schedule\":[{\"days\":[],\"start\":\"00:00\",\"end\":\"00:00\"}]}}";
  static final String SCHOOL = HostTest.circle(52, -1.485, 200);

  final List<String> others = new ArrayList<>();

  /** At home, at the school, away on leave and for too long after it; minutes that come late and change what was told; another wearer close by; silence; and a strap that is cut. */
  void it_all_happens() throws Exception {
    var curfew = live(RuleKind.CURFEW, Protects.NOBODY, HOME);
    var school = live(RuleKind.EXCLUSION, Protects.CHILDREN, SCHOOL);
    As.officer(() -> context.getBean(Leaves.class).grant(person, curfew, NOW.plusSeconds(1800), NOW.plusSeconds(3000), "=HYPERLINK(\"http://example.test\";\"A funeral\")")).orThrow();
    var tags = new Tags(devices, fittings, context.getBean(People.class), context.getBean(DevicePort.class));
    var other = tags.person();
    var tag = tags.issued(DeviceKind.SIGNED);
    String reference = As.officer(() -> context.getBean(People.class).find(other)).orThrow().reference();
    others.addAll(List.of(reference, other.value().toString(), tags.fitted(tag, other, NOW.minusSeconds(3600)).value().toString()));
    var apart = As.officer(() -> zones.keepApart(person, reference, 300)).orThrow();
    As.officer(() -> zones.goLive(person, apart, "To keep apart from " + reference, 0)).orThrow();
    host.round();
    minutes(0, 10, 10);
    minutes(11, 20, 1030);
    assertThat(tags.signed(tag, 1, IntStream.rangeClosed(21, 26).mapToObj(i -> Tags.report(NOW.plusSeconds(60L * i + 30), 52.001, -1.5)).collect(Collectors.joining(",", "[", "]"))).status()).isEqualTo(200);
    minutes(21, 30, 20);
    minutes(31, 60, 3000);
    As.officer(() -> zones.redraw(person, school, HostTest.circle(52, -1.485, 250).replace("\"kind\"", "\"buffer\":100,\"kind\""), 1)).orThrow();
    As.officer(() -> zones.goLive(person, school, "The order as varied", 2)).orThrow();
    uploads(IntStream.rangeClosed(1, 19).mapToObj(i -> reading(NOW.plusSeconds(60L * 14 + 10L * i), 40, 6)).toList());
    host.round();
    minutes(61, 63, 735);
    minutes(64, 70, 1030);
    clock.set(NOW.plusSeconds(60L * 120));
    host.round();
    long at = clock.millis();
    uploads(List.of(new Reading("", new Draft("", at, at).at(52, -1.5).accuracy(8.25).speed(1.37).battery(15).motion(true).charging(false).flag(Flag.STRAP_TAMPER).report())));
    host.round();
  }

  void minutes(int from, int to, int metresEast) {
    for (int minute = from; minute <= to; minute++) {
      clock.set(NOW.plusSeconds(60L * minute));
      uploads(List.of(reading(clock.instant(), metresEast, 8)));
      host.round();
    }
  }

  byte[] file() throws Exception {
    var sent = send(As.officer(), "/people/" + person.value() + "/tracking/record");
    assertThat(sent.getStatus()).isEqualTo(200);
    assertThat(sent.getContentType()).isEqualTo("application/zip");
    assertThat(sent.getHeader("Content-Disposition")).contains("attachment", "tracking-record.zip");
    return sent.getContentAsByteArray();
  }

  static Map<String, byte[]> unpacked(byte[] file) throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
    }
    return files;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static List<CSVRecord> rows(byte[] bytes) throws Exception {
    return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text(bytes))).getRecords();
  }
}
