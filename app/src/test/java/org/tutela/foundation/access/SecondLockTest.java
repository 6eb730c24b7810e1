package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;

/** The database refuses by itself, whatever the service's own decision point thinks. */
@AccessTest
class SecondLockTest {
  @Autowired JdbcClient db;
  @Autowired AllRows all;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Restrictions restrictions;
  @Autowired Glass glass;
  @Autowired KnownPeople known;
  final UUID person = UUID.randomUUID();
  Hired owner;
  Hired other;

  @BeforeEach
  void people() {
    owner = Hired.as(Role.SUPERVISOR, staffing, sessions);
    other = Hired.as(Role.OFFICER, staffing, sessions);
    all.sql("""
            insert into people.person (id, reference, area, sex, recorded_at, recorded_by)
            values (:id, :reference, 'NORTHMERE', 'MALE', now(), :by)
            """).param("id", person).param("reference", "P-" + person.toString().substring(0, 8)).param("by", owner.id().value()).update();
  }

  boolean sees(String area, UUID user, String authority, Instant now) {
    return sees(area, user, authority, now, "select exists (select from people.person where id = :person)");
  }

  boolean sees(String area, String asked) {
    return sees(area, other.id().value(), "staff", MutableClock.START, asked);
  }

  private boolean sees(String area, UUID user, String authority, Instant now, String asked) {
    return new TransactionTemplate(transactions).execute(_ -> {
      db.sql("""
              select set_config('tutela.area', :area, true), set_config('tutela.user', :user, true),
                     set_config('tutela.authority', :authority, true), set_config('tutela.now', :now, true)
              """)
          .param("area", area).param("user", user.toString()).param("authority", authority).param("now", now.toString())
          .query((row, n) -> true).single();
      return db.sql(asked).param("person", person).query(Boolean.class).single();
    });
  }

  @Test
  @DisplayName("security A-1: the database shows another area no row, and nobody's settings show nothing")
  void area() {
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START)).isTrue();
    assertThat(sees("CARROW", other.id().value(), "staff", MutableClock.START)).isFalse();
    assertThat(sees("CARROW", other.id().value(), "system", MutableClock.START)).as("A-5: the matcher sees all").isTrue();
    assertThat(db.sql("select count(*) from people.person").query(Long.class).single()).isZero();
  }

  @Test
  @DisplayName("security A-3: the database shows a limited record to those listed, and to nobody else")
  void limited() {
    As.system(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, owner.id(), "WITNESS"))).orThrow();
    assertThat(sees("NORTHMERE", owner.id().value(), "staff", MutableClock.START)).isTrue();
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START)).isFalse();
    As.system(() -> restrictions.change(person, LimitChange.LET_IN, other.id(), "works the case")).orThrow();
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START)).isTrue();
    As.system(() -> restrictions.change(person, LimitChange.SHUT_OUT, other.id(), "a neighbour")).orThrow();
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START)).as("being shut out wins").isFalse();
    assertThat(sees("NORTHMERE", owner.id().value(), "system", MutableClock.START)).isTrue();
  }

  @Test
  @DisplayName("security A-6: the database opens broken glass for its hour, and seals what is sealed")
  void brokenGlass() {
    As.system(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, owner.id(), "WITNESS"))).orThrow();
    String reference = known.reference(person);
    other.does(() -> glass.ask(new AskGlass(reference, GlassReason.LIFE_AT_RISK, "threat made this morning"))).orThrow();
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START.plusSeconds(3599))).isTrue();
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START.plusSeconds(3600))).isFalse();
    all.sql("update access.limited_record set sealed = true where person = :person").param("person", person).update();
    assertThat(sees("NORTHMERE", other.id().value(), "staff", MutableClock.START.plusSeconds(60))).isFalse();
  }

  @Test
  @DisplayName("security A-1: whom one transaction met the next has not met")
  void met() {
    String asked = "select people.may_see(:person)";
    assertThat(sees("NORTHMERE", asked)).isTrue();
    assertThat(sees("CARROW", asked)).isFalse();
    assertThat(sees("NORTHMERE", "select people.may_see(:person) and people.may_see(:person) and not people.may_see(gen_random_uuid())")).isTrue();
    assertThat(db.sql(asked).param("person", person).query(Boolean.class).single()).isFalse();
  }

  @Test
  @DisplayName("security A-1: whom a function met with its owner's rights its caller has not met")
  void owners() {
    all.sql("""
            do $$
            begin
              set local role tutela_owner;
              assert people.may_see('%s'), 'the owner sees everybody';
              assert coalesce(current_setting('tutela.met', true), '') = '', 'and whoever called would, too';
            end
            $$
            """.formatted(person)).update();
  }

  @Test
  @DisplayName("security A-6: without the service's clock no glass counts as open")
  void noClock() {
    all.sql("""
            insert into access.glass (id, person, staff_id, area, reason_code, reason, needs_consent, asked_at, opened_at, ends_at, review_due_at)
            values (gen_random_uuid(), :person, :staff, 'NORTHMERE', 'LIFE_AT_RISK', 'threat made this morning', false, :now, :now, 'infinity', :now)
            """).param("person", person).param("staff", other.id().value()).param("now", Timestamp.from(MutableClock.START)).update();
    As.system(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, owner.id(), "WITNESS"))).orThrow();
    boolean seen = new TransactionTemplate(transactions).execute(_ -> {
      db.sql("select set_config('tutela.area', 'NORTHMERE', true), set_config('tutela.user', :user, true)").param("user", other.id().value().toString())
          .query((row, n) -> true).single();
      return db.sql("select access.may_see_person(:person)").param("person", person).query(Boolean.class).single();
    });
    assertThat(seen).isFalse();
  }
}
