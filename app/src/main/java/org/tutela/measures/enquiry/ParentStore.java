package org.tutela.measures.enquiry;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Known;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ParentStore {
  private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final JdbcClient db;

  ParentStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ApplicationId id, int version, Parents parents, Instant at, UserId by) {
    db.sql("""
            insert into enquiry.parents (application_id, version, particulars, recorded_at, recorded_by)
            values (:id, :version, cast(:parents as jsonb), :at, :by)
            """)
        .param("id", id.value()).param("version", version).param("parents", JSON.writeValueAsString(parents)).param("at", Timestamp.from(at)).param("by", by.value())
        .update();
    Rows.one(db.sql("update enquiry.application set mother_knows = :mother, father_knows = :father where id = :id")
        .param("mother", parents.mother().knows().name()).param("father", parents.father().knows().name()).param("id", id.value()).update());
  }

  /** Of what is withheld only whether each parent knows. */
  Parents of(ApplicationId id) {
    return db.sql("""
            select mother_knows, father_knows, (select particulars::text from enquiry.parents where application_id = a.id order by version desc limit 1) particulars
              from enquiry.application a where id = :id
            """)
        .param("id", id.value())
        .query((row, _) -> {
          String particulars = row.getString("particulars");
          var known = particulars == null ? Parents.UNKNOWN : JSON.readValue(particulars, Parents.class);
          return new Parents(known.mother().knowing(Known.valueOf(row.getString("mother_knows"))), known.father().knowing(Known.valueOf(row.getString("father_knows"))));
        }).single();
  }
}
