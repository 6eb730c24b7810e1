package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;

@Repository
class VisitStore {
  /** Whom the last plan of their own asks to have been visited before today, as {@link Visiting#nextDue}. */
  private static final String OVERDUE = """
              from register.supervision s
              join lateral (select p.every_weeks from register.visit_plan p where p.person_id = s.person_id order by p.set_at desc, p.id desc limit 1) p on p.every_weeks > 0
              left join lateral (
                select max(made.visited_at)::date as made_on from register.visit made
                 where made.person_id = s.person_id and made.outcome = 'MADE' and not exists (select from register.struck k where k.fact_id = made.id)) v on true
              join lateral (
                select coalesce(v.made_on, (select min(e.relevant_on) from register.episode e
                                             where e.person_id = s.person_id and not exists (select from register.struck k where k.fact_id = e.id)
                                               and not exists (select from register.episode r where r.replaces = e.id and not exists (select from register.struck k where k.fact_id = r.id)))) + p.every_weeks * 7 as due_on) d
                on d.due_on < :today
             where s.area = :area and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
      """;
  /** Where they cannot be visited at home today: asked only of those in {@code late}. Whoever has told when they come back is expected at home from that day on, though nobody recorded it. */
  private static final String AWAY = """
              lateral (
                select t.kind, t.from_on, t.back_on
                  from (select a.kind, a.from_on, a.until_on as back_on from register.away a
                         where a.person_id = late.person_id and not exists (select from register.struck k where k.fact_id = a.id)
                        union all
                        select 'ABROAD', j.departs_at::date, coalesce(j.return_given, j.departs_at::date + j.days - 1) from register.journey j
                         where j.person_id = late.person_id and not exists (select from register.journey_end x where x.journey_id = j.id)
                           and not exists (select from register.struck k where k.fact_id = j.id)
                           and not exists (select from register.journey c where c.corrects = j.id and not exists (select from register.struck k where k.fact_id = c.id))) t
                 where t.from_on <= :today and coalesce(t.back_on > :today, true)
                 order by t.kind = 'ABROAD', t.from_on, t.kind limit 1) away on true
      """;
  private static final String IN_ORDER = """
             order by array_position(array['VERY_HIGH', 'HIGH', 'MEDIUM', 'NOT_ASSESSED', 'LOW'], late.band), late.due_on, late.person_id
      """;
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
    db.sql("update register.supervision set reactive_since = :since where person_id = :person").param("since", plan.reactive() ? Timestamp.from(at) : null, Types.TIMESTAMP)
        .param("person", person.value()).update();
  }

  record Planned(VisitPlan plan, Instant at, UserId by) {}

  Optional<Planned> plan(PersonId person) {
    return db.sql("select every_weeks, reasons, set_at, set_by from register.visit_plan where person_id = :person order by set_at desc, id desc limit 1")
        .param("person", person.value())
        .query((row, n) -> new Planned(new VisitPlan(row.getInt("every_weeks"), row.getString("reasons")), row.getTimestamp("set_at").toInstant(), new UserId(row.getObject("set_by", UUID.class)))).optional();
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

  /** All whose visit is overdue: the highest band first, in it the longest overdue. */
  List<OverdueVisits.Key> overdue(AreaCode area, LocalDate today) {
    return db.sql("with late as materialized (select s.person_id, s.band, d.due_on\n" + OVERDUE + ") select late.*, away.kind is not null as away from late left join\n" + AWAY + IN_ORDER)
        .param("area", area.value()).param("today", today)
        .query((row, n) -> new OverdueVisits.Key(new PersonId(row.getObject("person_id", UUID.class)), RiskBand.valueOf(row.getString("band")), row.getObject("due_on", LocalDate.class), row.getBoolean("away")))
        .list();
  }

  /** Those of some that still are. */
  List<OverdueVisits.Line> overdue(AreaCode area, LocalDate today, List<OverdueVisits.Key> some) {
    if (some.isEmpty()) return List.of();
    return db.sql("with late as materialized (select s.person_id, s.manager_id, s.band, p.every_weeks, v.made_on, d.due_on\n" + OVERDUE
            + " and s.person_id = any(:persons::uuid[])) select late.*, away.kind, away.from_on, away.back_on from late left join\n" + AWAY + IN_ORDER)
        .param("area", area.value()).param("today", today).param("persons", some.stream().map(one -> one.person().value().toString()).toArray(String[]::new))
        .query((row, n) -> new OverdueVisits.Line(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)),
            RiskBand.valueOf(row.getString("band")), row.getInt("every_weeks"), Optional.ofNullable(row.getObject("made_on", LocalDate.class)), row.getObject("due_on", LocalDate.class),
            row.getString("kind") == null ? Optional.empty() : Optional.of(away(row))))
        .list();
  }

  /** Where somebody is who cannot be visited at home today. */
  Optional<Away> away(PersonId person, LocalDate today) {
    return db.sql("select away.* from (select :person::uuid as person_id) late join\n" + AWAY).param("person", person.value()).param("today", today)
        .query((row, n) -> away(row)).optional();
  }

  private static Away away(ResultSet row) throws SQLException {
    return new Away(Away.Kind.valueOf(row.getString("kind")), row.getObject("from_on", LocalDate.class), Optional.ofNullable(row.getObject("back_on", LocalDate.class)));
  }
}
