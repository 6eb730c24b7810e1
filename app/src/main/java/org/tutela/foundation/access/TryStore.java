package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TryStore {
  /** @param here failures of this account from this source since its last success, and so on */
  record Failures(int here, Instant lastHere, int source, Instant lastOfSource, int account, Instant lastOfAccount, boolean known) {}

  private final JdbcClient db;

  TryStore(JdbcClient db) {
    this.db = db;
  }

  Failures since(Instant from, Instant knownFrom, byte[] account, byte[] source) {
    return db.sql("""
            with recent as (
              select account, source, at, accepted from access.sign_in_try
               where (account = :account or source = :source) and at > :from
            ), success as (
              select max(at) as at from recent where accepted and account = :account and source = :source
            )
            select count(*) filter (where account = :account and source = :source and recent.at > coalesce(success.at, :from)) as here,
                   max(recent.at) filter (where account = :account and source = :source) as last_here,
                   count(*) filter (where source = :source and not accepted) as of_source,
                   max(recent.at) filter (where source = :source) as last_of_source,
                   count(*) filter (where account = :account and not accepted) as of_account,
                   max(recent.at) filter (where account = :account) as last_of_account,
                   exists (select 1 from access.sign_in_try
                            where account = :account and source = :source and accepted and at > :knownFrom) as known
              from success left join recent on true
            """)
        .param("account", account).param("source", source)
        .param("from", Timestamp.from(from)).param("knownFrom", Timestamp.from(knownFrom))
        .query((row, n) -> new Failures(row.getInt("here"), at(row.getTimestamp("last_here")), row.getInt("of_source"),
            at(row.getTimestamp("last_of_source")), row.getInt("of_account"), at(row.getTimestamp("last_of_account")), row.getBoolean("known")))
        .single();
  }

  void record(byte[] account, byte[] source, boolean accepted, Instant now) {
    db.sql("insert into access.sign_in_try (account, source, at, accepted) values (:account, :source, :now, :accepted)")
        .param("account", account).param("source", source).param("now", Timestamp.from(now)).param("accepted", accepted).update();
  }

  void forget(Instant before) {
    db.sql("delete from access.sign_in_try where at < :before").param("before", Timestamp.from(before)).update();
  }

  private static Instant at(Timestamp stamp) {
    return stamp == null ? Instant.EPOCH : stamp.toInstant();
  }
}
