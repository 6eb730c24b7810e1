package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.UserId;

/** The versions of a risk management plan, and by when the one in force is looked at again. */
@Repository
class PlanStore {
  private final JdbcClient db;

  PlanStore(JdbcClient db) {
    this.db = db;
  }

  void insert(PersonId person, int number, RiskPlan p, Instant at, UserId by) {
    db.sql("""
            insert into register.risk_plan (person_id, number, supervision, monitoring, interventions, victim_safety, triggers, every_weeks, next_look, written_at, written_by)
            values (:person, :number, :supervision, :monitoring, :interventions, :victims, :triggers, :weeks, :next, :at, :by)
            """)
        .param("person", person.value()).param("number", number).param("supervision", p.supervision()).param("monitoring", p.monitoring()).param("interventions", p.interventions())
        .param("victims", p.victimSafety()).param("triggers", p.triggers()).param("weeks", p.everyWeeks()).param("next", p.nextLook())
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void insert(UUID id, PersonId person, int number, HeldPlan.Act act) {
    db.sql("""
            insert into register.risk_plan_act (id, person_id, number, act, words, next_look, at, by_user) values (:id, :person, :number, :act, :words, :next, :at, :by)
            """)
        .param("id", id).param("person", person.value()).param("number", number).param("act", act.what().name()).param("words", act.words())
        .param("next", act.next().orElse(null), Types.DATE).param("at", Timestamp.from(act.at())).param("by", act.by().value()).update();
  }

  /** From the one in force on. */
  List<HeldPlan> standing(PersonId person) {
    return of(person, " and p.number >= coalesce((select s.plan_number from register.supervision s where s.person_id = :person), 1)");
  }

  List<HeldPlan> all(PersonId person) {
    return of(person, "");
  }

  private List<HeldPlan> of(PersonId person, String which) {
    var plans = new ArrayList<HeldPlan>();
    db.sql("""
            select p.number, p.supervision, p.monitoring, p.interventions, p.victim_safety, p.triggers, p.every_weeks, p.next_look, p.written_at, p.written_by,
                   a.act, a.words, a.next_look as looked_next, a.at, a.by_user
              from register.risk_plan p left join register.risk_plan_act a on a.person_id = p.person_id and a.number = p.number
             where p.person_id = :person
            """ + which + " order by p.number, a.no")
        .param("person", person.value()).query(PlanStore::plan).list().forEach(one -> {
          if (!plans.isEmpty() && plans.getLast().number() == one.number()) plans.add(plans.removeLast().and(one));
          else plans.add(one);
        });
    return List.copyOf(plans);
  }

  private static HeldPlan plan(ResultSet row, int n) throws SQLException {
    var act = row.getString("act") == null ? List.<HeldPlan.Act>of() : List.of(new HeldPlan.Act(HeldPlan.What.valueOf(row.getString("act")), row.getString("words"),
        Optional.ofNullable(row.getObject("looked_next", LocalDate.class)), row.getTimestamp("at").toInstant(), new UserId(row.getObject("by_user", UUID.class))));
    return new HeldPlan(row.getInt("number"), new RiskPlan(row.getString("supervision"), row.getString("monitoring"), row.getString("interventions"), row.getString("victim_safety"),
        row.getString("triggers"), row.getInt("every_weeks"), row.getObject("next_look", LocalDate.class)), new UserId(row.getObject("written_by", UUID.class)), row.getTimestamp("written_at").toInstant(), act);
  }

  /** How often the plan in force has the person visited; empty where there is none. */
  Optional<Integer> everyWeeks(PersonId person) {
    return db.sql("select p.every_weeks from register.supervision s join register.risk_plan p on p.person_id = s.person_id and p.number = s.plan_number where s.person_id = :person")
        .param("person", person.value()).query(Integer.class).optional();
  }

  void inForce(PersonId person, HeldPlan plan) {
    db.sql("update register.supervision set plan_number = :number, plan_known_at = :known, plan_look_on = :on where person_id = :person")
        .param("number", plan.number()).param("known", Timestamp.from(plan.known())).param("on", plan.nextLook()).param("person", person.value()).update();
  }

  /**
   * @param known until when what was recorded could be taken into account
   * @param on by when it is looked at again, as planned
   * @param asked for which day that stands on a worklist
   * @param subject whether the person's period runs
   */
  record Look(Instant known, LocalDate on, Optional<LocalDate> afterChange, Optional<LocalDate> asked, boolean subject) {}

  /** Empty where no plan is in force. */
  Optional<Look> look(PersonId person, LocalDate today) {
    return db.sql("""
            select plan_known_at, plan_look_on, plan_look_after_change, plan_asked_on, coalesce(subject_until >= :today, true) as subject
              from register.supervision where person_id = :person and plan_number is not null
            """)
        .param("today", today).param("person", person.value())
        .query((row, n) -> new Look(row.getTimestamp("plan_known_at").toInstant(), row.getObject("plan_look_on", LocalDate.class), Optional.ofNullable(row.getObject("plan_look_after_change", LocalDate.class)),
            Optional.ofNullable(row.getObject("plan_asked_on", LocalDate.class)), row.getBoolean("subject"))).optional();
  }

  void ask(PersonId person, Optional<LocalDate> afterChange, Optional<LocalDate> asked) {
    db.sql("update register.supervision set plan_look_after_change = :change, plan_asked_on = :asked where person_id = :person")
        .param("change", afterChange.orElse(null), Types.DATE).param("asked", asked.orElse(null), Types.DATE).param("person", person.value()).update();
  }

  /** Whose plan was to be looked at before today, and is on nobody's worklist. */
  List<PersonId> forgotten(LocalDate today, int most) {
    return db.sql("""
            select person_id from register.supervision
             where plan_look_on < :today and plan_asked_on is null and plan_look_on is not null and coalesce(subject_until >= :today, true)
             order by plan_look_on, person_id limit :most
            """)
        .param("today", today).param("most", most).query(UUID.class).list().stream().map(PersonId::new).toList();
  }
}
