package org.tutela;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tutela.database.Login;

/** What really stands in the tables, whoever may see it: row-level security does not apply. For assertions. */
public final class AllRows {
  private final JdbcClient db;

  AllRows(Login administrator) {
    this.db = JdbcClient.create(new DriverManagerDataSource(administrator.url(), administrator.user(), administrator.password()));
  }

  public JdbcClient.StatementSpec sql(String sql) {
    return db.sql(sql);
  }

  /** The number of rows that a {@code from ... where ...} finds. */
  public long count(String fromWhere, Object... params) {
    return db.sql("select count(*) " + fromWhere).params(params).query(Long.class).single();
  }
}
