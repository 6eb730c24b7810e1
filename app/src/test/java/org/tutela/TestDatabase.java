package org.tutela;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.tutela.database.Login;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.database.Settings;

/** One PostgreSQL a test run, migrated once; each Spring context gets a copy of the migrated database. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final AtomicInteger COPIES = new AtomicInteger();
  /** Test classes run in processes side by side. */
  private static final Path FOLDER = Path.of("target", "test-" + System.getProperty("tests.process", "run-1"));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> properties = fresh();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
  }

  /** The settings of a service on a copy of its own. */
  public static Map<String, Object> fresh() {
    String name = copy();
    Login owner = Server.ONE.login(Role.OWNER).on(name);
    Login staff = Server.ONE.login(Role.STAFF).on(name);
    return Map.of(
        "tutela.database.url", staff.url(),
        "tutela.database.owner.password", owner.password(),
        "tutela.database.staff.password", staff.password(),
        "tutela.jobs", "false",
        "tutela.register.counted-every", "PT0S",
        "tutela.tracking.feed", "PT0S",
        "tutela.devices.port", "0",
        "tutela.data", FOLDER.resolve("data/" + name).toString(),
        "tutela.keys", FOLDER.resolve("data/" + name + "/keys").toString());
  }

  static Login administrator(Environment environment) {
    return new Login(environment.getRequiredProperty("tutela.database.url"), Role.ADMINISTRATOR.user(),
        Server.ONE.login(Role.ADMINISTRATOR).password());
  }

  /** Everything on a database that {@link #fresh} made. */
  public static AllRows rows(Map<String, Object> settings) {
    return new AllRows(new Login(settings.get("tutela.database.url").toString(), Role.ADMINISTRATOR.user(), Server.ONE.login(Role.ADMINISTRATOR).password()));
  }

  /** The portal's role on the database of that context. */
  public static Login portal(Environment environment) {
    return new Login(environment.getRequiredProperty("tutela.database.url"), Role.PORTAL.user(), Server.ONE.login(Role.PORTAL).password());
  }

  private static String copy() {
    String name = "test_" + COPIES.incrementAndGet();
    Server.tell("drop database if exists " + name + " with (force)", "create database " + name + " template migrated owner tutela_owner",
        "revoke all on database " + name + " from public", "grant connect on database " + name + " to tutela_staff, tutela_portal");
    return name;
  }

  /** Loaded with the first copy, stopped with the test run. */
  private static final class Server {
    static final PostgresServer ONE = start();

    private static PostgresServer start() {
      // Crash safety is tested elsewhere; here a commit need not wait for the disk.
      PostgresServer server = PostgresServer.start(FOLDER.resolve("postgres"),
          Settings.standard().withBinaries(Path.of("target", "postgres")).with("synchronous_commit", "off").with("max_connections", "200").stoppedByCaller());
      // after the services that still write to it when they end
      SpringApplication.getShutdownHandlers().add(server::close);
      tell(server, "drop database if exists migrated with (force)", "create database migrated template tutela owner tutela_owner");
      Login owner = server.login(Role.OWNER).on("migrated");
      Flyway.configure().dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:db/migration").defaultSchema("migration").outOfOrder(true).load().migrate();
      return server;
    }

    static void tell(String... statements) {
      tell(ONE, statements);
    }

    static void tell(PostgresServer server, String... statements) {
      try (var db = server.login(Role.ADMINISTRATOR).on("postgres").connect(); var statement = db.createStatement()) {
        for (String sql : statements) statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
