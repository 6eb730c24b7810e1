package org.tutela.measures.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class HandoverStore {
  private static final String COLUMNS = """
      id, application_id, about, from_area, to_area, reference, town, first_contact_at, next_due_at, immediate_risk, reason,
      offered_at, state, answer
      """;
  private final JdbcClient db;

  HandoverStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Handover offer, UserId by) {
    db.sql("""
            insert into enquiry.handover (id, application_id, about, from_area, to_area, reference, town, first_contact_at, next_due_at,
                                          immediate_risk, reason, offered_at, offered_by, state)
            values (:id, :application, :about, :from, :to, :reference, :town, :first, :due, :risk, :reason, :at, :by, 'OFFERED')
            """)
        .param("id", offer.id()).param("application", offer.application().value())
        .param("about", offer.about().orElse(null), Types.OTHER)
        .param("from", offer.from().value()).param("to", offer.to().value())
        .param("reference", offer.reference()).param("town", offer.town())
        .param("first", Timestamp.from(offer.firstContact()))
        .param("due", offer.nextDue().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
        .param("risk", offer.immediateRisk()).param("reason", offer.reason())
        .param("at", Timestamp.from(offer.offeredAt())).param("by", by.value())
        .update();
  }

  Optional<Handover> find(UUID id) {
    return db.sql("select " + COLUMNS + " from enquiry.handover where id = :id").param("id", id)
        .query(HandoverStore::handover).optional();
  }

  Optional<Handover> offeredOf(ApplicationId application) {
    return db.sql("select " + COLUMNS + " from enquiry.handover where application_id = :application and state = 'OFFERED'")
        .param("application", application.value())
        .query(HandoverStore::handover).optional();
  }

  List<Handover> of(ApplicationId application) {
    return db.sql("select " + COLUMNS + " from enquiry.handover where application_id = :application order by offered_at, id")
        .param("application", application.value())
        .query(HandoverStore::handover).list();
  }

  /** Without those about somebody whom the reader may not see. */
  List<Handover> waitingFor(AreaCode area) {
    return db.sql("select " + COLUMNS + """
             from enquiry.handover where to_area = :area and state = 'OFFERED' and (about is null or about not in (select access.hidden_people()))
            order by offered_at, id
            """)
        .param("area", area.value())
        .query(HandoverStore::handover).list();
  }

  /** False when it was answered already. */
  boolean answer(UUID offer, Handover.State state, UserId by, Instant at, String words) {
    return db.sql("""
            update enquiry.handover set state = :state, answered_at = :at, answered_by = :by, answer = :words
             where id = :offer and state = 'OFFERED'
            """)
        .param("offer", offer).param("state", state.name()).param("at", Timestamp.from(at)).param("by", by.value())
        .param("words", words)
        .update() == 1;
  }

  /** Opens the other force's task to answer an offer of this one. @param team there */
  boolean ask(UUID offer, UUID task, String team, Instant at, UserId by) {
    return db.sql("select enquiry.ask(:offer, :task, :team, :at, :by)").param("offer", offer).param("task", task).param("team", team).param("at", Timestamp.from(at)).param("by", by.value())
        .query(Boolean.class).single();
  }

  /** The offering force withdraws an offer that waits, and with it the other's task to answer. */
  boolean takeBack(UUID offer, UserId by, Instant at, String words) {
    boolean withdrawn = answer(offer, Handover.State.TAKEN_BACK, by, at, words);
    if (withdrawn) askNoMore(offer, words, at, by);
    return withdrawn;
  }

  boolean askNoMore(UUID offer, String words, Instant at, UserId by) {
    return db.sql("select enquiry.ask_no_more(:offer, :words, :at, :by)").param("offer", offer).param("words", words).param("at", Timestamp.from(at)).param("by", by.value())
        .query(Boolean.class).single();
  }

  private static Handover handover(ResultSet row, int n) throws SQLException {
    return new Handover(row.getObject("id", UUID.class), new ApplicationId(row.getObject("application_id", UUID.class)),
        Optional.ofNullable(row.getObject("about", UUID.class)),
        new AreaCode(row.getString("from_area")), new AreaCode(row.getString("to_area")), row.getString("reference"),
        row.getString("town"), row.getTimestamp("first_contact_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("next_due_at")).map(Timestamp::toInstant), row.getBoolean("immediate_risk"),
        row.getString("reason"), row.getTimestamp("offered_at").toInstant(), Handover.State.valueOf(row.getString("state")),
        row.getString("answer"));
  }
}
