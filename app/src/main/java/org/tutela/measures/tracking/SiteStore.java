package org.tutela.measures.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
class SiteStore {
  private static final String SITE = "select id, kind, name, latitude, longitude, radius, entered_at from tracking.site";
  private final JdbcClient db;

  SiteStore(JdbcClient db) {
    this.db = db;
  }

  void insert(SiteId id, AreaCode area, SiteKind kind, Site.Entry entry, Instant at, UserId by) {
    db.sql("insert into tracking.site (id, area, kind, name, latitude, longitude, radius, entered_at, entered_by) values (:id, :area, :kind, :name, :latitude, :longitude, :radius, :at, :by)")
        .param("id", id.value()).param("area", area.value()).param("kind", kind.name()).param("name", entry.name()).param("latitude", entry.latitude()).param("longitude", entry.longitude())
        .param("radius", entry.radius()).param("at", Timestamp.from(at)).param("by", by.value()).update();
  }

  void end(SiteId id, String because, Instant at, UserId by) {
    Rows.one(db.sql("update tracking.site set ended_at = :at, ended_by = :by, ended_because = :because where id = :id and ended_at is null")
        .param("at", Timestamp.from(at)).param("by", by.value()).param("because", because).param("id", id.value()).update());
  }

  Optional<Site> find(AreaCode area, SiteId id) {
    return db.sql(SITE + " where area = :area and id = :id and ended_at is null").param("area", area.value()).param("id", id.value()).query(SiteStore::site).optional();
  }

  List<Site> of(AreaCode area, SiteKind kind) {
    return db.sql(SITE + " where area = :area and kind = :kind and ended_at is null order by name, id").param("area", area.value()).param("kind", kind.name()).query(SiteStore::site).list();
  }

  List<Site> page(AreaCode area, int most, int after) {
    return db.sql(SITE + " where area = :area and ended_at is null order by kind, name, id limit :most offset :after").param("area", area.value()).param("most", most).param("after", after)
        .query(SiteStore::site).list();
  }

  int count(AreaCode area) {
    return db.sql("select count(*) from tracking.site where area = :area and ended_at is null").param("area", area.value()).query(Integer.class).single();
  }

  private static Site site(ResultSet row, int n) throws SQLException {
    return new Site(new SiteId(row.getObject("id", UUID.class)), SiteKind.valueOf(row.getString("kind")), row.getString("name"), row.getInt("latitude"), row.getInt("longitude"),
        row.getInt("radius"), row.getTimestamp("entered_at").toInstant());
  }
}
