package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class RuleStore {
  private static final String RULE = """
      select r.id, r.person_id, r.name, r.kind, r.protects, r.draft, r.version, r.other_id, r.template_id, t.name as template, r.site_id, e.to_at, e.by_template,
             v.no, v.feature, v.from_at, v.reason, v.made_at
        from tracking.shown_rule r left join tracking.shown_version v on v.rule_id = r.id left join tracking.rule_end e on e.rule_id = r.id left join tracking.template t on t.id = r.template_id
      """;
  /** As it stands last. */
  private static final String NEWEST = RULE.replace("left join tracking.shown_version v on v.rule_id = r.id", "left join lateral (select n.* from tracking.shown_version n where n.rule_id = r.id order by n.no desc limit 1) v on true");
  private final JdbcClient db;

  RuleStore(JdbcClient db) {
    this.db = db;
  }

  /** Whoever holds the wearer is shown in this transaction where zones around a refuge are, and nobody else. */
  void open(PersonId person, Visit visit) {
    boolean any = db.sql("select exists (select from tracking.rule where person_id = :person and protects = 'REFUGE')").param("person", person.value()).query(Boolean.class).single();
    if (any) visit.holds(person.value());
  }

  /** For good: its name may say whose it is. */
  void hide(HeldRule rule, String name) {
    Rows.one(db.sql("update tracking.rule set protects = 'REFUGE', name = :name, version = version + 1 where id = :id and version = :version")
        .param("name", name).param("id", rule.id().value()).param("version", rule.version()).update());
  }

  void insert(RuleId id, ProposeRule command) {
    insert(id, command, Optional.empty());
  }

  /** @param other from whom to keep apart, where it is about that */
  void insert(RuleId id, ProposeRule command, Optional<PersonId> other) {
    db.sql("insert into tracking.rule (id, person_id, name, kind, protects, draft, other_id) values (:id, :person, :name, :kind, :protects, :draft, :other)")
        .param("id", id.value()).param("person", command.person().value()).param("name", command.name()).param("kind", command.kind().name())
        .param("protects", command.protects().name()).param("draft", command.feature())
        .param("other", other.map(PersonId::value).orElse(null), Types.OTHER).update();
  }

  /** What a template makes around a place, as a new rule or as the next version of one. */
  record Made(HeldRule rule, String name, String feature) {}

  /** Rules of a template, new and all at once, for a template may make a thousand. */
  void insert(List<Made> made) {
    db.sql("""
            insert into tracking.rule (id, person_id, name, kind, protects, template_id, site_id)
            select i::uuid, p::uuid, n, 'EXCLUSION', x, t::uuid, s::uuid from unnest(:ids, :persons, :names, :protects, :templates, :sites) as made (i, p, n, x, t, s)
            """)
        .param("ids", texts(made, each -> each.rule().id().value())).param("persons", texts(made, each -> each.rule().person().value())).param("names", texts(made, Made::name))
        .param("protects", texts(made, each -> each.rule().protects())).param("templates", texts(made, each -> each.rule().made().orElseThrow().template().value()))
        .param("sites", texts(made, each -> each.rule().made().orElseThrow().site().value())).update();
  }

  void insertVersions(List<Made> made, Instant from, String reason, UserId by) {
    db.sql("""
            insert into tracking.rule_version (rule_id, no, person_id, feature, from_at, reason, made_at, made_by)
            select i::uuid, o, p::uuid, f, :from, :reason, :from, :by from unnest(:ids, :nos, :persons, :features) as made (i, o, p, f)
            """)
        .param("ids", texts(made, each -> each.rule().id().value())).param("nos", made.stream().mapToInt(each -> next(each.rule())).toArray())
        .param("persons", texts(made, each -> each.rule().person().value())).param("features", texts(made, Made::feature))
        .param("from", Timestamp.from(from)).param("reason", reason).param("by", by.value()).update();
  }

  private static int next(HeldRule rule) {
    return rule.versions().isEmpty() ? 1 : rule.versions().getFirst().no() + 1;
  }

  void rename(List<Made> made) {
    int renamed = db.sql("""
            update tracking.rule r set name = n, version = r.version + 1 from unnest(cast(:ids as uuid[]), :names, :versions) as made (i, n, v) where r.id = i and r.version = v
            """)
        .param("ids", texts(made, each -> each.rule().id().value())).param("names", texts(made, Made::name)).param("versions", made.stream().mapToInt(each -> each.rule().version()).toArray()).update();
    Rows.one(renamed == made.size() ? 1 : 0);
  }

  void end(List<HeldRule> rules, Instant at, String reason, UserId by) {
    db.sql("""
            insert into tracking.rule_end (rule_id, person_id, to_at, reason, ended_at, ended_by, by_template)
            select i::uuid, p::uuid, :at, :reason, :at, :by, true from unnest(:ids, :persons) as ended (i, p)
            """)
        .param("ids", texts(rules, rule -> rule.id().value())).param("persons", texts(rules, rule -> rule.person().value())).param("at", Timestamp.from(at)).param("reason", reason)
        .param("by", by.value()).update();
  }

  private static <T> String[] texts(List<T> some, Function<T, Object> what) {
    return some.stream().map(each -> what.apply(each).toString()).toArray(String[]::new);
  }

  void draft(HeldRule rule, Optional<String> feature) {
    Rows.one(db.sql("update tracking.rule set draft = :draft, version = version + 1 where id = :id and version = :version")
        .param("draft", feature.orElse(null), Types.VARCHAR).param("id", rule.id().value()).param("version", rule.version()).update());
  }

  void insertVersion(HeldRule rule, String feature, Instant from, String reason, Instant at, UserId by) {
    db.sql("""
            insert into tracking.rule_version (rule_id, no, person_id, feature, from_at, reason, made_at, made_by)
            values (:id, :no, :person, :feature, :from, :reason, :at, :by)
            """)
        .param("id", rule.id().value()).param("no", next(rule)).param("person", rule.person().value()).param("feature", feature)
        .param("from", Timestamp.from(from)).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void end(HeldRule rule, Instant to, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.rule_end (rule_id, person_id, to_at, reason, ended_at, ended_by) values (:id, :person, :to, :reason, :at, :by)")
        .param("id", rule.id().value()).param("person", rule.person().value()).param("to", Timestamp.from(to)).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  Optional<HeldRule> find(RuleId id) {
    return rules(db.sql(RULE + " where r.id = :id order by r.id, v.no desc").param("id", id.value())).stream().findFirst();
  }

  /** Those that somebody drew for this person alone. */
  List<HeldRule> drawn(PersonId person) {
    return rules(db.sql(RULE + " where r.person_id = :person and r.template_id is null order by r.id, v.no desc").param("person", person.value()));
  }

  /** What a template made, those that have ended too, each as it stands last. */
  List<HeldRule> ofTemplate(PersonId person, TemplateId template) {
    return rules(db.sql(NEWEST + " where r.template_id = :template and r.person_id = :person order by r.name, r.id").param("template", template.value()).param("person", person.value()));
  }

  /** Those that have not ended, each as it stands last. */
  List<HeldRule> live(PersonId person) {
    return rules(db.sql(NEWEST + " where r.person_id = :person and e.rule_id is null order by r.id").param("person", person.value()));
  }

  /** @param drawn not by a template */
  record Count(int all, int drawn) {}

  Count count(PersonId person) {
    return db.sql("select count(*), count(*) filter (where r.template_id is null) from tracking.rule r left join tracking.rule_end e on e.rule_id = r.id where r.person_id = :person and e.rule_id is null")
        .param("person", person.value()).query((row, n) -> new Count(row.getInt(1), row.getInt(2))).single();
  }

  /** How many zones each template watches. */
  List<FromTemplate> templates(PersonId person) {
    return db.sql("""
            select t.id, t.name, count(*) as zones from tracking.rule r join tracking.template t on t.id = r.template_id left join tracking.rule_end e on e.rule_id = r.id
             where r.person_id = :person and e.rule_id is null group by t.id, t.name order by t.name, t.id
            """)
        .param("person", person.value()).query((row, n) -> new FromTemplate(new TemplateId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("zones"))).list();
  }

  /** Each version of the rules that are live, or were until lately: what they told can still change. */
  List<RuleVersion> versions(PersonId person, Instant since) {
    return versions(person, since, "");
  }

  /** Of those, the ones that are this service's to watch. */
  List<RuleVersion> watched(PersonId person, Instant since) {
    return versions(person, since, " and r.restored_id is null");
  }

  private List<RuleVersion> versions(PersonId person, Instant since, String which) {
    return db.sql("""
            select v.rule_id, v.no, v.feature, v.from_at, v.reason, v.made_at, least(n.from_at, e.to_at) as to_at
              from tracking.rule r join tracking.shown_version v on v.rule_id = r.id
              left join tracking.rule_version n on n.rule_id = v.rule_id and n.no = v.no + 1 left join tracking.rule_end e on e.rule_id = v.rule_id
             where r.person_id = :person and (least(n.from_at, e.to_at) is null or least(n.from_at, e.to_at) > :since)
            """ + which + " order by v.rule_id, v.no desc")
        .param("person", person.value()).param("since", Timestamp.from(since))
        .query((row, n) -> version(new RuleId(row.getObject("rule_id", UUID.class)), row, Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant))).list();
  }

  /** What was watched at some time between two moments, the newer version of each first. */
  List<Ground> grounds(PersonId person, Instant from, Instant to) {
    return db.sql("""
            select r.name, r.kind, r.template_id is not null as made, v.feature, v.from_at, least(n.from_at, e.to_at) as to_at
              from tracking.rule r join tracking.shown_version v on v.rule_id = r.id
              left join tracking.rule_version n on n.rule_id = v.rule_id and n.no = v.no + 1 left join tracking.rule_end e on e.rule_id = v.rule_id
             where r.person_id = :person and r.other_id is null and v.from_at < :to and (least(n.from_at, e.to_at) is null or least(n.from_at, e.to_at) > :from) order by v.rule_id, v.no desc
            """)
        .param("person", person.value()).param("from", Timestamp.from(from)).param("to", Timestamp.from(to))
        .query((row, n) -> new Ground(row.getString("name"), RuleKind.valueOf(row.getString("kind")), row.getString("feature"), row.getTimestamp("from_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant), row.getBoolean("made"))).list();
  }

  private static List<HeldRule> rules(JdbcClient.StatementSpec asked) {
    var rules = new LinkedHashMap<UUID, HeldRule>();
    asked.query((row, n) -> rules.merge(row.getObject("id", UUID.class), rule(row), RuleStore::withOlder)).list();
    return List.copyOf(rules.values());
  }

  private static HeldRule withOlder(HeldRule rule, HeldRule older) {
    var versions = new ArrayList<>(rule.versions());
    var before = older.versions().getFirst();
    versions.add(new RuleVersion(before.rule(), before.no(), before.feature(), before.from(), Optional.of(versions.getLast().from()), before.reason(), before.madeAt()));
    return new HeldRule(rule.id(), rule.person(), rule.name(), rule.kind(), rule.protects(), rule.draft(), versions, rule.ended(), rule.made(), rule.other(), rule.version());
  }

  private static HeldRule rule(ResultSet row) throws SQLException {
    var id = new RuleId(row.getObject("id", UUID.class));
    var ended = Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant);
    var versions = row.getString("feature") == null ? List.<RuleVersion>of() : List.of(version(id, row, ended));
    return new HeldRule(id, new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"), RuleKind.valueOf(row.getString("kind")),
        Protects.valueOf(row.getString("protects")), Optional.ofNullable(row.getString("draft")), versions, ended, made(row),
        Optional.ofNullable(row.getObject("other_id", UUID.class)).map(PersonId::new), row.getInt("version"));
  }

  private static RuleVersion version(RuleId rule, ResultSet row, Optional<Instant> to) throws SQLException {
    return new RuleVersion(rule, row.getInt("no"), row.getString("feature"), row.getTimestamp("from_at").toInstant(), to, row.getString("reason"), row.getTimestamp("made_at").toInstant());
  }

  private static Optional<HeldRule.Made> made(ResultSet row) throws SQLException {
    var template = row.getObject("template_id", UUID.class);
    return template == null ? Optional.empty() : Optional.of(new HeldRule.Made(new TemplateId(template), row.getString("template"), new SiteId(row.getObject("site_id", UUID.class)), row.getBoolean("by_template")));
  }
}
