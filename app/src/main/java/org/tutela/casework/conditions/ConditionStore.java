package org.tutela.casework.conditions;

import static java.util.stream.Collectors.groupingBy;

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
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.PassportSurrender.What;

@Repository
class ConditionStore {
  private final JdbcClient db;

  ConditionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(InstrumentId id, Impose i, Instant at, UserId by) {
    db.sql("""
            insert into conditions.instrument (id, person_id, kind, imposed_by, applicant, made_on, served_on, until_on, countries_considered, length_note, place, recorded_at, recorded_by)
            values (:id, :person, :kind, :imposedBy, :applicant, :made, :served, :until, :countries, :note, :place, :at, :by)
            """)
        .param("id", id.value()).param("person", i.person().value()).param("kind", i.kind().name()).param("imposedBy", i.by()).param("applicant", i.applicant())
        .param("note", i.lengthNote()).param("made", i.made())
        .param("served", i.served()).param("until", i.until().orElse(null), Types.DATE).param("countries", i.countriesConsidered())
        .param("place", i.place().map(Jurisdiction::name).orElse(null), Types.VARCHAR)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(TermId id, AddTerm t, Instant at, UserId by) {
    db.sql("""
            insert into conditions.term (id, instrument_id, person_id, kind, words, area, from_on, until_on, length_note, recorded_at, recorded_by)
            values (:id, :instrument, :person, :kind, :words, :area, :from, :until, :note, :at, :by)
            """)
        .param("id", id.value()).param("instrument", t.instrument().value()).param("person", t.person().value()).param("kind", t.kind().name())
        .param("words", t.words()).param("area", t.area()).param("note", t.lengthNote()).param("from", t.from()).param("until", t.until().orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insert(UUID id, Variation v, Instant at, UserId by) {
    db.sql("""
            insert into conditions.variation (id, instrument_id, person_id, made_on, varied_by, until_on, reason, length_note, recorded_at, recorded_by)
            values (:id, :instrument, :person, :made, :variedBy, :until, :reason, :note, :at, :by)
            """)
        .param("id", id).param("instrument", v.instrument().value()).param("person", v.person().value()).param("made", v.made()).param("variedBy", v.by())
        .param("until", v.until().orElse(null), Types.DATE).param("reason", v.reason()).param("note", v.lengthNote()).param("at", Timestamp.from(at)).param("by", by.value())
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

  void strike(PersonId person, UUID what, Held.Kind kind, String reason, Instant at, UserId by) {
    db.sql("insert into conditions.struck (what_id, person_id, kind, reason, at, by_user) values (:what, :person, :kind, :reason, :at, :by)")
        .param("what", what).param("person", person.value()).param("kind", kind.name()).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  boolean struck(PersonId person, UUID what) {
    return db.sql("select exists (select from conditions.struck where what_id = :what and person_id = :person)").param("what", what).param("person", person.value())
        .query(Boolean.class).single();
  }

  record Recorded(List<Instrument> instruments, List<Held.Struck> struck) {}

  Recorded of(PersonId person) {
    return Passage.once("conditions", person.value(), () -> read(person));
  }

  private Recorded read(PersonId person) {
    var struck = new ArrayList<Held.Struck>();
    var bare = new ArrayList<Instrument>();
    db.sql("""
            select i.id, i.kind, i.imposed_by, i.applicant, i.made_on, i.served_on, i.until_on, i.countries_considered, i.length_note, i.place, x.ended_on, k.reason, k.at, k.by_user
              from conditions.instrument i left join conditions.instrument_end x on x.instrument_id = i.id left join conditions.struck k on k.what_id = i.id
             where i.person_id = :person
             order by i.made_on desc, i.id
            """)
        .param("person", person.value())
        .query((row, n) -> {
          var kind = InstrumentKind.valueOf(row.getString("kind"));
          var made = row.getObject("made_on", LocalDate.class);
          var facts = new Impose(person, kind, row.getString("imposed_by"), row.getString("applicant"), made, row.getObject("served_on", LocalDate.class), day(row, "until_on"),
              row.getBoolean("countries_considered"), row.getString("length_note"), Optional.ofNullable(row.getString("place")).map(Jurisdiction::valueOf));
          return struck(row, struck, kind.title(), made) || bare.add(new Instrument(new InstrumentId(row.getObject("id", UUID.class)), facts, List.of(), List.of(), List.of(), day(row, "ended_on")));
        }).list();
    if (bare.isEmpty()) return new Recorded(bare, struck);
    var terms = terms(person, struck).stream().collect(groupingBy(term -> term.term().instrument()));
    var breaches = breaches(person, struck).stream().collect(groupingBy(breach -> breach.facts().instrument()));
    var variations = variations(person, struck).stream().collect(groupingBy(variation -> variation.facts().instrument()));
    struckPassports(person, struck);
    return new Recorded(bare.stream().map(one -> one.with(terms.getOrDefault(one.id(), List.of()), breaches.getOrDefault(one.id(), List.of()), variations.getOrDefault(one.id(), List.of()))).toList(), struck);
  }

  private List<HeldTerm> terms(PersonId person, List<Held.Struck> struck) {
    var held = new ArrayList<HeldTerm>();
    db.sql("""
            select t.id, t.instrument_id, t.kind, t.words, t.area, t.from_on, t.until_on, t.length_note, x.ended_on, k.reason, k.at, k.by_user
              from conditions.term t left join conditions.term_end x on x.term_id = t.id left join conditions.struck k on k.what_id = t.id
             where t.person_id = :person
             order by t.from_on, t.id
            """)
        .param("person", person.value())
        .query((row, n) -> {
          var term = new AddTerm(person, new InstrumentId(row.getObject("instrument_id", UUID.class)), AddTerm.Kind.valueOf(row.getString("kind")), row.getString("words"),
              row.getString("area"), row.getObject("from_on", LocalDate.class), day(row, "until_on"), row.getString("length_note"));
          return struck(row, struck, term.kind().title() + ": " + term.words(), term.from()) || held.add(new HeldTerm(new TermId(row.getObject("id", UUID.class)), term, day(row, "ended_on")));
        }).list();
    return held;
  }

  private List<HeldBreach> breaches(PersonId person, List<Held.Struck> struck) {
    var held = new ArrayList<HeldBreach>();
    db.sql("""
            select b.id, b.instrument_id, b.term_id, b.happened_on, b.facts, b.outcome, b.decided_on, k.reason, k.at, k.by_user
              from conditions.breach b left join conditions.struck k on k.what_id = b.id where b.person_id = :person order by b.happened_on, b.id
            """)
        .param("person", person.value())
        .query((row, n) -> {
          var breach = new RecordBreach(person, new InstrumentId(row.getObject("instrument_id", UUID.class)),
              Optional.ofNullable(row.getObject("term_id", UUID.class)).map(TermId::new), row.getObject("happened_on", LocalDate.class),
              row.getString("facts"), RecordBreach.Outcome.valueOf(row.getString("outcome")), row.getObject("decided_on", LocalDate.class));
          return struck(row, struck, "Breach: " + breach.facts(), breach.on()) || held.add(new HeldBreach(row.getObject("id", UUID.class), breach));
        }).list();
    return held;
  }

  private List<HeldVariation> variations(PersonId person, List<Held.Struck> struck) {
    var held = new ArrayList<HeldVariation>();
    db.sql("""
            select v.id, v.instrument_id, v.made_on, v.varied_by, v.until_on, v.reason, v.length_note, k.reason as struck_because, k.at, k.by_user
              from conditions.variation v left join conditions.struck k on k.what_id = v.id where v.person_id = :person order by v.made_on, v.id
            """)
        .param("person", person.value())
        .query((row, n) -> {
          var variation = new Variation(person, new InstrumentId(row.getObject("instrument_id", UUID.class)), row.getObject("made_on", LocalDate.class), row.getString("varied_by"),
              day(row, "until_on"), row.getString("reason"), row.getString("length_note"));
          return struck(row, struck, "Variation: " + variation.reason(), variation.made(), "struck_because") || held.add(new HeldVariation(row.getObject("id", UUID.class), variation));
        }).list();
    return held;
  }

  private void struckPassports(PersonId person, List<Held.Struck> struck) {
    db.sql("""
            select p.what, p.which, p.term_id, p.station, p.happened_on, k.reason, k.at, k.by_user
              from conditions.passport p join conditions.struck k on k.what_id = p.id where p.person_id = :person order by p.happened_on, p.id
            """)
        .param("person", person.value())
        .query((row, n) -> {
          var on = row.getObject("happened_on", LocalDate.class);
          return struck(row, struck, new RecordPassports(person, new TermId(row.getObject("term_id", UUID.class)), What.valueOf(row.getString("what")), on, row.getString("station"),
              row.getString("which")).words(), on);
        }).list();
  }

  private static boolean struck(ResultSet row, List<Held.Struck> struck, String words, LocalDate on) throws SQLException {
    return struck(row, struck, words, on, "reason");
  }

  private static boolean struck(ResultSet row, List<Held.Struck> struck, String words, LocalDate on, String because) throws SQLException {
    var at = row.getTimestamp("at");
    return at != null && struck.add(new Held.Struck(words, on, new StruckOut(row.getString(because), at.toInstant(), new UserId(row.getObject("by_user", UUID.class)))));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
