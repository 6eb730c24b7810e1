package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;

/** Who is managed reactively, as {@link Visiting#unreviewed}. */
@Repository
class ReactiveStore {
  private final JdbcClient db;

  ReactiveStore(JdbcClient db) {
    this.db = db;
  }

  private record Row(PersonId person, UserId manager, RiskBand band, LocalDate decided, RecordedFact fact) {}

  /** Those of whom something was recorded since it was decided: who has waited longest first. */
  List<ToReview.Line> waiting(AreaCode area, LocalDate today) {
    var lines = new LinkedHashMap<PersonId, ToReview.Line>();
    var rows = db.sql("""
            select s.person_id, s.manager_id, s.band, s.reactive_since, f.*
              from register.supervision s
             cross join lateral (
            """ + CorrectionStore.FACTS.replace(":person", "s.person_id") + """
                   ) f
             where s.area = :area and s.reactive_since is not null and coalesce(s.subject_until >= :today, true) and s.person_id not in (select access.hidden_people())
               and f.recorded_at > s.reactive_since and not exists (select from register.struck k where k.fact_id = f.id)
               and not exists (select from register.premises_struck v where v.visit_id = f.id)
             order by f.recorded_at, f.id
            """)
        .param("area", area.value()).param("today", today).query(ReactiveStore::row).list();
    for (var row : rows) {
      if (row.fact().callsForReview()) lines.computeIfAbsent(row.person(), _ -> new ToReview.Line(row.person(), row.manager(), row.band(), row.decided(), new ArrayList<>())).facts().add(row.fact());
    }
    return lines.values().stream().sorted(Comparator.comparing(ToReview.Line::since)).toList();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var fact = new RecordedFact(row.getObject("id", UUID.class), RecordedFact.Kind.valueOf(row.getString("fact")), row.getString("code"), row.getString("about"),
        row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(), new UserId(row.getObject("recorded_by", UUID.class)), Optional.empty());
    return new Row(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)), RiskBand.valueOf(row.getString("band")),
        London.date(row.getTimestamp("reactive_since").toInstant()), fact.outline());
  }
}
