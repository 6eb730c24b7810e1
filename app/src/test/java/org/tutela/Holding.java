package org.tutela;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as an officer's transaction meets it that holds somebody, or nobody. */
public final class Holding {
  private Holding() {}

  /** @param person id, or "" for nobody @param count a query for one number */
  public static long count(JdbcClient db, PlatformTransactionManager transactions, String person, String count) {
    return new TransactionTemplate(transactions).execute(_ -> {
      db.sql("""
              select set_config('tutela.area', 'NORTHMERE', true), set_config('tutela.user', :user, true), set_config('tutela.authority', 'staff', true),
                     set_config('tutela.now', :now, true), set_config('tutela.holds', :holding, true)
              """)
          .param("user", As.officer().id().value().toString()).param("now", MutableClock.START.toString()).param("holding", person).query((row, n) -> true).single();
      return db.sql(count).query(Long.class).single();
    });
  }
}
