package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.kernel.Ids;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.message.Draft;

/** A device that was not answered sends again: whatever was stored is known, and stored once. */
@TutelaTest
class ComesAgainTest {
  private static final Instant NOW = MutableClock.START;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Intake intake;
  @Autowired Host host;
  @Autowired IntakeStore store;
  @Autowired JustStored justStored;
  @Autowired HostStore input;
  @Autowired Gate gate;
  @Autowired Vault vault;
  @Autowired Ids ids;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      the last one again                                        | 60,30         | 30    | 0 | 1
      one before the last again                                 | 60,30,10      | 30    | 0 | 1
      one that was left out before                              | 60,10         | 30    | 1 | 0
      new ones with the last, twice in one                      | 60,30         | 30,20,20,10 | 2 | 2
      new ones after one has come again                         | 60,30,60      | 20,30 | 1 | 1
      """)
  void what_comes_again_is_told_from_what_is_new(String what, String before, String now, int stored, int again) throws Exception {
    var tag = tags.issued(DeviceKind.SIGNED);
    var worn = tags.fitted(tag, tags.person(), NOW.minusSeconds(3600));
    int counter = 0;
    for (var ago : before.split(",")) assertThat(tags.signed(tag, ++counter, reports(ago)).status()).isEqualTo(200);
    long was = stored(worn);
    long no = As.system(() -> gate.unattended(store::state)).no();
    assertThat(tags.signed(tag, ++counter, reports(now)).words()).isEqualTo("{\"stored\":%d,\"again\":%d,\"worn_by_nobody\":0}\n".formatted(stored, again));
    assertThat(stored(worn)).isEqualTo(was + stored);
    assertThat(justStored.after(no, 1_000).orElseThrow().reports()).isEqualTo(As.system(() -> gate.unattended(() -> input.after(no, 1_000))));
  }

  private static String reports(String ago) {
    return Stream.of(ago.split(",")).map(seconds -> Tags.report(NOW.minusSeconds(Long.parseLong(seconds)), 52, -1.5)).collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void what_was_stored_before_the_service_started_is_known_again_also_behind_something_new() throws Exception {
    var phone = tags.issued(DeviceKind.PHONE);
    var worn = tags.fitted(phone, tags.person(), NOW.minusSeconds(3600));
    intake.take(seen(phone, 60, 20));
    var started = another();
    try {
      assertThat(started.take(seen(phone, 40))).isEqualTo(new Reply.Taken(1, 0, 0));
      assertThat(started.take(seen(phone, 20, 10))).isEqualTo(new Reply.Taken(1, 1, 0));
      assertThat(started.take(seen(phone, 20, 10, 5))).isEqualTo(new Reply.Taken(1, 2, 0));
    } finally {
      started.end();
    }
    assertThat(stored(worn)).isEqualTo(5);
  }

  /** As another process has it. */
  private Intake another() {
    var intake = new Intake(gate, new Receiving(store, new Senders(store, vault), vault, ids, 600), new JustStored(), clock);
    intake.begin();
    return intake;
  }

  @Test
  void what_another_process_stored_in_between_is_evaluated_in_the_same_round() throws Exception {
    var phone = tags.issued(DeviceKind.PHONE);
    tags.fitted(phone, tags.person(), NOW.minusSeconds(3600));
    host.round();
    intake.take(seen(phone, 60));
    var other = another();
    other.take(seen(phone, 40));
    other.end();
    intake.take(seen(phone, 20));
    assertThat(host.round()).isEqualTo(3);
  }

  private static Sent seen(Devices.Issued phone, int... ago) {
    var readings = IntStream.of(ago).mapToObj(seconds -> new Reading("", new Draft("", NOW.minusSeconds(seconds).toEpochMilli(), 0).at(52, -1.5).accuracy(8).report())).toList();
    return new Sent(new Credential.Identifier(phone.key()), readings, 0);
  }
}
