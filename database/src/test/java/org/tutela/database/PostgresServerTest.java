package org.tutela.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(120)
class PostgresServerTest {
  private static final Settings SETTINGS = Settings.standard().withBinaries(Path.of("target/postgres"));

  private static final int NOBODY = 65534;

  @TempDir static Path before;
  @TempDir Path place;

  @BeforeAll
  static void makeOne() {
    PostgresServer.start(before.resolve("database"), SETTINGS).close();
  }

  /** For a test that does not ask how a cluster is made, which takes longer than all else: a copy of one. */
  private void isMade() throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("cp", "-a", before.resolve("database").toString(), place.toString()).inheritIO().start().waitFor()).isZero();
  }

  private PostgresServer start() {
    return PostgresServer.start(place.resolve("database"), SETTINGS);
  }

  private static String ask(Login login, String query) throws SQLException {
    try (var db = login.connect(); var statement = db.createStatement(); var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static void tell(Login login, String sql) throws SQLException {
    try (var db = login.connect(); var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_new_cluster_is_durable_checked_and_closed_to_strangers() throws Exception {
    try (var server = start()) {
      Login owner = server.login(Role.OWNER);
      assertThat(ask(owner, "show server_version")).startsWith("18.");
      assertThat(ask(owner, "show fsync")).isEqualTo("on");
      assertThat(ask(owner, "show data_checksums")).isEqualTo("on");
      assertThat(ask(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(owner, "select datlocprovider::text || datlocale from pg_database where datname = 'tutela'")).isEqualTo("bC.UTF-8");
      assertThat(ask(server.login(Role.ADMINISTRATOR), "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'")).isEqualTo("0");
      assertThat(ask(server.login(Role.ADMINISTRATOR), "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")).isEqualTo("0");
      assertThatThrownBy(() -> new Login(server.url(), "tutela_owner", "guess").connect()).hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void each_role_may_do_only_its_part() throws Exception {
    try (var server = start()) {
      tell(server.login(Role.OWNER), "create schema casework; create table casework.note (id int)");
      for (Role role : new Role[] {Role.STAFF, Role.PORTAL}) {
        Login login = server.login(role);
        assertThat(ask(login, "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication from pg_roles where rolname = current_user")).isEqualTo("f");
        assertThatThrownBy(() -> tell(login, "create schema mine")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> tell(login, "create table public.mine (id int)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> tell(login, "create temporary table mine (id int)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(login, "select id from casework.note")).hasMessageContaining("permission denied");
      }
      assertThat(ask(server.login(Role.STAFF), "select public.similarity('gwen', 'gwyn') > 0")).isEqualTo("t");
      assertThatThrownBy(() -> ask(server.login(Role.PORTAL), "select public.similarity('gwen', 'gwyn')")).hasMessageContaining("permission denied");
    }
  }

  @Test
  void the_passwords_are_its_owners_alone_and_stay_the_same() throws Exception {
    isMade();
    String password;
    try (var server = start()) {
      password = server.login(Role.STAFF).password();
    }
    Path file = place.resolve("database/secrets/tutela_staff");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    try (var server = start()) {
      assertThat(server.login(Role.STAFF).password()).isEqualTo(password).hasSize(43);
      assertThat(PostgresServer.login(place.resolve("database"), Role.STAFF)).isEqualTo(server.login(Role.STAFF));
      assertThat(server.login(Role.STAFF).toString()).doesNotContain(password);
    }
  }

  @Test
  void what_was_written_is_there_after_a_stop_and_a_start() throws Exception {
    isMade();
    try (var server = start()) {
      tell(server.login(Role.OWNER), "create schema t; create table t.kept (n int); insert into t.kept values (7)");
    }
    try (var server = start()) {
      assertThat(ask(server.login(Role.OWNER), "select n from t.kept")).isEqualTo("7");
    }
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused_and_harms_nothing() throws Exception {
    isMade();
    try (var server = start()) {
      assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("Another Tutela is running");
      Process other = Killed.start(place.resolve("database"));
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(new String(other.getInputStream().readAllBytes())).contains("Another Tutela is running");
      assertThat(ask(server.login(Role.STAFF), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_folder_on_which_nothing_runs_is_looked_at_with_a_server_of_its_own() throws Exception {
    isMade();
    Path folder = place.resolve("database");
    try (var server = start()) {
      assertThat(PostgresServer.unlessRunning(folder, SETTINGS)).isEmpty();
      assertThat(ask(server.login(Role.STAFF), "select 1")).as("harms nothing").isEqualTo("1");
    }
    try (var own = PostgresServer.unlessRunning(folder, SETTINGS).orElseThrow()) {
      assertThat(ask(own.login(Role.STAFF), "select current_user")).isEqualTo("tutela_staff");
    }
    assertThatThrownBy(() -> PostgresServer.unlessRunning(place.resolve("nowhere"), SETTINGS)).isInstanceOf(CannotStart.class);
    assertThat(place.resolve("nowhere")).doesNotExist();
  }

  @Test
  void a_killed_supervisor_leaves_an_orphan_that_the_next_start_stops() throws Exception {
    isMade();
    Process other = Killed.start(place.resolve("database"));
    long orphan = Killed.awaitCommittedRow(other);
    other.destroyForcibly().waitFor();
    assertThat(running(orphan)).isTrue();
    try (var server = start()) {
      assertThat(server.pid()).isNotEqualTo(orphan);
      assertThat(running(orphan)).isFalse();
      assertThat(ask(server.login(Role.OWNER), "select n from killed.kept")).isEqualTo("7");
    }
  }

  @Test
  void a_killed_supervisor_and_a_killed_postmaster_leave_a_zombies_pid_file_that_does_not_stop_the_next_start() throws Exception {
    isMade();
    Process other = Killed.start(place.resolve("database"));
    long orphan = Killed.awaitCommittedRow(other);
    other.destroyForcibly().waitFor();
    Survivors.signal("KILL", orphan);
    assertThat(place.resolve("database/cluster/postmaster.pid")).exists();
    try (var server = start()) {
      assertThat(ask(server.login(Role.OWNER), "select n from killed.kept")).isEqualTo("7");
    }
  }

  @Test
  void a_pid_file_that_names_a_stranger_harms_neither() throws Exception {
    isMade();
    Process stranger = new ProcessBuilder("sleep", "100").start();
    Path cluster = place.resolve("database/cluster");
    Files.writeString(cluster.resolve("postmaster.pid"), stranger.pid() + "\n" + cluster + "\n1\n5432\n\n127.0.0.1\n\nready\n");
    try (var server = start()) {
      assertThat(ask(server.login(Role.STAFF), "select 1")).isEqualTo("1");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_killed_postgres_is_started_again_on_the_same_port_with_every_commit() throws Exception {
    isMade();
    try (var server = start()) {
      Login owner = server.login(Role.OWNER);
      tell(owner, "create schema t; create table t.kept (n int); insert into t.kept values (7)");
      long first = server.pid();
      Survivors.signal("KILL", first);
      assertThat(awaitAnswer(owner, "select n from t.kept")).isEqualTo("7");
      assertThat(server.pid()).isNotEqualTo(first);
      assertThat(server.login(Role.OWNER)).isEqualTo(owner);
    }
  }

  @Test
  void a_first_start_cut_short_begins_again() throws Exception {
    Path half = place.resolve("database/cluster.new/base");
    Files.createDirectories(half);
    try (var server = start()) {
      assertThat(ask(server.login(Role.STAFF), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_folder_that_cannot_be_used_is_refused_in_plain_words() throws Exception {
    Path file = Files.createFile(place.resolve("database"));
    assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining(file.toString());
  }

  @Test
  void root_runs_a_folder_of_somebody_else_as_its_owner() throws Exception {
    Assumptions.assumeTrue(Folders.owner(place) == 0, "only root may give a folder away");
    Path home = openTemporaryFolder();
    try {
      Folders.give(home, NOBODY, NOBODY);
      try (var server = PostgresServer.start(home, Settings.standard())) {
        assertThat(Folders.owner(Path.of("/proc/" + server.pid()))).isEqualTo(NOBODY);
        assertThat(ask(server.login(Role.STAFF), "select 1")).isEqualTo("1");
      }
    } finally {
      Folders.delete(home);
    }
  }

  @Test
  void an_owner_without_an_account_is_named_in_plain_words() throws Exception {
    Assumptions.assumeTrue(Folders.owner(place) == 0, "only root may give a folder away");
    Folders.give(place, 12345, 12345);
    assertThatThrownBy(() -> PostgresServer.start(place, SETTINGS)).hasMessageContaining("user 12345, who has no account");
  }

  @Test
  void anybody_else_is_refused_the_folder_of_somebody_else() throws Exception {
    Assumptions.assumeTrue(Folders.owner(place) == 0, "only root may become somebody else");
    Path home = openTemporaryFolder();
    try {
      Process other = Killed.startAs(NOBODY, home, Files.createDirectory(home.resolve("classes")));
      assertThat(new String(other.getInputStream().readAllBytes())).contains("belongs to user 0, and this is user " + NOBODY);
    } finally {
      Folders.delete(home);
    }
  }

  @Test
  void anybody_else_runs_a_folder_of_their_own() throws Exception {
    Assumptions.assumeTrue(Folders.owner(place) == 0, "only root may become somebody else");
    Path home = openTemporaryFolder();
    try {
      Path classes = Files.createDirectory(home.resolve("classes"));
      Path own = Files.createDirectory(home.resolve("own"));
      Folders.give(own, NOBODY, NOBODY);
      Process other = Killed.startAs(NOBODY, own, classes);
      Killed.awaitCommittedRow(other);
      other.destroy();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(own.resolve("cluster/postmaster.pid")).doesNotExist();
    } finally {
      Folders.delete(home);
    }
  }

  /** One that every user can reach, as a test's own temporary folder is not. */
  private static Path openTemporaryFolder() throws IOException {
    Path home = Files.createTempDirectory(Path.of("/tmp"), "tutela");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private static boolean running(long pid) throws IOException {
    Path stat = Path.of("/proc/" + pid + "/stat");
    return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
  }

  private static String awaitAnswer(Login login, String query) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      try {
        return ask(login, query);
      } catch (SQLException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("the database did not come back");
  }
}
