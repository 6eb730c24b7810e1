package org.tutela.measures.enquiry;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.RequestCodec;
import org.tutela.law.scheme.CaseFile;
import org.tutela.law.scheme.Deadline;
import org.tutela.law.scheme.Entry;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.RuleSet;
import org.tutela.law.scheme.Stage;

/** The application's row, its file, its clocks and its history, which change together or not at all. */
@Repository
class EnquiryStore {
  private final JdbcClient db;

  EnquiryStore(JdbcClient db) {
    this.db = db;
  }

  /** False when this submission was received before. */
  boolean insert(Application enquiry, UUID submission, String town, Prints prints, String event, Actor by, Instant at) {
    boolean fresh = db.sql("""
            insert into enquiry.application (id, reference, submission, area, team, owner_id, channel, origin, state, rule_set,
                first_contact_at, linked_to, subject_finding, subject_person_id, town, subject_print, applicant_print, danger_reported, request)
            values (:id, :reference, :submission, :area, :team, :owner, :channel, :origin, :state, :ruleSet, :first, :linkedTo,
                :finding, :person, :town, :subject, :applicant, :danger, cast(:request as jsonb))
            on conflict (submission) do nothing
            """)
        .param("id", enquiry.id().value()).param("reference", enquiry.reference()).param("submission", submission)
        .param("area", enquiry.area().value()).param("team", enquiry.team()).param("owner", user(enquiry.owner()), Types.OTHER)
        .param("channel", enquiry.request().channel().name()).param("origin", enquiry.origin().name())
        .param("state", enquiry.stage().name()).param("ruleSet", enquiry.file().ruleSet().name())
        .param("first", Timestamp.from(enquiry.firstContact()))
        .param("linkedTo", enquiry.linkedTo().map(ApplicationId::value).orElse(null), Types.OTHER)
        .param("finding", finding(enquiry.finding())).param("person", enquiry.person().orElse(null), Types.OTHER)
        .param("town", town).param("subject", prints.subject()).param("applicant", prints.applicant()).param("danger", enquiry.request().danger().flagged())
        .param("request", new String(RequestCodec.write(enquiry.request()), StandardCharsets.UTF_8))
        .update() == 1;
    if (!fresh) return false;
    file(enquiry.id(), 0, enquiry.file().entries(), by, at);
    clocks(enquiry, at);
    history(enquiry, event, null, "", by, at);
    return true;
  }

  /** False when somebody changed the row since it was read. */
  boolean save(Change change, Actor by, Instant at) {
    Application after = change.after(at);
    var flags = after.flags(at);
    boolean ours = db.sql("""
            update enquiry.application
               set area = :area, team = :team, owner_id = :owner, state = :state, subject_finding = :finding, subject_person_id = :person,
                   immediate_risk = :immediate, safeguarding = :safeguarding, extended = :extended, cross_border = :crossBorder,
                   malicious = :malicious, counted = :counted, origin = :origin,
                   interviewed_by = :interviewedBy, identified_by = :identifiedBy, assessed_by = :assessedBy, decided_by = :decidedBy,
                   outcome = :outcome, closed_at = :closedAt, version = version + 1
             where id = :id and version = :version
            """)
        .param("area", after.area().value()).param("team", after.team()).param("owner", user(after.owner()), Types.OTHER)
        .param("state", after.stage().name()).param("finding", finding(after.finding())).param("person", after.person().orElse(null), Types.OTHER)
        .param("immediate", flags.contains(Flag.IMMEDIATE_RISK)).param("safeguarding", flags.contains(Flag.SAFEGUARDING))
        .param("extended", flags.contains(Flag.EXTENDED)).param("crossBorder", flags.contains(Flag.CROSS_BORDER))
        .param("malicious", after.malicious()).param("counted", after.file().countsAsApplication()).param("origin", after.origin().name())
        .param("interviewedBy", user(after.hands().interviewedBy()), Types.OTHER)
        .param("identifiedBy", user(after.hands().identifiedBy()), Types.OTHER)
        .param("assessedBy", user(after.hands().assessedBy()), Types.OTHER)
        .param("decidedBy", user(after.hands().decidedBy()), Types.OTHER)
        .param("outcome", after.outcome().map(OutcomeCategory::name).orElse(null), Types.VARCHAR)
        .param("closedAt", after.closedAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
        .param("id", after.id().value()).param("version", change.before().version())
        .update() == 1;
    if (!ours) return false;
    file(after.id(), change.before().file().entries().size(), change.entries(), by, at);
    clocks(after, at);
    history(after, change.event(), change.before().stage().name(), change.reason(), by, at);
    return true;
  }

  private void file(ApplicationId id, int from, List<Entry> entries, Actor by, Instant at) {
    int number = from;
    for (Entry entry : entries) {
      db.sql("""
              insert into enquiry.file_entry (application_id, number, kind, entry, at, by_user)
              values (:id, :number, :kind, cast(:entry as jsonb), :at, :by)
              """)
          .param("id", id.value()).param("number", ++number).param("kind", EntryCodec.kind(entry))
          .param("entry", EntryCodec.write(entry)).param("at", Timestamp.from(at)).param("by", by.id().value())
          .update();
    }
  }

  /** Due times are the law's, computed afresh at each change and kept for the lists; what was done stays done. */
  private void clocks(Application enquiry, Instant at) {
    boolean open = enquiry.stage().isOpen();
    for (Deadline deadline : enquiry.deadlines().all()) {
      db.sql("""
              insert into enquiry.clock (application_id, kind, due_at, first_due_at, done_at, missed_before_extension, dropped_at)
              values (:id, :kind, :due, :firstDue, :done, :missed, :dropped)
              on conflict (application_id, kind) do update
                 set due_at = excluded.due_at, first_due_at = excluded.first_due_at, done_at = excluded.done_at,
                     missed_before_extension = excluded.missed_before_extension,
                     dropped_at = case when excluded.dropped_at is not null then coalesce(clock.dropped_at, excluded.dropped_at) end
              """)
          .param("id", enquiry.id().value()).param("kind", deadline.limit().name())
          .param("due", Timestamp.from(deadline.dueAt())).param("firstDue", Timestamp.from(deadline.originally()))
          .param("done", deadline.doneAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
          .param("missed", deadline.missedBeforeExtension())
          .param("dropped", open || deadline.doneAt().isPresent() ? null : Timestamp.from(at), Types.TIMESTAMP)
          .update();
    }
    db.sql("update enquiry.clock set dropped_at = :at where application_id = :id and done_at is null and dropped_at is null and kind <> all (:running)")
        .param("at", Timestamp.from(at)).param("id", enquiry.id().value())
        .param("running", enquiry.deadlines().all().stream().map(deadline -> deadline.limit().name()).toArray(String[]::new))
        .update();
    var next = open ? enquiry.deadlines().next() : Optional.<Deadline>empty();
    db.sql("update enquiry.application set next_clock = :clock, next_due_at = :due where id = :id")
        .param("clock", next.map(d -> d.limit().name()).orElse(null), Types.VARCHAR)
        .param("due", next.map(d -> Timestamp.from(d.dueAt())).orElse(null), Types.TIMESTAMP)
        .param("id", enquiry.id().value())
        .update();
  }

  private void history(Application after, String event, String from, String reason, Actor by, Instant at) {
    db.sql("""
            insert into enquiry.application_history (application_id, version, at, by_user, by_name, event, from_state, to_state, reason)
            values (:id, :version, :at, :by, :name, :event, :from, :to, :reason)
            """)
        .param("id", after.id().value()).param("version", after.version()).param("at", Timestamp.from(at))
        .param("by", by.id().value()).param("name", by.name()).param("event", event)
        .param("from", from, Types.VARCHAR).param("to", after.stage().name()).param("reason", reason)
        .update();
  }

  Optional<ApplicationId> received(UUID submission) {
    return db.sql("select id from enquiry.application where submission = :submission").param("submission", submission)
        .query(UUID.class).optional().map(ApplicationId::new);
  }

  /** In one statement: read in two, a version could come with what somebody else has added to its file since. */
  Optional<Application> find(ApplicationId id) {
    return db.sql("""
            select id, reference, area, team, owner_id, state, rule_set, subject_finding, subject_person_id, malicious,
                   interviewed_by, identified_by, assessed_by, decided_by, closed_at, linked_to, request, version,
                   exists (select from enquiry.finding where application_id = application.id and state = 'PROPOSED' and finding = 'WRONG_PERSON') doubted,
                   array(select interviewer_id from enquiry.interview where application_id = application.id and state = 'DONE'
                         union select proposed_by from enquiry.finding where application_id = application.id and state = 'CONFIRMED' and finding <> 'WRONG_PERSON'
                         union select by_user from enquiry.file_entry where application_id = application.id and kind = 'Assessment') investigators,
                   array(select kind from enquiry.file_entry where application_id = application.id order by number) kinds,
                   array(select entry::text from enquiry.file_entry where application_id = application.id order by number) entries
              from enquiry.application where id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> enquiry(row)).optional();
  }

  /** Also of one that the reader cannot see. */
  Optional<AreaCode> areaOf(ApplicationId id) {
    return db.sql("select area from enquiry.area_of(:id) area where area is not null").param("id", id.value())
        .query((row, _) -> new AreaCode(row.getString("area"))).optional();
  }

  private static List<Entry> entries(ResultSet row) throws SQLException {
    var kinds = (String[]) row.getArray("kinds").getArray();
    var entries = (String[]) row.getArray("entries").getArray();
    return IntStream.range(0, kinds.length).mapToObj(n -> EntryCodec.read(kinds[n], entries[n])).toList();
  }

  List<HistoryLine> history(ApplicationId id) {
    return db.sql("""
            select version, at, by_user, by_name, event, from_state, to_state, reason
              from enquiry.application_history where application_id = :id order by version desc
            """)
        .param("id", id.value())
        .query((row, n) -> new HistoryLine(row.getInt("version"), row.getTimestamp("at").toInstant(),
            new UserId(row.getObject("by_user", UUID.class)), row.getString("by_name"), row.getString("event"),
            Optional.ofNullable(row.getString("from_state")).map(Stage::valueOf), Stage.valueOf(row.getString("to_state")),
            row.getString("reason")))
        .list();
  }

  private static Application enquiry(ResultSet row) throws SQLException {
    var file = new CaseFile(RuleSet.valueOf(row.getString("rule_set")), entries(row));
    return new Application(new ApplicationId(row.getObject("id", UUID.class)), row.getString("reference"),
        new AreaCode(row.getString("area")), row.getString("team"), user(row, "owner_id"),
        org.tutela.law.scheme.Application.restore(Stage.valueOf(row.getString("state")), file),
        RequestCodec.read(row.getString("request").getBytes(StandardCharsets.UTF_8)), finding(row), row.getBoolean("doubted"), row.getBoolean("malicious"),
        new Hands(user(row, "interviewed_by"), user(row, "identified_by"), user(row, "assessed_by"), user(row, "decided_by"),
            Stream.of((UUID[]) row.getArray("investigators").getArray()).map(UserId::new).collect(Collectors.toUnmodifiableSet())),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("linked_to", UUID.class)).map(ApplicationId::new), row.getInt("version"));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return switch (row.getString("subject_finding")) {
      case "HELD" -> new Finding.Held(row.getObject("subject_person_id", UUID.class));
      case "NOBODY_HELD" -> new Finding.NobodyHeld();
      default -> new Finding.NotLooked();
    };
  }

  private static String finding(Finding finding) {
    return switch (finding) {
      case Finding.NotLooked _ -> "NOT_LOOKED";
      case Finding.Held _ -> "HELD";
      case Finding.NobodyHeld _ -> "NOBODY_HELD";
    };
  }

  private static UUID user(Optional<UserId> user) {
    return user.map(UserId::value).orElse(null);
  }

  private static Optional<UserId> user(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(UserId::new);
  }
}
