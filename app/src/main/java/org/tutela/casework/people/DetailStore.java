package org.tutela.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;

/** What became of the names, addresses and identifiers of a person after they were recorded. */
@Repository
class DetailStore {
  private final JdbcClient db;

  DetailStore(JdbcClient db) {
    this.db = db;
  }

  void end(EndAddress command, Instant at, UserId by) {
    db.sql("insert into people.address_end (address_id, person_id, to_on, at, by_user) values (:address, :person, :to, :at, :by)")
        .param("address", command.address()).param("person", command.person().value()).param("to", command.last())
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void say(SayPoliceArea command, Instant at, UserId by) {
    db.sql("insert into people.address_area (address_id, person_id, area, at, by_user) values (:address, :person, :area, :at, :by)")
        .param("address", command.address()).param("person", command.person().value()).param("area", command.area().area().map(AreaCode::value).orElse(null), Types.VARCHAR)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void strike(StrikeOutDetail command, Detail.Kind kind, Instant at, UserId by) {
    db.sql("insert into people.struck (fact_id, person_id, kind, reason, at, by_user) values (:fact, :person, :kind, :reason, :at, :by)")
        .param("fact", command.detail()).param("person", command.person().value()).param("kind", kind.name()).param("reason", command.reason())
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  Optional<Detail> struck(PersonId person, UUID detail) {
    return struck(person).stream().map(Corrected.Struck::detail).filter(one -> one.id().equals(detail)).findFirst();
  }

  /** The last struck out first. */
  List<Corrected.Struck> struck(PersonId person) {
    return db.sql("""
            select s.fact_id, s.kind, coalesce(n.kind, a.kind, i.kind) as code, coalesce(n.forenames, '') as forenames, coalesce(n.surname, '') as surname,
                   coalesce(r.lines, a.lines, '') as lines, coalesce(r.postcode, a.postcode, '') as postcode, a.refuge_since is not null as refuge,
                   coalesce(i.raw, '') as raw, case when a.refuge_since is null or r.id is not null then s.reason else '' end as reason, s.at, s.by_user
              from people.struck s
              left join people.name n on n.id = s.fact_id
              left join people.address a on a.id = s.fact_id
              left join people.refuge r on r.address_id = a.id and r.person_id = s.person_id and r.lifted_at is null
              left join people.identifier i on i.id = s.fact_id
             where s.person_id = :person
             order by s.at desc, s.fact_id
            """)
        .param("person", person.value()).query(DetailStore::struck).list();
  }

  private static Corrected.Struck struck(ResultSet row, int n) throws SQLException {
    var id = row.getObject("fact_id", UUID.class);
    String code = row.getString("code");
    var kind = Detail.Kind.valueOf(row.getString("kind"));
    var detail = switch (kind) {
      case NAME -> new Detail(id, kind, NameKind.valueOf(code).title(), (row.getString("forenames") + " " + row.getString("surname")).strip(), false);
      case ADDRESS -> Detail.of(new HeldAddress(id, AddressKind.valueOf(code), row.getString("lines"), row.getString("postcode"), Optional.empty(), Optional.empty(), row.getBoolean("refuge"), Optional.empty(), Optional.empty()));
      case IDENTIFIER -> new Detail(id, kind, IdentifierKind.valueOf(code).title(), row.getString("raw"), false);
    };
    return new Corrected.Struck(detail, new StruckOut(row.getString("reason"), row.getTimestamp("at").toInstant(), new UserId(row.getObject("by_user", UUID.class))));
  }
}
