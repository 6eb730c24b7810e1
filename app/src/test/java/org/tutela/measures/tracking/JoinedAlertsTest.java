package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.access.Gate;
import org.tutela.measures.tracking.reading.Reading;

/** Alerts that join the card of others, and cards that become graver than they were. */
class JoinedAlertsTest extends AManagedWearer {
  @Autowired Escalations escalations;
  @Autowired Pulse pulse;
  @Autowired Gate gate;
  @Autowired JdbcClient db;
  private CardId card;
  private String path;

  @BeforeEach
  void who_is_in_a_zone_that_protects_nobody() {
    zone(Protects.NOBODY);
    stays(3);
    card = cards("EXCLUSION").getFirst();
    path = "/tracking/alerts/" + card.value();
  }

  /** At the zone's middle these minutes until now, each told. */
  private void stays(int minutes) {
    var readings = new ArrayList<Reading>();
    for (int i = minutes; i >= 0; i--) readings.add(reading(clock.instant().minusSeconds(60L * i), 5, 8));
    uploads(readings);
    host.round();
  }

  private long alerts(CardId of) {
    return all.count("from tracking.alert where card_id = ?", of.value());
  }

  /** Severity, whether it is acknowledged, and when it is put before others. */
  private String stands(CardId of) {
    return all.sql("select severity || ' ' || (acknowledged_at is not null) || ' ' || coalesce(to_char(escalate_at at time zone 'UTC', 'HH24:MI'), 'never') from tracking.card where id = :id").param("id", of.value()).query(String.class).single();
  }

  @Test
  void an_entry_near_children_that_joins_the_card_of_another_zone_becomes_work_and_a_consideration_once() {
    assertThat(tasks(card)).isEmpty();
    zone(Protects.CHILDREN);
    host.round();
    assertThat(cards("EXCLUSION")).containsExactly(card);
    assertThat(alerts(card)).isEqualTo(2);
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(considered()).isOne();
    zone(Protects.CHILDREN);
    host.round();
    assertThat(alerts(card)).isEqualTo(3);
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(considered()).isOne();
  }

  @Test
  void whoever_has_the_card_open_when_an_alert_joins_sees_it_before_they_close_it_and_the_screen_renews_itself() throws Exception {
    clock.pass(Duration.ofSeconds(1));
    long before = pulse.now().change("NORTHMERE");
    zone(Protects.NOBODY);
    host.round();
    assertThat(alerts(card)).isEqualTo(2);
    clock.pass(Duration.ofSeconds(1));
    assertThat(pulse.now().change("NORTHMERE")).isNotEqualTo(before);
    assertThat(send(As.operator(), path + "/close", "version", "0", "outcome", "FALSE", "words", "He stood at the bus stop").getStatus()).isEqualTo(409);
    assertThat(send(As.operator(), path + "/close", "version", "1", "outcome", "FALSE", "words", "He stood at the bus stop").getStatus()).isEqualTo(303);
  }

  @Test
  void an_alert_that_would_join_a_card_while_it_is_being_closed_gets_one_of_its_own() {
    zone(Protects.NOBODY);
    var round = As.system(() -> gate.unattended(() -> {
      db.sql("update tracking.card set state = 'CLOSED', outcome = 'FALSE', closed_at = :at, version = version + 1 where id = :id").param("at", Timestamp.from(clock.instant())).param("id", card.value()).update();
      var joining = CompletableFuture.supplyAsync(host::round);
      while (!joining.isDone() && all.count("from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0) Thread.onSpinWait();
      return joining;
    }));
    round.join();
    assertThat(alerts(card)).isOne();
    assertThat(cards("EXCLUSION")).hasSize(2);
    assertThat(all.count("from tracking.card c join tracking.alert a on a.card_id = c.id where c.person_id = ? and c.state = 'OPEN'", person.value())).isOne();
  }

  @Test
  void what_the_engine_took_back_is_joined_by_nothing() {
    all.sql("update tracking.alert set withdrawn = 'LATER_EVIDENCE' where card_id = :card").param("card", card.value()).update();
    zone(Protects.NOBODY);
    host.round();
    assertThat(cards("EXCLUSION")).hasSize(2);
  }

  @Test
  void a_graver_alert_that_joins_an_acknowledged_card_must_be_acknowledged_anew_and_is_put_before_others_otherwise() throws Exception {
    As.operator(() -> monitoring.acknowledge(card, 0)).orThrow();
    assertThat(stands(card)).isEqualTo("2 true 09:15");
    clock.pass(Duration.ofMinutes(10));
    zone(Protects.VICTIM);
    stays(9);
    assertThat(alerts(card)).isEqualTo(2);
    assertThat(stands(card)).isEqualTo("1 false 09:15");
    assertThat(page(As.operator(), path)).contains("Graver than before: Severity 1, 2 before", "10:15", ">Next<", "10:25", ">Later<");
    clock.pass(Duration.ofMinutes(4));
    escalations.due();
    assertThat(tasks(card)).as("a victim's place").containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    clock.pass(Duration.ofMinutes(2));
    escalations.due();
    assertThat(tasks(card)).containsExactly("ALERT_NOT_ACKNOWLEDGED IMMEDIATE OPEN", "LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(stands(card)).isEqualTo("1 false 09:25");
    As.operator(() -> monitoring.acknowledge(card, version(card))).orThrow();
    stays(1);
    assertThat(stands(card)).as("once").isEqualTo("1 true 09:25");
  }

  @Test
  void an_absence_that_lasts_becomes_graver_though_the_engine_says_nothing_more_of_it() {
    live(RuleKind.CURFEW, Protects.NOBODY,
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52.1]},\"properties\":{\"kind\":\"curfew\",\"radius\":100,\"schedule\":[{\"days\":[],\"start\":\"00:00\",\"end\":\"00:00\"}]}}");
    host.round();
    clock.pass(Duration.ofMinutes(6));
    stays(5);
    var absent = cards("CURFEW_ABSENCE").getFirst();
    assertThat(stands(absent)).isEqualTo("4 false never");
    As.operator(() -> monitoring.acknowledge(absent, 0)).orThrow();
    clock.pass(Duration.ofMinutes(5));
    escalations.due();
    assertThat(stands(absent)).isEqualTo("4 true never");
    clock.pass(Duration.ofMinutes(5));
    escalations.due();
    assertThat(stands(absent)).isEqualTo("2 false 09:31");
    assertThat(all.count("from tracking.alert where card_id = ? and severity = 2", absent.value())).isOne();
    escalations.due();
    assertThat(version(absent)).as("once").isEqualTo(2);
    clock.pass(Duration.ofMinutes(16));
    escalations.due();
    assertThat(tasks(absent)).containsExactly("ALERT_NOT_ACKNOWLEDGED IMMEDIATE OPEN");
  }

  @Test
  void a_confirmed_violation_lasts_from_the_first_alert_that_stands_to_the_last_end_and_is_read_with_what_is_done_about_it() throws Exception {
    zone(Protects.NOBODY);
    zone(Protects.NOBODY);
    host.round();
    var told = all.sql("select alert from tracking.alert where card_id = :card order by alert").param("card", card.value()).query(String.class).list();
    told(told.get(0), 1, 50, "LATER_EVIDENCE");
    told(told.get(1), 10, 40, "");
    told(told.get(2), 20, 30, "");
    assertThat(page(As.officer(), path)).doesNotContain("Violated");
    assertThat(send(As.officer(), path + "/close", "version", "" + version(card), "outcome", "VIOLATION", "words", "He was seen", "response", "Recall is asked for").getStatus()).isEqualTo(303);
    assertThat(page(As.officer(), path)).contains("From 1 Jun 2026, 10:10:00 to 1 Jun 2026, 10:40:00", "What is done about it", "Recall is asked for");
    assertThat(MonitoringTest.pdf(send(As.officer(), path + "/file"))).contains("Violated: From 1 Jun 2026, 10:10:00 to 1 Jun 2026, 10:40:00.", "What is done about it: Recall is asked for");
  }

  private void told(String alert, int from, int to, String withdrawn) {
    all.sql("update tracking.alert set at = :from, clear_at = :to, withdrawn = :withdrawn where person_id = :person and alert = :alert").param("from", Timestamp.from(MutableClock.START.plusSeconds(60L * from)))
        .param("to", Timestamp.from(MutableClock.START.plusSeconds(60L * to))).param("withdrawn", withdrawn).param("person", person.value()).param("alert", alert).update();
  }
}
