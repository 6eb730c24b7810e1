package org.tutela.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tutela.foundation.access.Permission;
import org.tutela.ledger.FourEyes;

class VerifyAuditTest {
  @TempDir Path folder;

  @Test
  void a_database_or_a_copy_of_its_log_is_verified_in_plain_words() {
    var log = new LogOfItsOwn(folder, Clock.systemUTC());
    log.asStaff().sql("""
        insert into audit.entry (id, at, operation, action, purpose, object_kind, count, allowed, details)
        select gen_random_uuid(), clock_timestamp(), 'SIGN_IN', 'SIGN_IN', '', '', 1, true, '' from generate_series(1, 30)
        """).update();
    log.parts().sealer().all();
    String copy = folder.resolve("copy.log").toString();
    assertThat(run(0, "--data", folder.toString(), "--url", log.staff.url(), "--password", log.staff.password(), "--out", copy))
        .contains("took 30 events from the database", "PASS: 30 events without a gap");
    assertThat(run(0, "--data", folder.toString(), "--export", copy)).startsWith("PASS: 30 events");
    for (String sql : List.of("alter table audit.entry no force row level security", "alter table audit.entry disable trigger append_only",
        "update audit.entry set allowed = false")) log.asOwner().sql(sql).update();
    assertThat(run(1, "--data", folder.toString(), "--url", log.staff.url(), "--password", log.staff.password())).contains("FAIL at event 0");
  }

  @Test
  @DisplayName("security T-7: a table of cases that was altered without an event is found, row by row")
  void an_altered_case() {
    var log = new LogOfItsOwn(folder, Clock.systemUTC());
    String[] look = {"--data", folder.toString(), "--url", log.staff.url(), "--password", log.staff.password()};
    for (int n = 1; n <= 3; n++) person(log, n, true);
    log.parts().sealer().all();
    assertThat(run(0, look)).contains("PASS: 3 rows of cases, each written by a transaction that left an event");
    var operator = log.asOwner();
    operator.sql("alter table people.person no force row level security").update();
    operator.sql("update people.person set sex = 'FEMALE' where id = '00000000-0000-7000-8000-000000000002'").update();
    assertThat(run(1, look)).contains("PASS: 3 events", "FAIL in people.person: 1 written", "00000000-0000-7000-8000-000000000002");
    operator.sql("delete from people.person where id = '00000000-0000-7000-8000-000000000002'").update();
    person(log, 4, false);
    assertThat(run(1, look)).contains("FAIL in people.person: 1 written", "00000000-0000-7000-8000-000000000004");
  }

  private static void person(LogOfItsOwn log, int number, boolean withEvent) {
    log.asOwner().sql("""
        with person as (
          insert into people.person (id, reference, area, sex, recorded_at, recorded_by)
          select ('00000000-0000-7000-8000-00000000000' || :number)::uuid, 'P-' || :number, 'NORTHMERE', 'MALE', now(), gen_random_uuid()
            from (select set_config('tutela.authority', 'system', true)) as seen
          returning id
        )
        insert into audit.entry (id, at, operation, action, purpose, object_kind, object_id, count, allowed, details)
        select gen_random_uuid(), clock_timestamp(), 'COLLECTION', 'RECORD_PERSON', '', 'person', id, 1, true, '' from person where :event
        """).param("number", String.valueOf(number)).param("event", withEvent).update();
  }

  @Test
  void what_cannot_be_looked_at_is_said() {
    assertThat(run(2, "--what", "x")).contains("what is --what?", "usage");
    assertThat(run(2, "--data", folder.toString())).contains("cannot verify");
    assertThat(run(0, "--make-key", folder.resolve("made.key").toString(), "--name", "test/audit")).startsWith("test/audit+");
    assertThat(run(2, "--make-key", folder.resolve("made.key").toString())).contains("there is a key already");
  }

  @Test
  void the_rules_of_four_eyes_speak_of_permissions_that_there_are() {
    for (var rule : FourEyes.ofTheScheme().rules()) {
      for (var names : List.of(java.util.Set.of(rule.discloses()), rule.prepares(), rule.approves())) names.forEach(Permission::valueOf);
    }
  }

  private static String run(int exit, String... args) {
    var out = new ByteArrayOutputStream();
    int code = VerifyAudit.run(args, new PrintStream(out));
    assertThat(code).as(out.toString()).isEqualTo(exit);
    return out.toString();
  }
}
