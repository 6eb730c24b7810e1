package org.tutela.foundation.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.tutela.ledger.Event;

@Repository
class LogStore {
  interface Each {
    void leaf(long index, byte[] hash, Event event);
  }

  private final JdbcClient db;

  LogStore(JdbcClient db) {
    this.db = db;
  }

  /** The log of a database, without the service. */
  static SealedLog at(String url, String user, String password) {
    var source = new DriverManagerDataSource(url, user, password);
    var db = JdbcClient.create(source);
    return new SealedLog(new SealStore(db), new LogStore(db), new JdbcTransactionManager(source));
  }

  /** Until the transaction ends. */
  void seeAll() {
    db.sql("select set_config('tutela.authority', 'system', true)").query(String.class).single();
  }

  List<String> checkpoints() {
    return db.sql("select note from audit.checkpoint order by number").query(String.class).list();
  }

  /** A leaf whose entry is gone is passed over: the verifier misses its index. */
  long eachLeaf(Each each) {
    var count = new AtomicLong();
    db.sql("""
            select l.index, l.hash, %s
              from audit.leaf l join audit.entry e on e.id = l.entry_id
             order by l.index
            """.formatted(EventRow.COLUMNS))
        .withFetchSize(2_000)
        .query(row -> {
          each.leaf(row.getLong("index"), row.getBytes("hash"), EventRow.of(row));
          count.incrementAndGet();
        });
    return count.get();
  }
}
