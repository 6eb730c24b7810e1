package org.tutela.measures.enquiry;

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
import org.tutela.casework.people.OpenSearches.OpenSearch;
import org.tutela.casework.people.SearchId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

@Repository
class FindingStore {
  private static final String COLUMNS = "id, finding, person_id, why, proposed_at, proposed_by, state, answered_by, answer";
  private final JdbcClient db;

  FindingStore(JdbcClient db) {
    this.db = db;
  }

  void searched(ApplicationId application, SearchId search, Instant at, UserId by) {
    db.sql("insert into enquiry.person_search (search_id, application_id, at, by_user) values (:search, :application, :at, :by)")
        .param("search", search.value()).param("application", application.value()).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  boolean isOf(ApplicationId application, SearchId search) {
    return db.sql("select exists (select from enquiry.person_search where search_id = :search and application_id = :application)")
        .param("search", search.value()).param("application", application.value())
        .query(Boolean.class).single();
  }

  Optional<SearchId> latestSearch(ApplicationId application) {
    return db.sql("select search_id from enquiry.person_search where application_id = :application order by at desc, search_id desc limit 1")
        .param("application", application.value())
        .query(UUID.class).optional().map(SearchId::new);
  }

  /** The last search of each application that is open, or was closed after {@code since}. */
  List<OpenSearch> openSearches(Instant since) {
    return db.sql("""
            select distinct on (a.id) s.search_id, a.id, a.area, a.team, a.reference
              from enquiry.application a join enquiry.person_search s on s.application_id = a.id
             where a.state <> 'CLOSED' or a.closed_at > :since
             order by a.id, s.at desc, s.search_id
            """)
        .param("since", Timestamp.from(since))
        .query((row, n) -> new OpenSearch(new SearchId(row.getObject("search_id", UUID.class)), new AreaCode(row.getString("area")),
            row.getString("team"), "Look again at who is meant: " + row.getString("reference"),
            "/applications/" + row.getObject("id", UUID.class) + "/person"))
        .list();
  }

  void insert(ApplicationId application, Proposal proposal, Instant at) {
    boolean done = proposal.state() != Proposal.State.PROPOSED;
    db.sql("""
            insert into enquiry.finding (id, application_id, finding, person_id, why, proposed_at, proposed_by, state, answered_at, answered_by)
            values (:id, :application, :finding, :person, :why, :at, :by, :state, :answeredAt, :answeredBy)
            """)
        .param("id", proposal.id()).param("application", application.value()).param("finding", proposal.kind().name())
        .param("person", proposal.person().orElse(null), Types.OTHER).param("why", proposal.why()).param("at", Timestamp.from(at))
        .param("by", proposal.proposedBy().value()).param("state", proposal.state().name())
        .param("answeredAt", done ? Timestamp.from(at) : null, Types.TIMESTAMP)
        .param("answeredBy", done ? proposal.proposedBy().value() : null, Types.OTHER)
        .update();
  }

  /** False when it was answered already. */
  boolean answer(UUID id, boolean agreed, String words, Instant at, UserId by) {
    return db.sql("""
            update enquiry.finding set state = :state, answer = :words, answered_at = :at, answered_by = :by
             where id = :id and state = 'PROPOSED'
            """)
        .param("id", id).param("state", agreed ? "CONFIRMED" : "REJECTED").param("words", words).param("at", Timestamp.from(at))
        .param("by", by.value())
        .update() == 1;
  }

  void overtaken(ApplicationId application, String words, Instant at, UserId by) {
    db.sql("""
            update enquiry.finding set state = 'OVERTAKEN', answer = :words, answered_at = :at, answered_by = :by
             where application_id = :application and state = 'PROPOSED'
            """)
        .param("application", application.value()).param("words", words).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
  }

  Optional<Proposal> waiting(ApplicationId application) {
    return db.sql("select " + COLUMNS + " from enquiry.finding where application_id = :application and state = 'PROPOSED'")
        .param("application", application.value())
        .query(FindingStore::proposal).optional();
  }

  List<Proposal> of(ApplicationId application) {
    return db.sql("select " + COLUMNS + " from enquiry.finding where application_id = :application order by proposed_at desc, id")
        .param("application", application.value())
        .query(FindingStore::proposal).list();
  }

  private static Proposal proposal(ResultSet row, int n) throws SQLException {
    return new Proposal(row.getObject("id", UUID.class), Proposal.Kind.valueOf(row.getString("finding")),
        Optional.ofNullable(row.getObject("person_id", UUID.class)), row.getString("why"), row.getTimestamp("proposed_at").toInstant(),
        new UserId(row.getObject("proposed_by", UUID.class)), Proposal.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(UserId::new), row.getString("answer"));
  }
}
