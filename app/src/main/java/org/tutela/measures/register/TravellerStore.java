package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class TravellerStore {
  private final JdbcClient db;

  TravellerStore(JdbcClient db) {
    this.db = db;
  }

  /** Journeys that are not over and begin by a day, and time abroad that has no end. */
  Travellers.Part<Travellers.Traveller> travellers(AreaCode area, LocalDate today, LocalDate leavingBy, int page) {
    int[] total = new int[1];
    var part = db.sql("""
            select count(*) over () as total, t.person_id, s.manager_id, s.band, t.left_on, t.back_on, t.country, t.details
              from (select j.person_id, j.departs_at::date as left_on, coalesce(j.return_given, j.departs_at::date + j.days - 1) as back_on, j.country, j.details, j.id
                      from register.journey j
                     where j.departs_at < :by::date + 1
                       and not exists (select from register.journey_end x where x.journey_id = j.id)
                       and not exists (select from register.struck k where k.fact_id = j.id)
                       and not exists (select from register.journey c where c.corrects = j.id and not exists (select from register.struck k where k.fact_id = c.id))
                    union all
                    select a.person_id, a.from_on, null::date, '', '', a.id
                      from register.away a
                     where a.kind = 'ABROAD' and a.until_on is null and not exists (select from register.struck k where k.fact_id = a.id)) t
              join register.supervision s on s.person_id = t.person_id
             where s.area = :area and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
             order by t.back_on nulls last, t.left_on, t.id limit :most offset :offset
            """)
        .param("area", area.value()).param("today", today).param("by", leavingBy).param("most", Travellers.PAGE).param("offset", page * Travellers.PAGE)
        .query((row, n) -> {
          total[0] = row.getInt("total");
          return new Travellers.Traveller(person(row), manager(row), RiskBand.valueOf(row.getString("band")), row.getObject("left_on", LocalDate.class),
              Optional.ofNullable(row.getObject("back_on", LocalDate.class)), row.getString("country"), row.getString("details"));
        }).list();
    return new Travellers.Part<>(part, total[0]);
  }

  /** Whose last home address was no sole or main residence, while something is still to be notified again. */
  Travellers.Part<Travellers.Weekly> weekly(AreaCode area, LocalDate today, int page) {
    int[] total = new int[1];
    var part = db.sql("""
            select count(*) over () as total, s.person_id, s.manager_id, s.band, s.weekly_since, s.weekly_due from register.supervision s
             where s.area = :area and s.weekly_since is not null and coalesce(s.subject_until >= :today, true)
             order by s.weekly_due nulls last, s.person_id limit :most offset :offset
            """)
        .param("area", area.value()).param("today", today).param("most", Travellers.PAGE).param("offset", page * Travellers.PAGE)
        .query((row, n) -> {
          total[0] = row.getInt("total");
          return new Travellers.Weekly(person(row), manager(row), RiskBand.valueOf(row.getString("band")), row.getObject("weekly_since", LocalDate.class),
              Optional.ofNullable(row.getObject("weekly_due", LocalDate.class)));
        }).list();
    return new Travellers.Part<>(part, total[0]);
  }

  /** As it follows from the notifications and from what is due, for {@link #weekly}. */
  void workOutWeekly(List<PersonId> people) {
    db.sql("""
            update register.supervision s set weekly_since = w.made_on, weekly_due = w.remind_by
              from unnest(:people::uuid[]) as asked (person_id)
              left join lateral (
                select n.made_on, o.remind_by
                  from (select made_on, main_residence from register.notification n
                         where n.person_id = asked.person_id and n.kind in ('INITIAL', 'CHANGE', 'PERIODIC') and not exists (select from register.struck k where k.fact_id = n.id)
                         order by n.made_on desc, n.id desc limit 1) n
                  join register.obligation o on o.person_id = asked.person_id and o.kind = 'PERIODIC' and o.arose_on = n.made_on and o.given_on is null
                 where not n.main_residence) w on true
             where s.person_id = asked.person_id and (s.weekly_since, s.weekly_due) is distinct from (w.made_on, w.remind_by)
            """)
        .param("people", people.stream().map(one -> one.value().toString()).toArray(String[]::new)).update();
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person_id", UUID.class));
  }

  private static UserId manager(ResultSet row) throws SQLException {
    return new UserId(row.getObject("manager_id", UUID.class));
  }
}
