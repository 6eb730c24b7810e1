package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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
class ActivationStore {
  private static final String ACTIVATION = """
      select a.id, a.device_id, coalesce(d.number, a.device_number, '') as number, coalesce(d.model, a.device_model, '') as model, a.person_id, a.from_at, a.to_at, a.ended_because
        from tracking.activation a left join tracking.device d on d.id = a.device_id
      """;
  private final JdbcClient db;

  ActivationStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ActivationId id, DeviceId device, PersonId person, Instant from, Instant at, UserId by) {
    db.sql("insert into tracking.activation (id, device_id, person_id, from_at, fitted_by, fitted_at) values (:id, :device, :person, :from, :by, :at)")
        .param("id", id.value()).param("device", device.value()).param("person", person.value()).param("from", Timestamp.from(from))
        .param("by", by.value()).param("at", Timestamp.from(at)).update();
  }

  void end(ActivationId id, Instant to, String because, Instant at, UserId by) {
    Rows.one(db.sql("""
            update tracking.activation set to_at = :to, ended_because = :because, ended_by = :by, ended_at = :at where id = :id and to_at is null
            """)
        .param("to", Timestamp.from(to)).param("because", because).param("by", by.value()).param("at", Timestamp.from(at)).param("id", id.value()).update());
  }

  Optional<Activation> find(ActivationId id) {
    return db.sql(ACTIVATION + " where a.id = :id").param("id", id.value()).query(ActivationStore::activation).optional();
  }

  List<Activation> ofPerson(PersonId person) {
    return db.sql(ACTIVATION + " where a.person_id = :person order by a.from_at desc, a.id").param("person", person.value()).query(ActivationStore::activation).list();
  }

  /** Who of an area wears a device now, of those whom the reader may see. */
  List<PersonId> worn(AreaCode area) {
    return db.sql("select distinct p.id, p.reference from tracking.activation a join people.person p on p.id = a.person_id where a.to_at is null and p.area = :area order by p.reference")
        .param("area", area.value()).query((row, n) -> new PersonId(row.getObject("id", UUID.class))).list();
  }

  /** Who of an area wears a device or wore one since, of those whom the reader may see, by their references. */
  List<PersonId> worn(AreaCode area, Instant since) {
    return db.sql("select distinct p.id, p.reference from tracking.activation a join people.person p on p.id = a.person_id where p.area = :area and (a.to_at is null or a.to_at > :since) order by p.reference")
        .param("area", area.value()).param("since", Timestamp.from(since)).query((row, n) -> new PersonId(row.getObject("id", UUID.class))).list();
  }

  List<Activation> ofPersons(Collection<PersonId> persons) {
    return db.sql(ACTIVATION + " where a.person_id = any(:persons::uuid[]) order by a.from_at desc, a.id").param("persons", ids(persons)).query(ActivationStore::activation).list();
  }

  /** For a statement about several. */
  static String[] ids(Collection<PersonId> persons) {
    return persons.stream().map(each -> each.value().toString()).toArray(String[]::new);
  }

  /** Those whom the reader may see. */
  List<Activation> ofDevice(DeviceId device) {
    return db.sql(ACTIVATION + " where a.device_id = :device order by a.from_at desc, a.id limit 50").param("device", device.value()).query(ActivationStore::activation).list();
  }

  private static Activation activation(ResultSet row, int n) throws SQLException {
    return new Activation(new ActivationId(row.getObject("id", UUID.class)), Optional.ofNullable(row.getObject("device_id", UUID.class)).map(DeviceId::new), row.getString("number"), row.getString("model"),
        new PersonId(row.getObject("person_id", UUID.class)), row.getTimestamp("from_at").toInstant(), Optional.ofNullable(row.getTimestamp("to_at")).map(Timestamp::toInstant),
        row.getString("ended_because"));
  }
}
