package org.tutela.casework.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.names.Postcode;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.References;
import org.tutela.foundation.kernel.UserId;

/** Many persons at once: a message to the database for each table. */
@Repository
class EnrolStore {
  private final NamedParameterJdbcOperations db;
  private final Ids ids;

  EnrolStore(NamedParameterJdbcOperations db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(AreaCode area, List<EnrolPerson> persons, Instant at, UserId by) {
    var row = new Row(Timestamp.from(at), by.value());
    batch("""
        insert into people.person (id, reference, area, sex, born_from, born_to, born_kind, listed_as, recorded_at, recorded_by)
        values (:person, :reference, :area, :sex, :from, :to, :kind, :name, :at, :by)
        """, persons.stream().map(p -> row.of(p).addValue("reference", References.ofPerson()).addValue("area", area.value()).addValue("sex", p.sex().name()).addValue("name", p.fullName())
        .addValue("from", p.birth().from()).addValue("to", p.birth().to()).addValue("kind", p.birth().kind().name())).toList());
    batch("""
        insert into people.name (id, person_id, kind, forenames, surname, raw, recorded_at, recorded_by)
        values (:id, :person, 'LEGAL', :forenames, :surname, :raw, :at, :by)
        """, persons.stream().map(p -> row.of(p).addValue("id", ids.next()).addValue("forenames", p.forenames()).addValue("surname", p.surname())
        .addValue("raw", p.fullName())).toList());
    batch("""
        insert into people.identifier (id, person_id, kind, raw, normalised, sound, recorded_at, recorded_by)
        values (:id, :person, 'PNC', :raw, :normalised, :sound, :at, :by)
        """, persons.stream().filter(p -> !p.pnc().isEmpty()).map(p -> row.of(p).addValue("id", ids.next()).addValue("raw", p.pnc())
        .addValue("normalised", p.readPnc().normalised()).addValue("sound", p.readPnc().sound())).toList());
    var addresses = new ArrayList<MapSqlParameterSource>();
    var areas = new ArrayList<MapSqlParameterSource>();
    for (var p : persons) {
      for (var a : p.addresses()) {
        var address = ids.next();
        a.lies().ifPresent(lies -> areas.add(row.of(p).addValue("address", address).addValue("area", lies.area().map(AreaCode::value).orElse(null), Types.VARCHAR)));
        addresses.add(row.of(p).addValue("id", address).addValue("kind", kept(a).name()).addValue("lines", a.lines())
            .addValue("postcode", Postcode.read(a.postcode()).stored()).addValue("from", a.from().orElse(null), Types.DATE).addValue("to", a.to().orElse(null), Types.DATE));
      }
    }
    batch("""
        insert into people.address (id, person_id, kind, lines, postcode, from_on, to_on, recorded_at, recorded_by)
        values (:id, :person, :kind, :lines, :postcode, :from, :to, :at, :by)
        """, addresses);
    batch("insert into people.address_area (address_id, person_id, area, at, by_user) values (:address, :person, :area, :at, :by)", areas);
  }

  private static AddressKind kept(AddAddress address) {
    return address.to().isPresent() ? AddressKind.FORMER : address.kind();
  }

  private record Row(Timestamp at, UUID by) {
    MapSqlParameterSource of(EnrolPerson person) {
      return new MapSqlParameterSource("person", person.id().value()).addValue("at", at).addValue("by", by);
    }
  }

  private void batch(String sql, List<MapSqlParameterSource> rows) {
    if (!rows.isEmpty()) db.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
  }

  /** Of those whom the reader may see: who has the same number, or the same name and day of birth. The value is what to say. */
  Map<PersonId, String> heldAlready(AreaCode area, List<EnrolPerson> persons) {
    var held = new HashMap<PersonId, String>();
    var given = new MapSqlParameterSource("area", area.value()).addValue("ids", persons.stream().map(p -> p.id().value()).toArray(UUID[]::new))
        .addValue("names", persons.stream().map(EnrolPerson::fullName).toArray(String[]::new))
        .addValue("births", persons.stream().map(p -> java.sql.Date.valueOf(p.birth().from())).toArray(java.sql.Date[]::new))
        .addValue("pncs", persons.stream().map(p -> p.pnc().isEmpty() ? "" : p.readPnc().normalised()).toArray(String[]::new));
    db.query("""
        select l.id, p.reference from unnest(:ids::uuid[], :names::text[], :births::date[]) as l (id, name, born)
          join people.person p on p.area = :area and p.born_kind = 'DATE' and p.born_from = l.born
          join people.name n on n.person_id = p.id and n.kind = 'LEGAL' and lower(n.raw) = lower(l.name)
         where not exists (select from people.struck s where s.fact_id = n.id)
        """, given, row -> {
          held.put(new PersonId(row.getObject("id", UUID.class)), "Somebody of this name, born on this day, is held already: " + row.getString("reference"));
        });
    db.query("""
        select l.id, p.reference from unnest(:ids::uuid[], :pncs::text[]) as l (id, pnc)
          join people.identifier i on i.kind = 'PNC' and i.normalised = l.pnc
          join people.person p on p.id = i.person_id
         where l.pnc <> '' and not exists (select from people.struck s where s.fact_id = i.id)
        """, given, row -> {
          held.put(new PersonId(row.getObject("id", UUID.class)), "Somebody with this PNC identifier is held already: " + row.getString("reference"));
        });
    return held;
  }
}
