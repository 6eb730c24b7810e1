package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.Term;

/** What was entered of a sentence, beside the episode that was worked out from it. */
@Repository
class EnteredStore {
  private final NamedParameterJdbcOperations db;

  EnteredStore(NamedParameterJdbcOperations db) {
    this.db = db;
  }

  void insert(List<Entered> entered) {
    if (entered.isEmpty()) return;
    db.batchUpdate("""
        insert into register.entered (episode_id, person_id, disposal, notice_on, months, days, others, second_months, second_days, sentenced_on, reading, found, period_months, reasons)
        values (:episode, :person, :disposal, :notice, :months, :days, :others, :secondMonths, :secondDays, :sentenced, :reading, :found, :period, :reasons)
        """, entered.stream().map(EnteredStore::row).toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(Entered one) {
    var s = one.sentence();
    return new MapSqlParameterSource("episode", one.episode().value()).addValue("person", one.person().value()).addValue("disposal", s.disposal().name())
        .addValue("notice", s.noticeOn().orElse(null), Types.DATE).addValue("months", s.term().months()).addValue("days", s.term().days()).addValue("others", s.others())
        .addValue("secondMonths", s.second().months()).addValue("secondDays", s.second().days()).addValue("sentenced", s.dealtWith().orElse(null), Types.DATE)
        .addValue("reading", s.reading()).addValue("found", s.found().orElse(null), Types.BOOLEAN).addValue("period", s.months().orElse(null), Types.INTEGER).addValue("reasons", s.reasons());
  }

  Map<EpisodeId, Entered.Sentence> of(PersonId person) {
    var entered = new HashMap<EpisodeId, Entered.Sentence>();
    db.query("""
        select episode_id, disposal, notice_on, months, days, others, second_months, second_days, sentenced_on, reading, found, period_months, reasons
          from register.entered where person_id = :person
        """, new MapSqlParameterSource("person", person.value()), row -> {
          entered.put(new EpisodeId(row.getObject("episode_id", UUID.class)), sentence(row));
        });
    return entered;
  }

  private static Entered.Sentence sentence(ResultSet row) throws SQLException {
    return new Entered.Sentence(DisposalKind.valueOf(row.getString("disposal")), Optional.ofNullable(row.getObject("notice_on", LocalDate.class)), new Term(row.getInt("months"), row.getInt("days")),
        row.getString("others"), new Term(row.getInt("second_months"), row.getInt("second_days")), Optional.ofNullable(row.getObject("sentenced_on", LocalDate.class)), row.getString("reading"),
        Optional.ofNullable(row.getObject("found", Boolean.class)), Optional.ofNullable(row.getObject("period_months", Integer.class)), row.getString("reasons"));
  }
}
