package org.tutela.measures.register;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;

/** The day of a review that nobody has to ask for, and for which day it stands on somebody's worklist. */
@Repository
class ReviewDueStore {
  private final JdbcClient db;

  ReviewDueStore(JdbcClient db) {
    this.db = db;
  }

  /** @param asked for which day it stands on a worklist */
  record Due(Optional<LocalDate> on, Optional<LocalDate> asked) {
    static final Due NEVER = new Due(Optional.empty(), Optional.empty());
  }

  Due of(PersonId person) {
    return db.sql("select review_on, review_asked_on from register.supervision where person_id = :person").param("person", person.value())
        .query((row, n) -> new Due(Optional.ofNullable(row.getObject("review_on", LocalDate.class)), Optional.ofNullable(row.getObject("review_asked_on", LocalDate.class))))
        .optional().orElse(Due.NEVER);
  }

  void save(PersonId person, Due due) {
    db.sql("update register.supervision set review_on = :on, review_asked_on = :asked where person_id = :person")
        .param("on", due.on().orElse(null), Types.DATE).param("asked", due.asked().orElse(null), Types.DATE).param("person", person.value()).update();
  }

  /** To be reviewed by a day, and on nobody's worklist; those of whom it is still to be worked out too. */
  List<PersonId> forgotten(LocalDate by, int most) {
    return db.sql("""
            select person_id from register.supervision where review_on <= :by and review_asked_on is distinct from review_on order by person_id limit :most
            """)
        .param("by", by).param("most", most).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  /** Of an area: how many are to be begun by one day, and of how many the day was before another. */
  OpenReviews.ToBegin count(AreaCode area, LocalDate by, LocalDate today) {
    return db.sql("""
            select count(*) as people, count(*) filter (where review_on < :today) as late from register.supervision
             where area = :area and review_on <= :by and review_on > '-infinity' and person_id not in (select access.hidden_people())
            """)
        .param("area", area.value()).param("by", by).param("today", today).query((row, n) -> new OpenReviews.ToBegin(row.getInt("people"), row.getInt("late"))).single();
  }
}
