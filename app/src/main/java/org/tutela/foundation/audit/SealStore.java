package org.tutela.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.tutela.ledger.Event;
import org.tutela.ledger.Frontier;

@Repository
class SealStore {
  /** Any number will do that nothing else locks. */
  private static final long LOCK = 0x7475_7465_6c61L;

  /** @param sealedTo entries of transactions before this one are all sealed */
  record Standing(Frontier frontier, long sealedTo) {}

  record Unsealed(long transaction, Event event) {}

  /** @param running every transaction before this one is over; @param next none has begun from this one on */
  record Horizon(long running, long next) {}

  private final JdbcClient db;

  SealStore(JdbcClient db) {
    this.db = db;
  }

  /** One sealer at a time, on however many machines; until the transaction ends. It sees every area's entries. */
  boolean lock() {
    return db.sql("""
            select pg_try_advisory_xact_lock(:lock) as locked, set_config('tutela.authority', 'system', true),
                   set_config('synchronous_commit', 'on', true)
            """)
        .param("lock", LOCK).query((row, n) -> row.getBoolean("locked")).single();
  }

  Standing standing() {
    return db.sql("select size, frontier, sealed_to::text as sealed_to from audit.tree where one")
        .query((row, n) -> new Standing(Frontier.of(row.getLong("size"), row.getBytes("frontier")), Long.parseLong(row.getString("sealed_to"))))
        .single();
  }

  /** Ask before {@link #unsealed}: what was over then is seen by what is read later. */
  Horizon horizon() {
    return db.sql("""
            select pg_snapshot_xmin(pg_current_snapshot())::text as running, pg_snapshot_xmax(pg_current_snapshot())::text as next
            """)
        .query((row, n) -> new Horizon(Long.parseLong(row.getString("running")), Long.parseLong(row.getString("next"))))
        .single();
  }

  /** In the order of their transactions, which is an order of cause: who saw a commit began after it. */
  List<Unsealed> unsealed(long from, int limit) {
    return db.sql("""
            select e.tx::text as tx, %s
              from audit.entry e
             where e.tx >= cast(:from as xid8)
               and not exists (select 1 from audit.leaf l where l.entry_id = e.id)
             order by e.tx, e.recorded_at, e.id
             limit :limit
            """.formatted(EventRow.COLUMNS))
        .param("from", Long.toString(from)).param("limit", limit)
        .query((row, n) -> new Unsealed(Long.parseLong(row.getString("tx")), EventRow.of(row)))
        .list();
  }

  void append(long first, List<UUID> entries, List<byte[]> hashes) {
    db.sql("""
            insert into audit.leaf (index, entry_id, hash)
            select :first + n - 1, entry_id, hash from unnest(:entries, :hashes) with ordinality as sealed (entry_id, hash, n)
            """)
        .param("first", first)
        .param("entries", new SqlArrayValue("uuid", (Object[]) entries.toArray(UUID[]::new)))
        .param("hashes", new SqlArrayValue("bytea", (Object[]) hashes.toArray(byte[][]::new)))
        .update();
  }

  int advance(long fromSize, Standing to) {
    return db.sql("""
            update audit.tree set size = :size, frontier = :frontier, sealed_to = cast(:sealedTo as xid8)
             where one and size = :fromSize
            """)
        .param("size", to.frontier().size()).param("frontier", to.frontier().bytes())
        .param("sealedTo", Long.toString(to.sealedTo())).param("fromSize", fromSize)
        .update();
  }

  /** Leaf hashes by index, without a gap or not at all. */
  List<byte[]> hashes(long from, int limit) {
    return db.sql("select index, hash from audit.leaf where index >= :from and index < :to order by index")
        .param("from", from).param("to", from + limit)
        .query((ResultSet row) -> hashes(row, from));
  }

  private static List<byte[]> hashes(ResultSet row, long from) throws SQLException {
    var hashes = new java.util.ArrayList<byte[]>();
    while (row.next() && row.getLong("index") == from + hashes.size()) hashes.add(row.getBytes("hash"));
    return hashes;
  }

  void insertCheckpoint(long size, Instant at, String note) {
    db.sql("insert into audit.checkpoint (size, made_at, note) values (:size, :at, :note)")
        .param("size", size).param("at", Timestamp.from(at)).param("note", note).update();
  }

  /** How long the oldest entry that is not sealed has been waiting, by the database's clock. */
  Optional<Double> secondsWaiting(long from) {
    return db.sql("""
            select extract(epoch from clock_timestamp() - min(e.recorded_at))::float8 as seconds
              from audit.entry e
             where e.tx >= cast(:from as xid8)
               and not exists (select 1 from audit.leaf l where l.entry_id = e.id)
            """)
        .param("from", Long.toString(from))
        .query((row, n) -> Optional.ofNullable(row.getObject("seconds", Double.class))).single();
  }
}
