package org.tutela.foundation.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tutela.TestDatabase;
import org.tutela.database.Login;
import org.tutela.database.Role;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.ledger.FourEyes;
import org.tutela.ledger.Verdict;
import org.tutela.ledger.Verifier;

/** A database, a key and a file of checkpoints that no other test touches, and sealers on them without the service. */
final class LogOfItsOwn {
  static final String ORIGIN = "test/audit";
  final Login staff;
  final Login owner;
  final AuditSettings settings;
  private final Clock clock;

  LogOfItsOwn(Path folder, Clock clock) {
    Map<String, Object> database = TestDatabase.fresh();
    String url = database.get("tutela.database.url").toString();
    this.staff = new Login(url, Role.STAFF.user(), database.get("tutela.database.staff.password").toString());
    this.owner = new Login(url, Role.OWNER.user(), database.get("tutela.database.owner.password").toString());
    this.settings = settings(folder);
    this.clock = clock;
  }

  static AuditSettings settings(Path folder) {
    return new AuditSettings(ORIGIN, folder.resolve("audit.key"), folder.resolve("audit-checkpoints"), true, Duration.ofMillis(100),
        Duration.ofSeconds(60), Duration.ofMinutes(10));
  }

  /** What stands beside each other in one process. */
  record Parts(Sealer sealer, Alarm alarm, Checkpoints checkpoints) {}

  Parts parts() {
    return parts(staff, settings, clock);
  }

  static Parts parts(Login staff, AuditSettings settings, Clock clock) {
    var source = new DriverManagerDataSource(staff.url(), staff.user(), staff.password());
    var store = new SealStore(JdbcClient.create(source));
    var alarm = new Alarm();
    var checkpoints = new Checkpoints(store, settings, false, alarm, clock);
    return new Parts(new Sealer(store, checkpoints, alarm, new JdbcTransactionManager(source)), alarm, checkpoints);
  }

  SealedLog sealed() {
    return LogStore.at(staff.url(), staff.user(), staff.password());
  }

  Verdict verify() {
    try {
      var out = new ByteArrayOutputStream();
      sealed().export(ORIGIN, out);
      var kept = org.tutela.ledger.CheckpointFile.read(settings.checkpointFile()).notes();
      var key = CheckpointKey.read(settings.keyFile()).key();
      return new Verifier(List.of(key), Map.of("kept", kept), FourEyes.ofTheScheme()).verify(new ByteArrayInputStream(out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JdbcClient asStaff() {
    return JdbcClient.create(new DriverManagerDataSource(staff.url(), staff.user(), staff.password()));
  }

  /** With what a database operator can do. */
  JdbcClient asOwner() {
    return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
  }

  static AuditEntry entry(String action, Instant at) {
    UUID person = UUID.randomUUID();
    return new AuditEntry(at, Operation.CONSULTATION, action, Optional.of(new UserId(new UUID(0, 7))), Optional.empty(),
        Optional.of(new AreaCode("NORTHMERE")), "case work", "person", Optional.of(person), Optional.of(person), 1, true, Map.of("why", "TEST"));
  }
}
