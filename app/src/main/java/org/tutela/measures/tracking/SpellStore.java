package org.tutela.measures.tracking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Standing;
import org.tutela.tracking.time.Interval;

/** What stands told of a wearer's days. */
@Repository
class SpellStore {
  private static final String NEWEST = """
      from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert and o.revision = a.revision
     where a.person_id = :person and a.withdrawn = ''
      """;
  private final JdbcClient db;

  SpellStore(JdbcClient db) {
    this.db = db;
  }

  /** What began since, or went on then, the last first. */
  List<HeldAlert> since(PersonId person, Instant since, List<Kind> kinds, int most) {
    return db.sql("select a.*, o.words " + NEWEST + " and (a.at >= :since or a.clear_at is null or a.clear_at > :since) and a.kind = any(:kinds) order by a.at desc, a.alert limit :most")
        .param("person", person.value()).param("since", Timestamp.from(since)).param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new)).param("most", most)
        .query(CardStore::alert).list();
  }

  /** Kept and missed, the last first, each with when the positions were that decided it. */
  List<Appointment> appointments(PersonId person, Instant since, int most) {
    return db.sql("select a.*, o.words, o.deciding " + NEWEST + " and a.at >= :since and a.kind in ('ATTENDED', 'MISSED') order by a.at desc, a.alert limit :most")
        .param("person", person.value()).param("since", Timestamp.from(since)).param("most", most)
        .query((row, n) -> new Appointment(CardStore.alert(row, n), Arrays.stream(row.getString("deciding").split(" ")).filter(fix -> fix.contains("@"))
            .map(fix -> Instant.ofEpochMilli(Long.parseLong(fix.substring(fix.indexOf('@') + 1)))).sorted().toList())).list();
  }

  /** Those that lie at least partly between two moments, the first first. */
  List<HeldAlert> during(PersonId person, Kind kind, Instant from, Instant to, int most) {
    return db.sql("select a.*, o.words " + NEWEST + " and a.kind = :kind and a.at < :to and (a.clear_at is null or a.clear_at > :from) order by a.at, a.alert limit :most")
        .param("person", person.value()).param("kind", kind.name()).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("most", most)
        .query(CardStore::alert).list();
  }

  /** The reports, by activation and time, because of which a card's alerts stand as they do; none of a zone that the reader is not shown. */
  Set<String> deciding(CardId card) {
    var deciding = new HashSet<String>();
    db.sql("""
            select o.deciding from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert and o.revision = a.revision left join tracking.rule r on r.id = a.rule_id
             where a.card_id = :card and o.deciding <> '' and (r.protects is distinct from 'REFUGE' or access.holds(a.person_id))
            """)
        .param("card", card.value()).query(String.class).list().forEach(fixes -> deciding.addAll(List.of(fixes.split(" "))));
    return deciding;
  }

  /** For an engine that has lost its state. */
  List<Standing> standing(PersonId person, Instant since) {
    return db.sql("""
            select a.*, o.deciding from tracking.alert a join tracking.alert_operation o on o.person_id = a.person_id and o.alert = a.alert and o.revision = a.revision
             where a.person_id = :person and a.watched <> '' and (a.clear_at is null or a.clear_at >= :since) and a.kind <> all(:beside) order by a.at, a.alert
            """)
        .param("person", person.value()).param("since", Timestamp.from(since)).param("beside", new String[] {Kind.POSITIONS_DOUBTED.name(), Kind.UPLOAD_CONFLICT.name()})
        .query((row, n) -> {
          var clear = row.getTimestamp("clear_at");
          var episode = new Episode(row.getString("watched"), Kind.valueOf(row.getString("kind")), row.getTimestamp("at").getTime(), row.getTimestamp("raised_at").getTime(),
              clear == null ? Interval.OPEN : clear.getTime(), row.getBoolean("escalated"), row.getBoolean("interrupted"), row.getBoolean("unconfirmed"), Cause.valueOf(row.getString("cause")), row.getLong("amount"));
          var deciding = Arrays.stream(row.getString("deciding").split(" ")).filter(fix -> fix.contains("@")).map(fix -> new FixId(fix.substring(0, fix.indexOf('@')), Long.parseLong(fix.substring(fix.indexOf('@') + 1)))).toList();
          return new Standing(row.getString("alert"), row.getInt("revision"), !row.getString("withdrawn").isEmpty(), new Finding(episode, deciding));
        }).list();
  }

  /** For each report, by activation and time, what was told because of it, of zones that the reader is shown. */
  Map<String, Set<Kind>> decided(PersonId person, Instant from, Instant to) {
    var decided = new HashMap<String, Set<Kind>>();
    db.sql("select a.kind, o.deciding " + NEWEST + " and a.at < :to and (a.clear_at is null or a.clear_at >= :from) and o.deciding <> ''"
            + " and (access.holds(a.person_id) or not exists (select from tracking.rule r where r.id = a.rule_id and r.protects = 'REFUGE'))")
        .param("person", person.value()).param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
        .query((row, n) -> {
          var kind = Kind.valueOf(row.getString("kind"));
          Arrays.stream(row.getString("deciding").split(" ")).forEach(fix -> decided.computeIfAbsent(fix, _ -> EnumSet.noneOf(Kind.class)).add(kind));
          return true;
        }).list();
    return decided;
  }
}
