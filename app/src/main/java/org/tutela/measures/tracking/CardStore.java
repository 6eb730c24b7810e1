package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.time.Interval;

@Repository
class CardStore {
  private static final String CARD = "select id, person_id, area, kind, severity, raised_at, graver_at, acknowledged_at, owner_id, outcome, closed_at, step, escalate_at, version from tracking.card";
  private final JdbcClient db;

  CardStore(JdbcClient db) {
    this.db = db;
  }

  // --- what the engine tells

  /** @return false when this revision had been told before */
  boolean tell(PersonId person, Operation o, String words, Instant at) {
    var e = o.episode();
    return db.sql("""
            insert into tracking.alert_operation (person_id, alert, revision, verb, reason, at, raised_at, clear_at, watermark, told_at, words, deciding, parameters)
            values (:person, :alert, :revision, :verb, :reason, :from, :raised, :clear, :watermark, :at, :words, :deciding, :parameters)
            on conflict do nothing
            """)
        .param("person", person.value()).param("alert", o.alert()).param("revision", o.revision()).param("verb", o.verb().name()).param("reason", o.reason().name())
        .param("from", time(e.at())).param("raised", time(e.raised())).param("clear", e.open() ? null : time(e.clear()), Types.TIMESTAMP)
        .param("watermark", time(o.watermark())).param("at", Timestamp.from(at)).param("words", words)
        .param("deciding", String.join(" ", o.finding().deciding().stream().map(fix -> fix.activation() + "@" + fix.fixTime()).toList())).param("parameters", o.parameters().toString())
        .update() == 1;
  }

  void stand(PersonId person, Operation o, Optional<CardId> card, int severity) {
    var e = o.episode();
    db.sql("""
            insert into tracking.alert (person_id, alert, revision, card_id, rule_id, watched, kind, severity, at, raised_at, clear_at, escalated, interrupted, unconfirmed, cause, amount, withdrawn)
            values (:person, :alert, :revision, :card, :rule, :watched, :kind, :severity, :at, :raised, :clear, :escalated, :interrupted, :unconfirmed, :cause, :amount, :withdrawn)
            on conflict (person_id, alert) do update set revision = excluded.revision, severity = excluded.severity, at = excluded.at, raised_at = excluded.raised_at,
              clear_at = excluded.clear_at, escalated = excluded.escalated, interrupted = excluded.interrupted, unconfirmed = excluded.unconfirmed, cause = excluded.cause,
              amount = excluded.amount, withdrawn = excluded.withdrawn, card_id = coalesce(alert.card_id, excluded.card_id)
            """)
        .param("person", person.value()).param("alert", o.alert()).param("revision", o.revision()).param("card", card.map(CardId::value).orElse(null), Types.OTHER)
        .param("rule", RuleVersion.named(e.rule()).map(RuleId::value).orElse(null), Types.OTHER).param("watched", e.rule()).param("kind", e.kind().name()).param("severity", severity)
        .param("at", time(e.at())).param("raised", time(e.raised())).param("clear", e.open() ? null : time(e.clear()), Types.TIMESTAMP)
        .param("escalated", e.escalated()).param("interrupted", e.interrupted()).param("unconfirmed", e.unconfirmed()).param("cause", e.cause().name()).param("amount", e.amount())
        .param("withdrawn", o.verb() == Operation.Verb.WITHDRAW ? o.reason().name() : "")
        .update();
  }

  Optional<CardId> cardOf(PersonId person, String alert) {
    return db.sql("select card_id from tracking.alert where person_id = :person and alert = :alert and card_id is not null").param("person", person.value()).param("alert", alert)
        .query(UUID.class).optional().map(CardId::new);
  }

  /**
   * An open card of the same kind whose last alert ended no longer ago takes one more. That is a change of it: whoever has it open sees it before they close it, and nobody
   * closes it until the alert is there.
   */
  Optional<CardId> join(PersonId person, Kind kind, Instant at, Duration within) {
    return db.sql("""
            update tracking.card set version = version + 1
             where id = (select c.id from tracking.card c join tracking.alert a on a.card_id = c.id
                          where c.person_id = :person and c.kind = :kind and c.state = 'OPEN' and a.withdrawn = ''
                          group by c.id having bool_or(a.clear_at is null) or max(a.clear_at) >= :since order by max(a.at) desc limit 1)
               and state = 'OPEN'
            returning id
            """)
        .param("person", person.value()).param("kind", kind.name()).param("since", Timestamp.from(at.minus(within))).query(UUID.class).optional().map(CardId::new);
  }

  void insert(CardId id, PersonId person, AreaCode area, Kind kind, int severity, Instant at, Optional<Instant> escalateAt) {
    db.sql("""
            insert into tracking.card (id, person_id, area, kind, severity, raised_at, state, escalate_at) values (:id, :person, :area, :kind, :severity, :at, 'OPEN', :escalateAt)
            """)
        .param("id", id.value()).param("person", person.value()).param("area", area.value()).param("kind", kind.name()).param("severity", severity)
        .param("at", Timestamp.from(at)).param("escalateAt", escalateAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP).update();
  }

  /** What was acknowledged was less: somebody must acknowledge it anew, and the steps of the chain are gone anew, the first no later than the next would have been. */
  void graver(Card card, int severity, Optional<Instant> escalateAt, String words, Instant at, UserId by) {
    db.sql("""
            with risen as (
              update tracking.card set severity = :severity, graver_at = :at, acknowledged_at = null, step = 0, version = version + 1,
                     escalate_at = least(case when acknowledged_at is null then escalate_at end, cast(:escalateAt as timestamptz))
               where id = :id and state = 'OPEN' and severity > :severity
              returning id, person_id, area, version
            )
            insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user) select r.id, r.version, r.person_id, r.area, 'GRAVER', :words, :at, :by from risen r
            """)
        .param("severity", severity).param("at", Timestamp.from(at)).param("escalateAt", escalateAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP).param("id", card.id().value())
        .param("words", words).param("by", by.value()).update();
  }

  /** An absence that goes on, told while it was short, on a card that is open. */
  record Absence(PersonId person, String alert, int revision, CardId card, Episode episode, int severity) {}

  List<Absence> absences(int most) {
    return db.sql("""
            select a.person_id, a.alert, a.revision, a.card_id, a.watched, a.at, a.raised_at, a.severity from tracking.alert a join tracking.card c on c.id = a.card_id
             where a.kind = 'CURFEW_ABSENCE' and a.clear_at is null and a.withdrawn = '' and a.severity = 4 and c.state = 'OPEN' order by a.at limit :most
            """)
        .param("most", most).query((row, n) -> new Absence(new PersonId(row.getObject("person_id", UUID.class)), row.getString("alert"), row.getInt("revision"), new CardId(row.getObject("card_id", UUID.class)),
            Episode.lasting(row.getString("watched"), Kind.CURFEW_ABSENCE, row.getTimestamp("at").getTime(), row.getTimestamp("raised_at").getTime(), Interval.OPEN), row.getInt("severity"))).list();
  }

  /** Unless the engine has told something else of it meanwhile. */
  void lasts(Absence absence, int severity) {
    Rows.one(db.sql("update tracking.alert set severity = :severity where person_id = :person and alert = :alert and revision = :revision")
        .param("severity", severity).param("person", absence.person().value()).param("alert", absence.alert()).param("revision", absence.revision()).update());
  }

  // --- what people do

  void act(Card card, Change change, String act, String words, Instant at, UserId by) {
    Rows.one(db.sql("""
            update tracking.card set acknowledged_at = coalesce(acknowledged_at, :acknowledged), owner_id = coalesce(:owner, owner_id), outcome = :outcome,
                   closed_at = :closed, state = case when cast(:outcome as text) is null then 'OPEN' else 'CLOSED' end, escalate_at = case when :escalated then null else escalate_at end,
                   version = version + 1
             where id = :id and version = :version and state = 'OPEN'
            """)
        .param("acknowledged", change.acknowledges() ? Timestamp.from(at) : null, Types.TIMESTAMP).param("owner", change.owner().map(UserId::value).orElse(null), Types.OTHER)
        .param("outcome", change.outcome().map(Enum::name).orElse(null), Types.VARCHAR).param("closed", change.outcome().map(_ -> Timestamp.from(at)).orElse(null), Types.TIMESTAMP)
        .param("escalated", change.escalates()).param("id", card.id().value()).param("version", card.version()).update());
    kept(card, act, words, at, by);
  }

  /** What the engine says of it by now, whether it is open or not. Until this is written nobody else changes it. */
  void note(CardId card, String act, String words, Instant at, UserId by) {
    Rows.one(db.sql("""
            with noted as (update tracking.card set version = version + 1 where id = :id returning id, person_id, area, version)
            insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user) select n.id, n.version, n.person_id, n.area, :act, :words, :at, :by from noted n
            """)
        .param("id", card.value()).param("act", act).param("words", words).param("at", Timestamp.from(at)).param("by", by.value()).update());
  }

  /** As if it were raised now, unless it is open or a person has confirmed a violation; how it was closed stays among what was done. */
  boolean reopen(CardId card, int severity, Optional<Instant> escalateAt, Instant at, UserId by) {
    return db.sql("""
            with again as (
              update tracking.card set state = 'OPEN', outcome = null, closed_at = null, acknowledged_at = null, owner_id = null, step = 0, severity = :severity, graver_at = :at,
                     escalate_at = cast(:escalateAt as timestamptz), version = version + 1
               where id = :id and state = 'CLOSED' and outcome <> 'VIOLATION'
              returning id, person_id, area, version
            )
            insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user) select a.id, a.version, a.person_id, a.area, 'OPEN_AGAIN', '', :at, :by from again a
            """)
        .param("severity", severity).param("at", Timestamp.from(at)).param("escalateAt", escalateAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
        .param("id", card.value()).param("by", by.value()).update() == 1;
  }

  /** Of one that was closed as a violation: what became of that. */
  void follow(Card card, String act, String words, Instant at, UserId by) {
    Rows.one(db.sql("update tracking.card set version = version + 1 where id = :id and version = :version and state = 'CLOSED' and outcome = 'VIOLATION'")
        .param("id", card.id().value()).param("version", card.version()).update());
    kept(card, act, words, at, by);
  }

  /** By the clock: the next step of the chain is gone. */
  void step(Card card, Optional<Instant> next, String words, Instant at, UserId by) {
    Rows.one(db.sql("update tracking.card set step = step + 1, escalate_at = :next, version = version + 1 where id = :id and version = :version and state = 'OPEN'")
        .param("next", next.map(Timestamp::from).orElse(null), Types.TIMESTAMP).param("id", card.id().value()).param("version", card.version()).update());
    kept(card, "ESCALATED", words, at, by);
  }

  /** A wearer whose record has passed to the reader's area brings their alerts; those that are open are nobody's in particular. */
  int moveIn(PersonId person, Instant at, UserId by) {
    return db.sql("select tracking.move_in(:person, :at, :by)").param("person", person.value()).param("at", Timestamp.from(at)).param("by", by.value()).query(Integer.class).single();
  }

  private void kept(Card card, String act, String words, Instant at, UserId by) {
    db.sql("""
            insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user) values (:card, :version, :person, :area, :act, :words, :at, :by)
            """)
        .param("card", card.id().value()).param("version", card.version() + 1).param("person", card.person().value()).param("area", card.area().value()).param("act", act)
        .param("words", words).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  record Change(boolean acknowledges, Optional<UserId> owner, Optional<CardOutcome> outcome, boolean escalates) {}

  Optional<Card> find(CardId id) {
    return db.sql(CARD + " where id = :id").param("id", id.value()).query(CardStore::card).optional();
  }

  /** The most severe first, of those the oldest; what is part of an interference is shown with it. */
  List<Card> open(AreaCode area, int most, int after) {
    return db.sql(CARD + """
             where area = :area and state = 'OPEN' and person_id not in (select access.hidden_people())
               and not exists (select from tracking.interference i where i.id = card.interference_id and i.state = 'OPEN') order by severity, raised_at, id limit :most offset :after
            """)
        .param("area", area.value()).param("most", most).param("after", after).query(CardStore::card).list();
  }

  int openCount(AreaCode area) {
    return db.sql("""
            select count(*) from tracking.card where area = :area and state = 'OPEN' and person_id not in (select access.hidden_people())
               and not exists (select from tracking.interference i where i.id = card.interference_id and i.state = 'OPEN')
            """).param("area", area.value())
        .query(Integer.class).single();
  }

  List<Card> ofPerson(PersonId person, int most) {
    return db.sql(CARD + " where person_id = :person order by raised_at desc, id limit :most").param("person", person.value()).param("most", most).query(CardStore::card).list();
  }

  /** The last first. */
  List<Card> raised(PersonId person, Instant since, int most, int after) {
    return db.sql(CARD + " where person_id = :person and raised_at >= :since order by raised_at desc, id limit :most offset :after")
        .param("person", person.value()).param("since", Timestamp.from(since)).param("most", most).param("after", after).query(CardStore::card).list();
  }

  int raisedCount(PersonId person, Instant since) {
    return db.sql("select count(*) from tracking.card where person_id = :person and raised_at >= :since").param("person", person.value()).param("since", Timestamp.from(since)).query(Integer.class).single();
  }

  List<Card> unacknowledged(Instant now, int most) {
    return db.sql(CARD + " where state = 'OPEN' and acknowledged_at is null and escalate_at <= :now order by escalate_at limit :most")
        .param("now", Timestamp.from(now)).param("most", most).query(CardStore::card).list();
  }

  List<HeldAlert> alerts(CardId card) {
    return db.sql("""
            select a.*, case when r.protects is distinct from 'REFUGE' or access.holds(a.person_id) then o.words else '' end as words
              from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert and o.revision = a.revision left join tracking.rule r on r.id = a.rule_id
             where a.card_id = :card order by a.at, a.alert
            """)
        .param("card", card.value()).query(CardStore::alert).list();
  }

  /** All that the engine ever said of a card's alerts, as it said it. */
  List<Monitoring.Told> told(CardId card) {
    return db.sql("""
            select o.verb, o.reason, o.at, o.clear_at, o.told_at from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert
             where a.card_id = :card order by o.told_at, o.alert, o.revision
            """)
        .param("card", card.value()).query((row, n) -> new Monitoring.Told(Operation.Verb.valueOf(row.getString("verb")), row.getString("reason"), row.getTimestamp("at").toInstant(),
            Optional.ofNullable(row.getTimestamp("clear_at")).map(Timestamp::toInstant), row.getTimestamp("told_at").toInstant())).list();
  }

  List<Monitoring.Act> acts(CardId card) {
    return db.sql("""
            select c.act, c.words, c.at, coalesce(s.name, tracking.sent_name(c.person_id, c.by_user), 'The clock') as by from tracking.card_act c left join access.staff s on s.id = c.by_user
             where c.card_id = :card order by c.version
            """)
        .param("card", card.value()).query((row, n) -> new Monitoring.Act(row.getString("act"), row.getString("words"), row.getTimestamp("at").toInstant(), row.getString("by"))).list();
  }

  static HeldAlert alert(ResultSet row, int n) throws SQLException {
    return new HeldAlert(row.getString("alert"), row.getInt("revision"), Optional.ofNullable(row.getObject("rule_id", UUID.class)).map(RuleId::new), Kind.valueOf(row.getString("kind")),
        row.getInt("severity"), row.getTimestamp("at").toInstant(), row.getTimestamp("raised_at").toInstant(), Optional.ofNullable(row.getTimestamp("clear_at")).map(Timestamp::toInstant),
        row.getBoolean("escalated"), row.getBoolean("interrupted"), row.getBoolean("unconfirmed"), row.getString("cause"), row.getLong("amount"), row.getString("withdrawn"), row.getString("words"));
  }

  private static Card card(ResultSet row, int n) throws SQLException {
    return new Card(new CardId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)), new AreaCode(row.getString("area")), Kind.valueOf(row.getString("kind")),
        row.getInt("severity"), row.getTimestamp("raised_at").toInstant(), Optional.ofNullable(row.getTimestamp("graver_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("acknowledged_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new), Optional.ofNullable(row.getString("outcome")).map(CardOutcome::valueOf),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant), row.getInt("step"), Optional.ofNullable(row.getTimestamp("escalate_at")).map(Timestamp::toInstant), row.getInt("version"));
  }

  private static Timestamp time(long millis) {
    return Timestamp.from(Instant.ofEpochMilli(millis));
  }
}
