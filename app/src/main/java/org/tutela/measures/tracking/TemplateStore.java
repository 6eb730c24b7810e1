package org.tutela.measures.tracking;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class TemplateStore {
  private final JdbcClient db;

  TemplateStore(JdbcClient db) {
    this.db = db;
  }

  /** @param version of the template that is in force for them; 0 for none yet */
  record Wearer(PersonId person, int version) {}

  void insert(TemplateId id, AreaCode area, String name, Around draft) {
    db.sql("insert into tracking.template (id, area, name, draft) values (:id, :area, :name, :draft)").param("id", id.value()).param("area", area.value()).param("name", name)
        .param("draft", draft.text()).update();
  }

  void draft(Template template, Optional<Around> draft) {
    Rows.one(db.sql("update tracking.template set draft = :draft, version = version + 1 where id = :id and version = :version")
        .param("draft", draft.map(Around::text).orElse(null), Types.VARCHAR).param("id", template.id().value()).param("version", template.version()).update());
  }

  void insertVersion(Template template, AreaCode area, int no, Around around, String reason, Instant at, UserId by) {
    db.sql("insert into tracking.template_version (template_id, no, area, around, reason, from_at, made_by) values (:id, :no, :area, :around, :reason, :at, :by)")
        .param("id", template.id().value()).param("no", no).param("area", area.value()).param("around", around.text()).param("reason", reason).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void choose(TemplateId id, AreaCode area, PersonId person) {
    db.sql("""
            insert into tracking.template_wearer (template_id, person_id, area, version_no, chosen) values (:id, :person, :area, 0, true)
            on conflict (template_id, person_id) do update set chosen = true
            """)
        .param("id", id.value()).param("person", person.value()).param("area", area.value()).update();
  }

  void applied(TemplateId id, PersonId person, int version, boolean chosen) {
    Rows.one(db.sql("update tracking.template_wearer set version_no = :version, chosen = :chosen where template_id = :id and person_id = :person")
        .param("version", version).param("chosen", chosen).param("id", id.value()).param("person", person.value()).update());
  }

  /** Those whom the reader may see. */
  List<Wearer> wearers(TemplateId id) {
    return db.sql("select person_id, version_no from tracking.template_wearer where template_id = :id and chosen order by person_id").param("id", id.value())
        .query((row, n) -> new Wearer(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("version_no"))).list();
  }

  List<Template> of(AreaCode area) {
    return db.sql("select id from tracking.template where area = :area order by name, id limit 200").param("area", area.value()).query(UUID.class).list().stream()
        .map(id -> find(area, new TemplateId(id)).orElseThrow()).toList();
  }

  Optional<Template> find(AreaCode area, TemplateId id) {
    var versions = db.sql("select no, around, reason, from_at from tracking.template_version where template_id = :id order by no desc").param("id", id.value())
        .query((row, n) -> new Template.Version(row.getInt("no"), Around.read(row.getString("around")), row.getString("reason"), row.getTimestamp("from_at").toInstant())).list();
    return db.sql("select name, draft, version from tracking.template where area = :area and id = :id").param("area", area.value()).param("id", id.value())
        .query((row, n) -> new Template(id, row.getString("name"), Optional.ofNullable(row.getString("draft")).map(Around::read), versions, row.getInt("version"))).optional();
  }
}
