package org.tutela.measures.enquiry;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Request;
import org.tutela.intake.RequestCodec;

/** What is withheld of requests; the database shows it in a transaction that was opened to a holder of the case. */
@Repository
class WithheldStore {
  private final JdbcClient db;

  WithheldStore(JdbcClient db) {
    this.db = db;
  }

  boolean isRefuge(ApplicationId id) {
    return db.sql("select refuge from enquiry.application where id = :id").param("id", id.value()).query(Boolean.class).optional().orElse(false);
  }

  Optional<Withheld> of(ApplicationId id) {
    return db.sql("select address, postcode, lives, town from enquiry.withheld where application_id = :id and lifted_at is null").param("id", id.value())
        .query((row, _) -> new Withheld(row.getString("address"), row.getString("postcode"), List.of((String[]) row.getArray("lives").getArray()), row.getString("town")))
        .optional();
  }

  void hide(UUID row, ApplicationId id, Request request, String town, String reason, Instant at, UserId by) {
    var withheld = Withheld.of(request, town);
    db.sql("""
            insert into enquiry.withheld (id, application_id, address, postcode, lives, town, reason, marked_at, marked_by)
            values (:row, :id, :address, :postcode, :lives, :town, :reason, :at, :by)
            """)
        .param("row", row).param("id", id.value()).param("address", withheld.address()).param("postcode", withheld.postcode())
        .param("lives", withheld.lives().toArray(String[]::new)).param("town", town).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
    write(id, Withheld.from(request), "", true);
    db.sql("update enquiry.handover set town = '' where application_id = :id").param("id", id.value()).update();
  }

  void show(ApplicationId id, Request request, Withheld withheld, String reason, Instant at, UserId by) {
    Rows.one(db.sql("update enquiry.withheld set lifted_at = :at, lifted_by = :by, lift_reason = :reason where application_id = :id and lifted_at is null")
        .param("id", id.value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update());
    write(id, withheld.in(request), withheld.town(), false);
  }

  private void write(ApplicationId id, Request request, String town, boolean refuge) {
    Rows.one(db.sql("update enquiry.application set request = cast(:request as jsonb), town = :town, refuge = :refuge where id = :id")
        .param("id", id.value()).param("request", new String(RequestCodec.write(request), StandardCharsets.UTF_8)).param("town", town).param("refuge", refuge).update());
  }
}
