package org.tutela.guard;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.util.ReflectionTestUtils;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.Nodes;
import org.tutela.TestDatabase;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.Overlooked;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SendMessage;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.intake.EnvelopeKeys;
import org.tutela.intake.RequestReference;
import org.tutela.intake.SealingKeys;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.register.EnterCommencement;
import org.tutela.measures.register.Journeys;
import org.tutela.measures.register.Notifications;
import org.tutela.measures.register.RecordJourney;
import org.tutela.measures.register.Register;
import org.tutela.measures.register.Registrants;
import org.tutela.measures.register.Rules;
import org.tutela.measures.register.TakeNotification;
import org.tutela.measures.tracking.ActivationId;
import org.tutela.measures.tracking.Alarmed;
import org.tutela.measures.tracking.Credential;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.Fittings;
import org.tutela.measures.tracking.Host;
import org.tutela.measures.tracking.Intake;
import org.tutela.measures.tracking.Sent;
import org.tutela.measures.tracking.Tags;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.message.Draft;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Source;
import org.tutela.ui.Language;

/** Each job is run by two nodes at the same moment, over something for it to do: both end well, and what it makes is there once. */
@TutelaTest
class TwoNodesTest {
  private static final String ACT = "EW-2026-CPA";
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Environment environment;
  @Autowired DevicePort port;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Conditions conditions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Journeys journeys;
  @Autowired Rules rules;
  @Autowired Post post;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired Intake intake;
  @Autowired Host host;
  private final String mine = UUID.randomUUID().toString().substring(0, 8);

  interface Check { void holds() throws Exception; }

  /** Makes something for a job to do, and says how it must be when it is done. */
  private interface Work { Check of(TwoNodesTest test) throws Exception; }

  private static final Map<String, Work> WORK = Map.ofEntries(
      entry("Chasing.round", TwoNodesTest::somebody_overdue),
      entry("Departures.round", TwoNodesTest::somebody_who_sets_out),
      entry("EnvelopeJob.open", TwoNodesTest::envelopes),
      entry("HostJob.conflicts", TwoNodesTest::two_uploads_under_one_number),
      entry("HostJob.erase", TwoNodesTest::positions_of_long_ago),
      entry("HostJob.escalate", TwoNodesTest::an_alert_that_nobody_acknowledged),
      entry("HostJob.round", TwoNodesTest::a_strap_that_was_cut),
      entry("HostJob.together", TwoNodesTest::five_who_lose_the_satellites),
      entry("Housekeeping.forget", TwoNodesTest::a_form_of_last_week),
      entry("ListJob.round", TwoNodesTest::a_list_to_be_loaded),
      entry("MarkerTasks.round", TwoNodesTest::a_warning_that_nobody_looked_at),
      entry("PassportTasks.round", TwoNodesTest::a_prohibition_that_begins),
      entry("Postman.round", TwoNodesTest::messages),
      entry("ReckoningRound.round", test -> org.tutela.measures.register.Reckonings.asked(test.beans)::run),
      entry("RulesRound.round", TwoNodesTest::an_act_that_came_into_force),
      entry("Sampling.drawLastWeek", TwoNodesTest::a_week_of_consultations),
      entry("TakingJob.round", TwoNodesTest::registrants_to_be_taken_away));

  static Stream<Arguments> jobs() {
    return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tutela").stream()
        .flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Scheduled.class))
        .map(method -> Arguments.of(outermost(method.getOwner().reflect()).getSimpleName() + "." + method.getName(), method.reflect()))
        .sorted((one, other) -> one.get()[0].toString().compareTo(other.get()[0].toString()));
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getDeclaringClass() == null ? type : outermost(type.getDeclaringClass());
  }

  @ParameterizedTest(name = "security B72: two nodes at the same moment: {0}")
  @MethodSource("jobs")
  void what_a_job_makes_is_there_once(String name, Method job) throws Exception {
    assertThat(WORK).as("something for each job to do").containsKey(name);
    var check = WORK.get(name).of(this);
    var nodes = new ConcurrentLinkedQueue<>(List.of(node(job.getDeclaringClass()), node(job.getDeclaringClass())));
    job.setAccessible(true);
    Nodes.both(() -> {
      job.invoke(nodes.remove());
      return true;
    });
    check.holds();
  }

  /** As another process has it: of the job itself, nothing is shared but the database. */
  private Object node(Class<?> type) throws Exception {
    if (!type.isAnnotationPresent(Configuration.class)) return beans.createBean(type);
    var made = type.getDeclaredConstructors()[0];
    made.setAccessible(true);
    var parts = new ArrayList<>();
    for (var part : made.getParameterTypes()) parts.add(beans.createBean(AopUtils.getTargetClass(beans.getBean(part))));
    return made.newInstance(parts.toArray());
  }

  @AfterEach
  void the_engine_is_nobody_s() {
    ReflectionTestUtils.invokeMethod(host, "end");
    all.sql("update tracking.lease set until = '-infinity'").update();
  }

  private long tasks(UUID source, String kind) {
    return all.count("from work.task where source_id = ? and kind = ?", source, kind);
  }

  // --- the register

  private PersonId notified(LocalDate last) {
    var person = new Registrants(people, convictions, register).subject();
    for (var on : List.of(LocalDate.of(2024, 3, 2), LocalDate.of(2025, 2, 3), last)) {
      As.officer(() -> notifications.take(new TakeNotification(person, on.getYear() == 2024 ? Given.INITIAL : Given.PERIODIC, on, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    }
    return person;
  }

  private Check somebody_overdue() {
    var some = Stream.generate(() -> notified(LocalDate.of(2025, 6, 3))).limit(5).toList();
    clock.pass(Duration.ofDays(4));
    assertThat(some).allSatisfy(person -> assertThat(tasks(person.value(), "REGISTER_OVERDUE")).as("of what was notified late").isOne());
    return () -> assertThat(some).allSatisfy(person -> assertThat(tasks(person.value(), "REGISTER_OVERDUE")).isEqualTo(2));
  }

  private Check somebody_who_sets_out() {
    var person = notified(LocalDate.of(2025, 6, 10));
    As.officer(() -> journeys.record(new RecordJourney(person, LocalDate.of(2026, 6, 4).atTime(9, 0), "France", "Calais", 30, LocalDate.of(2026, 5, 1),
        Optional.of(LocalDate.of(2026, 5, 4).atTime(9, 0)), Optional.empty(), "", Optional.empty()))).orThrow();
    clock.pass(Duration.ofDays(4));
    return () -> assertThat(all.count("from register.set_out where person_id = ?", person.value())).isOne();
  }

  private Check a_list_to_be_loaded() {
    return ListsOfRegistrants.toLoad(beans, mine);
  }

  private Check registrants_to_be_taken_away() {
    notified(LocalDate.of(2026, 5, 4));
    return ListsOfRegistrants.toTake(beans);
  }

  /** Law is the same for all tests of a database: what this one enters is withdrawn again. */
  private Check an_act_that_came_into_force() throws Exception {
    var person = new Registrants(people, convictions, register).subject();
    enter(Optional.of(LocalDate.of(2026, 5, 4)));
    return () -> {
      var progress = As.administrator().does(rules::held).orThrow().progress().orElseThrow();
      clock.set(LocalDate.of(2026, 4, 30), LocalTime.NOON);
      enter(Optional.empty());
      ReflectionTestUtils.invokeMethod(node(Class.forName("org.tutela.measures.register.RulesRound")), "run");
      assertThat(progress.finished()).isTrue();
      assertThat(progress.people()).contains(progress.done());
      assertThat(progress.failed()).isZero();
      assertThat(all.sql("select count(*) - count(distinct (kind, arose_on, about)) from register.obligation where person_id = :person").param("person", person.value()).query(Long.class).single()).isZero();
    };
  }

  /** What another test left to be agreed to is taken back. */
  private void enter(Optional<LocalDate> day) {
    var held = As.administrator().does(rules::held).orThrow();
    held.waiting().ifPresent(left -> As.administrator().does(() -> rules.refuse(left.number())).orThrow());
    As.administrator().does(() -> rules.enter(new EnterCommencement(ACT, day, "SI 2026/9999 reg 2", Set.of(), "Read today"), held.number())).orThrow();
    As.informationOfficer().of("CARROW").does(() -> rules.agree(rules.held().orThrow().waiting().orElseThrow().number())).orThrow();
  }

  private Check a_prohibition_that_begins() {
    var person = new Registrants(people, convictions, register).subject();
    var order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SRO, "Aldmere Magistrates", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4), Optional.of(LocalDate.of(2031, 5, 3)), true))).orThrow();
    var ban = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL_ALL, "Not to leave the United Kingdom", LocalDate.of(2026, 6, 10), Optional.of(LocalDate.of(2026, 9, 9))))).orThrow();
    clock.set(LocalDate.of(2026, 6, 10), LocalTime.of(9, 0));
    return () -> assertThat(tasks(ban.value(), "PASSPORT_SURRENDER")).isOne();
  }

  private Check a_warning_that_nobody_looked_at() {
    var person = Overlooked.since(beans, clock);
    return () -> assertThat(tasks(person.value(), "LOOK_AGAIN")).isOne();
  }

  // --- letters in and out, and those who watch

  private Check envelopes() {
    var portal = TestDatabase.portal(environment);
    var sent = Stream.generate(RequestReference::draw).limit(5).toList();
    for (String reference : sent) {
      var envelope = SealingKeys.read(EnvelopeKeys.in(Path.of(environment.getRequiredProperty("tutela.keys"))).publicFile()).seal(reference, Requests.mother());
      JdbcClient.create(new DriverManagerDataSource(portal.url(), portal.user(), portal.password())).sql("select intake.submit(:reference, :content, :version, :sealed)")
          .param("reference", envelope.reference()).param("content", new byte[32]).param("version", envelope.version()).param("sealed", envelope.sealed()).query(Boolean.class).single();
    }
    return () -> assertThat(sent).allSatisfy(reference -> {
      assertThat(all.count("from enquiry.application where reference = ?", reference)).isOne();
      assertThat(all.count("from work.task t join enquiry.application a on a.id = t.source_id where a.reference = ? and t.kind = 'INITIAL_CHECKS'", reference)).isOne();
    });
  }

  private Check messages() {
    var sent = Stream.generate(() -> As.officer(() -> post.send(new SendMessage(SendMessage.Channel.EMAIL, Language.EN, As.NORTHMERE, "imogen@home.example", "enquirer", UUID.randomUUID()))).orThrow()).limit(5).toList();
    return () -> assertThat(sent).allSatisfy(id -> {
      assertThat(all.count("from post.message where id = ? and state = 'SENT' and attempts = 1", id)).isOne();
      assertThat(all.count("from audit.entry where action = 'SEND_POST' and object_kind = 'message' and object_id = ? and details::text like '%carried%'", id)).isOne();
    });
  }

  /** A week that no other test draws. */
  private Check a_week_of_consultations() {
    clock.set(LocalDate.of(2026, 8, 11), LocalTime.NOON);
    var officer = Hired.as(Role.OFFICER, staffing, sessions);
    var person = new Registrants(people, convictions, register).subject();
    for (int n = 0; n < 40; n++) {
      all.sql("""
              insert into access.opening (id, staff_id, team, person, area, permission, purpose, outside, allowed, at)
              values (gen_random_uuid(), :staff, :team, :person, 'NORTHMERE', 'OPEN_PERSON', 'CASE_WORK', false, true, '2026-08-05T10:00:00Z')
              """).param("staff", officer.id().value()).param("team", mine).param("person", person.value()).update();
    }
    return () -> assertThat(all.count("from access.sample where team = ?", mine)).isEqualTo(5);
  }

  private Check a_form_of_last_week() {
    var token = mine.getBytes(StandardCharsets.UTF_8);
    all.sql("insert into access.once (token_hash, staff_id, path, claimed_at) values (:token, gen_random_uuid(), '/', :at)").param("token", token).param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(7)))).update();
    return () -> assertThat(all.count("from access.once where token_hash = ?", (Object) token)).isZero();
  }

  // --- tracking

  private record Worn(PersonId person, Devices.Issued device, ActivationId activation) {}

  private Worn worn(Instant from) {
    var tags = new Tags(devices, fittings, people, port);
    var person = tags.person();
    var phone = tags.issued(DeviceKind.PHONE);
    return new Worn(person, phone, tags.fitted(phone, person, from));
  }

  private void says(Worn worn, Draft draft) {
    intake.take(new Sent(new Credential.Identifier(worn.device().key()), List.of(new Reading("", draft.report())), 0));
  }

  private Draft at(Instant time, double latitude) {
    return new Draft("", time.toEpochMilli(), time.toEpochMilli()).at(latitude, -3.9).accuracy(8);
  }

  private long cards(PersonId person, String kind) {
    return all.count("from tracking.card where person_id = ? and kind = ?", person.value(), kind);
  }

  private Check a_strap_that_was_cut() {
    the_engine_is_nobody_s();
    var some = Stream.generate(() -> worn(clock.instant().minusSeconds(3_600))).limit(5).toList();
    for (var worn : some) says(worn, at(clock.instant().minusSeconds(60), 52).flag(Flag.STRAP_TAMPER));
    return () -> assertThat(some).allSatisfy(worn -> {
      assertThat(cards(worn.person(), "STRAP_TAMPER")).isOne();
      assertThat(all.count("from work.task where person_id = ? and kind = 'LOOK_AT_ALERT'", worn.person().value())).isOne();
    });
  }

  private Check an_alert_that_nobody_acknowledged() {
    var walk = Walk.with(beans);
    var some = Stream.generate(() -> Alarmed.of(beans, walk.cautioned(), "NORTHMERE").card().value()).limit(5).toList();
    clock.pass(Duration.ofMinutes(6));
    return () -> assertThat(some).allSatisfy(card -> {
      assertThat(all.count("from tracking.card_act where card_id = ? and act = 'ESCALATED'", card)).isOne();
      assertThat(tasks(card, "ALERT_NOT_ACKNOWLEDGED")).isOne();
    });
  }

  private Check two_uploads_under_one_number() throws Exception {
    var tags = new Tags(devices, fittings, people, port);
    var tag = tags.issued(DeviceKind.SIGNED);
    var person = tags.person();
    tags.fitted(tag, person, clock.instant().minusSeconds(3_600));
    tags.signed(tag, 1, Tags.report(clock.instant(), 52.0, -1.49));
    assertThat(tags.signed(tag, 1, Tags.report(clock.instant(), 52.1, -1.49)).status()).isEqualTo(409);
    return () -> {
      assertThat(cards(person, "UPLOAD_CONFLICT")).isOne();
      assertThat(all.count("from tracking.alert_operation where person_id = ? and alert like 'conflict %'", person.value())).isOne();
    };
  }

  /** Where and when nobody of another test is. */
  private Check five_who_lose_the_satellites() {
    clock.pass(Duration.ofDays(3));
    var begin = clock.instant();
    var lost = new ArrayList<Worn>();
    for (int i = 0; i < 5; i++) {
      clock.set(begin.plusSeconds(20L * i));
      lost.add(worn(begin.minusSeconds(60)));
      says(lost.getLast(), at(clock.instant(), 57.3));
    }
    clock.set(begin.plusSeconds(700));
    for (var worn : lost) says(worn, at(clock.instant(), 57.3).accuracy(900).source(Source.LBS));
    clock.set(begin.plusSeconds(1_005));
    host.round();
    assertThat(lost).allSatisfy(worn -> assertThat(cards(worn.person(), "LOCATION_GAP")).isOne());
    return () -> {
      assertThat(all.count("from tracking.interference where latitude = 573000000 and at >= ?", Timestamp.from(begin))).isOne();
      assertThat(lost).allSatisfy(worn -> assertThat(all.count("from tracking.card_act where person_id = ? and act = 'JOINED_OTHERS'", worn.person().value())).isOne());
    };
  }

  private Check positions_of_long_ago() {
    var then = Instant.parse("2017-05-03T10:00:00Z");
    clock.set(then);
    var worn = worn(then.minusSeconds(3_600));
    for (int i = 3; i >= 0; i--) says(worn, at(then.minusSeconds(60L * i), 52));
    host.round();
    clock.pass(Duration.ofHours(2));
    As.officer(() -> fittings.end(worn.person(), worn.activation(), clock.instant(), "Over")).orThrow();
    host.round();
    clock.set(Instant.parse("2023-05-03T12:00:01Z"));
    return () -> {
      assertThat(all.count("from tracking.report where activation_id = ?", worn.activation().value())).isZero();
      assertThat(all.sql("select count from audit.entry where action = 'ERASE_TRACKING' and person_id = :person and details::text like '%POSITIONS%'").param("person", worn.person().value())
          .query(Long.class).list()).containsExactly(4L);
      assertThat(all.sql("select to_regclass('tracking.report_20170503') is null").query(Boolean.class).single()).isTrue();
    };
  }
}
