package org.tutela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TutelaTest
class HarnessTest {
  @Autowired JdbcClient db;
  @Autowired AllRows all;
  @Autowired Clock clock;
  @Autowired MutableClock mutable;
  @Autowired MockMvc web;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void the_service_connects_as_the_staff_role() {
    assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("tutela_staff");
    assertThat(all.sql("select current_user").query(String.class).single()).isEqualTo("postgres");
  }

  @Test
  void the_clock_stands_still_until_moved() {
    assertThat(clock.instant()).isEqualTo(MutableClock.START);
    mutable.pass(Duration.ofDays(2));
    assertThat(clock.instant()).isEqualTo(MutableClock.START.plus(Duration.ofDays(2)));
  }

  @Test
  void a_row_of_an_area_is_seen_by_its_own_area_and_the_system_and_by_nobody_else() {
    assertThat(mayCarrowBeSeen("", "")).isFalse();
    assertThat(mayCarrowBeSeen("NORTHMERE", "staff")).isFalse();
    assertThat(mayCarrowBeSeen("CARROW", "staff")).isTrue();
    assertThat(mayCarrowBeSeen("NORTHMERE", "system")).isTrue();
  }

  @Test
  void no_schema_lets_the_service_make_or_empty_a_table() {
    assertThatThrownBy(() -> db.sql("create table kernel.mine (id int)").update()).rootCause().hasMessageContaining("permission denied");
    assertThatThrownBy(() -> db.sql("delete from kernel.area").update()).rootCause().hasMessageContaining("permission denied");
  }

  private boolean mayCarrowBeSeen(String area, String authority) {
    return new TransactionTemplate(transactions).execute(_ -> {
      db.sql("select set_config('tutela.area', :area, true), set_config('tutela.authority', :authority, true)")
          .param("area", area).param("authority", authority).query((row, n) -> row.getString(1)).single();
      return db.sql("select coalesce(kernel.may_see_area('CARROW'), false)").query(Boolean.class).single();
    });
  }
}
