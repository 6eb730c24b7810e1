package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.tracking.message.Draft;

/** What was known of wearers goes by night when its time is over, and stays while something is in the way. */
@TutelaTest
class RetentionTest {
  private static final Instant LONG_AGO = Instant.parse("2018-03-05T10:00:00Z");
  @Autowired MockMvc web;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired Zones zones;
  @Autowired People people;
  @Autowired Intake intake;
  @Autowired InService host;
  @Autowired Monitoring monitoring;
  @Autowired Scenes scenes;
  @Autowired Holds holds;
  @Autowired Erasing erasing;
  @Autowired KeptStore store;
  @Autowired AllRows all;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MutableClock clock;
  private String area = "NORTHMERE";
  private PersonId person;
  private CardId card;
  private String phoneKey;

  @BeforeEach
  void somebody_of_long_ago() {
    person = As.system().of(area).does(() -> people.record(new RecordPerson(new AreaCode(area), "Tag", "Bygone", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  /** Stands in a zone for four minutes, and no longer wears anything two hours later. */
  private ActivationId worn(Instant at) {
    clock.set(at);
    var officer = As.officer().of(area);
    var phone = As.administrator().of(area).does(() -> devices.issue(new IssueDevice("K" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", Optional.empty()))).orThrow();
    phoneKey = phone.key();
    var activation = officer.does(() -> fittings.fit(person, phone.id(), at.minusSeconds(3600))).orThrow();
    var rule = officer.does(() -> zones.propose(new ProposeRule(person, "Zone", RuleKind.EXCLUSION, Protects.NOBODY, HostTest.circle(52, -1.5, 200)))).orThrow();
    officer.does(() -> zones.goLive(person, rule, "An order", 0)).orThrow();
    var readings = new ArrayList<Reading>();
    for (int i = 3; i >= 0; i--) {
      long time = at.minusSeconds(60L * i).toEpochMilli();
      readings.add(new Reading("", new Draft("", time, time).at(52.0001, -1.5).accuracy(8).report()));
    }
    assertThat(intake.take(new Sent(new Credential.Identifier(phone.key()), readings, 0))).isEqualTo(new Reply.Taken(4, 0, 0));
    host.round();
    card = new CardId(all.sql("select id from tracking.card where person_id = :person and kind = 'EXCLUSION' order by raised_at desc limit 1").param("person", person.value()).query(UUID.class).single());
    clock.pass(Duration.ofHours(2));
    officer.does(() -> zones.end(person, rule, "Over", 1)).orThrow();
    officer.does(() -> fittings.end(person, activation, clock.instant(), "Over")).orThrow();
    host.round();
    all.sql("select id from tracking.card where person_id = :person and state = 'OPEN' and id <> :card").param("person", person.value()).param("card", card.value()).query(UUID.class).list()
        .forEach(other -> close(new CardId(other), CardOutcome.FAULT));
    return activation;
  }

  private void close(CardId which, CardOutcome outcome) {
    int version = all.sql("select version from tracking.card where id = :id").param("id", which.value()).query(Integer.class).single();
    As.officer().of(area).does(() -> monitoring.close(which, outcome, "Seen", outcome == CardOutcome.VIOLATION ? "A warning" : "", version)).orThrow();
  }

  private long positions() {
    return all.count("from tracking.report r join tracking.activation a on a.id = r.activation_id where a.person_id = ?", person.value());
  }

  /** Of zones, leave, alerts, revisions, cards and acts, in this order. */
  private List<Long> records() {
    return List.of("rule", "rule_version", "rule_end", "alert", "alert_operation", "card", "card_act", "engine_state").stream().map(table -> all.count("from tracking." + table + " where person_id = ?", person.value())).toList();
  }

  private boolean anyRecords() {
    return records().stream().anyMatch(count -> count > 0);
  }

  private List<String> log() {
    return all.sql("select count || ' ' || details from audit.entry where action = 'ERASE_TRACKING' and operation = 'ERASURE' and person_id = :person order by at").param("person", person.value()).query(String.class).list();
  }

  private MockHttpServletResponse answer(As who, org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private String page(As who, String path) throws Exception {
    var answer = answer(who, get(path));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private MockHttpServletResponse send(As who, String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return answer(who, form);
  }

  private String reference() {
    return all.sql("select reference from people.person where id = :id").param("id", person.value()).query(String.class).single();
  }

  @Test
  @DisplayName("register K5: six years after an order everything of it goes, is logged without saying where anybody was, and who wore what stays")
  void all_of_it_goes() throws Exception {
    var activation = worn(LONG_AGO);
    close(card, CardOutcome.FAULT);
    clock.set(Instant.parse("2024-03-05T11:00:00Z"));
    assertThat(page(As.informationOfficer(), "/tracking/retention")).contains(reference(), "Positions", "order ended 5 March 2018", "5 March 2024");
    erasing.due();
    assertThat(positions()).as("an hour too early").isEqualTo(4);
    clock.set(Instant.parse("2024-03-05T12:00:01Z"));
    erasing.due();
    assertThat(positions()).isZero();
    assertThat(anyRecords()).as("%s", records()).isFalse();
    assertThat(log()).hasSize(2).contains("4 days=2018-03-05/2018-03-05 what=POSITIONS").anyMatch(line -> line.endsWith(" what=RECORDS"));
    assertThat(all.sql("select object_kind || ' ' || object_id from audit.entry where action = 'ERASE_TRACKING' and person_id = :person limit 1").param("person", person.value()).query(String.class).single()).isEqualTo("activation " + activation.value());
    assertThat(all.sql("select string_agg(details::text, '') from audit.entry where action = 'ERASE_TRACKING'").query(String.class).single()).doesNotContain("52.0", "520001", "-1.5");
    assertThat(all.count("from tracking.activation where id = ?", activation.value())).isOne();
    assertThat(page(As.informationOfficer(), "/tracking/retention")).contains("What went in the last 30 days", reference(), "4, 5 March 2024");
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/tracking")).getContentAsString()).contains("Nothing was ever raised");
    assertThat(answer(As.officer(), get("/people/" + person.value() + "/trail/2018-03-05")).getStatus()).isEqualTo(200);
    erasing.due();
    assertThat(log()).hasSize(2);
  }

  @Test
  @DisplayName("register K5, security R-7: a legal hold beats every term; one places it, and lifting it takes two")
  void held() throws Exception {
    worn(LONG_AGO);
    close(card, CardOutcome.FAULT);
    clock.reset();
    String path = "/people/" + person.value() + "/holds";
    assertThat(send(As.officer(), path, "hold-reason", "An inquiry").getStatus()).isEqualTo(403);
    assertThat(send(As.supervisor(), path, "hold-reason", " ").getStatus()).isEqualTo(422);
    assertThat(send(As.informationOfficer(), path, "hold-reason", "The inquiry into Northmere").getStatus()).isEqualTo(303);
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking")).contains("A legal hold stands since 1 Jun 2026, 10:00: The inquiry into Northmere");
    assertThat(page(As.informationOfficer(), "/tracking/retention")).contains("What stands in the way", reference(), "A legal hold stands");
    erasing.due();
    assertThat(positions()).isEqualTo(4);
    assertThat(records().get(3)).isPositive();
    assertThat(erasePositions(all.sql("select id from tracking.activation where person_id = :person").param("person", person.value()).query(UUID.class).single(), 100)).isEmpty();

    var hold = As.supervisor(() -> holds.of(person)).orThrow().holds().getFirst().id();
    String one = path + "/" + hold.value();
    assertThat(send(As.informationOfficer(), one + "/answer", "decision", "lift").getStatus()).as("nobody has asked").isEqualTo(409);
    assertThat(send(As.informationOfficer(), one, "lift-reason", "").getStatus()).isEqualTo(422);
    assertThat(send(As.informationOfficer(), one, "lift-reason", "The inquiry has reported").getStatus()).isEqualTo(303);
    assertThat(send(As.informationOfficer(), one, "lift-reason", "The inquiry has reported").getStatus()).isEqualTo(409);
    assertThat(page(As.informationOfficer(), one)).doesNotContain("Lift the hold");
    assertThat(send(As.informationOfficer(), one + "/answer", "decision", "lift").getStatus()).as("whoever asked").isEqualTo(403);
    erasing.due();
    assertThat(positions()).isEqualTo(4);
    assertThat(page(As.supervisor(), one)).contains("Lift the hold", "The inquiry has reported");
    assertThat(send(As.supervisor(), one + "/answer", "decision", "lift").getStatus()).isEqualTo(303);
    assertThat(send(As.supervisor(), one + "/answer", "decision", "lift").getStatus()).isEqualTo(409);
    assertThat(page(As.supervisor(), path)).contains("Lifted 1 Jun 2026", "had asked: The inquiry has reported");
    erasing.due();
    assertThat(positions()).isZero();
    assertThat(anyRecords()).isFalse();
  }

  @Test
  @DisplayName("security A-8, A-9: whoever asked keeps a hold; another force finds neither the hold nor whom it is on")
  void kept_as_it_is() throws Exception {
    var hold = As.supervisor(() -> holds.place(person, "A court")).orThrow();
    As.supervisor(() -> holds.askToLift(person, hold, "It has sat")).orThrow();
    String one = "/people/" + person.value() + "/holds/" + hold.value();
    assertThat(answer(As.supervisor().of("CARROW"), get(one)).getStatus()).isEqualTo(404);
    assertThat(send(As.supervisor().of("CARROW"), one + "/answer", "decision", "lift").getStatus()).isEqualTo(404);
    assertThat(send(As.supervisor(), one + "/answer", "decision", "keep").getStatus()).isEqualTo(303);
    assertThat(As.supervisor(() -> holds.of(person)).orThrow().holds()).singleElement().matches(Hold::stands).matches(each -> each.asked().isEmpty());
    As.supervisor(() -> holds.askToLift(person, hold, "It has sat")).orThrow();
    As.supervisor().second().does(() -> holds.lift(person, hold)).orThrow();
    assertThat(As.supervisor(() -> holds.of(person)).orThrow().holds()).noneMatch(Hold::stands);
  }

  @Test
  @DisplayName("register K5: what belongs to a confirmed violation stays with the case, and so does a position that was found to belong to a crime")
  void evidence_stays() {
    worn(LONG_AGO);
    close(card, CardOutcome.VIOLATION);
    clock.set(LONG_AGO);
    var scene = new Scene("", "", Optional.empty(), LONG_AGO.minusSeconds(90), LONG_AGO.minusSeconds(30), 520_001_000, -15_000_000);
    var search = As.officer(() -> scenes.ask(scene, "So that a crime has a suspect")).orThrow();
    var crime = As.officer(() -> scenes.open(search)).orThrow().crimes().getFirst().id();
    var match = As.officer(() -> scenes.look(search, crime)).orThrow().found().stream().map(Scenes.Found::match).filter(each -> each.person().equals(person)).findFirst().orElseThrow();
    As.officer(() -> scenes.qualify(search, crime, match.id(), true, "He was seen", match.version())).orThrow();
    clock.reset();
    erasing.due();
    assertThat(positions()).as("the one within the time of the crime").isOne();
    assertThat(all.count("from tracking.card where person_id = ?", person.value())).isOne();
    assertThat(all.count("from tracking.alert_operation o where person_id = ? and exists (select from tracking.alert a where a.alert = o.alert and a.card_id = ?)", person.value(), card.value())).isPositive();
    assertThat(all.count("from tracking.rule_version where person_id = ?", person.value())).as("the zone that was broken").isOne();
    assertThat(all.count("from tracking.violation where person_id = ?", person.value())).isOne();
  }

  @Test
  @DisplayName("register K5: an alert that nobody has closed keeps the alerts, and says so; a zone that is still in force keeps everything")
  void in_the_way() throws Exception {
    worn(LONG_AGO);
    clock.reset();
    assertThat(page(As.informationOfficer(), "/tracking/retention")).contains("An alert of that time is still open");
    erasing.due();
    assertThat(positions()).isZero();
    assertThat(records().get(5)).as("cards").isPositive();
    close(card, CardOutcome.FAULT);
    erasing.due();
    assertThat(anyRecords()).isFalse();

    somebody_of_long_ago();
    clock.set(LONG_AGO);
    var rule = As.officer(() -> zones.propose(new ProposeRule(person, "Forgotten", RuleKind.EXCLUSION, Protects.NOBODY, HostTest.circle(52, -1.5, 200)))).orThrow();
    As.officer(() -> zones.goLive(person, rule, "An order", 0)).orThrow();
    worn(LONG_AGO);
    close(card, CardOutcome.FAULT);
    clock.reset();
    erasing.due();
    assertThat(positions()).isEqualTo(4);
    assertThat(page(As.informationOfficer(), "/tracking/retention")).contains(reference(), "A zone is in force, though nobody has worn a device for a year");
  }

  @Test
  @DisplayName("register K5: a pause of up to a year is within the order; after a longer one each order has its own term")
  void pauses() {
    worn(LONG_AGO);
    close(card, CardOutcome.FAULT);
    worn(LONG_AGO.plus(Duration.ofDays(350)));
    close(card, CardOutcome.FAULT);
    worn(LONG_AGO.plus(Duration.ofDays(350 + 380)));
    close(card, CardOutcome.FAULT);
    clock.set(Instant.parse("2024-06-01T10:00:00Z"));
    erasing.due();
    assertThat(positions()).as("six years after the first device, not after the order").isEqualTo(12);
    clock.set(Instant.parse("2025-06-01T10:00:00Z"));
    erasing.due();
    assertThat(positions()).as("the later order's").isEqualTo(4);
    assertThat(records().get(1)).as("versions of its zone").isOne();
    clock.reset();
    erasing.due();
    assertThat(positions()).isZero();
    assertThat(anyRecords()).isFalse();
  }

  @Test
  @DisplayName("security A-8, R-6: a force's own term counts once a second person has agreed to it")
  void a_term_needs_two() throws Exception {
    area = "CARROW";
    somebody_of_long_ago();
    worn(MutableClock.START.minus(Duration.ofDays(3 * 365)));
    close(card, CardOutcome.FAULT);
    clock.reset();
    var officer = As.informationOfficer().of(area);
    int number = all.sql("select coalesce(max(no), 0) from tracking.keeping where area = 'CARROW'").query(Integer.class).single();
    assertThat(page(officer, "/tracking/retention")).contains("6 years after the order ended", "what the service came with");
    String[] term = {"version", "" + number, "positions", "12", "records", "11", "reason", "Short is enough"};
    assertThat(send(officer, "/tracking/retention", term).getStatus()).isEqualTo(422);
    term[3] = "90";
    term[5] = "72";
    assertThat(send(officer, "/tracking/retention", term).getContentAsString()).contains("for as long as positions, or longer");
    term[3] = "24";
    assertThat(send(As.supervisor().of(area), "/tracking/retention", term).getStatus()).isEqualTo(403);
    assertThat(send(officer, "/tracking/retention", term).getStatus()).isEqualTo(303);
    assertThat(send(officer, "/tracking/retention", term).getStatus()).isEqualTo(409);
    assertThat(page(officer, "/tracking/retention")).contains("asks that positions be kept for 2 years", "Take it back").doesNotContain("Agree");
    assertThat(send(officer, "/tracking/retention/answer", "version", "" + (number + 1), "decision", "agree").getStatus()).isEqualTo(403);
    erasing.due();
    assertThat(positions()).isEqualTo(4);
    assertThat(send(As.supervisor().of(area), "/tracking/retention/answer", "version", "" + (number + 1), "decision", "agree").getStatus()).isEqualTo(303);
    assertThat(send(As.supervisor().of(area), "/tracking/retention/answer", "version", "" + (number + 1), "decision", "agree").getStatus()).isEqualTo(409);
    assertThat(page(officer, "/tracking/retention")).contains("2 years after the order ended", "Short is enough", "agreed by", "The next night");
    assertThat(all.count("from audit.entry where area = 'CARROW' and action in ('SET_RETENTION', 'AGREE_RETENTION') and details = 'months=24/72'")).isGreaterThanOrEqualTo(2);
    erasing.due();
    assertThat(positions()).isZero();
    assertThat(records().get(1)).as("zones stay").isOne();
    // back to what the service came with, for whoever comes after
    As.informationOfficer().of(area).does(() -> send(officer, "/tracking/retention", "version", "" + (number + 1), "positions", "72", "records", "72", "reason", "Longer again"));
    assertThat(send(As.supervisor().of(area), "/tracking/retention/answer", "version", "" + (number + 2), "decision", "agree").getStatus()).isEqualTo(303);
  }

  private Optional<KeptStore.Gone> erasePositions(UUID activation, int most) {
    return new TransactionTemplate(transactions).execute(_ -> {
      db.sql("select set_config('tutela.authority', 'system', true)").query((_, _) -> true).single();
      return store.erasePositions(new ActivationId(activation), clock.instant(), most);
    });
  }

  @Test
  @DisplayName("security B72: a night that is broken off has done whole parts, and the next goes on from there")
  void broken_off() {
    var activation = worn(LONG_AGO);
    close(card, CardOutcome.FAULT);
    clock.set(LONG_AGO.plusSeconds(7_300));
    // what the device had stored comes long after it was taken off
    long stored = LONG_AGO.minusSeconds(600).toEpochMilli();
    clock.set(LONG_AGO.plus(Duration.ofDays(3)));
    intake.take(new Sent(new Credential.Identifier(phoneKey), List.of(new Reading("", new Draft("", stored, stored).at(52.0002, -1.5).accuracy(8).report())), 0));
    clock.set(LONG_AGO.plus(Duration.ofDays(500)));
    intake.take(new Sent(new Credential.Identifier(phoneKey), List.of(new Reading("", new Draft("", stored - 1_000, stored - 1_000).at(52.0002, -1.5).accuracy(8).report())), 0));
    clock.reset();
    assertThat(positions()).isEqualTo(6);
    var part = erasePositions(activation.value(), 1).orElseThrow();
    assertThat(part.finished()).isFalse();
    assertThat(part.rows()).as("a day is not divided").isEqualTo(5);
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
      db.sql("select set_config('tutela.authority', 'system', true)").query((_, _) -> true).single();
      store.erasePositions(activation, clock.instant(), 100);
      throw new IllegalStateException("the plug is pulled");
    })).hasMessage("the plug is pulled");
    assertThat(positions()).isOne();
    erasing.due();
    assertThat(positions()).isZero();
    assertThat(all.sql("select positions from tracking.erased where activation_id = :id").param("id", activation.value()).query(Long.class).single()).isEqualTo(6);
  }

  @Test
  @DisplayName("security T-7, G-6: the doors open for the system alone, never early by a clock that runs ahead, and what is append-only stays so for the service")
  void narrow_doors() {
    var activation = worn(LONG_AGO);
    close(card, CardOutcome.FAULT);
    clock.reset();
    assertThatThrownBy(() -> As.supervisor(() -> store.erasePositions(activation, clock.instant(), 100))).hasStackTraceContaining("nobody deletes by hand");
    for (String door : List.of("erase_records('" + activation.value() + "', now(), 1)", "erase_unworn(now(), 1)", "drop_days(now(), 1)")) {
      assertThatThrownBy(() -> db.sql("select * from tracking." + door).query((_, _) -> true).list()).hasStackTraceContaining("nobody deletes by hand");
    }
    for (String table : List.of("report", "rule_version", "alert_operation", "card_act", "unworn", "hold", "erased")) {
      assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
        db.sql("select set_config('tutela.authority', 'system', true), set_config('tutela.erasing', 'tracking', true)").query((_, _) -> true).single();
        db.sql("delete from tracking." + table).update();
      })).as(table).hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> all.sql("delete from tracking.rule_version where person_id = :person").param("person", person.value()).update()).as("whoever owns the tables").hasStackTraceContaining("append-only");
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Tag", "Recent", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var recent = worn(MutableClock.START);
    close(card, CardOutcome.FAULT);
    clock.set(Instant.parse("2150-01-01T00:00:00Z"));
    assertThat(erasePositions(recent.value(), 100)).isEmpty();
  }

  @Test
  @DisplayName("register K5: a day of which nothing is left goes as a whole, and one of which something is left stays")
  void days() {
    worn(Instant.parse("2017-02-06T10:00:00Z"));
    close(card, CardOutcome.FAULT);
    clock.reset();
    var stays = person;
    somebody_of_long_ago();
    worn(Instant.parse("2017-02-08T10:00:00Z"));
    close(card, CardOutcome.FAULT);
    clock.reset();
    As.supervisor(() -> holds.place(person, "A court")).orThrow();
    assertThat(parts()).contains("report_20170206", "report_20170208");
    erasing.due();
    assertThat(parts()).contains("report_20170208").doesNotContain("report_20170206");
    assertThat(all.count("from audit.entry where action = 'ERASE_TRACKING' and details like '%day-2017-02-06=dropped%'")).isOne();
    assertThat(all.count("from tracking.activation where person_id = ?", stays.value())).isOne();
  }

  private List<String> parts() {
    return all.sql("select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'tracking.report'::regclass").query(String.class).list();
  }
}
