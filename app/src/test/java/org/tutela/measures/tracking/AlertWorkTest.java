package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.tutela.As;
import org.tutela.casework.people.People;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** What an alert becomes for the case, what it stays when the engine takes it back, and that nothing of it is ever half there. */
class AlertWorkTest extends AManagedWearer {
  /** Twice inside, each time so near the edge that the two are needed. */
  private CardId enters() {
    reports(8, 600, 8);
    reports(6, 190, 30);
    reports(4, 188, 30);
    host.round();
    return card();
  }

  private CardId card() {
    assertThat(cards("EXCLUSION")).hasSize(1);
    return cards("EXCLUSION").getFirst();
  }

  private List<String> acts(CardId card) {
    return all.sql("select act || ' ' || words from tracking.card_act where card_id = :card order by version").param("card", card.value()).query(String.class).list().stream().map(String::strip).toList();
  }

  @Test
  void an_alert_at_a_victim_s_place_is_the_manager_s_to_look_at_at_once_and_once_whatever_the_engine_says_of_it_later() throws Exception {
    zone(Protects.VICTIM);
    var card = enters();
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(considered()).as("that children are near is not said").isZero();
    reports(5, 150, 8);
    host.round();
    reports(1, 700, 8);
    reports(0, 800, 8);
    host.round();
    assertThat(all.count("from tracking.alert_operation where person_id = ? and verb <> 'RAISE'", person.value())).as("revised").isPositive();
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(page(As.operator(), "/tracking/alerts/" + card.value())).contains("What was known when", "Raised", "it went on");
  }

  @Test
  void what_later_evidence_takes_back_stays_for_people_to_close_and_says_so_before_anybody_acts_on_it() throws Exception {
    zone(Protects.CHILDREN);
    var card = enters();
    int seen = version(card);
    String path = "/tracking/alerts/" + card.value();
    reports(5, 400, 8);
    host.round();
    assertThat(acts(card)).containsExactly("TAKEN_BACK later evidence speaks against it");
    assertThat(tasks(card)).as("no machine closes what a person is to look at").containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(considered()).isOne();
    assertThat(send(As.operator(), path + "/close", "version", "" + seen, "outcome", "INFORMATION", "words", "He was in").getStatus()).as("whoever closes it has not seen that").isEqualTo(409);
    assertThat(page(As.operator(), path)).contains("Taken back: later evidence speaks against it.", "An alert was taken back", "What was known when");
    assertThat(page(As.officer(), "/people/" + person.value() + "/chronology")).contains("Tracking alert taken back");
    assertThat(MonitoringTest.pdf(send(As.officer(), path + "/file"))).contains("What was known when", "Raised", "Taken back: later evidence speaks against it");
    assertThat(send(As.operator(), path + "/close", "version", "" + version(card), "outcome", "FALSE", "words", "The reception was poor").getStatus()).isEqualTo(303);
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE CANCELLED");
  }

  @Test
  void what_comes_back_after_its_card_was_closed_opens_the_card_again_with_its_work() throws Exception {
    zone(Protects.CHILDREN);
    var card = enters();
    reports(5, 400, 8);
    host.round();
    As.operator(() -> monitoring.close(card, CardOutcome.FALSE, "The reception was poor", "", version(card))).orThrow();
    // better known than what spoke against it
    reports(5, 189, 6);
    host.round();
    assertThat(all.sql("select withdrawn from tracking.alert where card_id = :card").param("card", card.value()).query(String.class).single()).isEmpty();
    assertThat(acts(card)).containsExactly("TAKEN_BACK later evidence speaks against it", "CLOSED It did not happen: The reception was poor", "TOLD_AGAIN", "OPEN_AGAIN");
    assertThat(tasks(card)).containsExactlyInAnyOrder("LOOK_AT_ALERT IMMEDIATE CANCELLED", "LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(page(As.operator(), "/tracking")).contains("/tracking/alerts/" + card.value());
    assertThat(page(As.operator(), "/tracking/alerts/" + card.value())).contains("It did not happen: The reception was poor", "An alert that had been taken back is told again", "Open again", "Acknowledge");
  }

  @Test
  void a_violation_whose_alert_is_taken_back_stays_and_whoever_manages_the_person_looks_at_it_again() {
    zone(Protects.CHILDREN);
    var card = enters();
    As.officer(() -> monitoring.close(card, CardOutcome.VIOLATION, "Seen at the gate", "Recall is asked for", version(card))).orThrow();
    reports(5, 400, 8);
    host.round();
    assertThat(tasks(card)).containsExactlyInAnyOrder("LOOK_AT_ALERT IMMEDIATE CANCELLED", "ACT_ON_VIOLATION ROUTINE OPEN", "LOOK_AT_ALERT ROUTINE OPEN");
    assertThat(all.count("from tracking.violation where card_id = ?", card.value())).isOne();
    As.officer(() -> monitoring.follow(card, ViolationStep.REPORTED, "The court", "With what came since", version(card))).orThrow();
    assertThat(tasks(card)).containsExactlyInAnyOrder("LOOK_AT_ALERT IMMEDIATE CANCELLED", "ACT_ON_VIOLATION ROUTINE DONE", "LOOK_AT_ALERT ROUTINE DONE");
  }

  @Test
  void the_wearer_s_page_says_after_how_long_each_alert_was_acknowledged_and_closed() throws Exception {
    zone(Protects.CHILDREN);
    var card = enters();
    String path = "/people/" + person.value() + "/tracking";
    assertThat(page(As.officer(), path)).contains("Acknowledged after", "not yet");
    clock.pass(Duration.ofMinutes(7));
    As.operator(() -> monitoring.acknowledge(card, version(card))).orThrow();
    clock.pass(Duration.ofMinutes(58));
    As.operator(() -> monitoring.close(card, CardOutcome.FALSE, "The reception was poor", "", version(card))).orThrow();
    assertThat(page(As.officer(), path)).contains(">7 min<", ">1 h 5 min<").doesNotContain("not yet");
  }

  @Test
  void the_alert_on_paper_has_a_map_with_its_zone_the_positions_that_decided_it_and_those_around_and_the_same_in_tables() throws Exception {
    zone(Protects.CHILDREN);
    var card = enters();
    var answered = send(As.officer(), "/tracking/alerts/" + card.value() + "/file");
    String text = MonitoringTest.pdf(answered).replaceAll("\\s+", " ");
    assertThat(text).contains("On the map", "north is up", "1 other position is among them.", "Positions that decided", "1 1 Jun 2026, 09:54:00 52.000000 -1.497226 30", "2 1 Jun 2026, 09:56:00", "Zones on the map", "200 m around 52.00000, -1.50000");
    assertThat(SceneReportTest.pictures(answered)).isOne();
    assertThat(all.count("from audit.entry where action = 'EXPORT_TRAIL' and object_id = ?", card.value())).isPositive();
  }

  private String consideration() throws Exception {
    var id = all.sql("select id from disclosure.consideration where person_id = :person and trigger_text like 'A device reported%' order by opened_at desc limit 1").param("person", person.value()).query(UUID.class).single();
    return page(As.decisionMaker(), "/considerations/" + id).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void the_consideration_that_an_alert_put_on_the_list_says_that_it_was_taken_back_and_that_it_was_told_again() throws Exception {
    zone(Protects.CHILDREN);
    enters();
    assertThat(consideration()).contains("What tracking told", "1 June 2026 at 10:00 It stands.", "closes no consideration").doesNotContain("Taken back", "taken back on");
    reports(5, 400, 8);
    host.round();
    assertThat(consideration()).contains("Taken back on 1 June 2026 at 10:00: later evidence speaks against it.").contains("Start as lead officer");
    reports(5, 189, 6);
    host.round();
    assertThat(consideration()).contains("It stands. It had been taken back on 1 June 2026 at 10:00, and was told again on 1 June 2026 at 10:00.");
  }

  @Test
  void the_consideration_of_a_violation_says_that_its_alert_was_taken_back_and_that_a_person_found_it_to_be_none() throws Exception {
    zone(Protects.NOBODY);
    var card = enters();
    As.officer(() -> monitoring.close(card, CardOutcome.VIOLATION, "Seen at the gate", "Recall is asked for", version(card))).orThrow();
    reports(5, 400, 8);
    host.round();
    As.officer(() -> monitoring.follow(card, ViolationStep.NONE, "", "With what came since", version(card))).orThrow();
    var id = all.sql("select id from disclosure.consideration where person_id = :person and trigger_code = 'BREACH'").param("person", person.value()).query(UUID.class).single();
    assertThat(page(As.officer(), "/considerations/" + id)).contains("Taken back on 1 June 2026 at 10:00: later evidence speaks against it. A person has found since that it was no violation.", "/tracking/alerts/" + card.value());
  }

  /** What the law requires of others fails. */
  private static ObjectProvider<AlertStep> failing(AlertStep step) {
    return new ObjectProvider<>() {
      @Override
      public AlertStep getObject() {
        return step;
      }

      @Override
      public Stream<AlertStep> orderedStream() {
        return Stream.of(step);
      }
    };
  }

  private <T> T bean(Class<T> type) {
    return ((BeanFactory) context).getBean(type);
  }

  private List<String> there() {
    var counts = Stream.of("tracking.card", "tracking.alert", "tracking.alert_operation", "disclosure.consideration where trigger_code = 'NEW_INTELLIGENCE' and person_id = ?",
        "tracking.violation", "tracking.card_act").map(table -> table + ": " + all.count("from " + (table.contains("?") ? table : table + " where person_id = ?"), person.value()));
    return Stream.concat(counts, all.sql("select kind || ' ' || state from work.task where person_id = :person order by 1").param("person", person.value()).query(String.class).list().stream()).toList();
  }

  @Test
  void where_what_an_alert_requires_of_others_fails_nothing_is_told_and_all_of_it_is_once_it_does_not() {
    zone(Protects.CHILDREN);
    host.round();
    var before = there();
    for (AlertStep fails : List.<AlertStep>of(_ -> Outcome.refused("duty", "No"), _ -> { throw new IllegalStateException("broken"); })) {
      host.end();
      var alerts = new Alerts(bean(CardStore.class), bean(RuleStore.class), bean(ChainStore.class), bean(Escalations.class), bean(People.class), bean(Managers.class), failing(fails), bean(Ids.class), clock);
      var broken = new InService(bean(Gate.class), bean(HostStore.class), new JustStored(), bean(Watches.class), bean(Belated.class), alerts, bean(SpellStore.class), clock);
      reports(8, 600, 8);
      reports(6, 100, 8);
      broken.round();
      broken.end();
      assertThat(there()).isEqualTo(before);
    }
    host.round();
    var card = card();
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    assertThat(considered()).isOne();
    assertThat(all.count("from tracking.alert_operation where person_id = ?", person.value())).isOne();
  }

  @Test
  void where_what_a_violation_requires_of_others_fails_the_alert_stays_open_and_nothing_is_confirmed() {
    zone(Protects.CHILDREN);
    var card = enters();
    var before = there();
    for (AlertStep fails : List.<AlertStep>of(_ -> Outcome.refused("duty", "No"), _ -> { throw new IllegalStateException("broken"); })) {
      var broken = new Monitoring(bean(Gate.class), bean(CardStore.class), bean(MonitoringStore.class), bean(InterferenceStore.class), bean(Deciding.class), bean(RuleStore.class), bean(ChainStore.class), bean(People.class), bean(Staffing.class),
          bean(Managers.class), failing(fails), bean(Ids.class), bean(Clock.class));
      try {
        assertThat(As.officer(() -> broken.close(card, CardOutcome.VIOLATION, "Seen at the gate", "Recall is asked for", version(card)))).isNotInstanceOf(Outcome.Done.class);
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("broken");
      }
      assertThat(there()).isEqualTo(before);
      assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
      assertThat(version(card)).isZero();
    }
  }
}
