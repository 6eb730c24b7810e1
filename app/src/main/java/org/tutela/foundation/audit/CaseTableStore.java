package org.tutela.foundation.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which transaction last wrote each row of a case, and whether it left an event (T-7). Nothing of a row is read but its
 * id: PostgreSQL itself says who wrote it.
 */
class CaseTableStore {
  /** Written only inside a passage of the gate. */
  static final List<String> TABLES = List.of("enquiry.application", "enquiry.application_history", "enquiry.clock", "enquiry.interview",
      "disclosure.assessment", "disclosure.decision", "disclosure.second_reading", "disclosure.consideration", "disclosure.consideration_history",
      "disclosure.consideration_record", "people.person", "people.name", "people.address", "people.identifier", "people.birth_history", "people.address_area", "people.address_end", "people.struck", "convictions.conviction",
      "mappa.management", "mappa.management_history", "access.limited_record", "access.restriction", "access.role_grant");
  private static final int SHOWN = 5;

  /** @param rows in all; @param foreign written by a transaction without an event; @param some of their ids */
  record Found(String table, long rows, long foreign, List<String> some) {}

  private final JdbcClient db;

  private CaseTableStore(JdbcClient db) {
    this.db = db;
  }

  /** One moment of the tables and of the log of a database, without the service. */
  static List<Found> look(String url, String user, String password) {
    var source = new DriverManagerDataSource(url, user, password);
    var db = JdbcClient.create(source);
    var store = new CaseTableStore(db);
    var snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    return snapshot.execute(_ -> {
      new LogStore(db).seeAll();
      return TABLES.stream().map(store::look).toList();
    });
  }

  /** A row's transaction is the low half of its entry's. */
  private Found look(String table) {
    return db.sql("""
            with known as (
              select distinct (tx::text::numeric %% 4294967296)::bigint as tx from audit.entry
            ), odd as (
              select coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'application_id', to_jsonb(t) ->> 'person', '') as id
                from %1$s t left join known k on k.tx = t.xmin::text::bigint where k.tx is null
            )
            select (select count(*) from %1$s) as rows, (select count(*) from odd) as odd,
                   array(select distinct id from odd order by id limit %2$d) as some
            """.formatted(table, SHOWN))
        .query((row, n) -> new Found(table, row.getLong("rows"), row.getLong("odd"), List.of((String[]) row.getArray("some").getArray())))
        .single();
  }
}
