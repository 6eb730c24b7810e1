package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.tracking.web.DevicePort;

/** The engine over what devices sent: alerts stand, survive a restart, and are told once. */
@TutelaTest
class HostTest {
  private static final Instant NOW = MutableClock.START;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Zones zones;
  @Autowired InService host;
  @Autowired Conflicts conflicts;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private Tags tags;
  private PersonId person;
  private Devices.Issued tag;
  private long counter;

  @BeforeEach
  void somebody_with_a_zone() {
    tags = new Tags(devices, fittings, people, port);
    person = tags.person();
    tag = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, person, NOW.minusSeconds(3600));
    counter = 0;
  }

  static String circle(double latitude, double longitude, int radius) {
    return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude + "," + latitude + "]},\"properties\":{\"kind\":\"exclusion\",\"radius\":" + radius + "}}";
  }

  private RuleId live(String feature) {
    var rule = As.officer(() -> zones.propose(new ProposeRule(person, "The school", RuleKind.EXCLUSION, Protects.CHILDREN, feature))).orThrow();
    return As.officer(() -> zones.goLive(person, rule, "The order of 1 June", 0)).orThrow();
  }

  /** Metres east of the zone's middle, minute by minute from now. */
  private void send(int from, int... east) throws Exception {
    String body = IntStream.range(0, east.length).mapToObj(i -> Tags.report(NOW.plusSeconds(60L * (from + i)), 52.0, -1.5 + east[i] / 68_500.0)).collect(Collectors.joining(",", "[", "]"));
    clock.set(NOW.plusSeconds(60L * (from + east.length - 1) + 5));
    assertThat(tags.signed(tag, ++counter, body).status()).isEqualTo(200);
  }

  private List<String> told() {
    return all.sql("select revision || ' ' || verb || ' ' || to_char(at at time zone 'UTC', 'HH24:MI') || ' ' || coalesce(to_char(clear_at at time zone 'UTC', 'HH24:MI'), 'open') from tracking.alert_operation o"
        + " where person_id = :person order by told_at, alert, revision").param("person", person.value()).query(String.class).list();
  }

  @Test
  void an_entry_is_told_its_end_is_told_and_a_person_must_still_close_it() throws Exception {
    live(circle(52.0, -1.5, 200));
    host.round();
    send(0, 400, 300, 150, 100);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open");
    send(4, 300, 400);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open", "2 CLEAR 09:02 09:04");
    var alert = all.sql("select a.revision || ' ' || c.state || ' ' || c.severity || ' ' || (o.words like '%Rule \"The school\"%') from tracking.alert a join tracking.card c on c.id = a.card_id"
        + " join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert and o.revision = a.revision where a.person_id = :person").param("person", person.value()).query(String.class).list();
    assertThat(alert).containsExactly("2 OPEN 2 true");
    host.round();
    assertThat(told()).hasSize(2);
  }

  @Test
  void what_a_device_reports_before_the_host_has_seen_that_it_is_worn_counts() throws Exception {
    live(circle(52.0, -1.5, 200));
    send(0, 400);
    host.round();
    var first = As.officer(() -> fittings.ofPerson(person)).orThrow().getFirst();
    As.officer(() -> fittings.end(person, first.id(), clock.instant(), "Changed")).orThrow();
    tag = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, person, clock.instant());
    counter = 0;
    all.sql("update tracking.wearer set followed_no = watch_no where person_id = :person").param("person", person.value()).update();
    send(1, 150, 100, 90);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:01 open");
  }

  @Test
  void after_a_crash_the_same_is_told_and_nothing_twice() throws Exception {
    live(circle(52.0, -1.5, 200));
    host.round();
    send(0, 400, 300, 150, 100);
    host.round();
    send(4, 120, 110);
    host.round();
    crash();
    send(6, 300, 400);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open", "2 CLEAR 09:02 09:06");
    crash();
    host.round();
    assertThat(told()).hasSize(2);
  }

  /** All that the process had in memory is gone. */
  private void crash() {
    org.springframework.test.util.ReflectionTestUtils.invokeMethod(host, "forget");
  }

  @Test
  void a_late_report_takes_back_what_it_shows_to_be_wrong_and_both_stay_on_record() throws Exception {
    live(circle(52.0, -1.5, 200));
    send(0, 400, 390);
    send(2, 190, 188);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open");
    // of one instant the better report counts, and it was outside
    for (int minute : new int[] {2, 3}) {
      String better = Tags.report(NOW.plusSeconds(60L * minute), 52.0, -1.5 + 300 / 68_500.0).replace("\"accuracy\":8", "\"accuracy\":5");
      assertThat(tags.signed(tag, ++counter, better).status()).isEqualTo(200);
    }
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open", "2 WITHDRAW 09:02 open");
    assertThat(all.count("from tracking.card where person_id = ? and state = 'OPEN'", person.value())).as("for a person to close").isOne();
  }

  @Test
  void silence_is_told_by_the_clock_and_not_after_the_device_was_taken_off() throws Exception {
    send(0, 400);
    host.round();
    clock.pass(Duration.ofMinutes(31));
    host.round();
    assertThat(all.sql("select kind from tracking.alert where person_id = :person order by kind").param("person", person.value()).query(String.class).list())
        .containsExactly("CONTACT_GAP", "LOCATION_GAP");
    var activation = As.officer(() -> fittings.ofPerson(person)).orThrow().getFirst();
    As.officer(() -> fittings.end(person, activation.id(), clock.instant(), "Order ended")).orThrow();
    host.round();
    assertThat(all.sql("select count(*) from tracking.alert where person_id = :person and clear_at is null").param("person", person.value()).query(Integer.class).single()).isZero();
    clock.pass(Duration.ofHours(2));
    host.round();
    assertThat(all.count("from tracking.alert where person_id = ?", person.value())).isEqualTo(2);
  }

  @Test
  void what_follows_closely_joins_one_card() throws Exception {
    live(circle(52.0, -1.5, 200));
    send(0, 400, 100, 100, 400, 400, 100, 100, 400, 400);
    host.round();
    assertThat(all.count("from tracking.alert where person_id = ? and kind = 'EXCLUSION'", person.value())).isEqualTo(2);
    assertThat(all.count("from tracking.card where person_id = ?", person.value())).isOne();
  }

  @Test
  void a_rule_that_goes_live_while_somebody_is_inside_tells_at_once_and_one_that_ends_tells_no_more() throws Exception {
    send(0, 50, 60, 55);
    host.round();
    var rule = live(circle(52.0, -1.5, 200));
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open");
    clock.pass(Duration.ofMinutes(1));
    As.officer(() -> zones.end(person, rule, "Varied by the court", 1)).orThrow();
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open", "2 CLEAR 09:02 09:03");
  }

  @Test
  void another_process_with_the_lease_keeps_this_one_still() {
    host.round();
    clock.pass(Duration.ofSeconds(6));
    all.sql("update tracking.lease set holder = gen_random_uuid(), until = :until").param("until", java.sql.Timestamp.from(clock.instant().plusSeconds(5))).update();
    assertThat(host.round()).isEqualTo(-1);
    clock.pass(Duration.ofSeconds(6));
    assertThat(host.round()).isNotNegative();
  }

  @Test
  void one_wearer_whose_state_cannot_be_read_stops_no_other() throws Exception {
    live(circle(52.0, -1.5, 200));
    host.round();
    var broken = person;
    all.sql("update tracking.engine_state set state = '\\x00'::bytea where person_id = :person").param("person", broken.value()).update();
    crash();
    somebody_with_a_zone();
    live(circle(52.0, -1.5, 200));
    send(0, 400, 300, 150, 100);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open");
  }

  @Test
  void a_state_that_cannot_be_read_is_made_again_and_what_was_told_goes_on_under_its_name() throws Exception {
    live(circle(52.0, -1.5, 200));
    host.round();
    send(0, 400, 300, 150, 100);
    host.round();
    all.sql("update tracking.engine_state set state = '\\x00'::bytea where person_id = :person").param("person", person.value()).update();
    crash();
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open");
    send(4, 300, 400);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open", "2 CLEAR 09:02 09:04");
    assertThat(all.count("from tracking.card where person_id = ?", person.value())).isOne();
  }

  @Test
  void signs_that_agree_and_two_uploads_under_one_number_become_alerts_once() throws Exception {
    String shielded = Tags.report(NOW, 52.0, -1.49).replace("}", ",\"flags\":[\"SHIELDING\"]}");
    clock.set(NOW.plusSeconds(5));
    assertThat(tags.signed(tag, ++counter, shielded).status()).isEqualTo(200);
    host.round();
    assertThat(tags.signed(tag, counter, Tags.report(NOW, 52.1, -1.49)).status()).isEqualTo(409);
    assertThat(conflicts.due()).isPositive();
    conflicts.due();
    host.round();
    assertThat(all.sql("select kind || ' ' || severity from tracking.card where person_id = :person order by kind").param("person", person.value()).query(String.class).list())
        .containsExactly("POSITIONS_DOUBTED 3", "SHIELDING 4", "UPLOAD_CONFLICT 3");
  }

  @Test
  void a_passive_upload_of_a_day_is_evaluated_in_one_round() throws Exception {
    live(circle(52.0, -1.5, 200));
    var body = IntStream.range(0, 1_440).mapToObj(i -> Tags.report(NOW.minus(Duration.ofMinutes(59)).plusSeconds(2L * i), 52.0, -1.49 + (i % 200) / 6_850.0)).collect(Collectors.joining(",", "[", "]"));
    assertThat(tags.signed(tag, 1, body).status()).isEqualTo(200);
    assertThat(host.round()).isGreaterThanOrEqualTo(1_440);
  }

  @Test
  void whoever_was_silent_when_the_process_ended_is_still_watched_by_the_next_one() throws Exception {
    send(0, 400);
    host.round();
    crash();
    clock.pass(Duration.ofMinutes(31));
    host.round();
    assertThat(all.count("from tracking.alert where person_id = ? and kind = 'CONTACT_GAP'", person.value())).isOne();
  }

  @Test
  void what_no_alert_came_of_is_gone_over_again_after_a_crash_and_tells_what_would_have_been_told() throws Exception {
    live(circle(52.0, -1.5, 200));
    host.round();
    send(0, 400, 390);
    host.round();
    send(2, 190);
    host.round();
    crash();
    send(3, 188);
    host.round();
    assertThat(told()).containsExactly("1 RAISE 09:02 open");
  }
}
