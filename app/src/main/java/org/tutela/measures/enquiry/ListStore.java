package org.tutela.measures.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Origin;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Stage;

/** Lists of applications. A restricted person's are absent for those who may not see that person (security A-4). */
@Repository
class ListStore {
  private static final String LINE = """
      select a.id, a.reference, a.town, a.state, a.origin, a.team, a.owner_id, a.next_clock, a.next_due_at, a.immediate_risk,
             a.safeguarding, a.extended, a.cross_border, a.first_contact_at, a.outcome
      """;
  private static final String SEEN = " and (a.subject_person_id is null or a.subject_person_id not in (select access.hidden_people()))";
  private final JdbcClient db;

  ListStore(JdbcClient db) {
    this.db = db;
  }

  Applications list(Asked asked, Actor actor, Instant now) {
    String whose = switch (asked.whose()) {
      case MINE -> " and a.owner_id = :user";
      case TEAM -> " and a.team = :team";
      case NOBODYS -> " and a.owner_id is null";
      case AREA -> "";
    };
    boolean closed = asked.stage().filter(stage -> stage == Stage.CLOSED).isPresent();
    String where = " from enquiry.application a where a.area = :area" + (closed ? " and a.state = 'CLOSED'" : " and a.state <> 'CLOSED'")
        + (asked.stage().isPresent() ? " and a.state = :stage" : "") + whose + SEEN + (asked.overdueOnly() ? " and a.next_due_at < :now" : "");
    var counts = with(db.sql("select count(*) as total, count(*) filter (where a.next_due_at < :now) as overdue" + where), asked, actor, now)
        .query((row, n) -> new int[] {row.getInt("total"), row.getInt("overdue")}).single();
    var lines = with(db.sql(LINE + where + (closed ? " order by a.closed_at desc, a.id" : " order by (a.immediate_risk or (a.danger_reported and a.owner_id is null)) desc, a.next_due_at nulls last, a.id")
        + " limit " + Asked.SIZE + " offset :offset"), asked, actor, now)
        .param("offset", (asked.page() - 1) * Asked.SIZE)
        .query(line(now)).list();
    return new Applications(lines, counts[0], counts[1], asked.page());
  }

  /** Others that ask about the same person, or come from the same one. */
  List<Applications.Line> alike(ApplicationId id, Instant now) {
    return db.sql(LINE + """
              from enquiry.application this
              join enquiry.application a on a.id <> this.id
               and (a.subject_person_id = this.subject_person_id
                    or (this.subject_print <> '' and a.subject_print = this.subject_print)
                    or (this.applicant_print <> '' and a.applicant_print = this.applicant_print)
                    or a.id = this.linked_to or a.linked_to = this.id)
             where this.id = :id
            """ + SEEN + " order by a.first_contact_at desc, a.id limit 50")
        .param("id", id.value())
        .query(line(now)).list();
  }

  /** Whatever was asked about a person held, whom the gate has let the reader see. */
  List<Applications.Line> about(UUID person, Instant now) {
    return db.sql(LINE + " from enquiry.application a where a.subject_person_id = :person"
            + " order by a.first_contact_at desc, a.id limit 50")
        .param("person", person)
        .query(line(now)).list();
  }

  boolean openFor(Actor actor, UUID person) {
    return db.sql("""
            select exists (select from enquiry.application
                            where subject_person_id = :person and state <> 'CLOSED' and (owner_id = :user or (team = :team and team <> '')))
            """)
        .param("person", person).param("user", actor.id().value()).param("team", actor.team())
        .query(Boolean.class).single();
  }

  String town(ApplicationId id) {
    return db.sql("select town from enquiry.application where id = :id").param("id", id.value()).query(String.class).single();
  }

  private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Asked asked, Actor actor, Instant now) {
    return sql.param("area", actor.area().value()).param("user", actor.id().value()).param("team", actor.team())
        .param("stage", asked.stage().map(Stage::name).orElse("")).param("now", Timestamp.from(now));
  }

  private static RowMapper<Applications.Line> line(Instant now) {
    return (row, n) -> {
      Optional<Instant> due = Optional.ofNullable(row.getTimestamp("next_due_at")).map(Timestamp::toInstant);
      var flags = EnumSet.noneOf(Flag.class);
      if (row.getBoolean("immediate_risk")) flags.add(Flag.IMMEDIATE_RISK);
      if (due.filter(at -> at.isBefore(now)).isPresent()) flags.add(Flag.OVERDUE);
      if (row.getBoolean("safeguarding")) flags.add(Flag.SAFEGUARDING);
      if (row.getBoolean("extended")) flags.add(Flag.EXTENDED);
      if (row.getBoolean("cross_border")) flags.add(Flag.CROSS_BORDER);
      return new Applications.Line(new ApplicationId(row.getObject("id", UUID.class)), row.getString("reference"), row.getString("town"),
          Stage.valueOf(row.getString("state")), Origin.valueOf(row.getString("origin")), row.getString("team"),
          Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(UserId::new), name(row, "next_clock").map(Limit::valueOf), due,
          flags, row.getTimestamp("first_contact_at").toInstant(), name(row, "outcome").map(OutcomeCategory::valueOf));
    };
  }

  private static Optional<String> name(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  List<OwnedApplications.Mine> ownedBy(UserId owner) {
    return db.sql("""
            select id, area, team, subject_person_id, version from enquiry.application
             where owner_id = :owner and state <> 'CLOSED' order by next_due_at nulls last, id
            """)
        .param("owner", owner.value())
        .query((row, n) -> new OwnedApplications.Mine(new ApplicationId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")),
            row.getString("team"), Optional.ofNullable(row.getObject("subject_person_id", UUID.class)), row.getInt("version")))
        .list();
  }

  Optional<UUID> byReference(String reference) {
    return db.sql("select id from enquiry.application where reference = :reference").param("reference", reference).query(UUID.class).optional();
  }

  Map<UUID, String> references(Collection<UUID> ids) {
    var references = new LinkedHashMap<UUID, String>();
    db.sql("select id, reference from enquiry.application where id = any(:ids) order by id").param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          references.put(row.getObject("id", UUID.class), row.getString("reference"));
        });
    return references;
  }
}
