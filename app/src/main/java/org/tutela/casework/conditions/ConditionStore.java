package org.tutela.casework.conditions;

import static java.util.stream.Collectors.groupingBy;

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
import org.tutela.foundation.kernel.UserId;

@Repository
class ConditionStore {
  private final JdbcClient db;

  ConditionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(InstrumentId id, Impose i, Instant at, UserId by) {
    db.sql("""
            insert into conditions.instrument (id, person_id, kind, imposed_by, made_on, served_on, until_on, countries_considered, recorded_at, recorded_by)
            values (:id, :person, :kind, :imposedBy, :made, :served, :until, :countries, :at, :by)
            """)
        .param("id", id.value()).param("person", i.person().value()).param("kind", i.kind().name()).param("imposedBy", i.by()).param("made", i.made())
        .param("served", i.served()).param("until", i.until().orElse(null), Types.DATE).param("countries", i.countriesConsidered())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(TermId id, AddTerm t, Instant at, UserId by) {
    db.sql("""
            insert into conditions.term (id, instrument_id, person_id, kind, words, from_on, until_on, recorded_at, recorded_by)
            values (:id, :instrument, :person, :kind, :words, :from, :until, :at, :by)
            """)
        .param("id", id.value()).param("instrument", t.instrument().value()).param("person", t.person().value()).param("kind", t.kind().name())
        .param("words", t.words()).param("from", t.from()).param("until", t.until().orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void end(EndTerm e, Instant at, UserId by) {
    db.sql("""
            insert into conditions.term_end (term_id, person_id, ended_on, reason, recorded_at, recorded_by)
            values (:term, :person, :on, :reason, :at, :by)
            """)
        .param("term", e.term().value()).param("person", e.person().value()).param("on", e.on()).param("reason", e.reason())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void end(EndInstrument e, Instant at, UserId by) {
    db.sql("""
            insert into conditions.instrument_end (instrument_id, person_id, ended_on, reason, recorded_at, recorded_by)
            values (:instrument, :person, :on, :reason, :at, :by)
            """)
        .param("instrument", e.instrument().value()).param("person", e.person().value()).param("on", e.on()).param("reason", e.reason())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(UUID id, RecordBreach b, Instant at, UserId by) {
    db.sql("""
            insert into conditions.breach (id, instrument_id, term_id, person_id, happened_on, facts, outcome, decided_on, recorded_at, recorded_by)
            values (:id, :instrument, :term, :person, :on, :facts, :outcome, :decided, :at, :by)
            """)
        .param("id", id).param("instrument", b.instrument().value()).param("term", b.term().map(TermId::value).orElse(null), Types.OTHER)
        .param("person", b.person().value()).param("on", b.on()).param("facts", b.facts()).param("outcome", b.outcome().name())
        .param("decided", b.decided()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  List<Instrument> of(PersonId person) {
    var bare = db.sql("""
            select i.id, i.person_id, i.kind, i.imposed_by, i.made_on, i.served_on, i.until_on, i.countries_considered, x.ended_on
              from conditions.instrument i left join conditions.instrument_end x on x.instrument_id = i.id
             where i.person_id = :person
             order by i.made_on desc, i.id
            """)
        .param("person", person.value())
        .query((row, n) -> {
          var id = new InstrumentId(row.getObject("id", UUID.class));
          return new Instrument(id, new Impose(person, InstrumentKind.valueOf(row.getString("kind")), row.getString("imposed_by"),
              row.getObject("made_on", LocalDate.class), row.getObject("served_on", LocalDate.class), day(row, "until_on"), row.getBoolean("countries_considered")),
              List.of(), List.of(), day(row, "ended_on"));
        })
        .list();
    if (bare.isEmpty()) return bare;
    var terms = terms(person).stream().collect(groupingBy(term -> term.term().instrument()));
    var breaches = breaches(person).stream().collect(groupingBy(RecordBreach::instrument));
    return bare.stream().map(one -> one.with(terms.getOrDefault(one.id(), List.of()), breaches.getOrDefault(one.id(), List.of()))).toList();
  }

  private List<HeldTerm> terms(PersonId person) {
    return db.sql("""
            select t.id, t.instrument_id, t.kind, t.words, t.from_on, t.until_on, x.ended_on
              from conditions.term t left join conditions.term_end x on x.term_id = t.id
             where t.person_id = :person
             order by t.from_on, t.id
            """)
        .param("person", person.value())
        .query((row, n) -> new HeldTerm(new TermId(row.getObject("id", UUID.class)), new AddTerm(person, new InstrumentId(row.getObject("instrument_id", UUID.class)),
            AddTerm.Kind.valueOf(row.getString("kind")), row.getString("words"), row.getObject("from_on", LocalDate.class), day(row, "until_on")), day(row, "ended_on")))
        .list();
  }

  private List<RecordBreach> breaches(PersonId person) {
    return db.sql("""
            select instrument_id, term_id, happened_on, facts, outcome, decided_on from conditions.breach where person_id = :person order by happened_on, id
            """)
        .param("person", person.value())
        .query((row, n) -> new RecordBreach(person, new InstrumentId(row.getObject("instrument_id", UUID.class)),
            Optional.ofNullable(row.getObject("term_id", UUID.class)).map(TermId::new), row.getObject("happened_on", LocalDate.class),
            row.getString("facts"), RecordBreach.Outcome.valueOf(row.getString("outcome")), row.getObject("decided_on", LocalDate.class)))
        .list();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
