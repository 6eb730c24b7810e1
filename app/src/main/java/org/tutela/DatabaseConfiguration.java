package org.tutela;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tutela.database.Login;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;

/**
 * Where the data are: an outside PostgreSQL when {@code tutela.database.url} names one, otherwise a server of our own
 * in the data folder. Migrations run as the owner; the service itself connects as the staff role.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** @param port of our own server; 0 for any free one */
  @ConfigurationProperties("tutela.database")
  record Settings(@DefaultValue("") String url, @DefaultValue("0") int port, @DefaultValue Account owner, @DefaultValue Account staff) {
    record Account(@DefaultValue("") String user, @DefaultValue("") String password) {
      Login at(String url, Role role) {
        return new Login(url, user.isEmpty() ? role.user() : user, password);
      }
    }
  }

  record Logins(Login owner, Login staff) {}

  /** Stopped by Spring after the pool that uses it; a hook of its own would pull it from under the last requests. */
  @Bean
  @Conditional(NoOutsideServer.class)
  PostgresServer postgresServer(Settings settings, @Value("${tutela.data}") Path data) {
    return PostgresServer.start(data.resolve("database"),
        org.tutela.database.Settings.standard().onPort(settings.port()).stoppedByCaller());
  }

  @Bean
  @Conditional(NoOutsideServer.class)
  Logins ownServer(PostgresServer server) {
    return new Logins(server.login(Role.OWNER), server.login(Role.STAFF));
  }

  @Bean
  @Conditional(OutsideServer.class)
  Logins outsideServer(Settings settings) {
    return new Logins(settings.owner().at(settings.url(), Role.OWNER), settings.staff().at(settings.url(), Role.STAFF));
  }

  @Bean
  @Primary
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(Logins logins) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(logins.staff().url());
    pool.setUsername(logins.staff().user());
    pool.setPassword(logins.staff().password());
    return pool;
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(Logins logins) {
    return new DriverManagerDataSource(logins.owner().url(), logins.owner().user(), logins.owner().password());
  }

  static class OutsideServer implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("tutela.database.url", "").isBlank();
    }
  }

  static class NoOutsideServer extends OutsideServer {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !super.matches(context, metadata);
    }
  }
}
