package org.tutela.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tutela.MutableClock;
import org.tutela.ledger.Verdict;

@Tag("slow")
class SealerTest {
  @TempDir Path folder;
  private final MutableClock clock = new MutableClock();
  private LogOfItsOwn log;

  @BeforeEach
  void fresh() {
    log = new LogOfItsOwn(folder, clock);
  }

  @Test
  @DisplayName("security T-4: committed entries get gapless indexes, and what the export says verifies")
  void committed_entries_are_sealed() throws SQLException {
    for (int i = 0; i < 2500; i += 100) write(100, true);
    write(50, false);
    log.parts().sealer().all();
    assertThat(passes().events()).isEqualTo(2500);
    assertThat(passes().signed()).isGreaterThanOrEqualTo(2000);
    assertThat(count("audit.leaf")).isEqualTo(2500);
  }

  @Test
  @DisplayName("security T-4: an entry that is written early and committed late is sealed all the same")
  void a_late_commit_is_sealed() throws SQLException {
    var sealer = log.parts().sealer();
    try (Connection late = connection(); Connection later = connection()) {
      insert(late, 3);
      insert(later, 2);
      write(10, true);
      sealer.all();
      assertThat(count("audit.leaf")).isEqualTo(10);
      write(5, true);
      sealer.all();
      late.commit();
      sealer.all();
      assertThat(count("audit.leaf")).isEqualTo(18);
      write(1, true);
      sealer.all();
      later.commit();
      sealer.all();
      assertThat(count("audit.leaf")).isEqualTo(21);
    }
    assertThat(passes().events()).isEqualTo(21);
  }

  @Test
  void sealing_waits_for_no_business_transaction_and_none_waits_for_it() throws SQLException {
    try (Connection open = connection()) {
      insert(open, 1);
      write(4, true);
      log.parts().sealer().all();
      insert(open, 1);
      open.commit();
    }
    log.parts().sealer().all();
    assertThat(passes().events()).isEqualTo(6);
  }

  @Test
  void sealers_on_several_machines_seal_each_entry_once() throws Exception {
    write(3000, true);
    log.parts().sealer().round();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < 4; i++) all.add(threads.submit(() -> log.parts().sealer().all()));
      for (Future<?> one : all) one.get();
    }
    log.parts().sealer().all();
    assertThat(passes().events()).isEqualTo(3000);
  }

  @Test
  @DisplayName("security T-4: a checkpoint after a thousand events, after a minute, and now and then when idle")
  void checkpoints_come_in_time() throws SQLException {
    var parts = log.parts();
    write(2100, true);
    parts.sealer().all();
    assertThat(sizes()).containsExactly(1000L, 2000L);
    clock.pass(Duration.ofSeconds(59));
    parts.sealer().all();
    assertThat(sizes()).hasSize(2);
    clock.pass(Duration.ofSeconds(1));
    parts.sealer().all();
    assertThat(sizes()).containsExactly(1000L, 2000L, 2100L);
    clock.pass(Duration.ofMinutes(9));
    parts.sealer().all();
    assertThat(sizes()).hasSize(3);
    clock.pass(Duration.ofMinutes(1));
    parts.sealer().all();
    assertThat(sizes()).containsExactly(1000L, 2000L, 2100L, 2100L);
    assertThat(passes().checkpoints()).isEqualTo(3);
  }

  @Test
  @DisplayName("security T-5: an old backup put in place raises the alarm, and nothing more is sealed")
  void an_old_backup_raises_the_alarm() throws SQLException {
    write(50, true);
    log.parts().sealer().all();
    var restored = new LogOfItsOwn(folder, clock);
    write(restored, 20);
    var parts = restored.parts();
    parts.sealer().all();
    assertThat(parts.alarm().raised()).hasValueSatisfying(why -> assertThat(why).contains("an old copy was put in its place"));
    assertThat(restored.asStaff().sql("select count(*) from audit.leaf").query(Long.class).single()).isZero();
  }

  @Test
  @DisplayName("security T-5: a log that differs from the checkpoint in the file raises the alarm")
  void a_rewritten_log_raises_the_alarm() throws SQLException {
    write(50, true);
    log.parts().sealer().all();
    operator("alter table audit.leaf disable trigger append_only", "update audit.leaf set hash = sha256('x') where index = 17");
    var parts = log.parts();
    parts.sealer().all();
    assertThat(parts.alarm().raised()).hasValue("the first 50 events are not those that were signed");
  }

  @Test
  @DisplayName("security T-7: what a database operator changes is found with its index")
  void an_operators_change_is_found() throws SQLException {
    write(1500, true);
    clock.pass(Duration.ofMinutes(1));
    log.parts().sealer().all();
    clock.pass(Duration.ofMinutes(1));
    log.parts().sealer().all();
    operator("alter table audit.entry no force row level security", "alter table audit.entry disable trigger append_only",
        "update audit.entry set actor_id = gen_random_uuid() where id = (select entry_id from audit.leaf where index = 417)");
    assertThat(log.verify()).isInstanceOfSatisfying(Verdict.Fail.class, fail -> assertThat(fail.index()).isEqualTo(417));
    operator("delete from audit.entry where id = (select entry_id from audit.leaf where index = 300)");
    assertThat(log.verify()).isInstanceOfSatisfying(Verdict.Fail.class, fail -> assertThat(fail.index()).isEqualTo(300));
  }

  @Test
  void the_service_can_change_nothing_that_it_wrote() throws SQLException {
    write(3, true);
    log.parts().sealer().all();
    for (String table : List.of("audit.entry", "audit.leaf", "audit.checkpoint")) {
      assertThatThrownBy(() -> log.asStaff().sql("delete from " + table).update()).rootCause().hasMessageContaining("permission denied");
      assertThatThrownBy(() -> log.asOwner().sql("delete from " + table).update()).rootCause().hasMessageContaining("append-only");
      assertThatThrownBy(() -> log.asOwner().sql("truncate " + table).update()).rootCause().hasMessageContaining("append-only");
    }
  }

  @Test
  void a_key_that_others_can_read_is_not_used() throws Exception {
    log.parts().sealer().round();
    Files.setPosixFilePermissions(log.settings.keyFile(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    var parts = log.parts();
    parts.sealer().round();
    assertThat(parts.alarm().raised()).hasValueSatisfying(why -> assertThat(why).contains("open to others"));
  }

  @Test
  void a_log_loaded_into_a_server_that_counts_transactions_anew_is_sealed_on() throws SQLException {
    write(10, true);
    log.parts().sealer().all();
    operator("update audit.tree set sealed_to = '999999999999'");
    write(10, true);
    log.parts().sealer().all();
    assertThat(passes().events()).isEqualTo(20);
  }

  private Verdict.Pass passes() {
    var verdict = log.verify();
    assertThat(verdict).isInstanceOf(Verdict.Pass.class);
    return (Verdict.Pass) verdict;
  }

  private long count(String table) {
    return log.asStaff().sql("select count(*) from " + table).query(Long.class).single();
  }

  private List<Long> sizes() {
    return log.asStaff().sql("select size from audit.checkpoint order by number").query(Long.class).list();
  }

  private void operator(String... statements) {
    for (String sql : statements) log.asOwner().sql(sql).update();
  }

  private Connection connection() throws SQLException {
    Connection connection = log.staff.connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private void write(int entries, boolean commit) throws SQLException {
    try (Connection connection = connection()) {
      insert(connection, entries);
      if (commit) connection.commit();
      else connection.rollback();
    }
  }

  private static void write(LogOfItsOwn log, int entries) throws SQLException {
    try (Connection connection = log.staff.connect()) {
      insert(connection, entries);
    }
  }

  private static void insert(Connection connection, int entries) throws SQLException {
    try (var statement = connection.prepareStatement("""
        insert into audit.entry (id, at, operation, action, actor_id, area, purpose, object_kind, count, allowed, details)
        values (?, clock_timestamp(), 'CONSULTATION', 'OPEN_PERSON', ?, 'NORTHMERE', 'case work', 'person', 1, true, '')
        """)) {
      for (int i = 0; i < entries; i++) {
        statement.setObject(1, UUID.randomUUID());
        statement.setObject(2, new UUID(0, i % 5));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
