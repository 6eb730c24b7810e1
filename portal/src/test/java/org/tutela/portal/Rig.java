package org.tutela.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tutela.database.Login;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.database.Settings;
import org.tutela.intake.Envelope;
import org.tutela.intake.EnvelopeKeys;
import org.tutela.intake.OpeningKeys;

/** One PostgreSQL a run, furnished by the migration that ships, and the keys of both sides. */
public final class Rig implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final Path MIGRATION = Path.of("../app/src/main/resources/db/migration/enquiry/V202611230010__intake.sql");
  private static PostgresServer server;
  private static EnvelopeKeys keys;

  static synchronized PostgresServer server() {
    if (server == null) server = start();
    return server;
  }

  private static PostgresServer start() {
    try {
      Path place = Files.createTempDirectory("portal-test");
      keys = EnvelopeKeys.in(place.resolve("keys"));
      var started = PostgresServer.start(place.resolve("database"), Settings.standard().withBinaries(Path.of("../database/target/postgres").toAbsolutePath().normalize()));
      try (var db = started.login(Role.OWNER).connect(); var statement = db.createStatement()) {
        statement.execute(Files.readString(MIGRATION));
      }
      return started;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Login login = server().login(Role.PORTAL);
    TestPropertyValues.of("tutela.database.url=" + login.url(), "tutela.database.portal.user=" + login.user(),
        "tutela.database.portal.password=" + login.password(), "tutela.portal.public-keys=" + keys.publicFile()).applyTo(context);
  }

  /** What the staff service would find. */
  static List<Envelope> envelopes() {
    var found = new ArrayList<Envelope>();
    try (var db = server().login(Role.STAFF).connect(); var statement = db.createStatement();
        var rows = statement.executeQuery("select reference, version, sealed from intake.envelope order by received_at, reference")) {
      while (rows.next()) found.add(new Envelope(rows.getString(1), rows.getInt(2), rows.getBytes(3)));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Envelope> envelopes(String reference) {
    return envelopes().stream().filter(e -> e.reference().equals(reference)).toList();
  }

  static org.tutela.intake.Request opened(String reference) {
    var opened = OpeningKeys.read(keys.privateFile()).open(envelopes(reference).getFirst());
    return ((Envelope.Opened.Read) opened).request();
  }

  /** Stands where it is put. */
  static final class Hands extends Clock {
    private Instant at = Instant.parse("2026-11-23T10:00:00Z");

    void forward(Duration by) {
      at = at.plus(by);
    }

    @Override
    public Instant instant() {
      return at;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return InstantSource.fixed(at).withZone(zone);
    }
  }

  @TestConfiguration
  static class Beans {
    @Bean
    @Primary
    Hands hands() {
      return new Hands();
    }
  }
}
