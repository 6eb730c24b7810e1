package org.tutela.measures.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class AddressRoundStore {
  private final JdbcClient db;

  AddressRoundStore(JdbcClient db) {
    this.db = db;
  }

  /** Everybody of an area whose period runs, with whoever manages them. @param of one officer alone */
  Map<PersonId, UserId> standing(AreaCode area, Optional<UserId> of, LocalDate today) {
    var managed = new LinkedHashMap<PersonId, UserId>();
    db.sql("""
            select s.person_id, s.manager_id from register.supervision s
             where s.area = :area and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
               and (cast(:of as uuid) is null or s.manager_id = :of) order by s.person_id
            """)
        .param("area", area.value()).param("today", today).param("of", of.map(UserId::value).orElse(null), Types.OTHER)
        .query(row -> {
          managed.put(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)));
        });
    return managed;
  }

  Optional<Integer> months(AreaCode area) {
    return db.sql("select months from register.verify_within where area = :area order by stated_at desc, id desc limit 1").param("area", area.value()).query(Integer.class).optional();
  }

  void state(UUID id, AreaCode area, int months, Instant at, UserId by) {
    db.sql("insert into register.verify_within (id, area, months, stated_at, stated_by) values (:id, :area, :months, :at, :by)")
        .param("id", id).param("area", area.value()).param("months", months).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }
}
