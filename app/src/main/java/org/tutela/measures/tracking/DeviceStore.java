package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Rows;
import org.tutela.foundation.kernel.UserId;

@Repository
class DeviceStore {
  private static final String DEVICE = "select id, area, number, kind, model, gateway_id, issued_at, withdrawn_at, withdrawn_because, heard_at, version from tracking.device";
  private final JdbcClient db;

  DeviceStore(JdbcClient db) {
    this.db = db;
  }

  /** @param signingKey sealed, of a device that signs; {@code keyHash} of what cannot */
  boolean insert(DeviceId id, AreaCode area, IssueDevice command, Optional<DeviceId> gateway, byte[] signingKey, byte[] keyHash, Instant at, UserId by) {
    return db.sql("""
            insert into tracking.device (id, area, number, kind, model, gateway_id, signing_key, key_hash, issued_at, issued_by)
            values (:id, :area, :number, :kind, :model, :gateway, :signingKey, :keyHash, :at, :by)
            on conflict (number) do nothing
            """)
        .param("id", id.value()).param("area", area.value()).param("number", command.number()).param("kind", command.kind().name())
        .param("model", command.model()).param("gateway", gateway.map(DeviceId::value).orElse(null), Types.OTHER)
        .param("signingKey", signingKey, Types.BINARY).param("keyHash", keyHash, Types.BINARY).param("at", Timestamp.from(at)).param("by", by.value())
        .update() == 1;
  }

  void withdraw(Device device, String because, Instant at, UserId by) {
    Rows.one(db.sql("""
            update tracking.device set withdrawn_at = :at, withdrawn_by = :by, withdrawn_because = :because, version = version + 1
             where id = :id and version = :version and withdrawn_at is null
            """)
        .param("at", Timestamp.from(at)).param("by", by.value()).param("because", because).param("id", device.id().value()).param("version", device.version())
        .update());
  }

  Optional<Device> find(DeviceId id) {
    return db.sql(DEVICE + " where id = :id").param("id", id.value()).query(DeviceStore::device).optional();
  }

  Optional<Device> byNumber(String number) {
    return db.sql(DEVICE + " where number = :number").param("number", number).query(DeviceStore::device).optional();
  }

  List<Device> of(AreaCode area, int most, int offset) {
    return db.sql(DEVICE + " where area = :area order by number limit :most offset :offset")
        .param("area", area.value()).param("most", most).param("offset", offset).query(DeviceStore::device).list();
  }

  int number(AreaCode area) {
    return db.sql("select count(*) from tracking.device where area = :area").param("area", area.value()).query(Integer.class).single();
  }

  /** Devices of the area that can be worn and that nobody wears. */
  List<Device> free(AreaCode area) {
    return db.sql(DEVICE + """
             d where area = :area and kind <> 'GATEWAY' and withdrawn_at is null
               and not exists (select from tracking.activation a where a.device_id = d.id and a.to_at is null)
             order by number limit 200
            """)
        .param("area", area.value()).query(DeviceStore::device).list();
  }

  int unworn(DeviceId device) {
    return db.sql("select count(*) from tracking.unworn where device_id = :device").param("device", device.value()).query(Integer.class).single();
  }

  /** What was not taken since an instant: of the area's devices, and of nobody's. */
  List<Devices.NotTaken> notTaken(AreaCode area, Instant since) {
    return db.sql("""
            select r.reason, coalesce(d.number, '') as number, d.id, sum(r.times) as times, max(r.last_at) as last_at
              from tracking.refused r left join tracking.device d on d.id = r.device_id and d.area = :area
             where r.hour >= :since and (d.id is not null or r.device_id = :nobody)
             group by r.reason, d.number, d.id order by max(r.last_at) desc, r.reason, d.number limit 50
            """)
        .param("area", area.value()).param("since", Timestamp.from(since)).param("nobody", Receiving.NOBODY)
        .query((row, n) -> new Devices.NotTaken(Refusal.valueOf(row.getString("reason")), row.getString("number"),
            Optional.ofNullable(row.getObject("id", UUID.class)).map(DeviceId::new), row.getLong("times"), row.getTimestamp("last_at").toInstant()))
        .list();
  }

  static Device device(ResultSet row, int n) throws SQLException {
    return new Device(new DeviceId(row.getObject("id", UUID.class)), new AreaCode(row.getString("area")), row.getString("number"), DeviceKind.valueOf(row.getString("kind")),
        row.getString("model"), Optional.ofNullable(row.getObject("gateway_id", UUID.class)).map(DeviceId::new), row.getTimestamp("issued_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant), row.getString("withdrawn_because"),
        Optional.ofNullable(row.getTimestamp("heard_at")).map(Timestamp::toInstant), row.getInt("version"));
  }
}
