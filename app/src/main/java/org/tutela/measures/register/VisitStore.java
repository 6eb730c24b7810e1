package org.tutela.measures.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

@Repository
class VisitStore {
  private final JdbcClient db;

  VisitStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, RecordVisit v, Instant at, UserId by) {
    db.sql("""
            insert into register.visit (id, person_id, visited_at, announced, outcome, present, children, devices, vehicles, demeanour, note, recorded_at, recorded_by)
            values (:id, :person, :visited, :announced, :outcome, :present, :children, :devices, :vehicles, :demeanour, :note, :at, :by)
            """)
        .param("id", id).param("person", v.person().value()).param("visited", v.at()).param("announced", v.announced()).param("outcome", v.outcome().name())
        .param("present", v.present()).param("children", v.children()).param("devices", v.devices()).param("vehicles", v.vehicles())
        .param("demeanour", v.demeanour()).param("note", v.note()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void plan(UUID id, PersonId person, VisitPlan plan, Instant at, UserId by) {
    db.sql("insert into register.visit_plan (id, person_id, every_weeks, reasons, set_at, set_by) values (:id, :person, :weeks, :reasons, :at, :by)")
        .param("id", id).param("person", person.value()).param("weeks", plan.everyWeeks()).param("reasons", plan.reasons())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  Optional<VisitPlan> plan(PersonId person) {
    return db.sql("select every_weeks, reasons from register.visit_plan where person_id = :person order by set_at desc, id desc limit 1")
        .param("person", person.value()).query(VisitPlan.class).optional();
  }

  List<RecordVisit> of(PersonId person) {
    return db.sql("""
            select visited_at, announced, outcome, present, children, devices, vehicles, demeanour, note
              from register.visit v where person_id = :person and not exists (select from register.struck s where s.fact_id = v.id)
             order by visited_at desc, id desc
            """)
        .param("person", person.value())
        .query((row, n) -> new RecordVisit(person, row.getObject("visited_at", LocalDateTime.class), row.getBoolean("announced"),
            RecordVisit.Outcome.valueOf(row.getString("outcome")), row.getString("present"), row.getString("children"), row.getString("devices"),
            row.getString("vehicles"), row.getString("demeanour"), row.getString("note")))
        .list();
  }
}
