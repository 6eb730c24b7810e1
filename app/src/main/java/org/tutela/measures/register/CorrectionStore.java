package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;

/** Everything as it was recorded, with what was struck out. */
@Repository
class CorrectionStore {
  /** Everything that is recorded of :person, struck out or not. */
  static final String FACTS = """
                    select id, 'NOTIFICATION' as fact, kind as code, station as about, made_on as happened_on, recorded_at, recorded_by
                      from register.notification where person_id = :person
                    union all
                    select id, 'CHANGE', kind, about, happened_on, recorded_at, recorded_by from register.change where person_id = :person
                    union all
                    select a.id, 'AWAY', a.kind, '', a.from_on, h.at, h.by_user
                      from register.away a join register.away_history h on h.away_id = a.id and h.version = 0 where a.person_id = :person
                    union all
                    select a.id, 'BACK', a.kind, '', h.until_on, h.at, h.by_user
                      from register.away a join register.away_history h on h.away_id = a.id and h.version > 0 and h.until_on is not null where a.person_id = :person
                    union all
                    select id, 'JOURNEY', '', country, departs_at::date, recorded_at, recorded_by from register.journey where person_id = :person
                    union all
                    select id, 'STAY', '', place, from_on, recorded_at, recorded_by from register.stay where person_id = :person
                    union all
                    select id, 'HOUSEHOLD_STAY', '', place, from_at::date, recorded_at, recorded_by from register.household_stay where person_id = :person
                    union all
                    select id, 'FORETOLD', kind, about, named_on, recorded_at, recorded_by from register.foretold where person_id = :person
                    union all
                    select id, 'VISIT', outcome, '', visited_at::date, recorded_at, recorded_by from register.visit where person_id = :person
                    union all
                    select i.id, e.fact, i.item, case when i.sealed is null then coalesce(substring(split_part(i.details, chr(10), 1) from ': (.*)'), '') else '' end, e.happened_on, e.at, e.by_user
                      from register.item i join register.notification n on n.id = i.notification_id left join register.item_end x on x.item_id = i.id
                     cross join lateral (values ('ITEM', n.made_on, i.recorded_at, i.recorded_by), ('ITEM_END', x.ended_on, x.recorded_at, x.recorded_by)) e (fact, happened_on, at, by_user)
                     where i.person_id = :person and e.at is not null
                    union all
                    select id, 'EPISODE', ground, disposal, relevant_on, recorded_at, recorded_by from register.episode where person_id = :person
                    union all
                    select id, 'ABSENCE', '', place, leaves_at::date, recorded_at, recorded_by from register.absence where person_id = :person
                    union all
                    select id, 'PREMISES', '', place, enters_at::date, recorded_at, recorded_by from register.premises_visit where person_id = :person
                    union all
                    select id, 'REVIEW', scheme, '', applied_on, recorded_at, recorded_by from register.review where person_id = :person
                    union all
                    select d.id, 'DETERMINATION', case when d.remains then 'REMAINS' else 'CEASES' end, r.scheme, d.determined_on, d.recorded_at, d.recorded_by
                      from register.determination d join register.review r on r.id = d.review_id where d.person_id = :person
                    union all
                    select id, 'ACKNOWLEDGEMENT', means, '', acknowledged_on, recorded_at, recorded_by from register.acknowledgement where person_id = :person
                    union all
                    select id, 'APPEAL', '', court, made_on, recorded_at, recorded_by from register.appeal where person_id = :person
                    union all
                    select id, 'APPEAL_OUTCOME', outcome, '', outcome_on, recorded_at, recorded_by from register.appeal_outcome where person_id = :person
                    union all
                    select id, kind, '', about, happened_on, recorded_at, recorded_by from register.elsewhere where person_id = :person and struck_at is null
                    union all
                    select id, 'FLAG', act, left(split_part(words, chr(10), 1), 200), done_on, recorded_at, recorded_by
                      from register.local_flag where person_id = :person and act in ('PUT_ON', 'TRIGGERS', 'REPORTED')
      """;

  private final JdbcClient db;

  CorrectionStore(JdbcClient db) {
    this.db = db;
  }

  /** The last recorded first. Of bank and card details nothing is told but what they are. */
  List<RecordedFact> of(PersonId person) {
    return since(person, Instant.EPOCH).stream().filter(fact -> !fact.kind().elsewhere()).toList();
  }

  /** What was recorded after an instant, the last first. */
  List<RecordedFact> since(PersonId person, Instant since) {
    return db.sql("select f.*, coalesce(s.reason, v.reason) as reason, coalesce(s.at, v.at) as struck_at, coalesce(s.by_user, v.by_user) as by_user\n from (" + FACTS + """
                   ) f
              left join register.struck s on s.fact_id = f.id
              left join register.premises_struck v on v.visit_id = f.id
             where f.recorded_at > :since
             order by f.recorded_at desc, f.id desc
            """)
        .param("person", person.value()).param("since", Timestamp.from(since)).query(CorrectionStore::fact).list();
  }

  void insert(PersonId person, UUID fact, RecordedFact.Kind kind, String reason, Instant at, UserId by) {
    if (kind == RecordedFact.Kind.PREMISES) {
      db.sql("insert into register.premises_struck (visit_id, person_id, reason, at, by_user) values (:fact, :person, :reason, :at, :by)")
          .param("fact", fact).param("person", person.value()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
      return;
    }
    db.sql("insert into register.struck (fact_id, person_id, kind, reason, at, by_user) values (:fact, :person, :kind, :reason, :at, :by)")
        .param("fact", fact).param("person", person.value()).param("kind", kind.name()).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  private static RecordedFact fact(ResultSet row, int n) throws SQLException {
    var struckAt = row.getTimestamp("struck_at");
    return new RecordedFact(row.getObject("id", UUID.class), RecordedFact.Kind.valueOf(row.getString("fact")), row.getString("code"), row.getString("about"),
        row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(), new UserId(row.getObject("recorded_by", UUID.class)),
        struckAt == null ? Optional.empty() : Optional.of(new StruckOut(row.getString("reason"), struckAt.toInstant(), new UserId(row.getObject("by_user", UUID.class)))));
  }
}
