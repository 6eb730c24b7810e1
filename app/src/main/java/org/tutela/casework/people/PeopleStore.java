package org.tutela.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.access.PersonFacts;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PeopleStore {
  private final JdbcClient db;
  private final JsonMapper json;

  PeopleStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void insert(PersonId id, String reference, RecordPerson command, Instant at, UserId by) {
    db.sql("""
            insert into people.person (id, reference, area, sex, born_from, born_to, born_kind, recorded_after, recorded_at, recorded_by)
            values (:id, :reference, :area, :sex, :from, :to, :kind, :after, :at, :by)
            """)
        .param("id", id.value()).param("reference", reference).param("area", command.area().value())
        .param("sex", command.sex().name())
        .param("from", command.birth().map(Birth::from).orElse(null), Types.DATE)
        .param("to", command.birth().map(Birth::to).orElse(null), Types.DATE)
        .param("kind", command.birth().map(b -> b.kind().name()).orElse(null), Types.VARCHAR)
        .param("after", command.after().map(SearchId::value).orElse(null), Types.OTHER)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insertName(UUID id, PersonId person, NameKind kind, String forenames, String surname, Instant at, UserId by) {
    db.sql("""
            insert into people.name (id, person_id, kind, forenames, surname, raw, recorded_at, recorded_by)
            values (:id, :person, :kind, :forenames, :surname, :raw, :at, :by)
            """)
        .param("id", id).param("person", person.value()).param("kind", kind.name())
        .param("forenames", forenames).param("surname", surname).param("raw", (forenames + " " + surname).strip())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
    list(person);
  }

  /** By the name that comes first on their page. */
  void list(PersonId person) {
    db.sql("""
            update people.person p
               set listed_as = (select trim(n.forenames || ' ' || n.surname) from people.name n
                                 where n.person_id = p.id and not exists (select from people.struck s where s.fact_id = n.id)
                                 order by (n.kind = 'LEGAL') desc, n.id limit 1)
             where p.id = :person
            """)
        .param("person", person.value())
        .update();
  }

  void insertAddress(UUID id, AddAddress command, String postcode, Instant at, UserId by) {
    db.sql("""
            insert into people.address (id, person_id, kind, lines, postcode, from_on, to_on, recorded_at, recorded_by)
            values (:id, :person, :kind, :lines, :postcode, :from, :to, :at, :by)
            """)
        .param("id", id).param("person", command.person().value()).param("kind", command.kind().name())
        .param("lines", command.lines()).param("postcode", postcode)
        .param("from", command.from().orElse(null), Types.DATE).param("to", command.to().orElse(null), Types.DATE)
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  void insertIdentifier(HeldIdentifier identifier, PersonId person, Instant at, UserId by) {
    db.sql("""
            insert into people.identifier (id, person_id, kind, raw, normalised, sound, recorded_at, recorded_by)
            values (:id, :person, :kind, :raw, :normalised, :sound, :at, :by)
            """)
        .param("id", identifier.id()).param("person", person.value()).param("kind", identifier.kind().name())
        .param("raw", identifier.raw()).param("normalised", identifier.normalised()).param("sound", identifier.sound())
        .param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  /** What was held before goes into the history. The new number is for the next search, as in {@link #touch}. */
  void correctBirth(UUID id, CorrectBirth command, Instant at, UserId by) {
    db.sql("""
            insert into people.birth_history (id, person_id, born_from, born_to, born_kind, reason, at, by_user)
            select :id, p.id, p.born_from, p.born_to, p.born_kind, :reason, :at, :by from people.person p where p.id = :person
            """)
        .param("id", id).param("person", command.person().value()).param("reason", command.reason()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
    Rows.one(db.sql("""
            update people.person
               set born_from = :from, born_to = :to, born_kind = :kind, version = version + 1, changed_no = nextval('people.change'), changed_tx = pg_current_xact_id()
             where id = :person and version = :version
            """)
        .param("person", command.person().value()).param("version", command.version())
        .param("from", command.birth().from()).param("to", command.birth().to()).param("kind", command.birth().kind().name())
        .update());
  }

  /** The last corrected first. */
  List<EarlierBirth> earlierBirths(PersonId person) {
    return db.sql("select born_from, born_to, born_kind, reason, at, by_user from people.birth_history where person_id = :person order by at desc, id desc")
        .param("person", person.value())
        .query((row, _) -> new EarlierBirth(birth(row), row.getString("reason"), row.getTimestamp("at").toInstant(), new UserId(row.getObject("by_user", UUID.class))))
        .list();
  }

  /** Gives the person a new number, so that the next search reads them again. */
  void touch(PersonId person) {
    db.sql("""
            update people.person
               set version = version + 1, changed_no = nextval('people.change'), changed_tx = pg_current_xact_id()
             where id = :id
            """)
        .param("id", person.value())
        .update();
  }

  private static final String SUMMARY = """
      select p.id, p.reference, p.area, p.sex, p.born_from, p.born_to, p.born_kind, p.version,
             exists (select from access.limited_record l where l.person = p.id and l.lifted_at is null) as restricted,
             p.listed_as
        from people.person p
      """;

  Optional<PersonSummary> summary(PersonId id) {
    return db.sql(SUMMARY + " where p.id = :id").param("id", id.value()).query(PeopleStore::summary).optional();
  }

  Optional<PersonSummary> byReference(String reference) {
    return db.sql(SUMMARY + " where p.reference = :reference").param("reference", reference).query(PeopleStore::summary).optional();
  }

  /** With the authority of a function of the database: the asker need not be able to see the person. */
  Optional<PersonFacts.Referred> referred(String reference) {
    return db.sql("select person_id, area from people.referred(:reference)").param("reference", reference)
        .query((row, _) -> new PersonFacts.Referred(row.getObject("person_id", UUID.class), new AreaCode(row.getString("area")))).optional();
  }

  /** With the authority of a function of the database, too. */
  List<PersonFacts.Known> known(Collection<UUID> persons) {
    return db.sql("select person_id, reference, area from people.known(:persons) order by reference")
        .param("persons", persons.toArray(UUID[]::new))
        .query((row, _) -> new PersonFacts.Known(row.getObject("person_id", UUID.class), row.getString("reference"), new AreaCode(row.getString("area"))))
        .list();
  }

  /** Also of somebody whom the reader cannot see. */
  Optional<AreaCode> areaOf(PersonId person) {
    return db.sql("select area from people.area_of(:id) area where area is not null").param("id", person.value())
        .query((row, _) -> new AreaCode(row.getString("area"))).optional();
  }

  /** Those of the persons whom the reader may see; the others are absent. */
  List<PersonSummary> summaries(Collection<UUID> ids) {
    return db.sql(SUMMARY + " where p.id = any(:ids) order by p.id")
        .param("ids", ids.toArray(UUID[]::new))
        .query(PeopleStore::summary).list();
  }

  /** In one statement, because it is the most read of all pages; markers, which few have, in another. */
  Optional<Person> whole(PersonId id) {
    return db.sql("""
            select p.id, p.reference, p.area, p.sex, p.born_from, p.born_to, p.born_kind, p.version,
                   exists (select from access.limited_record l where l.person = p.id and l.lifted_at is null) as restricted,
                   (select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'forenames', n.forenames, 'surname', n.surname, 'raw', n.raw)
                                    order by (n.kind = 'LEGAL') desc, n.id)
                      from people.name n where n.person_id = p.id and not exists (select from people.struck s where s.fact_id = n.id)) as names,
                   (select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'lines', a.lines, 'postcode', a.postcode, 'from', a.from_on, 'to', coalesce(a.to_on, e.to_on), 'refuge', a.refuge_since is not null,
                                                      'lies', (select json_build_object('force', coalesce(x.area, '')) from people.address_area x where x.address_id = a.id order by x.no desc limit 1),
                                                      'verified', (select json_build_object('how', c.how, 'on', c.checked_on, 'words', c.words, 'by', (select coalesce(max(s.name), '') from access.staff s where s.id = c.by_user))
                                                                     from people.address_check c where c.address_id = a.id order by c.checked_on desc, c.no desc limit 1))
                                    order by coalesce(a.to_on, e.to_on) desc nulls first, a.id desc)
                      from people.address a left join people.address_end e on e.address_id = a.id
                     where a.person_id = p.id and not exists (select from people.struck s where s.fact_id = a.id)) as addresses,
                   (select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'raw', i.raw, 'normalised', i.normalised, 'sound', i.sound) order by i.kind, i.id)
                      from people.identifier i where i.person_id = p.id and not exists (select from people.struck s where s.fact_id = i.id)) as identifiers,
                   exists (select from people.marker m where m.person_id = p.id) as marked,
                   exists (select from people.marker m where m.other_id = p.id) as at_risk,
                   (select count(*) from people.holder_check c where c.person_id = p.id and c.answer is null) as open_checks,
                   exists (select from people.struck s where s.person_id = p.id) or exists (select from people.birth_history b where b.person_id = p.id) as corrected
              from people.person p
             where p.id = :id
            """)
        .param("id", id.value())
        .query((row, _) -> {
          var names = held(row, "names", HeldName[].class);
          return new Person(summary(row, names.isEmpty() ? "" : names.getFirst().whole()), names, held(row, "addresses", HeldAddress[].class),
              held(row, "identifiers", HeldIdentifier[].class), row.getBoolean("marked") ? markers(id) : List.of(), row.getInt("open_checks"), row.getBoolean("corrected"), row.getBoolean("at_risk"));
        })
        .optional();
  }

  private List<Marker> markers(PersonId person) {
    return db.sql("""
            select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'words', m.words, 'from', m.from_on, 'reviewBy', case when a.id is null then m.review_on else a.review_on end,
                                              'recordedOn', (m.recorded_at at time zone 'Europe/London')::date, 'by', (select coalesce(max(s.name), '') from access.staff s where s.id = m.recorded_by),
                                              'last', case when a.id is not null then json_build_object('act', a.act, 'until', a.until_on, 'reason', a.reason,
                                                  'on', (a.at at time zone 'Europe/London')::date, 'by', (select coalesce(max(s.name), '') from access.staff s where s.id = a.by_user)) end,
                                              'atRisk', case when m.kind = 'AT_RISK' then json_build_object('relation', m.relation, 'other', case when m.other_id is not null then json_build_object('value', m.other_id) end,
                                                  'who', coalesce(m.who, ''), 'children', m.children, 'toDo', m.to_do) end) order by m.id) as markers
              from people.marker m left join lateral (select x.* from people.marker_act x where x.marker_id = m.id order by x.no desc limit 1) a on true
             where m.person_id = :person
            """)
        .param("person", person.value()).query((row, _) -> held(row, "markers", Marker[].class)).single();
  }

  private <T> List<T> held(ResultSet row, String column, Class<T[]> type) throws SQLException {
    String found = row.getString(column);
    return found == null ? List.of() : List.of(json.readValue(found, type));
  }

  private static PersonSummary summary(ResultSet row, int n) throws SQLException {
    return summary(row, row.getString("listed_as"));
  }

  private static PersonSummary summary(ResultSet row, String name) throws SQLException {
    return new PersonSummary(new PersonId(row.getObject("id", UUID.class)), row.getString("reference"), new AreaCode(row.getString("area")),
        name, Sex.valueOf(row.getString("sex")), birth(row), row.getBoolean("restricted"), row.getInt("version"));
  }

  private static Optional<Birth> birth(ResultSet row) throws SQLException {
    String kind = row.getString("born_kind");
    if (kind == null) return Optional.empty();
    return Optional.of(new Birth(row.getObject("born_from", LocalDate.class), row.getObject("born_to", LocalDate.class), Birth.Kind.valueOf(kind)));
  }
}
