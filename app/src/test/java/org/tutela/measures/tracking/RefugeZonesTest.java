package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tutela.As;
import org.tutela.Holding;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** A zone around a refuge is watched as any other, and gives the place away to nobody but the holders of the wearer. */
class RefugeZonesTest extends AManagedWearer {
  private static final String PLACE = "52.00000, -1.50000";
  /** Who manages nobody here: an officer of another team. */
  private static final As STRANGER = new As(new Actor(new UserId(UUID.fromString("00000000-0000-7000-8000-00000000b036")), "Wilf Testerby", As.NORTHMERE, "another team", As.officer().actor().roles(), Optional.empty()), "CASE_WORK");
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;

  private RuleId refuge() {
    var drawn = As.officer(() -> zones.propose(new ProposeRule(person, "Lantern House", RuleKind.EXCLUSION, Protects.REFUGE, HostTest.circle(52, -1.5, 200)))).orThrow();
    return As.officer(() -> zones.goLive(person, drawn, "An order", 0)).orThrow();
  }

  private CardId enters() {
    host.round();
    reports(20, 600, 8);
    reports(15, 50, 8);
    reports(14, 60, 8);
    reports(10, 600, 8);
    host.round();
    return cards("EXCLUSION").getFirst();
  }

  private String path(RuleId zone) {
    return "/people/" + person.value() + "/zones/" + zone.value();
  }

  private String record(As who) throws Exception {
    var all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(send(who, "/people/" + person.value() + "/tracking/record").getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().equals("reports.csv")) all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  @DisplayName("security B36: a zone around a refuge has no name, and its page and maps show where it is to the holders of the wearer alone")
  void pages() throws Exception {
    var zone = refuge();
    assertThat(all.count("from tracking.rule where person_id = ? and name like 'Lantern%'", person.value())).isZero();
    assertThat(page(As.officer(), path(zone))).contains("A protected place", PLACE, "200 m around");
    assertThat(page(STRANGER, path(zone))).contains("A protected place", "Withheld: it is drawn around a refuge").doesNotContain(PLACE, "-1.5", "200 m", "data-map");
    assertThat(page(As.officer(), "/people/" + person.value() + "/zones")).contains("radius&#34;:200");
    assertThat(page(STRANGER, "/people/" + person.value() + "/zones")).doesNotContain("-1.5,", "radius&#34;:200");
    assertThat(STRANGER.does(() -> zones.held(person, zone))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("security B36: its alert is raised as any other, and who does not hold the wearer reads neither the positions that decided it nor what they say of the place")
  void alerts() throws Exception {
    refuge();
    var card = enters();
    assertThat(tasks(card)).containsExactly("LOOK_AT_ALERT IMMEDIATE OPEN");
    String alert = "/tracking/alerts/" + card.value();
    assertThat(page(As.officer(), alert)).contains("Positions that decided", "within the boundary", PLACE);
    assertThat(page(STRANGER, alert)).contains("Withheld: it is drawn around a refuge", "A protected place").doesNotContain("Positions that decided", "boundary", "-1.49", PLACE, "data-map");
    var held = As.officer(() -> monitoring.export(card)).orThrow();
    assertThat(held.opened().seen().fixes()).isNotEmpty();
    assertThat(held.opened().seen().grounds().getFirst().feature()).contains("Point");
    var taken = STRANGER.does(() -> monitoring.export(card)).orThrow();
    assertThat(taken.around()).isEmpty();
    assertThat(taken.opened().seen().fixes()).isEmpty();
    assertThat(taken.opened().seen().grounds()).allSatisfy(ground -> assertThat(ground.feature()).isEmpty());
    assertThat(taken.opened().alerts()).allSatisfy(each -> assertThat(each.words()).isEmpty());
    assertThat(send(STRANGER, alert + "/file").getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("security B36: a trail names no position that decided its alert, and the record to take away leaves the zone out, for who does not hold the wearer")
  void trails_and_records() throws Exception {
    refuge();
    enters();
    String day = "/people/" + person.value() + "/trail/" + LocalDate.ofInstant(clock.instant(), org.tutela.foundation.kernel.London.ZONE);
    assertThat(page(As.officer(), day)).contains("Used; decided", "200 m around " + PLACE);
    assertThat(page(STRANGER, day)).contains("Withheld: it is drawn around a refuge").doesNotContain("Used; decided", PLACE);
    assertThat(record(As.officer())).contains("-1.5", "within the boundary");
    assertThat(record(STRANGER)).contains("A protected place", "EXCLUSION").doesNotContain("-1.5", "boundary", "Lantern");
  }

  @Test
  @DisplayName("security B36: whoever keeps rules hides a zone that stands around a refuge, with its older versions; only a holder of the wearer changes it from then on")
  void hidden_later() throws Exception {
    var zone = live(RuleKind.EXCLUSION, Protects.VICTIM, HostTest.circle(52, -1.5, 150));
    int version = all.sql("select version from tracking.rule where id = :id").param("id", zone.value()).query(Integer.class).single();
    As.officer(() -> zones.redraw(person, zone, HostTest.circle(52, -1.5, 200), version)).orThrow();
    assertThat(page(STRANGER, path(zone))).contains(PLACE, "It is a refuge: hide it", "Change or end it");
    assertThat(send(STRANGER, path(zone) + "/refuge", "version", "" + (version + 1)).getStatus()).isEqualTo(303);
    assertThat(page(STRANGER, path(zone))).doesNotContain(PLACE, "-1.5", "hide it", "Change or end it", "Copy it", "Suspend it by leave", "Watch it from now on", "150 m", "200 m");
    assertThat(page(As.officer(), path(zone))).contains(PLACE, "Change or end it", "Watch it from now on").doesNotContain("hide it");
    assertThat(STRANGER.does(() -> zones.redraw(person, zone, HostTest.circle(53, -1.5, 200), version + 2))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(STRANGER.does(() -> zones.goLive(person, zone, "An order", version + 2))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(STRANGER.does(() -> zones.end(person, zone, "An order", version + 2))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(STRANGER.does(() -> zones.copy(person, zone, ""))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(STRANGER.does(() -> context.getBean(Leaves.class).grant(person, zone, clock.instant(), clock.instant().plusSeconds(600), "A visit"))).isInstanceOf(Outcome.Forbidden.class);
    As.officer(() -> zones.goLive(person, zone, "The order as varied", version + 2)).orThrow();
    enters();
  }

  @Test
  void around_a_refuge_nobody_is_asked_to_be_at_home() throws Exception {
    var sent = send(As.officer(), "/people/" + person.value() + "/zones", "name", "Home", "kind", "CURFEW", "protects", "REFUGE", "shape-kind", "CIRCLE", "places", "52.0,-1.5", "radius", "200", "hours", "19:00-07:00",
        "exceptions", "", "buffer", "", "grace", "", "limit", "", "dwell", "");
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("Around a refuge a person can only be asked to keep out");
  }

  @Test
  @DisplayName("security B36: the database shows where such a zone is in no transaction that was not opened to a holder of the wearer")
  void second_lock() {
    refuge();
    String text = "select count(*) from tracking.shown_version where person_id = '" + person.value() + "' and feature <> ''";
    assertThat(in("", text)).isZero();
    assertThat(in(UUID.randomUUID().toString(), text)).isZero();
    assertThat(in(person.value().toString(), text)).isOne();
    assertThatThrownBy(() -> in(person.value().toString(), "select count(*) from tracking.rule_version where feature <> ''")).hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> in(person.value().toString(), "select count(*) from tracking.rule where draft <> ''")).hasStackTraceContaining("permission denied");
  }

  private long in(String holding, String sql) {
    return Holding.count(db, transactions, holding, sql);
  }
}
