package org.tutela.measures.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.History;

/** Sexual risk orders, each as it stands: whoever works out what is owed need not be one who may see orders. */
@Repository
class RiskOrderStore {
  private final JdbcClient db;

  RiskOrderStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, Instrument order, boolean struck, Instant at, UserId by) {
    db.sql("""
            insert into register.risk_order (id, order_id, person_id, served_on, until_on, struck, recorded_at, recorded_by)
            values (:id, :order, :person, :served, :until, :struck, :at, :by)
            """)
        .param("id", id).param("order", order.id().value()).param("person", order.facts().person().value()).param("served", order.facts().served())
        .param("until", order.lastDay().orElse(null), Types.DATE).param("struck", struck).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  List<History.UnderRiskOrder> of(PersonId person) {
    return db.sql("""
            select r.served_on, r.until_on from (select distinct on (order_id) order_id, served_on, until_on, struck from register.risk_order
                                                  where person_id = :person order by order_id, no desc) r
             where not r.struck order by r.served_on, r.order_id
            """)
        .param("person", person.value())
        .query((row, n) -> new History.UnderRiskOrder(row.getObject("served_on", LocalDate.class), Optional.ofNullable(row.getObject("until_on", LocalDate.class)))).list();
  }

  boolean inForce(PersonId person, LocalDate day) {
    return of(person).stream().anyMatch(one -> one.inForce(day));
  }
}
