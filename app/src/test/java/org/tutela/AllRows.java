package org.tutela;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tutela.database.Login;

/** What really stands in the tables, whoever may see it: row-level security does not apply. For assertions. */
public final class AllRows implements AutoCloseable {
  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcClient db;

  AllRows(Login administrator) {
    pool.setJdbcUrl(administrator.url());
    pool.setUsername(administrator.user());
    pool.setPassword(administrator.password());
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(0);
    this.db = JdbcClient.create(pool);
  }

  public JdbcClient.StatementSpec sql(String sql) {
    return db.sql(sql);
  }

  /** The number of rows that a {@code from ... where ...} finds. */
  public long count(String fromWhere, Object... params) {
    return db.sql("select count(*) " + fromWhere).params(params).query(Long.class).single();
  }

  @Override
  public void close() {
    pool.close();
  }
}
