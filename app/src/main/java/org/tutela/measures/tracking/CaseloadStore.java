package org.tutela.measures.tracking;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;

/** What stands of several wearers, each asked for all of them at once. */
@Repository
class CaseloadStore {
  private static final String PERSONS = " person_id = any(:persons::uuid[])";
  private final JdbcClient db;

  CaseloadStore(JdbcClient db) {
    this.db = db;
  }

  /** How many alerts are open, by severity. */
  Map<PersonId, Map<Integer, Integer>> open(Collection<PersonId> persons) {
    var open = new HashMap<PersonId, Map<Integer, Integer>>();
    db.sql("select person_id, severity, count(*)::int as alerts from tracking.card where state = 'OPEN' and" + PERSONS + " group by person_id, severity").param("persons", ActivationStore.ids(persons)).query(row -> {
      open.computeIfAbsent(person(row.getObject("person_id", UUID.class)), _ -> new TreeMap<>()).put(row.getInt("severity"), row.getInt("alerts"));
    });
    return open;
  }

  /** How many violations were confirmed since, less those that were found to be none. */
  Map<PersonId, Integer> violations(Collection<PersonId> persons, Instant since) {
    var violations = new HashMap<PersonId, Integer>();
    db.sql("""
            select v.person_id, count(*)::int as violations from tracking.violation v
             where v.recorded_at >= :since and not exists (select from tracking.card_act a where a.card_id = v.card_id and a.act = 'VIOLATION_NONE') and
            """ + PERSONS + " group by v.person_id").param("since", Timestamp.from(since)).param("persons", ActivationStore.ids(persons)).query(row -> {
      violations.put(person(row.getObject("person_id", UUID.class)), row.getInt("violations"));
    });
    return violations;
  }

  /** @param away during a curfew, in so many {@code absences}; {@code silent}, in so many {@code gaps}, however many alerts told of one of them */
  record Spells(int absences, Duration away, int gaps, Duration silent) {
    static final Spells NONE = new Spells(0, Duration.ZERO, 0, Duration.ZERO);
  }

  /** So much of each as lies between two moments. */
  Map<PersonId, Spells> spells(Collection<PersonId> persons, Instant since, Instant now) {
    var spells = new HashMap<PersonId, Spells>();
    db.sql("""
            select s.person_id, a.times as absences, a.seconds as away, g.times as gaps, g.seconds as silent
              from (select person_id, range_agg(tstzrange(greatest(at, :since), least(clear_at, :now))) filter (where kind = 'CURFEW_ABSENCE') as away,
                           range_agg(tstzrange(greatest(at, :since), least(clear_at, :now))) filter (where kind <> 'CURFEW_ABSENCE') as silent
                      from tracking.alert
                     where kind in ('CURFEW_ABSENCE', 'LOCATION_GAP', 'CONTACT_GAP', 'NO_GPS_IN_MOTION') and withdrawn = '' and at < :now and (clear_at is null or clear_at > :since) and
            """ + PERSONS + """
                     group by person_id) s
             cross join lateral (select count(*)::int as times, coalesce(sum(extract(epoch from upper(r) - lower(r))), 0)::bigint as seconds from unnest(s.away) as r) a
             cross join lateral (select count(*)::int as times, coalesce(sum(extract(epoch from upper(r) - lower(r))), 0)::bigint as seconds from unnest(s.silent) as r) g
            """).param("since", Timestamp.from(since)).param("now", Timestamp.from(now)).param("persons", ActivationStore.ids(persons)).query(row -> {
      spells.put(person(row.getObject("person_id", UUID.class)), new Spells(row.getInt("absences"), Duration.ofSeconds(row.getLong("away")), row.getInt("gaps"), Duration.ofSeconds(row.getLong("silent"))));
    });
    return spells;
  }

  /** Of what is worn now. @param battery in percent, as it was last told of lately */
  record Contact(Optional<Instant> heard, Optional<Integer> battery) {}

  /** @param lately since when a battery counts */
  Map<PersonId, Contact> contacts(Collection<PersonId> persons, Instant lately) {
    var contacts = new HashMap<PersonId, Contact>();
    db.sql("""
            select a.person_id, max(d.heard_at) filter (where d.heard_at >= a.from_at) as heard_at, (array_agg(b.battery order by b.fix_time desc) filter (where b.battery is not null))[1]::int as battery
              from tracking.activation a left join tracking.device d on d.id = a.device_id
              left join lateral (select r.battery, r.fix_time from tracking.report r
                                  where r.activation_id = a.id and r.battery >= 0 and r.on_day >= cast(:lately as date) order by r.fix_time desc limit 1) b on true
             where a.to_at is null and
            """ + PERSONS + " group by a.person_id").param("lately", Receiving.day(lately).toString()).param("persons", ActivationStore.ids(persons)).query(row -> {
      contacts.put(person(row.getObject("person_id", UUID.class)), new Contact(Optional.ofNullable(row.getTimestamp("heard_at")).map(Timestamp::toInstant), Optional.ofNullable(row.getObject("battery", Integer.class))));
    });
    return contacts;
  }

  /** The versions of curfews that were watched at some time since. */
  Map<PersonId, List<RuleVersion>> curfews(Collection<PersonId> persons, Instant since) {
    var curfews = new HashMap<PersonId, List<RuleVersion>>();
    db.sql("""
            select r.person_id, v.rule_id, v.no, v.feature, v.from_at, v.reason, v.made_at, least(n.from_at, e.to_at) as to_at
              from tracking.rule r join tracking.shown_version v on v.rule_id = r.id
              left join tracking.rule_version n on n.rule_id = v.rule_id and n.no = v.no + 1 left join tracking.rule_end e on e.rule_id = v.rule_id
             where r.kind = 'CURFEW' and (least(n.from_at, e.to_at) is null or least(n.from_at, e.to_at) > :since) and r.person_id = any(:persons::uuid[]) order by v.rule_id, v.no
            """).param("since", Timestamp.from(since)).param("persons", ActivationStore.ids(persons)).query(row -> {
      curfews.computeIfAbsent(person(row.getObject("person_id", UUID.class)), _ -> new ArrayList<>()).add(new RuleVersion(new RuleId(row.getObject("rule_id", UUID.class)), row.getInt("no"), row.getString("feature"),
          row.getTimestamp("from_at").toInstant(), Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant), row.getString("reason"), row.getTimestamp("made_at").toInstant()));
    });
    return curfews;
  }

  private static PersonId person(UUID id) {
    return new PersonId(id);
  }
}
