package org.tutela.measures.mappa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class TransferStore {
  private static final String OFFERED = """
      select id, management_id, person_id, reference, from_area, to_area, category, level, reason, offered_at
        from mappa.transfer where state = 'OFFERED'
      """;

  private final JdbcClient db;

  TransferStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Transfer t, UserId by) {
    db.sql("""
            insert into mappa.transfer (id, management_id, person_id, reference, from_area, to_area, category, level, reason, offered_by, offered_at, state)
            values (:id, :management, :person, :reference, :from, :to, :category, :level, :reason, :by, :at, 'OFFERED')
            """)
        .param("id", t.id()).param("management", t.management().value()).param("person", t.person().value()).param("reference", t.reference())
        .param("from", t.from().value()).param("to", t.to().value()).param("category", t.category().number()).param("level", t.level().number())
        .param("reason", t.reason()).param("by", by.value()).param("at", Timestamp.from(t.offeredAt()))
        .update();
  }

  Optional<Transfer> find(UUID id) {
    return db.sql(OFFERED + " and id = :id").param("id", id).query(TransferStore::transfer).optional();
  }

  boolean answered(UUID id, AreaCode to) {
    return db.sql("select exists (select from mappa.transfer where id = :id and to_area = :to and state <> 'OFFERED')").param("id", id).param("to", to.value())
        .query(Boolean.class).single();
  }

  Optional<Transfer> of(ManagementId management) {
    return db.sql(OFFERED + " and management_id = :management").param("management", management.value()).query(TransferStore::transfer).optional();
  }

  List<Transfer> offeredTo(AreaCode area) {
    return db.sql(OFFERED + " and to_area = :area order by offered_at, id").param("area", area.value()).query(TransferStore::transfer).list();
  }

  /** With the authority of a function of the database, which looks for the offer itself. */
  boolean takeUp(UUID transfer, LocalDate ended, Instant at, UserId by) {
    return db.sql("select mappa.take_up(:transfer, :ended, :at, :by)")
        .param("transfer", transfer).param("ended", ended).param("at", Timestamp.from(at)).param("by", by.value())
        .query(Boolean.class).single();
  }

  boolean answer(UUID transfer, String state, String reason, Instant at, UserId by) {
    return db.sql("""
            update mappa.transfer set state = :state, answer_reason = :reason, answered_at = :at, answered_by = :by
             where id = :id and state = 'OFFERED'
            """)
        .param("state", state).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).param("id", transfer)
        .update() == 1;
  }

  private static Transfer transfer(ResultSet row, int n) throws SQLException {
    return new Transfer(row.getObject("id", UUID.class), new ManagementId(row.getObject("management_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)), row.getString("reference"), new AreaCode(row.getString("from_area")),
        new AreaCode(row.getString("to_area")), Category.of(row.getInt("category")), Level.of(row.getInt("level")), row.getString("reason"),
        row.getTimestamp("offered_at").toInstant());
  }
}
