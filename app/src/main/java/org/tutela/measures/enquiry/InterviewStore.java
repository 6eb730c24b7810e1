package org.tutela.measures.enquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.UserId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class InterviewStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient db;

  InterviewStore(JdbcClient db) {
    this.db = db;
  }

  /** Booked anew, the one that stood before has moved. */
  void book(UUID id, ApplicationId application, Instant startsAt, String place, UserId interviewer, Instant at, UserId by) {
    moved(application);
    db.sql("""
            insert into enquiry.interview (id, application_id, starts_at, place, booked_at, booked_by, interviewer_id, state)
            values (:id, :application, :starts, :place, :at, :by, :interviewer, 'BOOKED')
            """)
        .param("id", id).param("application", application.value()).param("starts", Timestamp.from(startsAt)).param("place", place)
        .param("at", Timestamp.from(at)).param("by", by.value()).param("interviewer", interviewer.value())
        .update();
  }

  void held(UUID id, ApplicationId application, Instant heldAt, String place, UserId interviewer, InterviewNotes notes, Instant at, UserId by) {
    moved(application);
    db.sql("""
            insert into enquiry.interview (id, application_id, starts_at, place, booked_at, booked_by, interviewer_id, state, done_at, record)
            values (:id, :application, :held, :place, :at, :by, :interviewer, 'DONE', :held, cast(:record as jsonb))
            """)
        .param("id", id).param("application", application.value()).param("held", Timestamp.from(heldAt)).param("place", place)
        .param("at", Timestamp.from(at)).param("by", by.value()).param("interviewer", interviewer.value())
        .param("record", JSON.writeValueAsString(notes))
        .update();
  }

  private void moved(ApplicationId application) {
    db.sql("update enquiry.interview set state = 'MOVED' where application_id = :application and state = 'BOOKED'")
        .param("application", application.value())
        .update();
  }

  List<BookedInterview> of(ApplicationId application) {
    return db.sql("""
            select id, starts_at, place, interviewer_id, state, record
              from enquiry.interview where application_id = :application order by booked_at desc, id
            """)
        .param("application", application.value())
        .query((row, n) -> new BookedInterview(row.getObject("id", UUID.class), row.getTimestamp("starts_at").toInstant(), row.getString("place"),
            new UserId(row.getObject("interviewer_id", UUID.class)), BookedInterview.State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("record")).map(json -> JSON.readValue(json, InterviewNotes.class))))
        .list();
  }
}
