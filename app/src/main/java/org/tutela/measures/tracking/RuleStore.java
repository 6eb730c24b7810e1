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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class RuleStore {
  private static final String RULE = """
      select r.id, r.person_id, r.name, r.kind, r.protects, r.draft, r.version, r.template_id, t.name as template, r.site_id, e.to_at, e.by_template,
             v.no, v.feature, v.from_at, v.reason, v.made_at
        from tracking.rule r left join tracking.rule_version v on v.rule_id = r.id left join tracking.rule_end e on e.rule_id = r.id left join tracking.template t on t.id = r.template_id
      """;
  private final JdbcClient db;

  RuleStore(JdbcClient db) {
    this.db = db;
  }

  void insert(RuleId id, ProposeRule command) {
    db.sql("insert into tracking.rule (id, person_id, name, kind, protects, draft) values (:id, :person, :name, :kind, :protects, :draft)")
        .param("id", id.value()).param("person", command.person().value()).param("name", command.name()).param("kind", command.kind().name())
        .param("protects", command.protects().name()).param("draft", command.feature()).update();
  }

  void insert(RuleId id, ProposeRule command, TemplateId template, SiteId site) {
    db.sql("insert into tracking.rule (id, person_id, name, kind, protects, template_id, site_id) values (:id, :person, :name, :kind, :protects, :template, :site)")
        .param("id", id.value()).param("person", command.person().value()).param("name", command.name()).param("kind", command.kind().name())
        .param("protects", command.protects().name()).param("template", template.value()).param("site", site.value()).update();
  }

  void rename(HeldRule rule, String name) {
    Rows.one(db.sql("update tracking.rule set name = :name, version = version + 1 where id = :id and version = :version")
        .param("name", name).param("id", rule.id().value()).param("version", rule.version()).update());
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
        .param("id", rule.id().value()).param("no", rule.versions().size() + 1).param("person", rule.person().value()).param("feature", feature)
        .param("from", Timestamp.from(from)).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void end(HeldRule rule, Instant to, String reason, Instant at, UserId by, boolean byTemplate) {
    db.sql("insert into tracking.rule_end (rule_id, person_id, to_at, reason, ended_at, ended_by, by_template) values (:id, :person, :to, :reason, :at, :by, :template)")
        .param("id", rule.id().value()).param("person", rule.person().value()).param("to", Timestamp.from(to)).param("reason", reason)
        .param("at", Timestamp.from(at)).param("by", by.value()).param("template", byTemplate).update();
  }

  Optional<HeldRule> find(RuleId id) {
    return rules(db.sql(RULE + " where r.id = :id order by r.id, v.no desc").param("id", id.value())).stream().findFirst();
  }

  List<HeldRule> ofPerson(PersonId person) {
    return rules(db.sql(RULE + " where r.person_id = :person order by r.id, v.no desc").param("person", person.value()));
  }

  /** Each version of the rules that are live, or were: what they told can still change. */
  List<RuleVersion> versions(PersonId person) {
    return ofPerson(person).stream().flatMap(rule -> rule.versions().stream()).toList();
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
    return new HeldRule(rule.id(), rule.person(), rule.name(), rule.kind(), rule.protects(), rule.draft(), versions, rule.ended(), rule.made(), rule.version());
  }

  private static HeldRule rule(ResultSet row) throws SQLException {
    var id = new RuleId(row.getObject("id", UUID.class));
    var ended = Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant);
    var versions = row.getString("feature") == null ? List.<RuleVersion>of() : List.of(new RuleVersion(id, row.getInt("no"), row.getString("feature"),
        row.getTimestamp("from_at").toInstant(), ended, row.getString("reason"), row.getTimestamp("made_at").toInstant()));
    return new HeldRule(id, new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"), RuleKind.valueOf(row.getString("kind")),
        Protects.valueOf(row.getString("protects")), Optional.ofNullable(row.getString("draft")), versions, ended, made(row), row.getInt("version"));
  }

  private static Optional<HeldRule.Made> made(ResultSet row) throws SQLException {
    var template = row.getObject("template_id", UUID.class);
    return template == null ? Optional.empty() : Optional.of(new HeldRule.Made(new TemplateId(template), row.getString("template"), new SiteId(row.getObject("site_id", UUID.class)), row.getBoolean("by_template")));
  }
}
