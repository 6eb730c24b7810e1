package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Report;

/** Two wearers who are to keep apart. */
@TutelaTest
class ApartTest {
  private static final Instant NOW = MutableClock.START;
  private static final As OFFICER = As.officer();
  @Autowired MockMvc web;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Zones zones;
  @Autowired Gate gate;
  @Autowired Watches watches;
  @Autowired HostStore store;
  @Autowired InService host;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private final Map<Devices.Issued, Long> counters = new HashMap<>();
  private Tags tags;
  private PersonId one;
  private PersonId other;
  private Devices.Issued tag;
  private Devices.Issued others;

  @BeforeEach
  void two_who_wear_a_device() {
    tags = new Tags(devices, fittings, people, port);
    one = tags.person();
    other = tags.person();
    tag = tags.issued(DeviceKind.SIGNED);
    others = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, one, NOW.minusSeconds(3600));
    tags.fitted(others, other, NOW.minusSeconds(3600));
  }

  private String reference(PersonId person) {
    return OFFICER.does(() -> people.find(person)).orThrow().reference();
  }

  private RuleId live(int metres) {
    var rule = OFFICER.does(() -> zones.keepApart(one, reference(other), metres)).orThrow();
    return OFFICER.does(() -> zones.goLive(one, rule, "The order of 1 June", 0)).orThrow();
  }

  /** In metres from a place, at a second from now. */
  private void send(Devices.Issued device, int second, double east, double north) throws Exception {
    long counter = counters.merge(device, 1L, Long::sum);
    assertThat(tags.signed(device, counter, "[" + Tags.report(NOW.plusSeconds(second), 52.0 + north / 111_194.93, -1.5 + east / 68_457.3) + "]").status()).isEqualTo(200);
  }

  /** The one comes from the east and goes by, the other comes from the south. */
  private void meet(int fromMinute, int toMinute, Devices.Issued othersNow) throws Exception {
    for (int i = fromMinute; i < toMinute; i++) {
      send(tag, 60 * i, 1000 - 200 * i, 0);
      send(othersNow, 60 * i + 30, 0, 100 * i - 400);
      clock.set(NOW.plusSeconds(60 * i + 35));
      host.round();
    }
  }

  private void crash() {
    ReflectionTestUtils.invokeMethod(host, "forget");
  }

  private List<String> told(PersonId person) {
    return all.sql("select verb || ' ' || to_char(at at time zone 'UTC', 'HH24:MI') || ' ' || coalesce(to_char(clear_at at time zone 'UTC', 'HH24:MI'), 'open') from tracking.alert_operation o"
        + " where person_id = :person and exists (select from tracking.alert a where a.person_id = o.person_id and a.alert = o.alert and a.kind = 'PROXIMITY') order by told_at, revision").param("person", person.value()).query(String.class).list();
  }

  private String page(As who, String path) throws Exception {
    return web.perform(get(path).with(who.signedIn())).andReturn().getResponse().getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private MockHttpServletResponse form(String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return web.perform(form.with(OFFICER.signedIn())).andReturn().getResponse();
  }

  @Test
  void tracking_v42_two_who_approach_and_part_are_told_at_severity_1_on_the_screen_on_the_card_and_in_the_chronology() throws Exception {
    String drafted = form("/people/" + one.value() + "/apart", "other", reference(other), "metres", "300").getRedirectedUrl();
    assertThat(page(OFFICER, drafted)).contains("Two who are to keep apart", "Not within 300 m of the other wearer", reference(other), "Nothing is known of where the person was");
    assertThat(form(drafted + "/live", "version", "0", "reason", "").getStatus()).isEqualTo(422);
    assertThat(form(drafted + "/live", "version", "0", "reason", "The order of 1 June").getStatus()).isEqualTo(303);
    host.round();
    meet(0, 10, others);
    assertThat(told(one)).containsExactly("RAISE 09:04 open", "CLEAR 09:04 09:07");
    assertThat(told(other)).as("it is a condition of the one").isEmpty();
    String card = all.sql("select id from tracking.card where person_id = :person and kind = 'PROXIMITY' and severity = 1 and state = 'OPEN'").param("person", one.value()).query(UUID.class).single().toString();
    assertThat(page(As.operator(), "/tracking")).contains("Near somebody not to be met");
    assertThat(page(OFFICER, "/tracking/alerts/" + card)).contains("To keep apart from " + reference(other), "not to come within 300 m of the other person", "The other's at", "within the radius");
    assertThat(page(OFFICER, "/people/" + one.value() + "/chronology")).contains("Tracking alert: proximity");
    assertThat(page(OFFICER, "/people/" + one.value() + "/tracking")).contains("To keep apart from another wearer");

    var again = OFFICER.does(() -> zones.keepApart(one, reference(other), 250)).orThrow();
    assertThat(page(OFFICER, "/people/" + one.value() + "/zones/" + again.value())).contains("Tried on 20 reports of the last 30 days, it would have raised 1 alert");
    assertThat(form(drafted + "/end", "version", "1", "end-reason", "Varied by the court").getStatus()).isEqualTo(303);
    host.round();
    send(tag, 660, 0, 0);
    send(others, 690, 0, 0);
    send(tag, 720, 0, 0);
    clock.set(NOW.plusSeconds(725));
    host.round();
    assertThat(told(one)).hasSize(2);
  }

  @Test
  void after_a_crash_at_any_minute_the_same_is_told_once_and_a_replay_tells_the_same() throws Exception {
    live(300);
    host.round();
    for (int minute = 0; minute < 10; minute++) {
      meet(minute, minute + 1, others);
      if (minute != 5) crash();
    }
    host.round();
    assertThat(told(one)).containsExactly("RAISE 09:04 open", "CLEAR 09:04 09:07");
    var watching = watching();
    var replayed = new Engine(watching.watch()).replay(reports().stream().filter(watching::counts).toList(), clock.millis());
    assertThat(replayed.stream().map(finding -> finding.episode()).filter(episode -> episode.kind() == Kind.PROXIMITY).map(episode -> Instant.ofEpochMilli(episode.at()) + " " + Instant.ofEpochMilli(episode.clear())))
        .containsExactly(NOW.plusSeconds(240) + " " + NOW.plusSeconds(420));
  }

  private Watching watching() {
    return As.system(() -> Outcome.done(gate.unattended(() -> watches.of(one)))).orThrow();
  }

  private List<Report> reports() {
    return As.system(() -> Outcome.done(gate.unattended(() -> store.after(0, 1_000_000)))).orThrow().stream().map(HostStore.Numbered::report).toList();
  }

  @Test
  void when_the_other_is_fitted_with_another_device_that_one_counts_even_where_it_was_heard_before_the_change_was_seen() throws Exception {
    live(300);
    host.round();
    meet(0, 1, others);
    var activation = OFFICER.does(() -> fittings.ofPerson(other)).orThrow().getFirst();
    clock.set(NOW.plusSeconds(50));
    OFFICER.does(() -> fittings.end(other, activation.id(), NOW.plusSeconds(40), "Broken")).orThrow();
    var spare = tags.issued(DeviceKind.SIGNED);
    tags.fitted(spare, other, NOW.plusSeconds(45));
    // the host reads the reports before it has seen that somebody wears another device
    all.sql("update tracking.wearer set followed_no = watch_no where person_id = :person").param("person", other.value()).update();
    meet(1, 6, spare);
    assertThat(told(one)).isEmpty();
    all.sql("update tracking.wearer set followed_no = watch_no - 1 where person_id = :person").param("person", other.value()).update();
    meet(6, 10, spare);
    assertThat(told(one)).containsExactly("RAISE 09:04 open", "CLEAR 09:04 09:07");
  }

  @Test
  void positions_of_the_other_from_before_it_is_in_force_are_not_given_to_the_engine() throws Exception {
    meet(0, 5, others);
    var began = live(300);
    host.round();
    meet(5, 10, others);
    var from = OFFICER.does(() -> zones.held(one, began)).orThrow().versions().getFirst().from();
    assertThat(from).isEqualTo(NOW.plusSeconds(275));
    var state = all.sql("select state from tracking.engine_state where person_id = :person").param("person", one.value()).query(byte[].class).single();
    var watch = watching().watch();
    var engine = new Engine(watch);
    assertThat(engine.kept(engine.read(state).state())).filteredOn(fix -> !watch.worn().contains(fix.activation())).isNotEmpty().allMatch(fix -> fix.time() >= from.toEpochMilli());
    assertThat(told(one)).containsExactly("RAISE 09:05 open", "CLEAR 09:05 09:07");
  }

  @Test
  void it_needs_two_who_wear_a_device_and_somebody_who_may_keep_the_rules_of_both() throws Exception {
    var bare = tags.person();
    assertThat(OFFICER.does(() -> zones.keepApart(one, reference(bare), 300))).isInstanceOf(Outcome.Refused.class);
    assertThat(OFFICER.does(() -> zones.keepApart(one, reference(one), 300))).isInstanceOf(Outcome.Refused.class);
    assertThat(OFFICER.does(() -> zones.keepApart(one, "nobody", 300))).isInstanceOf(Outcome.Refused.class);
    assertThat(As.operator().does(() -> zones.keepApart(one, reference(other), 300))).isInstanceOf(Outcome.Forbidden.class);
    var rule = OFFICER.does(() -> zones.keepApart(one, reference(other), 300)).orThrow();
    var keeper = Hired.as(Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(other.value(), As.NORTHMERE, true, false, keeper.id(), "WITNESS"))).orThrow();
    assertThat(OFFICER.does(() -> zones.keepApart(one, reference(bare), 300))).isInstanceOf(Outcome.Refused.class);
    assertThat(OFFICER.does(() -> zones.goLive(one, rule, "The order of 1 June", 0))).isNotInstanceOf(Outcome.Done.class);
    assertThat(page(OFFICER, "/people/" + one.value() + "/zones/" + rule.value())).contains("Somebody whose record you may not see", "There is a draft, which rests on positions that you may not see");
    assertThat(all.count("from tracking.rule_version where rule_id = ?", rule.value())).isZero();
  }

  @Test
  void how_far_apart_is_changed_in_a_draft_that_counts_from_when_it_is_put_in_force() throws Exception {
    var rule = OFFICER.does(() -> zones.keepApart(one, reference(other), 300)).orThrow();
    OFFICER.does(() -> zones.goLive(one, rule, "The order of 1 June", 0)).orThrow();
    String path = "/people/" + one.value() + "/zones/" + rule.value();
    assertThat(web.perform(get(path + "/redraw").with(OFFICER.signedIn())).andReturn().getResponse().getContentAsString()).contains("name=\"metres\" type=\"text\" value=\"300\"");
    assertThat(form(path + "/redraw", "version", "1", "metres", "a mile").getStatus()).isEqualTo(422);
    assertThat(form(path + "/redraw", "version", "0", "metres", "120").getStatus()).as("stale").isEqualTo(409);
    assertThat(form(path + "/redraw", "version", "1", "metres", "120").getRedirectedUrl()).isEqualTo(path);
    assertThat(page(OFFICER, path)).contains("Not within 120 m of the other wearer", "Not within 300 m of the other wearer");
    host.round();
    meet(0, 10, others);
    assertThat(told(one)).as("as before, until it is put in force").containsExactly("RAISE 09:04 open", "CLEAR 09:04 09:07");
    assertThat(form(path + "/live", "version", "2", "reason", "Varied by the court").getStatus()).isEqualTo(303);
    assertThat(all.count("from tracking.rule_version where rule_id = ?", rule.value())).isEqualTo(2);
  }

  @Test
  void a_zone_is_not_made_into_such_a_rule() throws Exception {
    assertThat(form("/people/" + one.value() + "/zones", "name", "Near", "kind", "PROXIMITY", "protects", "NOBODY", "shape-kind", "CIRCLE", "places", "52.0,-1.5", "radius", "200", "hours", "").getStatus()).isEqualTo(422);
    assertThat(form("/people/" + one.value() + "/apart", "other", reference(other), "metres", "0").getStatus()).isEqualTo(422);
    assertThat(form("/people/" + one.value() + "/apart", "other", "", "metres", "300").getStatus()).isEqualTo(422);
  }
}
