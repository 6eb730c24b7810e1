package org.tutela.foundation.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;

/** How a member of staff stands to a held person, in one reading. */
@Repository
class StandingStore {
  /**
   * @param listed the record is not limited, or its lists let them in
   * @param named the record is kept to a list, and they are on it
   * @param glass they have broken the glass, and the hour is not over
   * @param purpose the code of a statement that still holds
   * @param lately they opened the person a moment ago
   * @param own what they have declared about themselves
   */
  record Standing(boolean listed, boolean named, boolean glass, Optional<String> purpose, boolean lately, Optional<StaffStore.Own> own) {}

  private final JdbcClient db;

  StandingStore(JdbcClient db) {
    this.db = db;
  }

  Standing of(UUID person, UserId staff, Instant now, Instant lately) {
    return db.sql("""
            with limited as (
              select restricted, sealed from access.limited_record where person = :person and lifted_at is null
            ), lists as (
              select kind from access.restriction where person = :person and staff_id = :staff
            )
            select not exists (select 1 from limited)
                   or (not exists (select 1 from lists where kind = 'DENY')
                       and (not (select restricted from limited) or exists (select 1 from lists where kind = 'ALLOW'))) as listed,
                   exists (select 1 from limited where restricted) and exists (select 1 from lists where kind = 'ALLOW') as named,
                   not coalesce((select sealed from limited), false)
                   and exists (select 1 from access.glass
                                where person = :person and staff_id = :staff and opened_at <= :now and ends_at > :now) as glass,
                   (select code from access.purpose
                     where person = :person and staff_id = :staff and ends_at > :now order by ends_at desc limit 1) as purpose,
                   coalesce((select max(at) from access.opening where staff_id = :staff and person = :person and allowed) > :lately, false) as lately,
                   s.own_surname, s.own_postcodes, s.own_outcode, s.own_phones, s.email
              from (values (true)) as one left join access.staff s on s.id = :staff
            """)
        .param("person", person).param("staff", staff.value()).param("now", Timestamp.from(now)).param("lately", Timestamp.from(lately))
        .query((row, n) -> new Standing(row.getBoolean("listed"), row.getBoolean("named"), row.getBoolean("glass"), Optional.ofNullable(row.getString("purpose")),
            row.getBoolean("lately"), row.getString("email") == null ? Optional.empty() : Optional.of(StaffStore.own(row))))
        .single();
  }

  /** The rows of a person or a case that are kept to its holders, until the transaction ends. */
  void open(UUID thing) {
    db.sql("select set_config('tutela.holds', :thing, true)").param("thing", thing.toString()).query((row, n) -> true).single();
  }
}
