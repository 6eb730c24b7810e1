package org.tutela.measures.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.enquiry.ApplicationId;

@Repository
class ConsiderationStore {
  private static final String COLUMNS = """
      select id, area, person_id, trigger_code, trigger_text, triggered_on, due_on, application_id, state, lead_id, version
        from disclosure.consideration
      """;
  private final JdbcClient db;

  ConsiderationStore(JdbcClient db) {
    this.db = db;
  }

  void insert(HeldConsideration due, UserId by, Instant now) {
    db.sql("""
            insert into disclosure.consideration (id, area, person_id, trigger_code, trigger_text, triggered_on, application_id, due_on,
              state, opened_at, state_at)
            values (:id, :area, :person, :trigger, :text, :triggeredOn, :application, :dueOn, :state, :now, :now)
            """)
        .param("id", due.id().value()).param("area", due.area().value()).param("person", due.person().value())
        .param("trigger", due.trigger().name()).param("text", due.triggerText()).param("triggeredOn", due.triggeredOn())
        .param("application", due.application().map(ApplicationId::value).orElse(null), Types.OTHER)
        .param("dueOn", due.dueOn()).param("state", due.state().name()).param("now", Timestamp.from(now))
        .update();
    history(due.id(), 0, due.area(), null, due.state(), due.trigger().name(), by, now);
  }

  void move(HeldConsideration from, ConsiderationState to, Optional<UserId> lead, Optional<ConsiderationId> supersededBy, String reason,
            UserId by, Instant now) {
    Rows.one(db.sql("""
            update disclosure.consideration
               set state = :to, state_at = :now, lead_id = :lead, superseded_by = :supersededBy, version = version + 1
             where id = :id and version = :version
            """)
        .param("to", to.name()).param("now", Timestamp.from(now)).param("lead", lead.map(UserId::value).orElse(null), Types.OTHER)
        .param("supersededBy", supersededBy.map(ConsiderationId::value).orElse(null), Types.OTHER)
        .param("id", from.id().value()).param("version", from.version())
        .update());
    history(from.id(), from.version() + 1, from.area(), from.state(), to, reason, by, now);
  }

  /** What is still to be decided or told of a person whose record has passed to the reader's area is that area's from then on. */
  List<ConsiderationId> moveIn(PersonId person, UserId by, Instant now) {
    return db.sql("select disclosure.move_in(:person, :now, :by)").param("person", person.value()).param("now", Timestamp.from(now)).param("by", by.value())
        .query(UUID.class).list().stream().map(ConsiderationId::new).toList();
  }

  private void history(ConsiderationId id, int version, AreaCode area, ConsiderationState from, ConsiderationState to, String reason,
                       UserId by, Instant now) {
    db.sql("""
            insert into disclosure.consideration_history (consideration_id, version, area, from_state, to_state, reason, at, by_user)
            values (:id, :version, :area, :from, :to, :reason, :now, :by)
            """)
        .param("id", id.value()).param("version", version).param("area", area.value())
        .param("from", from == null ? null : from.name(), Types.VARCHAR).param("to", to.name()).param("reason", reason)
        .param("now", Timestamp.from(now)).param("by", by.value())
        .update();
  }

  Optional<HeldConsideration> find(ConsiderationId id) {
    return db.sql(COLUMNS + " where id = :id").param("id", id.value()).query(ConsiderationStore::consideration).optional();
  }

  /** The newest first. */
  List<HeldConsideration> ofPerson(PersonId person) {
    return db.sql(COLUMNS + " where person_id = :person order by opened_at desc, id desc")
        .param("person", person.value()).query(ConsiderationStore::consideration).list();
  }

  Optional<HeldConsideration> ofApplication(ApplicationId application, PersonId person) {
    return db.sql(COLUMNS + " where application_id = :application and person_id = :person")
        .param("application", application.value()).param("person", person.value())
        .query(ConsiderationStore::consideration).optional();
  }

  /** Due and open ones of an area whose person the reader may see, the nearest first. */
  List<HeldConsideration> pending(AreaCode area, int most, int offset) {
    return db.sql(COLUMNS + """
             where area = :area and state in ('DUE', 'OPEN')
               and person_id not in (select access.hidden_people())
             order by due_on, id limit :most offset :offset
            """)
        .param("area", area.value()).param("most", most).param("offset", offset)
        .query(ConsiderationStore::consideration).list();
  }

  /** Decided, and not yet made, the longest waiting first; of whom the reader may see. */
  List<HeldConsideration> toCarryOut(AreaCode area, int most) {
    return db.sql(COLUMNS + """
             where area = :area and state = 'DECIDED_DISCLOSE' and person_id not in (select access.hidden_people())
             order by state_at, id limit :most
            """)
        .param("area", area.value()).param("most", most).query(ConsiderationStore::consideration).list();
  }

  /** What was decided either way since a day, or made since, the last first; of whom the reader may see. */
  List<HeldConsideration> decided(AreaCode area, LocalDate since, int most) {
    return db.sql(COLUMNS + """
             where area = :area and state in ('DECIDED_DISCLOSE', 'DECIDED_NOT', 'DISCLOSED') and state_at >= :since
               and person_id not in (select access.hidden_people())
             order by state_at desc, id desc limit :most
            """)
        .param("area", area.value()).param("since", since.atStartOfDay(London.ZONE).toOffsetDateTime()).param("most", most)
        .query(ConsiderationStore::consideration).list();
  }

  /** Counts for the supervisor's page. */
  DutyCounts counts(AreaCode area, LocalDate today, LocalDate since) {
    return db.sql("""
            select count(*) filter (where state in ('DUE', 'OPEN') and due_on >= :today) as due,
                   count(*) filter (where state in ('DUE', 'OPEN') and due_on < :today) as overdue,
                   count(*) filter (where state = 'DECIDED_DISCLOSE') as to_carry_out,
                   count(*) filter (where state in ('DECIDED_DISCLOSE', 'DISCLOSED') and state_at >= :since) as decided_to_disclose,
                   count(*) filter (where state = 'DECIDED_NOT' and state_at >= :since) as decided_not
              from disclosure.consideration where area = :area and person_id not in (select access.hidden_people())
            """)
        .param("today", today).param("since", since.atStartOfDay(London.ZONE).toOffsetDateTime())
        .param("area", area.value())
        .query(DutyCounts.class).single();
  }

  private static HeldConsideration consideration(ResultSet row, int n) throws SQLException {
    return new HeldConsideration(new ConsiderationId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")),
        new PersonId(row.getObject("person_id", UUID.class)), Trigger.valueOf(row.getString("trigger_code")), row.getString("trigger_text"),
        row.getObject("triggered_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getObject("application_id", UUID.class)).map(ApplicationId::new),
        ConsiderationState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("lead_id", UUID.class)).map(UserId::new), row.getInt("version"));
  }
}
