package org.tutela.casework.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

@Repository
class AddressCheckStore {
  private final JdbcClient db;

  AddressCheckStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, CheckAddress check, Instant at, UserId by) {
    db.sql("insert into people.address_check (id, address_id, person_id, how, checked_on, words, at, by_user) values (:id, :address, :person, :how, :on, :words, :at, :by)")
        .param("id", id).param("address", check.address()).param("person", check.person().value()).param("how", check.how().name()).param("on", check.on())
        .param("words", check.words()).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** Where some people live or stay now and were not found to since a day: the longest unverified first. */
  List<UnverifiedAddress> unverified(Collection<PersonId> persons, LocalDate since) {
    return db.sql("""
            with last as (select distinct on (c.address_id) c.address_id, c.how, c.checked_on from people.address_check c
                           where c.person_id = any(:persons::uuid[]) order by c.address_id, c.checked_on desc, c.no desc)
            select a.person_id, a.id, a.kind, a.postcode, a.refuge_since is not null as refuge, (a.recorded_at at time zone 'Europe/London')::date as recorded, l.how, l.checked_on
              from people.address a left join last l on l.address_id = a.id
             where a.person_id = any(:persons::uuid[]) and a.kind <> 'FORMER' and a.to_on is null and (l.checked_on is null or l.checked_on < :since or l.how = 'NOT_FOUND')
               and not exists (select from people.address_end e where e.address_id = a.id)
               and not exists (select from people.struck s where s.fact_id = a.id)
             order by coalesce(l.checked_on, '-infinity'), a.recorded_at, a.id
            """)
        .param("persons", persons.stream().map(person -> person.value().toString()).toArray(String[]::new)).param("since", since)
        .query((row, n) -> new UnverifiedAddress(new PersonId(row.getObject("person_id", UUID.class)), row.getObject("id", UUID.class), AddressKind.valueOf(row.getString("kind")),
            row.getString("postcode"), row.getBoolean("refuge"), row.getObject("recorded", LocalDate.class),
            row.getString("how") == null ? Optional.empty() : Optional.of(new UnverifiedAddress.Look(AddressCheck.How.valueOf(row.getString("how")), row.getObject("checked_on", LocalDate.class)))))
        .list();
  }
}
