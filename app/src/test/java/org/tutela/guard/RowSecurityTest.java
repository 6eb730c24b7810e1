package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.AllRows;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Role;

/** The second lock, table by table: whatever the service thinks, the database shows another force nothing. */
@TutelaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {
  /** Tables that name an area, a person or an application and have no policy, each with the reason. */
  private static final Map<String, String> WITHOUT = Map.ofEntries(
      Map.entry("access.alert", "shown by the decision point to its addressee only"),
      Map.entry("access.glass", "the decision point reads it to decide"),
      Map.entry("access.limited_history", "the decision point's own history"),
      Map.entry("access.limited_record", "the decision point reads it to decide"),
      Map.entry("access.opening", "browsing is counted over all areas (A-10)"),
      Map.entry("access.purpose", "the decision point reads it to decide"),
      Map.entry("access.restriction", "the decision point reads it to decide"),
      Map.entry("access.sample", "drawn over all areas by the system (A-13)"),
      Map.entry("access.staff", "who signs in has no area yet"),
      Map.entry("enquiry.place", "which force a town belongs to is no secret"));

  /**
   * Tables that say whom they concern and have the area's policy alone: the first lock hides them with the person, in the gate
   * and in each list's own query, because a policy would call the look-up for every row of a worklist.
   */
  private static final List<String> PERSON_IN_FIRST_LOCK = List.of("audit.entry", "disclosure.consideration", "enquiry.finding", "work.task", "mappa.transfer");

  /** What goes with a person who is handed over, whichever force began it (TransfersTest, DutyTest, MonitoringTest): other tests have moved some. */
  private static final Set<String> WITH_THE_PERSON = Set.of("mappa.management", "mappa.management_history", "disclosure.consideration", "disclosure.consideration_record",
      "disclosure.consideration_history", "disclosure.consideration_disclosure", "disclosure.consideration_representations", "disclosure.member_considered",
      "people.holder_check", "tracking.card_act", "tracking.violation");

  /** What goes with an application that is handed over, and is asked for by application beside the area (HandOverTest): other tests have handed some over. */
  private static final Set<String> WITH_THE_APPLICATION = Set.of("disclosure.assessment", "disclosure.decision", "disclosure.second_reading", "disclosure.aftercare",
      "post.letter", "post.message", "papers.paper");

  @Autowired ApplicationContext context;
  @Autowired AllRows all;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MutableClock clock;
  private World world;

  @BeforeAll
  void world() {
    clock.reset();
    world = new World(context);
  }

  private List<String> tables(String having) {
    return all.sql("""
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and
            """ + having + " order by 1").query(String.class).list();
  }

  private static String column(String... names) {
    return "exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname in ('" + String.join("', '", names) + "'))";
  }

  private static final String POLICED = "c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and 0 = any (p.polroles))";

  @Test
  @DisplayName("security A-1, A-3: every table with an area, a person or an application has row-level security, or a reason")
  void none_is_forgotten() {
    assertThat(tables(column("area", "from_area", "person", "person_id", "subject_person_id", "application_id") + " and not (" + POLICED + ")"))
        .containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
  }

  @Test
  @DisplayName("security A-1: nobody's settings show no row of any table that has a policy")
  void nobody() {
    for (String table : tables(POLICED)) {
      // What nobody of any force did, such as a sign-in that failed, is everybody's in the log.
      String of = table.equals("audit.entry") ? " where area is not null or object_area is not null" : "";
      assertThat(db.sql("select count(*) from " + table + of).query(Long.class).single()).as(table).isZero();
    }
  }

  @Test
  @DisplayName("security A-1: the database shows one force no row of another, whatever is asked")
  void other_area() {
    var tried = new ArrayList<String>();
    for (String table : tables(POLICED + " and " + column("area"))) {
      // The log shows a force what its own people did to another's records as well (A-4, AuditsTest).
      if (table.equals("audit.entry")) continue;
      if (WITH_THE_PERSON.contains(table) || WITH_THE_APPLICATION.contains(table)) continue;
      if (all.count("from " + table + " where area = 'NORTHMERE'") > 0) tried.add(table);
      assertThat(as("CARROW", Role.OFFICER, "select count(*) from " + table + " where area = 'NORTHMERE'")).as(table).isZero();
    }
    for (String table : tables(POLICED + " and " + column("application_id"))) {
      // An offer is there for the force that it is made to (CourseTest).
      if (table.equals("enquiry.handover")) continue;
      var ours = all.sql("select t.application_id from " + table + " t join enquiry.application a on a.id = t.application_id where a.area = 'NORTHMERE' limit 1").query(UUID.class).optional();
      if (ours.isEmpty()) continue;
      tried.add(table);
      assertThat(as("CARROW", Role.OFFICER, "select count(*) from " + table + " where application_id = '" + ours.get() + "'")).as(table).isZero();
    }
    assertThat(tried).as("tables in which there was something to see").hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName("security A-3: the database shows nobody who is shut out from a person what is kept about them")
  void shut_out() {
    for (String table : tables(POLICED + " and " + column("person_id"))) {
      if (PERSON_IN_FIRST_LOCK.contains(table)) continue;
      for (Situation situation : List.of(Situation.LIMITED, Situation.EXCLUDED)) {
        UUID person = UUID.fromString(world.id("person", situation, Role.OFFICER));
        assertThat(as("NORTHMERE", Role.OFFICER, "select count(*) from " + table + " where person_id = '" + person + "'")).as(table + " " + situation).isZero();
      }
    }
    UUID person = UUID.fromString(world.id("person", Situation.EXCLUDED, Role.OFFICER));
    assertThat(as("NORTHMERE", Role.OFFICER, "select count(*) from people.person where id = '" + person + "'")).isZero();
    assertThat(all.count("from people.person where id = ?", person)).isOne();
  }

  @Test
  @DisplayName("security A-3, A-6: those whom a list leaves out are those of whom the database says one by one that the reader may not see them")
  void hidden_people() {
    UUID reader = world.staff.hired(Role.OFFICER).id().value();
    var random = new Random(20261125);
    for (int round = 0; round < 20; round++) {
      new TransactionTemplate(transactions).executeWithoutResult(status -> {
        status.setRollbackOnly();
        for (int i = 0; i < 40; i++) limited(new UUID(random.nextLong(), random.nextLong()), reader, random);
        for (String user : List.of(reader.toString(), UUID.randomUUID().toString(), "")) {
          for (String now : List.of(MutableClock.START.toString(), "")) {
            for (String authority : List.of("staff", "system", "")) {
              db.sql("select set_config('tutela.user', :user, true), set_config('tutela.now', :now, true), set_config('tutela.authority', :authority, true)")
                  .param("user", user).param("now", now).param("authority", authority).query((_, _) -> true).single();
              assertThat(db.sql("select access.hidden_people() order by 1").query(UUID.class).list()).as(user + " " + now + " " + authority)
                  .isEqualTo(db.sql("select person from access.limited_record where not access.may_see_person(person) order by 1").query(UUID.class).list());
            }
          }
        }
      });
    }
  }

  /** A record that is limited in one way or another, or no longer; the reader may be on its lists, or have broken its glass, now or once. */
  private void limited(UUID person, UUID reader, Random random) {
    db.sql("""
            insert into access.limited_record (person, area, restricted, sealed, owner_id, limited_by, limited_at, reason_code, lifted_at, lifted_by)
            values (:person, 'NORTHMERE', :restricted, :sealed, :reader, :reader, :now, 'TEST', case when :lifted then cast(:now as timestamptz) end, case when :lifted then cast(:reader as uuid) end)
            """)
        .param("person", person).param("restricted", random.nextBoolean()).param("sealed", random.nextInt(4) == 0).param("reader", reader)
        .param("now", MutableClock.START.atOffset(ZoneOffset.UTC)).param("lifted", random.nextInt(4) == 0).update();
    for (String kind : List.of("ALLOW", "DENY")) {
      if (random.nextBoolean()) continue;
      db.sql("insert into access.restriction (person, kind, staff_id, added_by, added_at) values (:person, :kind, :reader, :reader, :now)")
          .param("person", person).param("kind", kind).param("reader", reader).param("now", MutableClock.START.atOffset(ZoneOffset.UTC)).update();
    }
    if (random.nextBoolean()) return;
    var opened = MutableClock.START.plusSeconds(60 * (random.nextInt(120) - 90));
    db.sql("""
            insert into access.glass (id, person, staff_id, area, reason_code, reason, needs_consent, asked_at, opened_at, ends_at, review_due_at)
            values (:id, :person, :reader, 'NORTHMERE', 'TEST', 'so that the record can be read', false, :opened, :opened, :ends, :ends)
            """)
        .param("id", UUID.randomUUID()).param("person", person).param("reader", reader)
        .param("opened", opened.atOffset(ZoneOffset.UTC)).param("ends", opened.plusSeconds(3600).atOffset(ZoneOffset.UTC)).update();
  }

  private long as(String area, Role role, String sql) {
    return new TransactionTemplate(transactions).execute(_ -> {
      db.sql("select set_config('tutela.area', :area, true), set_config('tutela.user', :user, true), set_config('tutela.authority', 'staff', true), set_config('tutela.now', :now, true)")
          .param("area", area).param("user", world.staff.hired(role).id().value().toString()).param("now", MutableClock.START.toString()).query((row, n) -> true).single();
      return db.sql(sql).query(Long.class).single();
    });
  }
}
