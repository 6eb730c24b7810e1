package org.tutela.measures.enquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Envelope;

@Repository
class EnvelopeStore {
  record Sealed(Envelope envelope, Instant receivedAt) {}

  private final JdbcClient db;

  EnvelopeStore(JdbcClient db) {
    this.db = db;
  }

  /** Oldest first, without those that stand aside. */
  List<String> waiting(int most) {
    return db.sql("""
            select e.reference from intake.envelope e
             where e.opened_at is null and not exists (select from enquiry.envelope_fault f where f.reference = e.reference and f.again_at is null)
             order by e.received_at, e.reference limit :most
            """)
        .param("most", most)
        .query(String.class).list();
  }

  /** Empty when it is opened, or another node is at it. */
  Optional<Sealed> take(String reference) {
    return db.sql("""
            select version, sealed, received_at from intake.envelope
             where reference = :reference and opened_at is null for update skip locked
            """)
        .param("reference", reference)
        .query((row, n) -> new Sealed(new Envelope(reference, row.getInt("version"), row.getBytes("sealed")), row.getTimestamp("received_at").toInstant()))
        .optional();
  }

  void opened(String reference, Instant at) {
    db.sql("update intake.envelope set opened_at = :at where reference = :reference").param("at", Timestamp.from(at)).param("reference", reference)
        .update();
  }

  void fault(String reference, AreaCode area, Instant receivedAt, Instant at, Envelopes.Fault fault) {
    db.sql("""
            insert into enquiry.envelope_fault (reference, area, received_at, found_at, fault)
            values (:reference, :area, :received, :at, :fault)
            on conflict (reference) do update set found_at = excluded.found_at, fault = excluded.fault, again_at = null, again_by = null
            """)
        .param("reference", reference).param("area", area.value()).param("received", Timestamp.from(receivedAt))
        .param("at", Timestamp.from(at)).param("fault", fault.name())
        .update();
  }

  List<Envelopes.Bad> faults(AreaCode area) {
    return db.sql("""
            select reference, received_at, found_at, fault
              from enquiry.envelope_fault where area = :area and again_at is null order by received_at, reference
            """)
        .param("area", area.value())
        .query((row, n) -> new Envelopes.Bad(row.getString("reference"), row.getTimestamp("received_at").toInstant(),
            row.getTimestamp("found_at").toInstant(), Envelopes.Fault.valueOf(row.getString("fault"))))
        .list();
  }

  boolean again(String reference, Instant at, UserId by) {
    return db.sql("update enquiry.envelope_fault set again_at = :at, again_by = :by where reference = :reference and again_at is null")
        .param("at", Timestamp.from(at)).param("by", by.value()).param("reference", reference)
        .update() == 1;
  }
}
