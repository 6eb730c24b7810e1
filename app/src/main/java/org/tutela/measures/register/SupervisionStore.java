package org.tutela.measures.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Passage;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Obligation;

@Repository
class SupervisionStore {
  /**
   * Not settled by what was recorded until :known. Settled is what an excuse was accepted for, and notice of a journey or an absence that is over: whoever is back cannot give it any more,
   * and what it was is for a person to decide, who has it on their worklist.
   */
  private static final String NOT_SETTLED = """
               and not (o.kind = 'TRAVEL' and exists (select from register.journey j join register.journey_end x on x.journey_id = j.id
                                where j.person_id = o.person_id and j.departs_at::date = o.arose_on and o.about = j.country || ', leaving at ' || to_char(j.departs_at, 'HH24:MI')
                                  and x.recorded_at <= cast(:known as timestamptz) and not exists (select from register.struck k where k.fact_id = j.id)))
               and not (o.kind = 'ABSENCE' and exists (select from register.absence a join register.absence_end x on x.absence_id = a.id
                                where a.person_id = o.person_id and a.leaves_at::date = o.arose_on and o.about = a.place || ', leaving at ' || to_char(a.leaves_at, 'HH24:MI')
                                  and x.recorded_at <= cast(:known as timestamptz) and not exists (select from register.struck k where k.fact_id = a.id)))
               and not exists (select from register.failure_decision d where d.person_id = o.person_id and d.kind = o.kind
                                and d.arose_on = o.arose_on and d.about = o.about and d.decision = 'EXCUSED' and d.decided_at <= cast(:known as timestamptz))
      """;
  private static final String OVERDUE = """
              from register.obligation o join register.supervision s on s.person_id = o.person_id
             where s.area = :area and o.given_on is null and o.breach_after < :today
               and s.person_id not in (select access.hidden_people())
      """ + NOT_SETTLED;
  private static final String IN_ORDER = """
             order by array_position(array['VERY_HIGH', 'HIGH', 'MEDIUM', 'NOT_ASSESSED', 'LOW'], s.band), o.breach_after, s.person_id, o.kind, o.about
      """;

  /** Whether the person is flagged in the area that manages them, as {@link LocalFlag#isOn}. */
  private static final String FLAG = """
              left join lateral (select f.act <> 'TAKEN_OFF' as is_on from register.local_flag f
                                  where f.person_id = s.person_id and f.area = s.area and f.act <> 'CHECKED' order by f.no desc limit 1) flag on true
      """;

  private final JdbcClient db;

  SupervisionStore(JdbcClient db) {
    this.db = db;
  }

  /** From the moment of registration somebody manages the person; who does already, goes on. */
  void begin(PersonId person, AreaCode area, UserId manager, Instant at) {
    begin(person, area, "Registered", manager, at);
  }

  void begin(PersonId person, AreaCode area, String because, UserId manager, Instant at) {
    int made = db.sql("""
            insert into register.supervision (person_id, area, manager_id, band) values (:person, :area, :manager, 'NOT_ASSESSED')
            on conflict (person_id) do nothing
            """)
        .param("person", person.value()).param("area", area.value()).param("manager", manager.value()).update();
    if (made == 1) history(person, because, at, manager);
  }

  void assess(SetBand command, Instant at, UserId by) {
    Rows.one(db.sql("""
            update register.supervision set band = :band, basis = :basis, tool = :tool, tool_name = :name, tool_version = :toolVersion, tool_result = :result, assessor = :assessor, assessed_on = :on, assessed_at = :assessed, assess_by = :next, version = version + 1
             where person_id = :person and version = :version
            """)
        .param("band", command.band().name()).param("basis", command.made().basis()).param("tool", command.made().tool().map(RiskTool::name).orElse(null)).param("name", command.made().name())
        .param("toolVersion", command.made().version()).param("result", command.made().result()).param("assessor", command.made().assessor())
        .param("on", command.band() == RiskBand.NOT_ASSESSED ? null : command.on(), Types.DATE).param("assessed", command.band() == RiskBand.NOT_ASSESSED ? null : Timestamp.from(known(command.on(), at)), Types.TIMESTAMP)
        .param("next", command.next().orElse(null), Types.DATE).param("person", command.person().value()).param("version", command.version())
        .update());
    history(command.person(), "Assessed", at, by);
  }

  /** Until when what was recorded could be taken into account: an assessment that is entered days later knew of no more than its own day did. */
  private static Instant known(LocalDate assessed, Instant entered) {
    var over = assessed.plusDays(1).atStartOfDay(London.ZONE).toInstant();
    return over.isBefore(entered) ? over : entered;
  }

  /** @param until empty where nothing ends it, {@link LocalDate#MIN} for somebody who is not on the register any more at all */
  void subject(PersonId person, Optional<LocalDate> until) {
    db.sql("update register.supervision set subject_until = :until where person_id = :person and subject_until is distinct from :until")
        .param("until", until.orElse(null), Types.DATE).param("person", person.value()).update();
  }

  List<PersonId> managedBy(UserId manager) {
    return db.sql("select person_id from register.supervision where manager_id = :manager order by person_id")
        .param("manager", manager.value()).query(UUID.class).list().stream().map(PersonId::new).toList();
  }

  Map<PersonId, UserId> managers(Collection<PersonId> persons) {
    var managers = new LinkedHashMap<PersonId, UserId>();
    db.sql("select person_id, manager_id from register.supervision where person_id = any(:persons::uuid[]) order by person_id").param("persons", persons.stream().map(each -> each.value().toString()).toArray(String[]::new))
        .query(row -> {
          managers.put(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)));
        });
    return managers;
  }

  /** Of somebody who is subject. */
  Optional<RiskBand> band(PersonId person, LocalDate today) {
    return db.sql("select band from register.supervision where person_id = :person and coalesce(subject_until >= :today, true)")
        .param("person", person.value()).param("today", today).query((row, _) -> RiskBand.valueOf(row.getString("band"))).optional();
  }

  /** Whom an officer manages in an area, the highest risk first; who is not subject any more is somebody's too. */
  Travellers.Part<Managing.Line> managed(AreaCode area, UserId manager, LocalDate today, int page) {
    int[] total = new int[1];
    var part = db.sql("""
            select count(*) over () as total, s.person_id, s.band, coalesce(s.subject_until >= :today, true) as standing, flag.is_on is true as flagged
              from register.supervision s
            """ + FLAG + """
             where s.area = :area and s.manager_id = :manager
             order by array_position(array['VERY_HIGH', 'HIGH', 'MEDIUM', 'NOT_ASSESSED', 'LOW'], s.band), s.person_id limit :most offset :offset
            """)
        .param("today", today).param("area", area.value()).param("manager", manager.value()).param("most", Managing.PAGE).param("offset", page * Managing.PAGE)
        .query((row, n) -> {
          total[0] = row.getInt("total");
          return new Managing.Line(new PersonId(row.getObject("person_id", UUID.class)), RiskBand.valueOf(row.getString("band")), row.getBoolean("standing"), row.getBoolean("flagged"));
        }).list();
    return new Travellers.Part<>(part, total[0]);
  }

  void giveOver(PersonId person, UserId to, String reason, Instant at, UserId by) {
    db.sql("update register.supervision set manager_id = :to, version = version + 1 where person_id = :person")
        .param("to", to.value()).param("person", person.value()).update();
    history(person, reason, at, by);
  }

  void moveIn(PersonId person, AreaCode area, UserId manager, Instant at) {
    int moved = db.sql("update register.supervision set area = :area, manager_id = :manager, version = version + 1 where person_id = :person")
        .param("area", area.value()).param("manager", manager.value()).param("person", person.value()).update();
    if (moved == 1) history(person, "Moved in from another area", at, manager);
  }

  private void history(PersonId person, String reason, Instant at, UserId by) {
    db.sql("""
            insert into register.supervision_history (person_id, version, area, manager_id, band, basis, tool, tool_name, tool_version, tool_result, assessor, assessed_on, assess_by, reason, at, by_user)
            select person_id, version, area, manager_id, band, basis, tool, tool_name, tool_version, tool_result, assessor, assessed_on, assess_by, :reason, :at, :by from register.supervision where person_id = :person
            """)
        .param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).param("person", person.value())
        .update();
  }

  Optional<Supervision> of(PersonId person) {
    return Passage.once("supervision", person.value(), () -> db.sql("""
            select s.person_id, s.area, s.manager_id, s.band, s.basis, s.tool, s.tool_name, s.tool_version, s.tool_result, s.assessor, s.assessed_on, s.assess_by, s.assess_after_change, s.plan_look_after_change, s.version, f.area as flag_area, f.act, f.done_on, f.words, f.recorded_at, f.recorded_by
              from register.supervision s left join register.local_flag f on f.person_id = s.person_id
             where s.person_id = :person order by f.no
            """)
        .param("person", person.value()).query(SupervisionStore::supervision).list().stream().reduce(Supervision::and));
  }

  void flag(UUID id, RecordFlag flag, AreaCode area, Instant at, UserId by) {
    db.sql("""
            insert into register.local_flag (id, person_id, area, act, done_on, words, recorded_at, recorded_by)
            values (:id, :person, :area, :act, :on, :words, :at, :by)
            """)
        .param("id", id).param("person", flag.person().value()).param("area", area.value()).param("act", flag.what().name()).param("on", flag.on())
        .param("words", flag.words()).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** Whoever manages only people whose period has ended stands with 0: they are to be given over too. */
  Caseload.Numbers numbers(AreaCode area, LocalDate today) {
    var people = new LinkedHashMap<UserId, Integer>();
    var unflagged = new LinkedHashMap<UserId, Integer>();
    db.sql("""
            select s.manager_id, count(*) filter (where coalesce(s.subject_until >= :today, true)) as people,
                   count(*) filter (where coalesce(s.subject_until >= :today, true) and flag.is_on is not true) as unflagged
              from register.supervision s
            """ + FLAG + """
             where s.area = :area group by s.manager_id order by people desc, s.manager_id
            """)
        .param("area", area.value()).param("today", today)
        .query((row, n) -> {
          var manager = new UserId(row.getObject("manager_id", UUID.class));
          people.put(manager, row.getInt("people"));
          return unflagged.put(manager, row.getInt("unflagged"));
        }).list();
    return new Caseload.Numbers(people, unflagged);
  }

  Optional<Integer> ceiling(AreaCode area) {
    return db.sql("select people from register.ceiling where area = :area order by stated_at desc, id desc limit 1")
        .param("area", area.value()).query(Integer.class).optional();
  }

  void state(UUID id, AreaCode area, int people, Instant at, UserId by) {
    db.sql("insert into register.ceiling (id, area, people, stated_at, stated_by) values (:id, :area, :people, :at, :by)")
        .param("id", id).param("area", area.value()).param("people", people).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  /** For each band: how many, how many duties stood overdue at the beginning of an earlier day, who notifies weekly, who is abroad. Duties and visits overdue now are counted in the lists of them. */
  List<Overdue.BandCount> bands(AreaCode area, LocalDate today, LocalDate earlier) {
    return db.sql("""
            select s.band, count(*) filter (where standing) as subject, coalesce(sum(o.earlier), 0)::bigint as earlier,
                   count(*) filter (where standing and exists (select from register.notification n
                                                   where n.person_id = s.person_id and not n.main_residence and n.kind in ('INITIAL', 'CHANGE', 'PERIODIC')
                                                     and not exists (select from register.struck k where k.fact_id = n.id)
                                                     and not exists (select from register.notification l
                                                                      where l.person_id = n.person_id and l.kind in ('INITIAL', 'CHANGE', 'PERIODIC') and (l.made_on, l.id) > (n.made_on, n.id)
                                                                        and not exists (select from register.struck k where k.fact_id = l.id)))) as weekly,
                   count(*) filter (where standing and (exists (select from register.away a where a.person_id = s.person_id and a.kind = 'ABROAD' and a.until_on is null
                                                     and not exists (select from register.struck k where k.fact_id = a.id))
                                       or exists (select from register.journey j where j.person_id = s.person_id and j.departs_at < :today::date + 1
                                                     and not exists (select from register.journey_end x where x.journey_id = j.id)
                                                     and not exists (select from register.struck k where k.fact_id = j.id)))) as abroad
              from register.supervision s cross join lateral (select coalesce(s.subject_until >= :today, true) as standing) stands
              left join lateral (
                select count(*) as earlier
                  from register.obligation o where o.person_id = s.person_id and o.breach_after < :earlier and (o.given_on is null or o.given_on >= :earlier)
            """ + NOT_SETTLED + """
                ) o on true
             where s.area = :area
             group by s.band
            """)
        .param("today", today).param("earlier", earlier).param("known", earlier.atStartOfDay(London.ZONE).toInstant().toString()).param("area", area.value())
        .query((row, n) -> new Overdue.BandCount(RiskBand.valueOf(row.getString("band")), row.getLong("subject"), 0,
            row.getLong("earlier"), row.getLong("weekly"), 0, 0, row.getLong("abroad")))
        .list();
  }

  /** All that is overdue: the highest band first, in it the longest overdue. */
  List<Overdue.Key> overdue(AreaCode area, LocalDate today) {
    return db.sql("""
            select s.person_id, s.band, o.kind, o.arose_on, o.about
            """ + OVERDUE + IN_ORDER)
        .param("area", area.value()).param("today", today).param("known", "infinity")
        .query((row, n) -> new Overdue.Key(new PersonId(row.getObject("person_id", UUID.class)), RiskBand.valueOf(row.getString("band")),
            new Obligation.Key(Obligation.Kind.valueOf(row.getString("kind")), row.getObject("arose_on", LocalDate.class), row.getString("about"))))
        .list();
  }

  /** Those of some that still are. */
  List<Overdue.Line> overdue(AreaCode area, LocalDate today, List<Overdue.Key> some) {
    if (some.isEmpty()) return List.of();
    return db.sql("""
            select s.person_id, s.manager_id, s.band, o.kind, o.arose_on, o.about, o.remind_by, o.breach_after, o.excusable_until, o.over_by_hour, o.given_on, o.reasons,
                   (select d.decision from register.failure_decision d where d.person_id = o.person_id and d.kind = o.kind and d.arose_on = o.arose_on and d.about = o.about
                     order by d.decided_at desc, d.id limit 1) as decision, '' as decided_because, '' as evidence, '' as rank
            """ + OVERDUE + """
               and (o.person_id, o.kind, o.arose_on, o.about) in (select * from unnest(:persons::uuid[], :kinds::text[], :arose::date[], :abouts::text[]))
            """ + IN_ORDER)
        .param("area", area.value()).param("today", today).param("known", "infinity")
        .param("persons", some.stream().map(one -> one.person().value().toString()).toArray(String[]::new))
        .param("kinds", some.stream().map(one -> one.duty().kind().name()).toArray(String[]::new))
        .param("arose", some.stream().map(one -> one.duty().arose().toString()).toArray(String[]::new))
        .param("abouts", some.stream().map(one -> one.duty().about()).toArray(String[]::new))
        .query((row, n) -> new Overdue.Line(new PersonId(row.getObject("person_id", UUID.class)), new UserId(row.getObject("manager_id", UUID.class)),
            RiskBand.valueOf(row.getString("band")), DueStore.due(row, n)))
        .list();
  }

  private static Supervision supervision(ResultSet row, int n) throws SQLException {
    var area = new AreaCode(row.getString("area"));
    return new Supervision(new PersonId(row.getObject("person_id", UUID.class)), area,
        new UserId(row.getObject("manager_id", UUID.class)), RiskBand.valueOf(row.getString("band")), made(row),
        Optional.ofNullable(row.getObject("assessed_on", LocalDate.class)), Optional.ofNullable(row.getObject("assess_by", LocalDate.class)),
        Optional.ofNullable(row.getObject("assess_after_change", LocalDate.class)), Optional.ofNullable(row.getObject("plan_look_after_change", LocalDate.class)), row.getInt("version"),
        new LocalFlag(area, row.getString("act") == null ? List.of() : List.of(act(row))));
  }

  static RiskAssessment made(ResultSet row) throws SQLException {
    return new RiskAssessment(Optional.ofNullable(row.getString("tool")).map(RiskTool::valueOf), row.getString("tool_name"), row.getString("tool_version"), row.getString("tool_result"), row.getString("assessor"), row.getString("basis"));
  }

  private static LocalFlag.Act act(ResultSet row) throws SQLException {
    return new LocalFlag.Act(new AreaCode(row.getString("flag_area")), LocalFlag.What.valueOf(row.getString("act")), row.getObject("done_on", LocalDate.class), row.getString("words"),
        row.getTimestamp("recorded_at").toInstant(), new UserId(row.getObject("recorded_by", UUID.class)));
  }
}
